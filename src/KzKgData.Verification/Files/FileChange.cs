namespace KzKgData.Verification.Files;

/// <summary>A change to a file of a package, or to one beside it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Before">The expected current content; null for a file that must not exist yet.</param>
/// <param name="After">The new content.</param>
public sealed record FileChange(string Path, byte[]? Before, byte[] After);
