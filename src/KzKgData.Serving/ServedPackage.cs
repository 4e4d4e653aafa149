namespace KzKgData.Serving;

/// <summary>A data package that is served.</summary>
/// <param name="Directory">Where it is.</param>
/// <param name="DisplayName">The folder as messages name it.</param>
/// <param name="Snapshots">The folder of the archived texts, or null where they are not at hand.</param>
/// <param name="IsEditable">Whether it may be changed from the page.</param>
public sealed record ServedPackage(string Directory, string DisplayName, string? Snapshots, bool IsEditable);
