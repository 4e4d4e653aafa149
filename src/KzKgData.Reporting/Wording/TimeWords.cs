using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Wording;

/// <summary>Words for days, rates and sides where there is little room.</summary>
internal static class TimeWords
{
    /// <summary>The month of a day, the year of a month or year: where the last day of a period lies, in the fewest letters.</summary>
    public static Phrase Month(string period) => !Period.TryParse(period, out var days, out _)
        ? Phrase.Data(period)
        : Phrase.Own(days.LastDay.ToString(days.IsWholeYears ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>A period in a few letters: <c>2024</c>, <c>Nov 2023</c>, <c>25 Feb 2025</c>; longer ones as <see cref="Words.Period"/> says them.</summary>
    public static Phrase Short(string period)
    {
        if (!Period.TryParse(period, out var days, out _))
        {
            return Phrase.Data(period);
        }

        var (first, last) = (days.FirstDay, days.LastDay);
        if (first == last)
        {
            return Phrase.Own(first.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        }

        return days.IsWholeMonths && (first.Year, first.Month) == (last.Year, last.Month)
            ? Phrase.Own(first.ToString("MMM yyyy", CultureInfo.InvariantCulture))
            : Words.Period(period);
    }

    /// <summary>A side, or that nobody is named.</summary>
    public static Phrase Side(string side) => side.Length == 0 ? Phrase.Own(Texts.TimeNobody) : Words.Side(side);

    /// <summary>Growth in a year: <c>9.9 % a year</c>.</summary>
    public static Phrase Rate(decimal rate) => Phrase.Format(Texts.TimeRate, Phrase.Own(Printable.Percent(rate)));

    /// <summary>The paces to one target: <c>9.9 % a year</c>, or from the slowest to the fastest where the level was printed with several values.</summary>
    /// <param name="paces">The paces, slowest first, at least one.</param>
    public static Phrase Rates(IReadOnlyList<RequiredPace> paces)
    {
        var (slowest, fastest) = (Printable.Percent(paces[0].Rate), Printable.Percent(paces[^1].Rate));
        return slowest == fastest ? Rate(paces[0].Rate) : Phrase.Format(Texts.TimeRates, Phrase.Own(slowest.TrimEnd(' ', '%')), Phrase.Own(fastest));
    }

    /// <summary>A count with the words for one or for several.</summary>
    public static Phrase Count(int count, string one, string several) => Phrase.Format(count == 1 ? one : several, Phrase.Own(Words.Number(count)));
}
