using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Moves a citation to another cell of the same fact, or to the same cell of another fact.</summary>
internal sealed class CitationOfAnotherCell() : CellFaultKind("citation of another cell")
{
    protected override bool Concerns(Table table, FieldSchema field) => table.Schema.Role is TableRole.Citations && field.Name is "fact" or "field";

    protected override int MostRows => 80;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text)
    {
        var fact = RealPackage.Result.Dataset.FindFact(row["fact"].Text)!.Value.Row;
        return field.Name is "field"
            ? fact.Table.Schema.Fields.Where(f => f.Evidence is Evidence.Required).Select(f => f.Name).Append("id")
            : Spread(fact.Table.Rows, 3).Select(r => r["id"].Text);
    }
}
