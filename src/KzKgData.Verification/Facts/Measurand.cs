namespace KzKgData.Verification.Facts;

/// <summary>
/// The quantity that claims measure, whoever makes them and for whatever period. The term is from the International Vocabulary of Metrology.
/// </summary>
/// <param name="Indicator">The quantity in general: <c>trade-turnover</c>.</param>
/// <param name="Subject">The countries concerned: <c>kz-kg</c>, <c>kz-to-kg</c> …</param>
/// <param name="Scope">The part of the indicator; may be empty.</param>
public sealed record Measurand(string Indicator, string Subject, string Scope)
{
    /// <summary>Groups claims by measurand, in the order of the first claim of each; equal measurands become one object.</summary>
    internal static IReadOnlyList<List<Claim>> Group(IReadOnlyList<Claim> claims)
    {
        var byMeasurand = new Dictionary<Measurand, List<Claim>>();
        var groups = new List<List<Claim>>();
        List<Claim>? last = null;
        foreach (var claim in claims)
        {
            // Consecutive claims often have the same measurand.
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
}
