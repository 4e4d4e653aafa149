using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Wording;

/// <summary>Short forms of days, sides and rates.</summary>
internal static class TimeWords
{
    /// <summary>
    /// A period in a few letters: <c>2024</c>, <c>Nov 2023</c>, <c>25 Feb 2025</c>; longer ones as <see cref="Words.Period(KzKgData.Period)"/> says
    /// them.
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

    /// <summary>The month that a period ends in, or its year where it is made of whole years.</summary>
    public static Phrase Month(Period period) => period.IsWholeYears ? Year(period.LastDay) : MonthOf(period.LastDay);

    /// <summary>A phrase with the sign for a period or day that is inferred.</summary>
    public static Phrase Signed(Phrase phrase, bool isInferred) => isInferred ? Phrase.Format(Texts.TimeInferred, phrase) : phrase;

    /// <summary>A side, or that nobody is named.</summary>
    public static Phrase Side(Side side) => side.IsNone ? Phrase.Own(Texts.ChartNobody) : Words.Side(side);

    /// <summary>The letters of a side; a word where nobody is named.</summary>
    public static Phrase Code(Side side) => side switch
    {
        { IsNone: true } => Phrase.Own(Texts.TimelineNobody),
        { IsBoth: true } => Phrase.Own(Texts.ChartBothSides),
        _ => Phrase.Data(side.Code),
    };

    /// <summary>A value with the number of times it is stated: <c>$2 bn ×2</c>.</summary>
    public static Phrase Times(Phrase words, int count) => count == 1 ? words : Phrase.Format(Texts.TimeTimes, words, Phrase.Count(count));

    /// <summary>Growth in a year: <c>9.9 % a year</c>.</summary>
    public static Phrase Rate(decimal rate) => Phrase.Format(Texts.TimeRate, Words.Share(rate));

    /// <summary>The paces to one target: <c>9.9 % a year</c>, or from the slowest to the fastest where the level was printed with several values.</summary>
    /// <param name="paces">The paces, slowest first, at least one.</param>
    public static Phrase Rates(IReadOnlyList<RequiredPace> paces)
    {
        var (slowest, fastest) = (Words.Percent(paces[0].Rate), Words.Percent(paces[^1].Rate));
        return slowest == fastest ? Rate(paces[0].Rate) : Phrase.Format(Texts.TimeRates, Phrase.Own(slowest.TrimEnd(' ', '%')), Phrase.Own(fastest));
    }

    private static Phrase MonthOf(DateTime day) => Phrase.Format(Texts.PeriodMonth, ShortMonth(day), Year(day));

    private static Phrase Year(DateTime day) => Phrase.Own(day.ToString("yyyy", CultureInfo.InvariantCulture));

    private static Phrase ShortMonth(DateTime day) => Phrase.Own(Words.Item(Texts.MonthsShort, day.Month - 1));
}
