namespace KzKgData.Serving;

/// <summary>What the pages need besides themselves.</summary>
internal static class ServedFiles
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = "serve.css";

    /// <summary>The script.</summary>
    public const string Script = "serve.js";

    /// <summary>The bytes of one of them.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(ServedFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
