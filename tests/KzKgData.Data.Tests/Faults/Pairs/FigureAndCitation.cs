using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Takes the value of a claim from another figure of its text.</summary>
internal sealed class FigureAndCitation() : FaultKind("value and its citation")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from claim in RealPackage.Result.Dataset.Claims
        where claim.ValueMention is not null
        let own = claim.ValueMention!.Value
        from mention in RealPackage.Result.Dataset.Mentions
        where mention.Source.Id == claim.Source.Id && mention.Id != own.Id && mention.Kind == own.Kind
        let reading = Claim.FigureOf(claim.Kind, mention)?.Choose(string.Empty)
        where reading is not null
        let citation = RealPackage.Result.Dataset.FindCitation(claim.Id, "value")!.Value
        select Fault.Of(
            claim.Row,
            "value",
            $"it rests on '{mention.Printed}' in place of '{own.Printed}'",
            Splice.Cell(claim.Row, "value", CellValues.Write(reading!.Value)),
            Splice.Cell(claim.Row, "reading", string.Empty),
            Splice.Cell(citation.Row, "mention", mention.Id)).And(own.Row, citation.Row);
}
