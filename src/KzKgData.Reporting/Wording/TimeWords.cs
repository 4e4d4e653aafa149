using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Wording;

/// <summary>Short forms of days, sides and rates.</summary>
internal static class TimeWords
{
    /// <summary>
    /// Formats a period briefly: <c>2024</c>, <c>Nov 2023</c>, <c>25 Feb 2025</c>. Other periods are formatted by
    /// <see cref="Words.Period(KzKgData.Period)"/>.
    /// </summary>
    public static Phrase Short(Period period)
    {
        var (first, last) = (period.FirstDay, period.LastDay);
        if (first == last)
        {
            return Phrase.Format(Texts.PeriodDay, Phrase.Count(first.Day), ShortMonth(first), Year(first));
        }

        return period.IsWholeMonths && (first.Year, first.Month) == (last.Year, last.Month) ? MonthOf(first) : Words.Period(period);
    }

    /// <summary>Returns the month in which a period ends, or the year if the period consists of whole years.</summary>
    public static Phrase Month(Period period) => period.IsWholeYears ? Year(period.LastDay) : MonthOf(period.LastDay);

    /// <summary>Adds the sign for an inferred period or day to a phrase.</summary>
    public static Phrase Signed(Phrase phrase, bool isInferred) => isInferred ? Phrase.Format(Texts.TimeInferred, phrase) : phrase;

    /// <summary>Names a side, or says that nobody is named.</summary>
    public static Phrase Side(Side side) => side.IsNone ? Phrase.Own(Texts.ChartNobody) : Words.Side(side);

    /// <summary>Returns the letters of a side, or a word if nobody is named.</summary>
    public static Phrase Code(Side side) => side switch
    {
        { IsNone: true } => Phrase.Own(Texts.TimelineNobody),
        { IsBoth: true } => Phrase.Own(Texts.ChartBothSides),
        _ => Phrase.Data(side.Code),
    };

    /// <summary>Formats a value with the number of times it is stated: <c>$2 bn ×2</c>.</summary>
    public static Phrase Times(Phrase words, int count) => count == 1 ? words : Phrase.Format(Texts.TimeTimes, words, Phrase.Count(count));

    /// <summary>Formats annual growth: <c>9.9 % a year</c>.</summary>
    public static Phrase Rate(decimal rate) => Phrase.Format(Texts.TimeRate, Words.Share(rate));

    /// <summary>Formats the paces to one target: <c>9.9 % a year</c>, or the slowest to the fastest if the level was printed with several values.</summary>
    /// <param name="paces">The paces, slowest first; at least one.</param>
    public static Phrase Rates(IReadOnlyList<RequiredPace> paces)
    {
        var (slowest, fastest) = (Words.Percent(paces[0].Rate), Words.Percent(paces[^1].Rate));
        return slowest == fastest ? Rate(paces[0].Rate) : Phrase.Format(Texts.TimeRates, Phrase.Own(slowest.TrimEnd(' ', '%')), Phrase.Own(fastest));
    }

    private static Phrase MonthOf(DateTime day) => Phrase.Format(Texts.PeriodMonth, ShortMonth(day), Year(day));

    private static Phrase Year(DateTime day) => Phrase.Own(day.ToString("yyyy", CultureInfo.InvariantCulture));

    private static Phrase ShortMonth(DateTime day) => Phrase.Own(Words.Item(Texts.MonthsShort, day.Month - 1));
}
