using System.Buffers;

namespace KzKgData.Verification.Facts;

/// <summary>Compares claims by some of their properties, so that they can be grouped without allocating a key for each.</summary>
/// <param name="areEqual">Whether two claims are equal.</param>
/// <param name="hash">A hash of the compared properties.</param>
internal sealed class EqualClaims(Func<Claim, Claim, bool> areEqual, Func<Claim, int> hash) : IEqualityComparer<Claim>
{
    // Up to this many groups, a linear search is no slower than hashing.
    private const int FewGroups = 12;

    // Kinds and units are few, and equal measurands of one package are the same object, so comparing them is cheap.

    /// <summary>By kind.</summary>
    public static EqualClaims OfKind { get; } = new((x, y) => x.Kind == y.Kind, c => c.Kind.GetHashCode());

    /// <summary>By period and unit.</summary>
    public static EqualClaims InPeriod { get; } = new((x, y) => x.Period == y.Period && x.Unit == y.Unit, HashOfPeriod);

    /// <summary>By base period.</summary>
    public static EqualClaims InBase { get; } = new((x, y) => x.BasePeriod == y.BasePeriod, c => c.BasePeriod.GetValueOrDefault().GetHashCode());

    /// <summary>By measurand, kind and unit.</summary>
    public static EqualClaims InKind { get; } =
        new((x, y) => ReferenceEquals(x.Measurand, y.Measurand) && x.Kind == y.Kind && x.Unit == y.Unit, HashOfMeasurand);

    /// <summary>By measurand, kind, unit and period; growth also by its base, shares by their whole and means by their unit of time.</summary>
    public static EqualClaims InAll { get; } =
        new((x, y) => InPeriod.Equals(x, y) && InKind.Equals(x, y) && HaveOneBase(x, y), c => unchecked((HashOfMeasurand(c) * 31) + HashOfPeriod(c)));

    /// <summary>Groups equal claims.</summary>
    /// <returns>The groups in the order of their first claims; the claims of each in order.</returns>
    public Claim[][] Group(IReadOnlyList<Claim> claims)
    {
        // By claim, the number of its group; by group, its first claim and its size.
        var numbers = ArrayPool<int>.Shared.Rent(claims.Count);
        var firsts = ArrayPool<Claim>.Shared.Rent(claims.Count);
        var counts = ArrayPool<int>.Shared.Rent(claims.Count);
        var count = 0;
        Dictionary<Claim, int>? known = null;
        for (var i = 0; i < claims.Count; i++)
        {
            var number = known is null ? IndexOf(firsts.AsSpan(0, count), claims[i]) : known.TryGetValue(claims[i], out var found) ? found : -1;
            if (number < 0)
            {
                number = count++;
                (firsts[number], counts[number]) = (claims[i], 0);
                known?.Add(claims[i], number);
                if (count == FewGroups)
                {
                    known = new Dictionary<Claim, int>((int)((long)claims.Count * count / (i + 1)), this); // if the rest has as many groups
                    for (var j = 0; j < count; j++)
                    {
                        known.Add(firsts[j], j);
                    }
                }
            }

            numbers[i] = number;
            counts[number]++;
        }

        var groups = new Claim[count][];
        for (var i = claims.Count - 1; i >= 0; i--)
        {
            var group = groups[numbers[i]] ??= new Claim[counts[numbers[i]]];
            group[--counts[numbers[i]]] = claims[i];
        }

        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<Claim>.Shared.Return(firsts, clearArray: true);
        ArrayPool<int>.Shared.Return(counts);
        return groups;
    }

    /// <inheritdoc/>
    public bool Equals(Claim? x, Claim? y) => areEqual(x!, y!);

    /// <inheritdoc/>
    public int GetHashCode(Claim obj) => hash(obj);

    private int IndexOf(ReadOnlySpan<Claim> claims, Claim claim)
    {
        for (var i = 0; i < claims.Length; i++)
        {
            if (areEqual(claims[i], claim))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HaveOneBase(Claim x, Claim y) =>
        x.Kind == ClaimKind.Growth ? x.BasePeriod == y.BasePeriod
        : x.Kind == ClaimKind.Share ? string.Equals(x.Whole, y.Whole, StringComparison.Ordinal)
        : x.Kind != ClaimKind.Mean || string.Equals(x.Per, y.Per, StringComparison.Ordinal);

    private static int HashOfMeasurand(Claim claim) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(claim.Measurand);

    private static int HashOfPeriod(Claim claim) => claim.Period.GetValueOrDefault().GetHashCode();
}
