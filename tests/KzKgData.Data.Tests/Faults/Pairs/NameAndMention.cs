using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Misspells a name or title everywhere: in the fact and in every mention.</summary>
internal sealed class NameAndMention() : FaultKind("name and its prints")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        from fact in RealPackage.Result.Dataset.Facts
        let label = fact.Row.Table.Schema.Label
        where label is not null && fact.Row.Table.Schema.Role is not TableRole.Sources
        let name = fact.Row[label].Text
        where name.Length > 0
        let misspelt = name[..^1] + (name[^1] == 'e' ? 'o' : 'e')
        let mentions = RealPackage.Result.Dataset.Mentions.Where(m => m.Printed == name).ToArray()
        let rows = RealPackage.Result.Dataset.Facts.Where(f => f.Row.Table.Schema.Label is { } field && f.Row[field].Text == name).Select(f => f.Row).ToArray()
        select Fault
            .Of(
                fact.Row,
                label,
                $"'{name}' becomes '{misspelt}' everywhere",
                [.. rows.Select(r => Splice.Cell(r, r.Table.Schema.Label!, misspelt)), .. mentions.SelectMany(m => Pair.Print(m, misspelt))])
            .And(mentions.Select(m => m.Row));
}
