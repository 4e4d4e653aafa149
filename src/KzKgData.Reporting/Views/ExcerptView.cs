using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A part of an excerpt.</summary>
/// <param name="Text">The text.</param>
/// <param name="Use">The use of the figure or mention; null for the words between.</param>
/// <param name="IsSubject">Whether it is the figure or mention that the excerpt shows.</param>
public sealed record ExcerptPart(string Text, FigureUse? Use, bool IsSubject);

/// <summary>A cell that cites a mention.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Column">The heading of the column; empty if the row as a whole cites the mention.</param>
public sealed record CarriedCellView(FactLinkView Fact, Phrase Column);

/// <summary>A mention, or a figure that no mention covers, with the words around it.</summary>
/// <param name="Anchor">The id of its element in the page; null for a figure without a mention.</param>
/// <param name="Start">The start offset, in Unicode code points.</param>
/// <param name="End">The end offset, exclusive, in Unicode code points.</param>
/// <param name="Use">Its use.</param>
/// <param name="Parts">The parts of the excerpt, in order.</param>
/// <param name="IsCutBefore">Whether text is cut off before the excerpt.</param>
/// <param name="IsCutAfter">Whether text is cut off after the excerpt.</param>
public sealed record ExcerptView(string? Anchor, int Start, int End, FigureUse Use, IReadOnlyList<ExcerptPart> Parts, bool IsCutBefore, bool IsCutAfter)
{
    /// <summary>The cells that cite it.</summary>
    public IReadOnlyList<CarriedCellView> Cells { get; init; } = [];

    /// <summary>Why it is excluded; empty if it is not.</summary>
    public Phrase Reason { get; init; } = Phrase.Empty;
}
