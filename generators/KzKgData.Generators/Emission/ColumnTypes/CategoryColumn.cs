using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>A text that is one of the categories of an enumeration.</summary>
internal sealed record CategoryColumn(string Enum, EquatableArray<string> Categories) : ColumnType
{
    public override string Name(Target target) => Enum;

    public override string Literal(string text, CodeContext context) =>
        Categories.Contains(text, StringComparer.Ordinal) ? $"{context.Target.Qualify(Enum)}.{context.MemberOf(Enum, text)}" : $"default({Enum})";
}
