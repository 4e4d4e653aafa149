using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A decimal number, with the digits that are printed.</summary>
internal sealed record NumberColumn : ColumnType
{
    public override string Name(Target target) => "decimal";

    public override string Literal(string text, CodeContext context) =>
        text.Length > 0 && CellValues.TryNumber(text, out var number) ? number.ToString(CultureInfo.InvariantCulture) + "m" : "0m";
}
