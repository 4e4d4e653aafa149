using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A segment of the coverage bar of a source.</summary>
/// <param name="Use">The use of its figures.</param>
/// <param name="Count">The number of its figures.</param>
/// <param name="From">The start, as a share of the bar: <c>12.5%</c>.</param>
/// <param name="Width">The width, as a share of the bar.</param>
public sealed record CoverageShare(FigureUse Use, int Count, string From, string Width);

/// <summary>The coverage of a source in the report.</summary>
/// <param name="Coverage">The figures and their use.</param>
public sealed record CoverageView(SourceCoverage Coverage)
{
    /// <summary>The number of figures.</summary>
    public int Total => Coverage.Figures.Count;

    /// <summary>The segments of the bar, including empty ones.</summary>
    public IReadOnlyList<CoverageShare> Shares
    {
        get
        {
            var before = 0;
            var shares = new List<CoverageShare>();
            foreach (var use in Enum.GetValues<FigureUse>())
            {
                var count = Coverage.Count(use);
                shares.Add(new CoverageShare(use, count, Share(before), Share(count)));
                before += count;
            }

            return shares;
        }
    }

    /// <summary>The basis of the count: figures recognised in the archived text, or mentions alone.</summary>
    public Phrase Basis => Coverage.IsCountedInText
        ? Words.Counted(Total, Texts.CoverageInTextOne, Texts.CoverageInTextOther)
        : Words.Counted(Total, Texts.CoverageInMentionsOne, Texts.CoverageInMentionsOther);

    /// <summary>The counts in words: <c>8 cited, 2 excluded, 0 unaccounted for</c>.</summary>
    public Phrase Counts =>
        Phrase.Join(Texts.ListComma, Texts.ListComma, [.. Shares.Select(s => Phrase.Format(Texts.CoverageCount, Phrase.Count(s.Count), Words.Use(s.Use)))]);

    /// <summary>Returns the counts of all sources as a table.</summary>
    internal static TableView Table(IEnumerable<SourceView> sources) => TableView.Of(
        Phrase.Own(Texts.CoverageCaption),
        [Texts.SourcePublisher, Texts.CoverageFigures, .. Enum.GetValues<FigureUse>().Select(u => Words.Use(u).ToString()), Texts.CoverageBasis],
        sources,
        s =>
        [
            new TableCell(s.Name) { Anchor = s.Anchor },
            new TableCell(Phrase.Count(s.Coverage.Total)),
            .. s.Coverage.Shares.Select(u => new TableCell(Phrase.Count(u.Count))),
            new TableCell(Phrase.Own(s.Coverage.Coverage.IsCountedInText ? Texts.CoverageText : Texts.CoverageMentions)),
        ]);

    private string Share(int count) =>
        (Total == 0 ? 0 : Math.Round(100m * count / Total, 2, MidpointRounding.AwayFromZero)).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
