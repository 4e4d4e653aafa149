using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting;

/// <summary>Writes a disagreement for a memo: the question, the gap, who states which figure and where, and the citation.</summary>
internal static class ShareText
{
    /// <summary>Writes it as plain text.</summary>
    public static string Plain(CardView card, EditionView edition) => Write(card, edition, between: "\n", strong: string.Empty, p => p.ToString());

    /// <summary>Writes it as Markdown.</summary>
    public static string Markdown(CardView card, EditionView edition) => Write(card, edition, between: "\n\n", strong: "**", MarkdownText.Of);

    /// <summary>Returns the citation of the card.</summary>
    public static string Citation(CardView card, EditionView edition) => $"{card.Title}. {edition.Citation} {edition.AddressOf(card.Anchor)}";

    private static string Write(CardView card, EditionView edition, string between, string strong, Func<Phrase, string> say) => string.Join(between, new[]
    {
        strong + say(card.Question) + strong,
        $"{Words.Status(card.Status).Capitalised()}. {say(card.Apart)}".TrimEnd(),
        string.Join('\n', card.Positions.SelectMany(p => p.Sayings.Select(s => $"- {strong}{say(p.Value)}{strong}: {say(s.Said)}, {say(s.Printed)}"))),
        say(Phrase.Own(Citation(card, edition))),
    }.Where(t => t.Length > 0));
}
