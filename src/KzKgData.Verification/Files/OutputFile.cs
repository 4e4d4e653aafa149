namespace KzKgData.Verification.Files;

/// <summary>A file that can be made again: it is written whatever stands there, and its folder is created if it is missing.</summary>
/// <param name="Path">Where; a device such as <c>/dev/null</c> is written to, not replaced, and a link is refused.</param>
/// <param name="Content">What is to stand in it.</param>
public sealed record OutputFile(string Path, byte[] Content)
{
    /// <summary>A file that somebody else writes, for what does not fit into memory.</summary>
    /// <param name="path">Where; it cannot be a device.</param>
    /// <param name="write">Writes a file of the name that it is given, which is not there yet.</param>
    public OutputFile(string path, Action<string> write)
        : this(path, []) => Writer = write;

    /// <summary>Writes the file under another name; null where its content is at hand.</summary>
    internal Action<string>? Writer { get; }
}
