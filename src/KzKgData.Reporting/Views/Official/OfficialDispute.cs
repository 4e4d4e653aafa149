using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A dispute of tables, or of a table and what is said.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Year">The year in which two tables part; null where it is about something else.</param>
public sealed record OfficialDispute(FindingView Finding, OfficialYear? Year)
{
    /// <summary>What is disputed: the heading.</summary>
    public Phrase Title => Year is { } year
        ? Phrase.Format(Texts.OfficialDispute, Words.About(Words.Indicator(year.Mirror.Indicator), year.Mirror.Subject), year.Period)
        : Phrase.Data(Finding.Title);

    /// <summary>What was found, in words; empty where the table of the year says it.</summary>
    public Phrase Message => Year is null ? Phrase.Data(MessageWords.Of(Finding.Finding)) : Phrase.Empty;
}
