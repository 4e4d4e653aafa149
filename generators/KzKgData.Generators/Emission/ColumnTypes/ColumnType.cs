using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>
/// What C# makes of a column of one type. It is part of a table's shape, and equals another by what the column declares. A new
/// type is a class beside this one and a line of <see cref="_types"/>.
/// </summary>
internal abstract record ColumnType
{
    private static readonly Dictionary<FieldKind, ColumnType> _types = new()
    {
        [FieldKind.Text] = new TextColumn(),
        [FieldKind.WholeNumber] = new WholeNumberColumn(),
        [FieldKind.Number] = new NumberColumn(),
        [FieldKind.Date] = new DateColumn(),
        [FieldKind.Period] = new PeriodColumn(),
    };

    /// <summary>The type of a column that declares no categories.</summary>
    public static ColumnType Of(FieldType type) => type.ItemType is { } item ? new ListColumn(Of(item), type.Delimiter) : _types.TryGetValue(type.Kind, out var known) ? known : _types[FieldKind.Text];

    /// <summary>The type that a cell which is not empty has for those who read it.</summary>
    public abstract string Name(Target target);

    /// <summary>The type that it is held in.</summary>
    public virtual string Storage(Target target) => Name(target);

    /// <summary>A literal of a cell, as it is held. A bad cell, which is an error of its own, becomes the default of its type.</summary>
    public abstract string Literal(string text, CodeContext context);

    /// <summary>An expression that reads a cell out of an expression that holds it; an optional one may be null.</summary>
    public virtual string Read(string cell, bool isOptional) => cell;

    /// <summary>The single values that a cell holds.</summary>
    public virtual string[] Split(string text) => text.Length == 0 ? [] : [text];
}
