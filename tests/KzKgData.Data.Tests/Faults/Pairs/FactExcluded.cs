using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Deletes a fact with its citations, and excludes the mentions that only it cites.</summary>
internal sealed class FactExcluded() : FaultKind("fact and citations deleted, mentions excluded")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from support in Support.All
        select Fault.OfLost(
            support.Fact.Row,
            "it is deleted, and what it rests on is excluded",
            [.. support.Removed, .. support.Mentions.Select(m => Splice.Append(RealPackage.Table("exclusions"), m.Id, "repeated", string.Empty))]);
}
