using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>Several values of one type. A list is never null: an empty cell is an empty list.</summary>
internal sealed record ListColumn(ColumnType Item, char Delimiter) : ColumnType
{
    public override string Name(Target target) => $"global::System.Collections.Generic.IReadOnlyList<{Item.Name(target)}>";

    public override string Storage(Target target) => Item.Storage(target) + "[]";

    public override string Literal(string text, CodeContext context) =>
        $"new {Item.Name(context.Target)}[] {{ {string.Join(", ", Split(text).Select(item => Item.Literal(item, context)))} }}";

    public override string[] Split(string text) => text.Length == 0 ? [] : text.Split(Delimiter);
}
