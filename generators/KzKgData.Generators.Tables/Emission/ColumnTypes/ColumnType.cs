using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.ColumnTypes;

/// <summary>
/// The C# form of a column of one type: how its values are stored in the image, and the code that reads them. It is part of a table's shape and has
/// value equality. A new type is a class beside this one and an entry of <see cref="_types"/>; types without an entry are text.
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
    /// Whether the type has a value for missing cells: the empty text, or the category with number 0. Columns of other types are null if a cell has no value.
    /// </summary>
    public virtual bool HasNone => false;

    /// <summary>Returns the format of a value in interpolated messages, with its colon; empty for the default format.</summary>
    public virtual string Format(Target target) => string.Empty;

    /// <summary>Returns the type of a column without categories.</summary>
    public static ColumnType Of(FieldType type) =>
        type.ItemType is { } item ? new ListColumnType(Of(item))
        : _types.TryGetValue(type.Kind, out var known) ? known
        : _text;

    /// <summary>Returns the C# type of a value.</summary>
    public abstract string Name(Target target);

    /// <summary>Returns the C# type of the values of a column, which may depend on the values.</summary>
    public virtual string NameOf(CellLayout layout, Target target) => Name(target);

    /// <summary>Writes a column to the image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="source">The column.</param>
    /// <param name="context">The numbers of the categories.</param>
    /// <returns>The layout of the column, and its values.</returns>
    public abstract (CellLayout Layout, Cells Cells) Write(ImageWriter image, CellSource source, CodeContext context);

    /// <summary>Returns an expression that reads a present value, for a class with the members <c>Image</c> and <c>Texts</c>.</summary>
    public abstract string Read(CellLayout layout, string row, Target target);

    /// <summary>Returns an expression that compares a present value with a parameter.</summary>
    public virtual string AreEqual(CellLayout layout, string row, string value, TableBytes image, Target target) => $"{Read(layout, row, target)} == {value}";

    /// <summary>Returns an expression for the hash of a key.</summary>
    public virtual string Hash(string value, Target target) => $"global::KzKgData.Images.KeyHash.Of({value})";

    /// <summary>Writes the bitmap of present values and returns its offset; <see cref="CellLayout.None"/> if all are present.</summary>
    protected static int PresenceOf(ImageWriter image, Cells cells) => Array.IndexOf(cells.Has, false) < 0 ? CellLayout.None : image.Add(cells.Has);
}
