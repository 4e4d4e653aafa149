namespace KzKgData.Verification.Files;

/// <summary>A file that can be regenerated: it replaces an existing file, and its folder is created if missing.</summary>
/// <param name="Path">The path. A device such as <c>/dev/null</c> is written to rather than replaced; a link is refused.</param>
/// <param name="Content">The content.</param>
public sealed record OutputFile(string Path, byte[] Content)
{
    /// <summary>Creates a file with content that is too large for memory.</summary>
    /// <param name="path">The path; it must not be a device.</param>
    /// <param name="write">Writes the content to a given path, which does not exist yet.</param>
    public OutputFile(string path, Action<string> write)
        : this(path, []) => Writer = write;

    /// <summary>Writes the file to a given path; null if the content is in memory.</summary>
    internal Action<string>? Writer { get; }
}
