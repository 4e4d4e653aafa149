using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A whole number.</summary>
internal sealed record WholeNumberColumn : ColumnType
{
    public override string Name(Target target) => "long";

    public override string Literal(string text, CodeContext context) =>
        text.Length > 0 && CellValues.TryInteger(text, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) + "L" : "0L";
}
