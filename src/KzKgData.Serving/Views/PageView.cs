using KzKgData.Curation;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Serving.Views;

/// <summary>What a page shows.</summary>
public sealed class PageView
{
    /// <summary>Takes what was read apart.</summary>
    /// <param name="served">The package that is served.</param>
    /// <param name="read">The package as it was read.</param>
    /// <param name="source">The id of the source that is shown; null for the first page.</param>
    /// <param name="notice">What is said at the head; may be null.</param>
    /// <param name="sent">What a form that was refused has sent.</param>
    public PageView(ServedPackage served, ReadPackage read, string? source, Notice? notice, Sent sent)
    {
        (IsEditable, Notice, Sent, Package) = (served.IsEditable, notice, sent, read.Package);
        var dataset = read.Package.Dataset;
        Title = dataset.Package.Descriptor.Title is { Length: > 0 } title ? title : served.DisplayName;
        Name = served.DisplayName;
        HoldsTexts = read.Package.Archive is not null;
        Sources = [.. dataset.Sources.Select(s => SourceLink.Of(s, read))];
        Disputes = [.. DisputeView.Of(read.Result)];
        Open = [.. read.Result.Findings.Where(f => f.Status == FindingStatus.Open)];
        Reasons = dataset.Package.FindTable(TableRole.Exclusions)?.Schema.Field("reason")?.Categories ?? [];
        MentionKinds = dataset.Package.FindTable(TableRole.Mentions)?.Schema.Field("kind")?.Categories ?? [];
        Source = source is null ? null : new SourceView(dataset.FindSource(source)!, read);
    }

    /// <summary>The title of the package.</summary>
    public string Title { get; }

    /// <summary>The folder, as the user named it.</summary>
    public string Name { get; }

    /// <summary>Whether there are forms.</summary>
    public bool IsEditable { get; }

    /// <summary>Whether the archived texts are at hand.</summary>
    public bool HoldsTexts { get; }

    /// <summary>What is said at the head; may be null.</summary>
    public Notice? Notice { get; }

    /// <summary>What a form that was refused has sent.</summary>
    public Sent Sent { get; }

    /// <summary>The package.</summary>
    public CuratedPackage Package { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<SourceLink> Sources { get; }

    /// <summary>The disputes.</summary>
    public IReadOnlyList<DisputeView> Disputes { get; }

    /// <summary>The open findings.</summary>
    public IReadOnlyList<Finding> Open { get; }

    /// <summary>The reasons to exclude a mention.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The kinds of mention.</summary>
    public IReadOnlyList<string> MentionKinds { get; }

    /// <summary>The source that is shown; null on the first page.</summary>
    public SourceView? Source { get; }

    /// <summary>What comes before addresses of pages.</summary>
    public string Root => Source is null ? string.Empty : "../";
}

/// <summary>A source as the list of them shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When.</param>
/// <param name="Open">How many figures are still to be accounted for.</param>
/// <param name="Proposals">How many rows are suggested.</param>
public sealed record SourceLink(string Id, string Publisher, string Published, int Open, int Proposals)
{
    /// <summary>The link of a source.</summary>
    public static SourceLink Of(Source source, ReadPackage read) => new(
        source.Id,
        source.Publisher,
        source.Published,
        read.Result.Coverage.FirstOrDefault(c => c.Source.Id == source.Id)?.Count(FigureUse.Unaccounted) ?? 0,
        read.Package.Proposals.Count(p => p.Source == source.Id));
}

/// <summary>A disagreement as it stands.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Says">The values, or the message of the finding.</param>
/// <param name="Status">How far it is settled.</param>
public sealed record DisputeView(string Title, string Says, FindingStatus Status)
{
    /// <summary>The word for how far it is settled.</summary>
    public string Word => Status switch { FindingStatus.Open => "open", FindingStatus.Acknowledged => "unsettled", _ => "settled" };

    /// <summary>The disputes of values, then other discrepancies, open ones first.</summary>
    public static IEnumerable<DisputeView> Of(Verification.VerificationResult result)
    {
        var disputes = result.Findings.Where(f => f.Discrepancy is ValueConflict).GroupBy(f => ((ValueConflict)f.Discrepancy!).Dispute.Group)
            .Select(g => new DisputeView(g.Key.Title, $"{string.Join(" or ", g.Key.Positions.Select(Values))} {g.Key.Claims[0].Unit}", g.Min(f => f.Status)));
        var others = result.Findings.Where(f => f.Discrepancy is not (null or ValueConflict)).Select(f => new DisputeView(f.RuleId, f.Message, f.Status));
        return disputes.Concat(others).OrderBy(d => d.Status);
    }

    private static string Values(Position position)
    {
        var values = position.Claims.Select(c => c.Value).Distinct().ToArray();
        var speakers = position.Claims.SelectMany(c => c.StatedBy).Distinct(StringComparer.Ordinal).ToArray();
        return $"{(values.Length == 1 ? Printable.Number(values[0]) : $"{Printable.Number(values.Min())} to {Printable.Number(values.Max())}")} "
            + $"({(speakers.Length == 0 ? "nobody named" : string.Join(", ", speakers))})";
    }
}
