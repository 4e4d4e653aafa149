namespace KzKgData.Verification.Files;

/// <summary>A file to be written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Before">What has to stand in it now; null for a file that must not be there yet.</param>
/// <param name="After">What is to stand in it.</param>
public sealed record FileChange(string Path, byte[]? Before, byte[] After)
{
    /// <summary>Whether the file can be made again at any time, so that it is written whatever stands there, and <see cref="Before"/> does not count.</summary>
    public bool IsOutput { get; private init; }

    /// <summary>A file that can be made again: it is written whatever stands there, and its folder is created if it is missing.</summary>
    /// <param name="path">Where; a device such as <c>/dev/null</c> is written to, not replaced.</param>
    /// <param name="content">What is to stand in it.</param>
    public static FileChange Output(string path, byte[] content) => new(path, Before: null, content) { IsOutput = true };
}
