using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Records an office as one of the other state, with its title and printed text.</summary>
internal sealed class OfficeOfOtherState() : FaultKind("office of another state")
{
    private static readonly string[] _fields = ["title", "side"];

    public override IEnumerable<Fault> In(DataPackage package) =>
        from office in RealPackage.Table("offices").Rows
        let other = office["side"].Text is "KZ" ? ("KG", "Kyrgyzstan") : ("KZ", "Kazakhstan")
        let title = office["title"].Text
        let changed = title.Replace("Kazakhstan", other.Item2, StringComparison.Ordinal).Replace("Kyrgyzstan", other.Item2, StringComparison.Ordinal)
        let citations = _fields.Select(f => RealPackage.Result.Dataset.FindCitation(office["id"].Text, f)).OfType<Verification.Facts.Citation>().ToArray()
        let prints = citations.Select(c => c.Mention).Where(m => m.Printed == title).Distinct().ToArray()
        select Fault.Of(
            office,
            "side",
            $"it becomes '{other.Item1}', and the title '{changed}'",
            [
                Splice.Cell(office, "side", other.Item1),
                Splice.Cell(office, "title", changed),
                .. prints.SelectMany(p => Pair.Print(p, changed)),
            ]).And(prints.Select(p => p.Row));
}
