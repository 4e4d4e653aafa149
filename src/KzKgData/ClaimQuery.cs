namespace KzKgData;

/// <summary>
/// Claims about one indicator, filtered step by step: those in texts or, after <see cref="FromTables"/>, the figures of official tables. A query is an
/// immutable value; each filter returns a new one.
/// </summary>
/// <remarks>Nothing is copied: the table is scanned when the query is enumerated, without boxing. The default value has no claims.</remarks>
public readonly struct ClaimQuery : IReadOnlyCollection<Claim>, IEquatable<ClaimQuery>
{
    private readonly Indicator _indicator;
    private readonly Period? _exactly;
    private readonly Period? _within;
    private readonly Side? _side;
    private readonly ClaimKind? _kind;
    private readonly bool _fromTables;

    private ClaimQuery(Indicator indicator, Period? exactly, Period? within, Side? side, ClaimKind? kind, bool fromTables)
    {
        _fromTables = fromTables;
        _indicator = indicator;
        _exactly = exactly;
        _within = within;
        _side = side;
        _kind = kind;
    }

    /// <summary>The claims about actual levels: no targets and no growth rates.</summary>
    public ClaimQuery Actuals => OfKind(ClaimKind.Actual);

    /// <summary>The claims about targets.</summary>
    public ClaimQuery Targets => OfKind(ClaimKind.Target);

    /// <summary>The number of claims. Counting scans the table.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Returns the claims for exactly a calendar year, not for parts of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside 1 to 9999.</exception>
    public ClaimQuery In(int year) => In(Period.Year(year));

    /// <summary>Returns the claims for exactly a period.</summary>
    public ClaimQuery In(Period period) => new(_indicator, period, _within, _side, _kind, _fromTables);

    /// <summary>Returns the claims for a calendar year or any part of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside 1 to 9999.</exception>
    public ClaimQuery Within(int year) => Within(Period.Year(year));

    /// <summary>Returns the claims for a period or any part of it.</summary>
    public ClaimQuery Within(Period period) => new(_indicator, _exactly, period, _side, _kind, _fromTables);

    /// <summary>Returns the claims ascribed to one side alone. Joint claims of both sides are under <see cref="Side.Both"/>.</summary>
    public ClaimQuery By(Side side) => new(_indicator, _exactly, _within, side, _kind, _fromTables);

    /// <summary>Returns the claims of a kind.</summary>
    public ClaimQuery OfKind(ClaimKind kind) => new(_indicator, _exactly, _within, _side, kind, _fromTables);

    /// <summary>
    /// Returns the figures of official tables instead of the claims in texts: every edition, of the office whose side <see cref="By"/> selects.
    /// </summary>
    public ClaimQuery FromTables() => new(_indicator, _exactly, _within, _side, _kind, fromTables: true);

    /// <summary>
    /// Gets the claim to rely on, if all claims found are about one quantity and no discrepancy about it is open or acknowledged.
    /// </summary>
    /// <remarks>
    /// Filtering out the other side does not settle a dispute: every claim about the same quantity and period counts, whether found or not. If an
    /// explanation prefers a claim, that one is returned. Otherwise it is the most precisely printed of the claims that agree, the first by id if several
    /// are equally precise.
    /// </remarks>
    /// <param name="claim">The claim, or the default value.</param>
    /// <returns>Whether there is such a claim.</returns>
    public bool TryGetSettled(out Claim claim)
    {
        claim = default;
        Claim? best = null;
        foreach (var candidate in this)
        {
            if (best is { } other && !SpeakOfTheSame(candidate, other))
            {
                return false;
            }

            if (best is null || IsMorePrecise(candidate, best.Value))
            {
                best = candidate;
            }
        }

        if (best is not { } found)
        {
            return false;
        }

        foreach (var other in Dataset.Claims)
        {
            if (SpeakOfTheSame(other, found) && other.Status is FindingStatus.Open or FindingStatus.Acknowledged)
            {
                return false;
            }
        }

        claim = Preferred(found) ?? found;
        return true;
    }

    /// <summary>Enumerates the claims without boxing.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Claim> IEnumerable<Claim>.GetEnumerator() => GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both queries have the same filters.</summary>
    public bool Equals(ClaimQuery other) =>
        (_indicator, _exactly, _within, _side, _kind, _fromTables)
        == (other._indicator, other._exactly, other._within, other._side, other._kind, other._fromTables);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClaimQuery other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_indicator, _exactly, _within, _side, _kind, _fromTables).GetHashCode();

    /// <summary>Whether both queries have the same filters.</summary>
    public static bool operator ==(ClaimQuery left, ClaimQuery right) => left.Equals(right);

    /// <summary>Whether the queries have different filters.</summary>
    public static bool operator !=(ClaimQuery left, ClaimQuery right) => !left.Equals(right);

    internal static ClaimQuery About(Indicator indicator) => new(indicator, exactly: null, within: null, side: null, kind: null, fromTables: false);

    private bool Matches(Claim claim) =>
        claim.Indicator == _indicator
        && claim.Attribution == Attribution.Table == _fromTables
        && (_kind is not { } kind || claim.Kind == kind)
        && (_side is not { } side || claim.Side == side)
        && (_exactly is not { } exactly || claim.Period == exactly)
        && (_within is not { } within || (claim.Period is { } period && within.Contains(period)));

    private static bool SpeakOfTheSame(Claim claim, Claim other) =>
        (claim.Indicator, claim.Subject, claim.Scope, claim.Kind, claim.Unit, claim.Period)
        == (other.Indicator, other.Subject, other.Scope, other.Kind, other.Unit, other.Period);

    private static bool IsMorePrecise(Claim claim, Claim other)
    {
        var width = claim.Rounded.High - claim.Rounded.Low;
        var otherWidth = other.Rounded.High - other.Rounded.Low;
        return width < otherWidth || (width == otherWidth && string.CompareOrdinal(claim.Id, other.Id) < 0);
    }

    private static Claim? Preferred(Claim claim)
    {
        foreach (var discrepancy in claim.Discrepancies)
        {
            if (discrepancy.Explanation?.Preferred is { } preferred)
            {
                return Dataset.Claims.Find(preferred);
            }
        }

        return null;
    }

    /// <summary>Enumerates the claims of a query.</summary>
    public struct Enumerator : IEnumerator<Claim>
    {
        private readonly ClaimQuery _query;
        private ClaimTable.Enumerator _rows;

        internal Enumerator(ClaimQuery query)
        {
            _query = query;
            _rows = Dataset.Claims.GetEnumerator();
        }

        /// <summary>The current claim; the default value before the first and after the last.</summary>
        public readonly Claim Current => _rows.Current;

        readonly object System.Collections.IEnumerator.Current => Current;

        /// <summary>Advances to the next claim.</summary>
        public bool MoveNext()
        {
            while (_rows.MoveNext())
            {
                if (_query.Matches(_rows.Current))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Returns to the position before the first claim.</summary>
        public void Reset() => _rows.Reset();

        /// <summary>A no-op: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
