namespace KzKgData.Serving;

/// <summary>The static files of the pages.</summary>
internal static class ServedFiles
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = "serve.css";

    /// <summary>The script.</summary>
    public const string Script = "serve.js";

    /// <summary>Returns the bytes of a file.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(ServedFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
