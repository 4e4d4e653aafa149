using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Proposing;

/// <summary>Proposes rows for a text, based on the vocabularies and the facts of the package.</summary>
public static class Proposals
{
    /// <summary>The character between an id and the number that tells it apart from one in use.</summary>
    internal const char IdJoint = '-';

    /// <summary>
    /// Returns the rows proposed from a text: claims in text order, then speakers that the package does not have yet, then exclusions of the figures that
    /// no claim cites.
    /// </summary>
    /// <param name="dataset">The package.</param>
    /// <param name="source">The id of the source.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="published">Its date of publication as far as known; null if unknown.</param>
    /// <param name="isDatePrinted">Whether the text prints that date.</param>
    /// <param name="earlier">The existing proposals.</param>
    /// <param name="accounted">The stretches whose figures are already cited or excluded; null for none.</param>
    public static IReadOnlyList<Proposal> In(
        Dataset dataset,
        string source,
        string text,
        string language,
        Period? published,
        bool isDatePrinted,
        IReadOnlyList<Proposal> earlier,
        IReadOnlySet<(int Start, int End)>? accounted = null)
    {
        if (dataset.Package.FindTable(TableRole.Claims) is not { } claims)
        {
            return [];
        }

        var passage = new Passage(text, language);
        var words = new Vocabulary(dataset.Package, claims.Schema, language);
        var roll = new Roll(passage, words, dataset);
        var speech = new SpeechReader(passage, roll);
        var parts = new PartReader(passage, words);
        var drafts = new ClaimFinder(
            passage,
            words,
            parts,
            speech,
            new FlowReader(passage, words, roll),
            published,
            isDatePrinted,
            [.. Known(dataset, earlier)]
        ).Find();
        var taken = new RepeatedNames(IdJoint, dataset.Facts.Select(f => f.Id).Concat(earlier.Select(p => p.Id)));
        var proposals = new List<Proposal>();
        foreach (var draft in drafts)
        {
            proposals.Add(draft.Build(taken.Add(IdOf(draft, source)), source, claims.Schema.Name));
        }

        proposals.AddRange(Speakers.Of(dataset, passage, roll, source, proposals, taken).ToArray());
        if (dataset.Package.FindTable(TableRole.Exclusions) is { } exclusions)
        {
            proposals.AddRange(
                new ExclusionFinder(passage, words, parts, exclusions.Schema, published)
                    .Find(source, [.. proposals], accounted ?? new HashSet<(int Start, int End)>(), taken)
                    .ToArray());
        }

        return [.. proposals.Select(p => WithShortCitations(p, passage))];
    }

    /// <summary>Marks cells as open whose words are too long for a mention, so that the curator chooses shorter ones.</summary>
    private static Proposal WithShortCitations(Proposal proposal, Passage text)
    {
        string[] tooLong =
        [
            .. proposal.Citations.Where(c => text.Points.Slice(c.Value.Start, c.Value.End).Length > MentionRows.LongestPrinted).Select(c => c.Key),
        ];
        if (tooLong.Length == 0)
        {
            return proposal;
        }

        var open = new SortedDictionary<string, OpenCell>(proposal.Open.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        Message why = $"the words that support it have more than {MentionRows.LongestPrinted} characters; cite fewer";
        foreach (var field in tooLong)
        {
            open[field.Split('[')[0]] = new OpenCell(why.ToString(), []);
        }

        return proposal with
        {
            Citations = new SortedDictionary<string, Stretch>(
                proposal.Citations.Where(c => !tooLong.Contains(c.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal),
            Open = open,
        };
    }

    /// <summary>Returns the speakers of a row that the package does not have, and their aliases, as the text prints them.</summary>
    internal static IReadOnlyList<Proposal> SpeakersOf(Dataset dataset, Proposal claim, string text, string language, IReadOnlyList<Proposal> earlier)
    {
        var passage = new Passage(text, language);
        var roll = new Roll(passage, new Vocabulary(dataset.Package, dataset.Package.FindTable(TableRole.Claims)!.Schema, language), dataset);
        var taken = new RepeatedNames(IdJoint, dataset.Facts.Select(f => f.Id).Concat(earlier.Select(p => p.Id)));
        return [.. Speakers.Of(dataset, passage, roll, claim.Source, [claim], taken)];
    }

    private static string IdOf(ClaimDraft draft, string source)
    {
        var kind =
            draft["kind"] is "actual" or "" || draft["indicator"].EndsWith("-" + draft["kind"], StringComparison.Ordinal) ? string.Empty : "-" + draft["kind"];
        var period = draft["period"].Length >= 4 ? "-" + draft["period"][..4] : string.Empty;
        return $"{draft["indicator"]}{kind}{period}-{source}";
    }

    private static IEnumerable<ComparableValue> Known(Dataset dataset, IReadOnlyList<Proposal> earlier) =>
        dataset
            .Claims.Select(c => new ComparableValue(c.Indicator, c.Kind.Name, c.Unit.Code, c.Value))
            .Concat(
                from p in earlier
                where
                    decimal.TryParse(p.Cells.GetValueOrDefault("value"), NumberStyles.Number, CultureInfo.InvariantCulture, out _)
                    && p.Cells.GetValueOrDefault("reading", string.Empty).Length == 0
                select new ComparableValue(
                    p.Cells.GetValueOrDefault("indicator", string.Empty),
                    p.Cells.GetValueOrDefault("kind", string.Empty),
                    p.Cells.GetValueOrDefault("unit", string.Empty),
                    decimal.Parse(p.Cells["value"], CultureInfo.InvariantCulture)));
}
