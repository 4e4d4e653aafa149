namespace KzKgData;

/// <summary>
/// A range of decimal numbers in which a printed figure may lie. Each end is closed, open or missing (unbounded).
/// </summary>
/// <remarks>An interval is never empty. The default value is the closed interval from 0 to 0.</remarks>
public readonly record struct Interval
{
    // Every digit that a decimal can have behind the point, without zeros that say nothing.
    private const string ShortestForm = "0.############################";

    private readonly bool _unboundedBelow;
    private readonly bool _unboundedAbove;
    private readonly decimal _low;
    private readonly decimal _high;

    private Interval(decimal? low, decimal? high, bool lowOpen, bool highOpen)
    {
        if (low > high || (low == high && low is not null && (lowOpen || highOpen)))
        {
            throw new ArgumentException(FormattableString.Invariant($"The interval from {low} to {high} is empty."), nameof(low));
        }

        _unboundedBelow = low is null;
        _unboundedAbove = high is null;
        _low = low ?? 0;
        _high = high ?? 0;
        LowOpen = low is null || lowOpen;
        HighOpen = high is null || highOpen;
    }

    /// <summary>The lower end, or null where the interval has none.</summary>
    public decimal? Low => _unboundedBelow ? null : _low;

    /// <summary>The upper end, or null where the interval has none.</summary>
    public decimal? High => _unboundedAbove ? null : _high;

    /// <summary>Whether <see cref="Low"/> itself lies outside the interval; true where there is no lower end.</summary>
    public bool LowOpen { get; }

    /// <summary>Whether <see cref="High"/> itself lies outside the interval; true where there is no upper end.</summary>
    public bool HighOpen { get; }

    /// <summary>The interval that holds one number only.</summary>
    public static Interval Exactly(decimal value) => new(value, value, lowOpen: false, highOpen: false);

    /// <summary>The interval from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public static Interval Closed(decimal low, decimal high) => new(low, high, lowOpen: false, highOpen: false);

    /// <summary>The interval between <paramref name="low"/> and <paramref name="high"/>, neither included.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Interval Open(decimal low, decimal high) => new(low, high, lowOpen: true, highOpen: true);

    /// <summary>The interval from <paramref name="low"/>, included, to <paramref name="high"/>, left out.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Interval ClosedOpen(decimal low, decimal high) => new(low, high, lowOpen: false, highOpen: true);

    /// <summary>The interval from <paramref name="low"/>, left out, to <paramref name="high"/>, included.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Interval OpenClosed(decimal low, decimal high) => new(low, high, lowOpen: true, highOpen: false);

    /// <summary>All numbers below <paramref name="high"/>.</summary>
    public static Interval Below(decimal high) => new(low: null, high, lowOpen: true, highOpen: true);

    /// <summary>All numbers up to <paramref name="high"/>, itself included.</summary>
    public static Interval AtMost(decimal high) => new(low: null, high, lowOpen: true, highOpen: false);

    /// <summary>All numbers above <paramref name="low"/>.</summary>
    public static Interval Above(decimal low) => new(low, high: null, lowOpen: true, highOpen: true);

    /// <summary>All numbers from <paramref name="low"/> up.</summary>
    public static Interval AtLeast(decimal low) => new(low, high: null, lowOpen: false, highOpen: true);

    /// <summary>The interval between two ends, each of which may be missing. Where both are one number, that number lies in it.</summary>
    /// <param name="low">The lower end, or null for none.</param>
    /// <param name="lowOpen">Whether the lower end itself is left out.</param>
    /// <param name="high">The upper end, or null for none.</param>
    /// <param name="highOpen">Whether the upper end itself is left out.</param>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public static Interval Between(decimal? low, bool lowOpen, decimal? high, bool highOpen) =>
        low is { } only && only == high ? Exactly(only) : new(low, high, lowOpen, highOpen);

    /// <summary>Where the sum of a number of this interval and one of <paramref name="other"/> lies.</summary>
    public Interval Plus(Interval other) => Between(Low + other.Low, LowOpen || other.LowOpen, High + other.High, HighOpen || other.HighOpen);

    /// <summary>Whether <paramref name="value"/> lies in the interval.</summary>
    public bool Contains(decimal value) =>
        (_unboundedBelow || value > _low || (value == _low && !LowOpen))
        && (_unboundedAbove || value < _high || (value == _high && !HighOpen));

    /// <summary>Whether every number of this interval is smaller than every number of <paramref name="other"/>.</summary>
    public bool IsBelow(Interval other) =>
        !_unboundedAbove
        && !other._unboundedBelow
        && (_high < other._low || (_high == other._low && (HighOpen || other.LowOpen)));

    /// <summary>Whether at least one number lies in both intervals.</summary>
    public bool Overlaps(Interval other) => !IsBelow(other) && !other.IsBelow(this);

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other)
    {
        var lowFromOther = !_unboundedBelow && (other._unboundedBelow || other._low < _low || (other._low == _low && LowOpen));
        var highFromOther = !_unboundedAbove && (other._unboundedAbove || other._high > _high || (other._high == _high && HighOpen));
        var lowest = lowFromOther ? other : this;
        var highest = highFromOther ? other : this;
        return new Interval(lowest.Low, highest.High, lowest.LowOpen, highest.HighOpen);
    }

    /// <summary>The interval in the usual notation, invariant: <c>[1.65, 1.8]</c>, <c>(-∞, 49)</c>.</summary>
    public override string ToString() => string.Concat(
        LowOpen ? "(" : "[",
        _unboundedBelow ? "-∞" : _low.ToString(ShortestForm, CultureInfo.InvariantCulture),
        ", ",
        _unboundedAbove ? "∞" : _high.ToString(ShortestForm, CultureInfo.InvariantCulture),
        HighOpen ? ")" : "]");
}
