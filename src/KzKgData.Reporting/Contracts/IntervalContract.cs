using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Contracts;

[Meaning("The values from low to high.")]
internal sealed class IntervalContract
{
    private readonly Interval _interval;
    private readonly Func<decimal?, decimal?> _end;

    private IntervalContract(Interval interval, Func<decimal?, decimal?> end) => (_interval, _end) = (interval, end);

    [Meaning("The lower end; null where there is none.")] public decimal? Low => _end(_interval.Low);
    [Meaning("The upper end; null where there is none.")] public decimal? High => _end(_interval.High);
    [Meaning("Whether the lower end itself is left out.")] public bool LowOpen => _interval.LowOpen;
    [Meaning("Whether the upper end itself is left out.")] public bool HighOpen => _interval.HighOpen;

    public static IntervalContract Of(Interval interval) => new(interval, PlainNumber.Of);

    /// <summary>An interval of shares or rates, to six decimals.</summary>
    public static IntervalContract OfShares(Interval interval) => new(interval, PlainNumber.Share);
}
