using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>A fact that is not there any more, nor are its citations, while what only it cites is excluded.</summary>
internal sealed class FactExcluded() : FaultKind("fact and citations deleted, mentions excluded")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from fact in RealPackage.Result.Dataset.Facts
        where fact.Row.Table.Schema.Role is not TableRole.Sources
        let citations = RealPackage.Result.Dataset.Citations.Where(c => c.Fact == fact.Id).ToArray()
        let mentions = citations.Select(c => c.Mention.Id).Distinct(StringComparer.Ordinal).Where(m => RealPackage.FactsCiting(m).All(f => f == fact.Id))
        select Fault.OfLost(
            fact.Row,
            "it is deleted, and what it rests on is excluded",
            [Splice.Remove(fact.Row), .. citations.Select(c => Splice.Remove(c.Row)), .. mentions.Select(m => Splice.Append(RealPackage.Table("exclusions"), m, "repeated"))]);
}
