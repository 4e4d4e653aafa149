using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Empties a cell.</summary>
internal sealed class CellEmptied() : CellFaultKind("cell emptied")
{
    protected override int MostRows => 18;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) => [string.Empty];
}
