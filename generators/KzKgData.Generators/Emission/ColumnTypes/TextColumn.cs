using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>Any text. Rows can be found by it.</summary>
internal sealed record TextColumn : ColumnType
{
    public override string Name(Target target) => "string";

    public override string Literal(string text, CodeContext context) => SourceWriter.Literal(text);
}
