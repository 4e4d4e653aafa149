using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Contracts;

[Meaning("The values from low to high.")]
internal sealed class IntervalContract(Interval interval, Func<decimal?, decimal?> end)
{
    [Meaning("The lower end; null where there is none.")] public decimal? Low => end(interval.Low);
    [Meaning("The upper end; null where there is none.")] public decimal? High => end(interval.High);
    [Meaning("Whether the lower end itself is left out.")] public bool LowOpen => interval.LowOpen;
    [Meaning("Whether the upper end itself is left out.")] public bool HighOpen => interval.HighOpen;

    public static IntervalContract Of(Interval interval) => new(interval, PlainNumber.Of);

    /// <summary>An interval of shares or rates, to six decimals.</summary>
    public static IntervalContract OfShares(Interval interval) => new(interval, PlainNumber.Share);
}
