namespace KzKgData.Verification.Files;

/// <summary>A file of a package, or beside one, that is to be changed.</summary>
/// <param name="Path">Where.</param>
/// <param name="Before">What has to stand in it now; null for a file that must not be there yet.</param>
/// <param name="After">What is to stand in it.</param>
public sealed record FileChange(string Path, byte[]? Before, byte[] After);
