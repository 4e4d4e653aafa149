using KzKgData.Generators.Model;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Generators;

/// <summary>A diagnostic of the compiler.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">Its severity; null for the default severity of the id.</param>
/// <param name="Place">Its place.</param>
/// <param name="Related">Related places.</param>
/// <param name="Text">Its message.</param>
internal sealed record PackageMessage(string Id, Severity? Severity, Place Place, EquatableArray<Place> Related, string Text)
{
    public PackageMessage(string id, Place place, string text)
        : this(id, null, place, default, text)
    {
    }
}

/// <summary>Converts findings and problems with names to compiler diagnostics.</summary>
internal static class PackageMessages
{
    /// <summary>The id of recorded discrepancies. It differs from the ids of the rules, so that its severity can be configured separately.</summary>
    public const string OnRecordId = "KZKG3000";

    /// <summary>The id of problems that prevent the generation of types.</summary>
    public static readonly string UnusableId = RuleCatalog.All.OfType<UnusableDescriptor>().Single().Descriptor.Id;

    private static readonly string _missingFile = RuleCatalog.All.OfType<MissingFile>().Single().Descriptor.Id;

    /// <summary>
    /// Returns the problems that prevent the generation of types. The generator reports them as well: if a declaration names a missing type, the compiler
    /// does not run analyzers. The compiler shows a problem reported twice only once, because both reports share one diagnostic object.
    /// </summary>
    public static PackageMessage[] OfDescriptor(ProjectPackage package) =>
        package.Rival is { } rival
            ?
            [
                new PackageMessage(
                    UnusableId,
                    new Place(package.Descriptor.Path, 1, 1, 1, 1),
                    $"the namespace {package.Choice.Namespace} is already used by {package.Choice.Shown(rival)}; give this package another one: "
                        + $"<KzkgDataPackage Include=\"{package.Choice.Item ?? package.Choice.Shown(package.Descriptor.Path)}\" Namespace=\"...\" />"),
            ]
            :
            [
                .. package
                    .Read()
                    .Problems.Select(p => (p.Problem, Place: p.Place.In(package.Descriptor.Folder)))
                    .Select(p => new PackageMessage(UnusableId, p.Place, MessageOf(p.Problem.ToString(), p.Place, package.Descriptor))),
            ];

    /// <summary>
    /// Returns the problems of the descriptor, then every open finding at its cell, and acknowledged or explained discrepancies at the cell of every
    /// member.
    /// </summary>
    /// <summary>Returns the message that large tables were compiled from another declaration, shown in an editor until the project is built.</summary>
    public static PackageMessage OutOfDate(ProjectPackage package) =>
        new(
            UnusableId,
            new Place(package.Descriptor.Path, 1, 1, 1, 1),
            $"{Shown(new Place(package.Descriptor.Path, 1, 1, 1, 1), package.Descriptor)}: the large tables of the package were compiled from another "
            + "version of this descriptor; build the project");

    /// <param name="result">The result of verification, with file names as the compiler knows them.</param>
    /// <param name="package">The package as declared by the project.</param>
    /// <param name="read">The package with its rows.</param>
    public static PackageMessage[] Of(VerificationResult result, ProjectPackage package, DataPackage read) =>
        [
            .. OfDescriptor(package),
            .. result
                .Decisions.Where(d => d is { Kind: DecisionKind.Misconfigured, Place: not null })
                .Select(d => new PackageMessage(d.RuleId, d.Place!, $"misconfigured, so nothing was checked: {d.Why}")),
            .. result
                .Findings.Concat(result.Notes)
                .Where(f => f.RuleId != UnusableId)
                .SelectMany(f => f.Status == FindingStatus.Open ? [Open(f, result, package)] : OnRecord(f, package.Descriptor)),
            .. NameMessages.Of(package, read),
        ];

    private static PackageMessage Open(Finding finding, VerificationResult result, ProjectPackage package) => new(
        finding.RuleId,
        finding.Severity, // a finding can be less severe than its rule
        finding.Place,
        new EquatableArray<Place>(finding.Related.Select(r => r.Place)),
        MessageOf(finding, finding.Place, package.Descriptor) + WhatToGive(finding, result, package));

    /// <summary>Returns, for a table whose file the compiler does not have, what to write into the project file.</summary>
    private static string WhatToGive(Finding finding, VerificationResult result, ProjectPackage package)
    {
        if (finding.RuleId != _missingFile || package.Choice.Item is not null)
        {
            return string.Empty;
        }

        var (descriptor, choice) = (package.Descriptor, package.Choice);
        var file = result.Dataset.Package.Tables.First(t => !t.Exists && t.Schema.PathPlace.In(descriptor.Folder) == finding.Place).Path;
        return ". If it exists, the project does not pass it to the compiler: add <AdditionalFiles "
            + $"Include=\"{choice.Shown(PackagePath.Normalise(descriptor.Folder + file))}\" />, "
            + $"or add the whole package with <KzkgDataPackage Include=\"{choice.Shown(descriptor.Path)}\" /> alone";
    }

    private static IEnumerable<PackageMessage> OnRecord(Finding finding, PackageText descriptor) =>
        finding
            .Related.Select(r => r.Place)
            .Prepend(finding.Place)
            .Select(place => new PackageMessage(OnRecordId, place, MessageOf(finding, place, descriptor)));

    /// <summary>Returns the message with file, line and facts, since editors drop locations in files other than code.</summary>
    private static string MessageOf(Finding finding, Place place, PackageText descriptor)
    {
        var facts = finding.Facts.Count == 0 ? string.Empty : " " + string.Join(";", finding.Facts);
        var status =
            finding.Status == FindingStatus.Open
                ? string.Empty
                : $" {finding.RuleId} {(finding.Status == FindingStatus.Acknowledged ? "acknowledged" : "explained")}:";
        return MessageOf($"{status} {finding.Message}".TrimStart(), place, descriptor, facts);
    }

    private static string MessageOf(string message, Place place, PackageText descriptor, string facts = "") =>
        FormattableString.Invariant($"{Shown(place, descriptor)}{facts}: {message}");

    /// <summary>Returns file and line, relative to the folder of the package.</summary>
    public static string Shown(Place place, PackageText descriptor)
    {
        var folder = descriptor.Folder.TrimEnd('/');
        var shown = place.Path.StartsWith(descriptor.Folder, StringComparison.Ordinal)
            ? folder.Substring(folder.LastIndexOf('/') + 1) + place.Path.Substring(folder.Length)
            : place.Path;
        return FormattableString.Invariant($"{shown}({place.Line})");
    }
}
