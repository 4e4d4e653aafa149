using KzKgData.Reporting;

namespace KzKgData.Serving;

/// <summary>A data package that is served.</summary>
/// <param name="Directory">Its folder.</param>
/// <param name="DisplayName">The folder as shown in messages.</param>
/// <param name="Snapshots">The folder of the archived texts; null if they are not available.</param>
/// <param name="IsEditable">Whether the pages may change it.</param>
/// <param name="Language">The language of the pages, one of <see cref="ReportFolder.Languages"/>.</param>
public sealed record ServedPackage(string Directory, string DisplayName, string? Snapshots, bool IsEditable, string Language);
