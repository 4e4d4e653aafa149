using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>
/// What C# makes of a column of one type: how its values lie in the image, and how they are read there. It is part of a table's shape, and
/// equals another by what the column declares. A new type is a class beside this one and a line of <see cref="_types"/>; what has none is a text.
/// </summary>
internal abstract record ColumnType
{
    private static readonly Dictionary<FieldKind, ColumnType> _types = new()
    {
        [FieldKind.WholeNumber] = new WholeNumberColumnType(),
        [FieldKind.Number] = new NumberColumnType(),
        [FieldKind.Date] = new DateColumnType(),
        [FieldKind.Period] = new PeriodColumnType(),
        [FieldKind.YearMonth] = new PeriodColumnType(),
        [FieldKind.Year] = new YearColumnType(),
        [FieldKind.Boolean] = new BooleanColumnType(),
        [FieldKind.Time] = new TimeColumnType(),
        [FieldKind.DateTime] = new MomentColumnType(),
        [FieldKind.Duration] = new DurationColumnType(),
        [FieldKind.GeoPoint] = new GeoPointColumnType(),
    };

    private static readonly TextColumnType _text = new();

    /// <summary>
    /// Whether a value may stand for none: the empty text, or the category of number 0. Columns of other types are null where a cell holds no value.
    /// </summary>
    public virtual bool HasNone => false;

    /// <summary>How a value is shown in messages, behind a colon; empty for the way that is usual.</summary>
    public virtual string Format(Target target) => string.Empty;

    /// <summary>The type of a column that declares no categories.</summary>
    public static ColumnType Of(FieldType type) =>
        type.ItemType is { } item ? new ListColumnType(Of(item))
        : _types.TryGetValue(type.Kind, out var known) ? known
        : _text;

    /// <summary>The type that a value has for those who read it.</summary>
    public abstract string Name(Target target);

    /// <summary>The type that the values of a column have, where it depends on them.</summary>
    public virtual string NameOf(CellLayout layout, Target target) => Name(target);

    /// <summary>Lays a column into the image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="source">The column.</param>
    /// <param name="context">What numbers of categories depend on.</param>
    /// <returns>Where it lies, and its values.</returns>
    public abstract (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context);

    /// <summary>An expression of a value that is there, in a class that has the image and its texts.</summary>
    public abstract string Read(CellLayout layout, string row, Target target);

    /// <summary>An expression of whether a value that is there is that of a parameter.</summary>
    public virtual string AreEqual(CellLayout layout, string row, string value, TableBytes image, Target target) => $"{Read(layout, row, target)} == {value}";

    /// <summary>An expression of the hash of a value as a key.</summary>
    public virtual string Hash(string value, Target target) => $"global::KzKgData.Images.KeyHash.Of({value})";

    /// <summary>Where the column lies that says which values are there; <see cref="CellLayout.None"/> where all are.</summary>
    protected static int PresenceOf(ImageWriter image, Cells cells) => Array.IndexOf(cells.Has, false) < 0 ? CellLayout.None : image.Add(cells.Has);
}
