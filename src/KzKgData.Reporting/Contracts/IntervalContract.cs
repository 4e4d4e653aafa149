using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Contracts;

[Meaning("An interval.")]
internal sealed class IntervalContract(Interval interval, Func<decimal?, decimal?> end)
{
    [Meaning("The lower end; null if the interval is unbounded below.")] public decimal? Low => end(interval.Low);
    [Meaning("The upper end; null if the interval is unbounded above.")] public decimal? High => end(interval.High);
    [Meaning("Whether the lower end is exclusive.")] public bool LowOpen => interval.LowOpen;
    [Meaning("Whether the upper end is exclusive.")] public bool HighOpen => interval.HighOpen;

    public static IntervalContract Of(Interval interval) => new(interval, PlainNumber.Of);

    /// <summary>Returns an interval of shares or rates, rounded to six decimals.</summary>
    public static IntervalContract OfShares(Interval interval) => new(interval, PlainNumber.Share);
}
