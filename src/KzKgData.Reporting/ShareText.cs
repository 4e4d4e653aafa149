using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting;

/// <summary>A disagreement as somebody would put it into a memo: what is asked, how far apart, who says which and where, and what it is cited as.</summary>
internal static class ShareText
{
    /// <summary>As plain text.</summary>
    public static string Plain(CardView card, EditionView edition) => string.Join('\n', [
        card.Question.ToString(),
        $"{Words.Status(card.Status).Capitalised()}. {card.Apart}".TrimEnd(),
        .. card.Positions.SelectMany(p => p.Sayings.Select(s => $"- {p.Value}: {s.Said}, {s.Printed}")),
        Citation(card, edition),
    ]);

    /// <summary>As Markdown.</summary>
    public static string Markdown(CardView card, EditionView edition) => string.Join('\n', [
        $"**{MarkdownText.Of(card.Question)}**",
        string.Empty,
        $"{Words.Status(card.Status).Capitalised()}. {MarkdownText.Of(card.Apart)}".TrimEnd(),
        string.Empty,
        .. card.Positions.SelectMany(p => p.Sayings.Select(s => $"- **{MarkdownText.Of(p.Value)}**: {MarkdownText.Of(s.Said)}, {MarkdownText.Of(s.Printed)}")),
        string.Empty,
        MarkdownText.Of(Phrase.Own(Citation(card, edition))),
    ]);

    /// <summary>What it is cited as.</summary>
    public static string Citation(CardView card, EditionView edition) => $"{card.Title}. {edition.Citation} {edition.AddressOf(card.Anchor)}";
}
