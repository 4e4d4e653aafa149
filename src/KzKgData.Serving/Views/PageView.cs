using KzKgData.Curation;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Serving.Views;

/// <summary>The view model of a page.</summary>
public sealed class PageView
{
    /// <summary>Creates the view of a page.</summary>
    /// <param name="served">The package that is served.</param>
    /// <param name="read">The package in its current state.</param>
    /// <param name="source">The id of the source that is shown; null for the first page.</param>
    /// <param name="notice">The message at the top of the page; may be null.</param>
    /// <param name="sent">The fields of a form that was refused.</param>
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

    /// <summary>The folder as the user wrote it.</summary>
    public string Name { get; }

    /// <summary>Whether the page has forms.</summary>
    public bool IsEditable { get; }

    /// <summary>Whether the archived texts are available.</summary>
    public bool HoldsTexts { get; }

    /// <summary>The message at the top of the page; may be null.</summary>
    public Notice? Notice { get; }

    /// <summary>The fields of a form that was refused.</summary>
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

    /// <summary>The relative path to the first page, as a prefix of links.</summary>
    public string Root => Source is null ? string.Empty : "../";
}

/// <summary>A source in the list of sources.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Publisher">Its publisher.</param>
/// <param name="Published">Its date of publication.</param>
/// <param name="Open">The number of figures neither cited nor excluded.</param>
/// <param name="Proposals">The number of proposed rows.</param>
public sealed record SourceLink(string Id, string Publisher, string Published, int Open, int Proposals)
{
    /// <summary>Creates the link to a source.</summary>
    public static SourceLink Of(Source source, ReadPackage read) => new(
        source.Id,
        source.Publisher,
        source.Published,
        read.Result.Coverage.FirstOrDefault(c => c.Source.Id == source.Id)?.Count(FigureUse.Unaccounted) ?? 0,
        read.Package.Proposals.Count(p => p.Source == source.Id));
}

/// <summary>A dispute or another discrepancy.</summary>
/// <param name="Title">Its subject.</param>
/// <param name="Says">The values, or the message of the finding.</param>
/// <param name="Status">Its status.</param>
public sealed record DisputeView(string Title, string Says, FindingStatus Status)
{
    /// <summary>The name of the status in the style sheet.</summary>
    public string Style => Status switch { FindingStatus.Open => "open", FindingStatus.Acknowledged => "unsettled", _ => "settled" };

    /// <summary>Returns the disputes, then other discrepancies, open ones first.</summary>
    public static IEnumerable<DisputeView> Of(Verification.VerificationResult result)
    {
        var disputes = result.Findings.Where(f => f.Discrepancy is ValueConflict).GroupBy(f => ((ValueConflict)f.Discrepancy!).Dispute.Group)
            .Select(g => new DisputeView(
                Words.Title(g.Key.Claims[0]).ToString(),
                MessageWords.Say(Message.Join($" or ", g.Key.Positions, Values)),
                g.Min(f => f.Status)));
        var others = result.Findings.Where(f => f.Discrepancy is not (null or ValueConflict))
            .Select(f => new DisputeView(f.RuleId, MessageWords.Of(f), f.Status));
        return disputes.Concat(others).OrderBy(d => d.Status);
    }

    private static Message Values(Position position)
    {
        var speakers = position.Claims.SelectMany(c => c.StatedBy).Distinct(StringComparer.Ordinal).ToArray();
        var value = Words.Values(position.Claims).ToString();
        return speakers.Length == 0 ? (Message)$"{value} (nobody named)" : $"{value} ({string.Join(", ", speakers)})";
    }
}
