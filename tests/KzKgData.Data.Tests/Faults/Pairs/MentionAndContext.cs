using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Texts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Moves a mention to another place where the same characters are printed, and updates its context hash.</summary>
internal sealed class MentionAndContext() : FaultKind("mention and its context moved")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from mention in RealPackage.Result.Dataset.Mentions
        from start in RealPackage.PlacesOf(mention)
        where start != mention.Start
        let end = start + mention.End - mention.Start
        select Fault.Of(
            mention.Row,
            "start",
            $"'{mention.Printed}' is taken from {start.ToString(CultureInfo.InvariantCulture)}",
            Splice.Cell(mention.Row, "start", start.ToString(CultureInfo.InvariantCulture)),
            Splice.Cell(mention.Row, "end", end.ToString(CultureInfo.InvariantCulture)),
            Splice.Cell(mention.Row, "context", ArchivedTexts.ContextOf(RealPackage.Archive.FindPinned(mention.Source)!.Points, start, end)));
}
