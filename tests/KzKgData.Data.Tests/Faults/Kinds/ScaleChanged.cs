using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Multiplies or divides a number by ten, a hundred, a thousand or a million.</summary>
internal sealed class ScaleChanged() : CellFaultKind("scale changed")
{
    private static readonly decimal[] _factors = [10, 100, 1000, 1_000_000];

    protected override bool Concerns(Table table, FieldSchema field) => field.Type.Kind is FieldKind.Number or FieldKind.WholeNumber;

    protected override int MostRows => 25;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) =>
        text.Length > 0 && CellValues.TryNumber(text, out var value)
            ? _factors.SelectMany(f => new[] { CellValues.Write(value * f), CellValues.Write(value / f) })
            : [];
}
