using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Takes the period of a claim from another place of its text, and excludes the one next to its figure.</summary>
internal sealed class PeriodFromElsewhere() : FaultKind("period of another sentence")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from claim in RealPackage.Result.Dataset.Claims
        where claim.Period is not null && claim.Kind != ClaimKind.Deadline
        let citation = RealPackage.Result.Dataset.FindCitation(claim.Id, "period")
        where citation is not null
        let own = citation.Value.Mention
        from mention in RealPackage.Result.Dataset.Mentions
        where mention.Source.Id == claim.Source.Id && mention.Kind is PrintedFigure.Period
        let days = mention.Figure?.Resolve(mention.Source.PublishedOn)
        where days is not null && days.Value.Period != claim.Period
        select Fault
            .Of(
                claim.Row,
                "period",
                $"it rests on '{mention.Printed}' in place of '{own.Printed}'",
                [
                    Splice.Cell(claim.Row, "period", days!.Value.Period.ToString()),
                    Splice.Cell(claim.Row, "period_basis", days.Value.IsInferred ? "inferred" : "printed"),
                    Splice.Cell(claim.Row, "base_period", claim.Kind == ClaimKind.Growth ? days.Value.Period.AddYears(-1).ToString() : string.Empty),
                    Splice.Cell(citation.Value.Row, "mention", mention.Id),
                    .. RealPackage.FactsCiting(own.Id).All(f => f == claim.Id)
                        ? new[] { Splice.Append(RealPackage.Table("exclusions"), own.Id, "page-furniture", string.Empty) }
                        : [],
                ])
            .And(own.Row, citation.Value.Row);
}
