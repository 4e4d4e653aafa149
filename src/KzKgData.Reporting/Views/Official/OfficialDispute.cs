using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Views;

/// <summary>A dispute between two tables, or between a table and a claim.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Year">The year in which the two tables differ; null for any other dispute.</param>
public sealed record OfficialDispute(FindingView Finding, OfficialYear? Year)
{
    /// <summary>The heading.</summary>
    public Phrase Title => Year is { } year
        ? Phrase.Format(Texts.OfficialDispute, Words.About(Words.Indicator(year.Mirror.Indicator), year.Mirror.Subject), year.Period)
        : Phrase.Data(Finding.Title);

    /// <summary>The message of the finding; empty if the table of the year shows it.</summary>
    public Phrase Message => Year is null ? Phrase.Data(MessageWords.Of(Finding.Finding)) : Phrase.Empty;
}
