using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>A fact with its evidence.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Citations">Its citations.</param>
/// <param name="Mentions">The mentions that no other fact cites.</param>
internal sealed record Support(Fact Fact, IReadOnlyList<Citation> Citations, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Returns the support of every fact except sources.</summary>
    public static IEnumerable<Support> All =>
        from fact in RealPackage.Result.Dataset.Facts
        where fact.Row.Table.Schema.Role is not TableRole.Sources
        let citations = RealPackage.Result.Dataset.Citations.Where(c => c.Fact == fact.Id).ToArray()
        select new Support(fact, citations, [.. citations.Select(c => c.Mention).Distinct().Where(m => RealPackage.FactsCiting(m.Id).All(f => f == fact.Id))]);

    /// <summary>The edits that delete the fact and its citations.</summary>
    public IEnumerable<Splice> Removed => [Splice.Remove(Fact.Row), .. Citations.Select(c => Splice.Remove(c.Row))];
}
