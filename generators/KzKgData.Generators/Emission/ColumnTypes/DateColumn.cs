using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A calendar day.</summary>
internal sealed record DateColumn : ColumnType
{
    public override string Name(Target target) => target.HasDateOnly ? "global::System.DateOnly" : "global::System.DateTime";

    public override string Literal(string text, CodeContext context) => CellValues.TryDate(text, out var day)
        ? $"new {Name(context.Target)}({day.Year}, {day.Month}, {day.Day})"
        : $"default({Name(context.Target)})";
}
