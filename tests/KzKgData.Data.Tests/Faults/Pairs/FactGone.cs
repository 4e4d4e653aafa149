using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>A fact that is not there any more, nor are its citations and what only it cites.</summary>
internal sealed class FactGone() : FaultKind("fact, citations and mentions deleted")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from fact in RealPackage.Result.Dataset.Facts
        where fact.Row.Table.Schema.Role is not TableRole.Sources
        let citations = RealPackage.Result.Dataset.Citations.Where(c => c.Fact == fact.Id).ToArray()
        let mentions = citations.Select(c => c.Mention).Distinct().Where(m => RealPackage.FactsCiting(m.Id).All(f => f == fact.Id)).ToArray()
        select Fault.OfLost(
            fact.Row,
            "it is deleted with all that it rests on",
            [Splice.Remove(fact.Row), .. citations.Select(c => Splice.Remove(c.Row)), .. mentions.Select(m => Splice.Remove(m.Row))])
            .Losing(mentions.Select(m => m.Row)).And(RealPackage.Result.Dataset.FindSource(fact.Row["source"].Text) is { } source ? [source.Row] : []);
}
