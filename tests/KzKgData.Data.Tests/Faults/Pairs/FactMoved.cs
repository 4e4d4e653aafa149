using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Moves a fact to another source, with all mentions that it cites.</summary>
internal sealed class FactMoved() : FaultKind("fact, citations and mentions moved to another source")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from fact in RealPackage.Result.Dataset.Facts
        where fact.Row.Table.Schema.Field("source") is not null
        from source in RealPackage.Result.Dataset.Sources
        where source.Id != fact.Row["source"].Text
        let mentions = RealPackage.Result.Dataset.Citations.Where(c => c.Fact == fact.Id).Select(c => c.Mention.Row).Distinct()
        select Fault.Of(
            fact.Row,
            "source",
            $"it is put into {source.Id}",
            [Splice.Cell(fact.Row, "source", source.Id), .. mentions.Select(m => Splice.Cell(m, "source", source.Id))]).And(mentions);
}
