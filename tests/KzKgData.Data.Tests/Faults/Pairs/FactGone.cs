using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Deletes a fact with its citations and the mentions that only it cites.</summary>
internal sealed class FactGone() : FaultKind("fact, citations and mentions deleted")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from support in Support.All
        select Fault
            .OfLost(support.Fact.Row, "it is deleted with all that it rests on", [.. support.Removed, .. support.Mentions.Select(m => Splice.Remove(m.Row))])
            .Losing(support.Mentions.Select(m => m.Row))
            .And(RealPackage.Result.Dataset.FindSource(support.Fact.Row["source"].Text) is { } source ? [source.Row] : []);
}
