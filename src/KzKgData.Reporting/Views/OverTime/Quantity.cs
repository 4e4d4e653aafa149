using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>All that is said of one indicator, subject and scope.</summary>
/// <param name="Claims">The claims, in the order of their table, at least one.</param>
/// <param name="Series">The same by side; claims of no side are in none.</param>
internal sealed record Quantity(IReadOnlyList<ClaimView> Claims, IReadOnlyList<SideSeries> Series)
{
    /// <summary>What is spoken of: <c>Trade turnover between Kazakhstan and Kyrgyzstan</c>.</summary>
    public Phrase Title
    {
        get
        {
            var claim = Claims[0].Claim;
            var title = Words.About(Words.Indicator(claim.Indicator), claim.Subject);
            return claim.Scope is "" or "unspecified" ? title : Phrase.Format(Texts.TimeQuantity, title, Phrase.Data(Words.OfId(claim.Scope)));
        }
    }

    /// <summary>The units of its levels and targets.</summary>
    public IEnumerable<string> Units => Claims.Where(c => IsValue(c.Claim)).Select(c => c.Claim.Unit).Distinct(StringComparer.Ordinal);

    /// <summary>The levels and targets in one unit.</summary>
    public IReadOnlyList<ClaimView> Values(string unit) => [.. Claims.Where(c => IsValue(c.Claim) && c.Claim.Unit == unit)];

    /// <summary>The view of a claim.</summary>
    public ClaimView View(Claim claim) => Claims.First(c => c.Claim.Id == claim.Id);

    /// <summary>The quantities of a dataset, in the order of their first claims.</summary>
    public static IReadOnlyList<Quantity> Of(IReadOnlyList<ClaimView> claims, IReadOnlyList<SideSeries> series)
    {
        var sides = series.ToLookup(s => s.Measurand);
        return [.. claims.GroupBy(c => c.Claim.Measurand).Select(g => new Quantity([.. g], [.. sides[g.Key].OrderBy(s => s.Side, StringComparer.Ordinal)]))];
    }

    /// <summary>The order of sides: by their letters, then both, then those of no side.</summary>
    public static int OrderOf(string side) => side switch { "" => 2, SideSeries.Both => 1, _ => 0 };

    private static bool IsValue(Claim claim) => claim.Kind is "actual" or "target";
}
