using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Views;

/// <summary>A part of an excerpt.</summary>
/// <param name="Text">The text.</param>
/// <param name="Use">What has become of what is printed there; null for the words between.</param>
/// <param name="IsSubject">Whether the excerpt is shown for its sake.</param>
public sealed record ExcerptPart(string Text, FigureUse? Use, bool IsSubject);

/// <summary>A cell that a mention carries.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Column">The heading of the column; empty where the mention carries the row as a whole.</param>
public sealed record CarriedCellView(FactLinkView Fact, Phrase Column);

/// <summary>A mention, or a figure that no mention covers, with the words around it.</summary>
/// <param name="Anchor">The id of its place in the page; null for a figure without a mention.</param>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="End">Where it ends, in Unicode code points, exclusive.</param>
/// <param name="Use">What has become of it.</param>
/// <param name="Parts">The stretches of the text, in their order.</param>
/// <param name="IsCutBefore">Whether the text goes on before it.</param>
/// <param name="IsCutAfter">Whether the text goes on after it.</param>
public sealed record ExcerptView(string? Anchor, int Start, int End, FigureUse Use, IReadOnlyList<ExcerptPart> Parts, bool IsCutBefore, bool IsCutAfter)
{
    /// <summary>The cells that rest on it.</summary>
    public IReadOnlyList<CarriedCellView> Cells { get; init; } = [];

    /// <summary>Why it is set aside; empty where it is not.</summary>
    public Phrase Reason { get; init; } = Phrase.Empty;
}
