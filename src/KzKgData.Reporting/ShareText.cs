using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting;

/// <summary>Writes a disagreement for a memo: the question, the gap, who states which figure and where, and the citation.</summary>
internal static class ShareText
{
    /// <summary>Writes it as plain text.</summary>
    public static string Plain(CardView card, EditionView edition) => string.Join('\n', [
        card.Question.ToString(),
        $"{Words.Status(card.Status).Capitalised()}. {card.Apart}".TrimEnd(),
        .. card.Positions.SelectMany(p => p.Sayings.Select(s => $"- {p.Value}: {s.Said}, {s.Printed}")),
        Citation(card, edition),
    ]);

    /// <summary>Writes it as Markdown.</summary>
    public static string Markdown(CardView card, EditionView edition) => string.Join('\n', [
        $"**{MarkdownText.Of(card.Question)}**",
        string.Empty,
        $"{Words.Status(card.Status).Capitalised()}. {MarkdownText.Of(card.Apart)}".TrimEnd(),
        string.Empty,
        .. card.Positions.SelectMany(p => p.Sayings.Select(s => $"- **{MarkdownText.Of(p.Value)}**: {MarkdownText.Of(s.Said)}, {MarkdownText.Of(s.Printed)}")),
        string.Empty,
        MarkdownText.Of(Phrase.Own(Citation(card, edition))),
    ]);

    /// <summary>Returns the citation of the card.</summary>
    public static string Citation(CardView card, EditionView edition) => $"{card.Title}. {edition.Citation} {edition.AddressOf(card.Anchor)}";
}
