namespace KzKgData.Verification.Facts;

/// <summary>Claims that count as equal where something of them is, so that they are put together by one of them and no key is made for each.</summary>
/// <param name="areEqual">Whether two claims are.</param>
/// <param name="hash">A hash of that of a claim by which it is equal to others.</param>
internal sealed class EqualClaims(Func<Claim, Claim, bool> areEqual, Func<Claim, int> hash) : IEqualityComparer<Claim>
{
    // Kinds and units are few, and equal measurands of one package are one object.

    /// <summary>By period and unit.</summary>
    public static EqualClaims InPeriod { get; } = new((x, y) => x.Period == y.Period && x.Unit == y.Unit, HashOfPeriod);

    /// <summary>By base period.</summary>
    public static EqualClaims InBase { get; } = new((x, y) => x.BasePeriod == y.BasePeriod, c => c.BasePeriod.GetValueOrDefault().GetHashCode());

    /// <summary>By measurand, kind and unit.</summary>
    public static EqualClaims InKind { get; } = new((x, y) => ReferenceEquals(x.Measurand, y.Measurand) && x.Kind == y.Kind && x.Unit == y.Unit, HashOfMeasurand);

    /// <summary>By measurand, kind, unit and period.</summary>
    public static EqualClaims InAll { get; } = new((x, y) => InPeriod.Equals(x, y) && InKind.Equals(x, y), c => unchecked((HashOfMeasurand(c) * 31) + HashOfPeriod(c)));

    /// <inheritdoc/>
    public bool Equals(Claim? x, Claim? y) => areEqual(x!, y!);

    /// <inheritdoc/>
    public int GetHashCode(Claim obj) => hash(obj);

    private static int HashOfMeasurand(Claim claim) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(claim.Measurand);

    private static int HashOfPeriod(Claim claim) => claim.Period.GetValueOrDefault().GetHashCode();
}
