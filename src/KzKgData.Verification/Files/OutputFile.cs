namespace KzKgData.Verification.Files;

/// <summary>A file that can be made again: it is written whatever stands there, and its folder is created if it is missing.</summary>
/// <param name="Path">Where; a device such as <c>/dev/null</c> is written to, not replaced, and a link is refused.</param>
/// <param name="Content">What is to stand in it.</param>
public sealed record OutputFile(string Path, byte[] Content);
