namespace KzKgData.Verification.Facts;

/// <summary>
/// What claims measure, whoever makes them and whatever period they are about; the word is that of the International Vocabulary of Metrology.
/// </summary>
/// <param name="Indicator">What kind of thing is measured: <c>trade-turnover</c>.</param>
/// <param name="Subject">Between whom: <c>kz-kg</c>, <c>kz-to-kg</c> …</param>
/// <param name="Scope">What part of the indicator is meant; may be empty.</param>
public sealed record Measurand(string Indicator, string Subject, string Scope)
{
    /// <summary>All that is claimed of each measurand, in the order of its first claim; one object stands for equal measurands.</summary>
    internal static IReadOnlyList<List<Claim>> Group(IReadOnlyList<Claim> claims)
    {
        var byMeasurand = new Dictionary<Measurand, List<Claim>>(ReferenceComparer.Instance);
        var groups = new List<List<Claim>>();
        List<Claim>? last = null;
        foreach (var claim in claims)
        {
            // Neighbours often speak of the same.
            if (last is null || !ReferenceEquals(last[0].Measurand, claim.Measurand))
            {
                if (!byMeasurand.TryGetValue(claim.Measurand, out last))
                {
                    byMeasurand.Add(claim.Measurand, last = []);
                    groups.Add(last);
                }
            }

            last.Add(claim);
        }

        return groups;
    }

    private sealed class ReferenceComparer : IEqualityComparer<Measurand>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(Measurand? x, Measurand? y) => ReferenceEquals(x, y);

        public int GetHashCode(Measurand obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
