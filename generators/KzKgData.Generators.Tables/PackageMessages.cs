using KzKgData.Generators.Model;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Generators;

/// <summary>What a compiler says at a place.</summary>
/// <param name="Id">The id that it has in a project's settings.</param>
/// <param name="Severity">How bad it is; null for what is usual of the id.</param>
/// <param name="Place">Where.</param>
/// <param name="Related">Other places that have to do with it.</param>
/// <param name="Text">What is said.</param>
internal sealed record PackageMessage(string Id, Severity? Severity, Place Place, EquatableArray<Place> Related, string Text)
{
    public PackageMessage(string id, Place place, string text)
        : this(id, null, place, default, text)
    {
    }
}

/// <summary>Puts what verification has found, and what is wrong with names, into the words that a compiler says.</summary>
internal static class PackageMessages
{
    /// <summary>The id of discrepancies that are on record. It is apart from the rules' ids so that their severity can be set without it.</summary>
    public const string OnRecordId = "KZKG3000";

    /// <summary>The id of what makes types go missing.</summary>
    public static readonly string UnusableId = RuleCatalog.All.OfType<UnusableDescriptor>().Single().Descriptor.Id;

    private static readonly string _missingFile = RuleCatalog.All.OfType<MissingFile>().Single().Descriptor.Id;

    /// <summary>
    /// What makes types go missing, which the generator tells as well: where a declaration names a missing type, compilers ask no
    /// analyzer. Told twice, a compiler shows it once, since its message is one object.
    /// </summary>
    public static PackageMessage[] OfDescriptor(ProjectPackage package) =>
        package.Rival is { } rival
            ?
            [
                new PackageMessage(
                    UnusableId,
                    new Place(package.Descriptor.Path, 1, 1, 1, 1),
                    $"the namespace {package.Choice.Namespace} is that of {package.Choice.Shown(rival)} already; give this package one of its own: "
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
    /// Every open finding at its cell, and discrepancies that are acknowledged or explained at every member's cell; before
    /// them what the descriptor declares and no rule can use.
    /// </summary>
    /// <summary>Large tables were compiled from another declaration: in an editor, until the project is built.</summary>
    public static PackageMessage OutOfDate(ProjectPackage package) =>
        new(
            UnusableId,
            new Place(package.Descriptor.Path, 1, 1, 1, 1),
            $"{Shown(new Place(package.Descriptor.Path, 1, 1, 1, 1), package.Descriptor)}: the large tables of the package were compiled from another "
            + "version of this descriptor; build the project");

    /// <param name="result">What verification has found, its places as the compiler names files.</param>
    /// <param name="package">The package as the project gives it.</param>
    /// <param name="read">The same with its rows.</param>
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
        finding.Severity, // a rule's findings can be less bad than the rule at its worst
        finding.Place,
        new EquatableArray<Place>(finding.Related.Select(r => r.Place)),
        MessageOf(finding, finding.Place, package.Descriptor) + WhatToGive(finding, result, package));

    /// <summary>Of a table whose file the compiler does not have: what to write into the project, which may just not give it.</summary>
    private static string WhatToGive(Finding finding, VerificationResult result, ProjectPackage package)
    {
        if (finding.RuleId != _missingFile || package.Choice.Item is not null)
        {
            return string.Empty;
        }

        var (descriptor, choice) = (package.Descriptor, package.Choice);
        var file = result.Dataset.Package.Tables.First(t => !t.Exists && t.Schema.PathPlace.In(descriptor.Folder) == finding.Place).Path;
        return ". If it is there, the project does not give it to the compiler: add <AdditionalFiles "
            + $"Include=\"{choice.Shown(PackagePath.Normalise(descriptor.Folder + file))}\" />, "
            + $"or give the whole package by <KzkgDataPackage Include=\"{choice.Shown(descriptor.Path)}\" /> alone";
    }

    private static IEnumerable<PackageMessage> OnRecord(Finding finding, PackageText descriptor) =>
        finding
            .Related.Select(r => r.Place)
            .Prepend(finding.Place)
            .Select(place => new PackageMessage(OnRecordId, place, MessageOf(finding, place, descriptor)));

    /// <summary>The message with file, line and facts, since editors drop the place of files that are not code.</summary>
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

    /// <summary>File and line, from the folder of the package on.</summary>
    public static string Shown(Place place, PackageText descriptor)
    {
        var folder = descriptor.Folder.TrimEnd('/');
        var shown = place.Path.StartsWith(descriptor.Folder, StringComparison.Ordinal)
            ? folder.Substring(folder.LastIndexOf('/') + 1) + place.Path.Substring(folder.Length)
            : place.Path;
        return FormattableString.Invariant($"{shown}({place.Line})");
    }
}
