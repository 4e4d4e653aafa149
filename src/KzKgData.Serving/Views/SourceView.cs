using KzKgData.Curation.Proposing;
using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Serving.Views;

/// <summary>A source with its text, its mentions and the rows proposed from it.</summary>
public sealed class SourceView
{
    /// <summary>Creates the view of a source.</summary>
    public SourceView(Source source, ReadPackage read)
    {
        var dataset = read.Package.Dataset;
        Source = source;
        var text = read.Package.Archive?.FindPinned(source);
        Mentions = [.. dataset.Mentions.Where(m => m.Source == source).OrderBy(m => m.Start).ThenBy(m => m.End).Select(m => MentionView.Of(m, dataset))];
        var number = 0;
        Proposals =
        [
            .. read
                .Package.Proposals.Where(p => p.Source == source.Id)
                .OrderBy(p => p.Start)
                .Select(p => new ProposalView(p, ++number, dataset.Package.FindTable(p.Table)?.Schema, text?.Points)),
        ];
        Paragraphs = text is null ? [] : Paragraph.Of(text.Text, text.Points, Places(read), Proposals);
        IsTextAtHand = text is not null;
        Facts =
        [
            source.Id,
            .. dataset.Facts.Where(f => f.Row.Table.Schema.Field("source") is not null && f.Row["source"].Text == source.Id).Select(f => f.Id),
        ];
        FieldsThatTakeCitations =
        [
            .. dataset
                .Facts.Where(f => Facts.Contains(f.Id, StringComparer.Ordinal))
                .Select(f => f.Row.Table.Schema)
                .Append(source.Row.Table.Schema)
                .Distinct()
                .SelectMany(s => s.Fields)
                .Where(f => f.TakesCitation)
                .Select(f => f.Name)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The source.</summary>
    public Source Source { get; }

    /// <summary>Whether its text is available and has the hash that the source records.</summary>
    public bool IsTextAtHand { get; }

    /// <summary>The text.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The mentions, in text order.</summary>
    public IReadOnlyList<MentionView> Mentions { get; }

    /// <summary>The rows proposed from it, in text order.</summary>
    public IReadOnlyList<ProposalView> Proposals { get; }

    /// <summary>The ids of the facts taken from it, beginning with the source itself.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>The names of the columns of these facts that take citations.</summary>
    public IReadOnlyList<string> FieldsThatTakeCitations { get; }

    /// <summary>Returns the mentions, and the figures that are not yet mentions.</summary>
    private IEnumerable<MarkedPlace> Places(ReadPackage read) =>
        Mentions
            .Select(m => new MarkedPlace(m.Start, m.End, m.Use, m.Id))
            .Concat(
                read.Result.Coverage.Where(c => c.Source.Id == Source.Id && c.IsCountedInText)
                    .SelectMany(c => c.Figures)
                    .Where(f => f.Mention is null)
                    .Select(f => new MarkedPlace(f.Start, f.End, FigureUse.Unaccounted, null)));
}

/// <summary>A mention and its use.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Printed">Its printed text.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Its start, in code points.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Use">Whether it is cited, excluded or unaccounted for.</param>
/// <param name="CitedFor">The facts and fields that it is cited for.</param>
/// <param name="Reason">The reason of its exclusion; empty if it is not excluded.</param>
public sealed record MentionView(
    string Id,
    string Printed,
    string Kind,
    int Start,
    int End,
    FigureUse Use,
    IReadOnlyList<(string Fact, string Field)> CitedFor,
    string Reason)
{
    /// <summary>Creates the view of a mention.</summary>
    public static MentionView Of(Mention mention, Dataset dataset) => new(
        mention.Id,
        mention.Printed,
        mention.Kind,
        mention.Start,
        mention.End,
        SourceCoverage.UseOf(mention, dataset),
        [.. dataset.Citations.Where(c => c.Mention.Id == mention.Id).Select(c => (c.Fact, c.Field))],
        dataset.FindExclusion(mention) is { } row ? row["reason"].Text : string.Empty);

    /// <summary>Returns the word for a use.</summary>
    public static string WordOf(FigureUse use) =>
        MessageWords.Say(use switch { FigureUse.Cited => $"cited", FigureUse.Excluded => $"excluded", _ => (Message)$"open" });

    /// <summary>Returns the name of a use in the style sheet.</summary>
    public static string StyleOf(FigureUse use) => use switch { FigureUse.Cited => "cited", FigureUse.Excluded => "excluded", _ => "open" };
}

/// <summary>A place in the text that is marked.</summary>
/// <param name="Start">Its start, in code points.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Use">Whether it is cited, excluded or unaccounted for.</param>
/// <param name="Mention">The id of its mention; null for a figure that is not yet a mention.</param>
public sealed record MarkedPlace(int Start, int End, FigureUse Use, string? Mention);

/// <summary>A row proposed from a text.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Schema">The schema of its table; null if the package has no such table.</param>
/// <param name="Text">The text; null if it is not available.</param>
public sealed record ProposalView(Proposal Proposal, int Number, Verification.DataPackages.TableSchema? Schema, CodePoints? Text)
{
    /// <summary>Returns the words that support a cell; empty if there are none, or if the text is not available.</summary>
    public string WordsOf(string field) =>
        Text is { } text && Proposal.Citations.TryGetValue(field, out var place) ? text.Slice(place.Start, place.End) : string.Empty;

    /// <summary>The cells, in column order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Cells
    {
        get
        {
            string[] columns = [.. Schema?.Fields.Select(f => f.Name) ?? []];
            return Proposal.Cells.OrderBy(c => (uint)Array.IndexOf(columns, c.Key)); // unknown columns come last
        }
    }

    /// <summary>Returns the editable columns: either those with a value or an open question, or the others.</summary>
    public IReadOnlyList<Verification.DataPackages.FieldSchema> Fields(bool isTelling) =>
        [
            .. (Schema?.Fields ?? []).Where(f =>
                f.Name is not ("id" or "source")
                && !(Schema?.Role is Verification.DataPackages.TableRole.Exclusions && f.Name is "mention")
                && (Proposal.Cells.ContainsKey(f.Name) || Proposal.Open.ContainsKey(f.Name)) == isTelling),
        ];
}
