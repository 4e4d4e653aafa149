using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Ascribes a claim to somebody else named in the same text, with matching citation and side.</summary>
internal sealed class SpeakerAndCitation() : FaultKind("speaker, side and citation")
{
    public override IEnumerable<Fault> In(DataPackage package)
    {
        var dataset = RealPackage.Result.Dataset;
        return from claim in dataset.Claims
               where claim.StatedBy.Count > 0
               from speaker in dataset.Facts
               where speaker.Row.Table.Schema.Name is "people" or "organisations" && !claim.StatedBy.Contains(speaker.Id, StringComparer.Ordinal)
               from mention in dataset.Mentions
               where mention.Source.Id == claim.Source.Id && mention.Kind is "name" or "role" && Names(mention, speaker)
               let citation = dataset.FindCitation(claim.Id, "stated_by")!.Value
               select Fault.Of(
                   claim.Row,
                   "stated_by",
                   $"it is ascribed to {speaker.Id} by {mention.Id}",
                   Splice.Cell(claim.Row, "stated_by", speaker.Id),
                   Splice.Cell(claim.Row, "side", dataset.SideOf([speaker.Id]).Code),
                   Splice.Cell(citation.Row, "mention", mention.Id)).And(citation.Row);
    }

    private static bool Names(Mention mention, Fact speaker) =>
        mention.Printed == speaker.Label || RealPackage.Table("aliases").Rows.Any(a => a["fact"].Text == speaker.Id && a["alias"].Text == mention.Printed);
}
