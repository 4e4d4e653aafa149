using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A period of whole days. It is held as its text, and parsed by those who read it.</summary>
internal sealed record PeriodColumn : ColumnType
{
    private const string TypeName = "global::KzKgData.Period";

    public override string Name(Target target) => TypeName;

    public override string Storage(Target target) => "string";

    public override string Literal(string text, CodeContext context) => SourceWriter.Literal(Period.TryParse(text, out _, out _) ? text : "0001-01-01");

    public override string Read(string cell, bool isOptional) =>
        isOptional ? $"{cell} is {{ }} text ? {TypeName}.Parse(text) : null" : $"{TypeName}.Parse({cell})";
}
