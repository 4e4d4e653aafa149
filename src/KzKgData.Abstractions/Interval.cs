namespace KzKgData;

/// <summary>
/// An interval of decimal numbers in which a printed figure may lie. Each end is closed, open or unbounded.
/// </summary>
/// <remarks>An interval is never empty. The default value is the closed interval from 0 to 0.</remarks>
public readonly record struct Interval
{
    // All digits a decimal can have after the point, without trailing zeros.
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

    /// <summary>The lower end; null if the interval is unbounded below.</summary>
    public decimal? Low => _unboundedBelow ? null : _low;

    /// <summary>The upper end; null if the interval is unbounded above.</summary>
    public decimal? High => _unboundedAbove ? null : _high;

    /// <summary>Whether <see cref="Low"/> itself is outside the interval; true if there is no lower end.</summary>
    public bool LowOpen { get; }

    /// <summary>Whether <see cref="High"/> itself is outside the interval; true if there is no upper end.</summary>
    public bool HighOpen { get; }

    /// <summary>Returns the interval with a single number.</summary>
    public static Interval Exactly(decimal value) => new(value, value, lowOpen: false, highOpen: false);

    /// <summary>Returns the closed interval from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public static Interval Closed(decimal low, decimal high) => new(low, high, lowOpen: false, highOpen: false);

    /// <summary>Returns the open interval from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Interval Open(decimal low, decimal high) => new(low, high, lowOpen: true, highOpen: true);

    /// <summary>Returns the half-open interval that includes <paramref name="low"/> and excludes <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Interval ClosedOpen(decimal low, decimal high) => new(low, high, lowOpen: false, highOpen: true);

    /// <summary>Returns the half-open interval that excludes <paramref name="low"/> and includes <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Interval OpenClosed(decimal low, decimal high) => new(low, high, lowOpen: true, highOpen: false);

    /// <summary>Returns the interval of all numbers less than <paramref name="high"/>.</summary>
    public static Interval Below(decimal high) => new(low: null, high, lowOpen: true, highOpen: true);

    /// <summary>Returns the interval of all numbers less than or equal to <paramref name="high"/>.</summary>
    public static Interval AtMost(decimal high) => new(low: null, high, lowOpen: true, highOpen: false);

    /// <summary>Returns the interval of all numbers greater than <paramref name="low"/>.</summary>
    public static Interval Above(decimal low) => new(low, high: null, lowOpen: true, highOpen: true);

    /// <summary>Returns the interval of all numbers greater than or equal to <paramref name="low"/>.</summary>
    public static Interval AtLeast(decimal low) => new(low, high: null, lowOpen: false, highOpen: true);

    /// <summary>Returns the interval between two ends, each of which may be missing. If both ends are equal, the interval contains that number.</summary>
    /// <param name="low">The lower end, or null for none.</param>
    /// <param name="lowOpen">Whether the lower end itself is excluded.</param>
    /// <param name="high">The upper end, or null for none.</param>
    /// <param name="highOpen">Whether the upper end itself is excluded.</param>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public static Interval Between(decimal? low, bool lowOpen, decimal? high, bool highOpen) =>
        low is { } only && only == high ? Exactly(only) : new(low, high, lowOpen, highOpen);

    /// <summary>Returns the interval of the sums of a number in this interval and a number in <paramref name="other"/>.</summary>
    public Interval Plus(Interval other) => Between(Low + other.Low, LowOpen || other.LowOpen, High + other.High, HighOpen || other.HighOpen);

    /// <summary>Whether <paramref name="value"/> is in the interval.</summary>
    public bool Contains(decimal value) =>
        (_unboundedBelow || value > _low || (value == _low && !LowOpen))
        && (_unboundedAbove || value < _high || (value == _high && !HighOpen));

    /// <summary>Whether every number in this interval is less than every number in <paramref name="other"/>.</summary>
    public bool IsBelow(Interval other) =>
        !_unboundedAbove
        && !other._unboundedBelow
        && (_high < other._low || (_high == other._low && (HighOpen || other.LowOpen)));

    /// <summary>Whether the intervals have a number in common.</summary>
    public bool Overlaps(Interval other) => !IsBelow(other) && !other.IsBelow(this);

    /// <summary>Returns the smallest interval that contains both.</summary>
    public Interval Hull(Interval other)
    {
        var lowFromOther = !_unboundedBelow && (other._unboundedBelow || other._low < _low || (other._low == _low && LowOpen));
        var highFromOther = !_unboundedAbove && (other._unboundedAbove || other._high > _high || (other._high == _high && HighOpen));
        var lowest = lowFromOther ? other : this;
        var highest = highFromOther ? other : this;
        return new Interval(lowest.Low, highest.High, lowest.LowOpen, highest.HighOpen);
    }

    /// <summary>Returns the interval in mathematical notation, in the invariant culture: <c>[1.65, 1.8]</c>, <c>(-∞, 49)</c>.</summary>
    public override string ToString() => string.Concat(
        LowOpen ? "(" : "[",
        _unboundedBelow ? "-∞" : _low.ToString(ShortestForm, CultureInfo.InvariantCulture),
        ", ",
        _unboundedAbove ? "∞" : _high.ToString(ShortestForm, CultureInfo.InvariantCulture),
        HighOpen ? ")" : "]");
}
