namespace KzKgData.Verification.DataPackages;

/// <summary>What stands in one column of a table, read as its declared type.</summary>
public abstract class Column
{
    private protected Column()
    {
    }

    /// <summary>
    /// Whether what stands in a cell is known to be a value of the type. Where it is not, the cell is empty or missing, or the type says what is
    /// wrong, if anything.
    /// </summary>
    public abstract bool IsValue(int row);
}

/// <summary>The values of a column, read once.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public class Column<T> : Column
    where T : struct
{
    private readonly T[] _values;
    private readonly bool[] _isValue;

    internal Column(Table table, int column, FieldType<T> type)
    {
        _values = new T[table.Rows.Count];
        _isValue = new bool[_values.Length];
        for (var row = 0; row < _values.Length; row++)
        {
            var text = table.Utf8(row, column);
            _isValue[row] = !text.IsEmpty && type.TryRead(text, out _values[row]);
        }
    }

    /// <summary>The value of a row, from 0; null where the cell is empty, stands for a missing value, or holds none of the type.</summary>
    public T? this[int row] => _isValue[row] ? _values[row] : null;

    /// <inheritdoc/>
    public override bool IsValue(int row) => _isValue[row];
}

/// <summary>A column of numbers of the standard, of which some may be too large or too fine for a decimal, or no finite numbers.</summary>
public sealed class DecimalOrDoubleColumn : Column<decimal>
{
    private readonly Dictionary<int, double> _nearest = [];

    internal DecimalOrDoubleColumn(Table table, int column, NumberType type)
        : base(table, column, type)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (!base.IsValue(row) && table.Utf8(row, column) is { IsEmpty: false } text && type.TryReadNearest(text, out var value))
            {
                _nearest.Add(row, value);
            }
        }
    }

    /// <summary>Whether some number is only there as <see cref="double"/>, so that all have to be read by <see cref="DoubleAt"/>.</summary>
    public bool NeedsDouble => _nearest.Count > 0;

    /// <summary>The number of a row as the nearest floating-point one, NaN and infinities among them; null where the cell holds none.</summary>
    public double? DoubleAt(int row) =>
        _nearest.TryGetValue(row, out var nearest) ? nearest
        : this[row] is { } exact ? double.Parse(exact.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;

    /// <inheritdoc/>
    public override bool IsValue(int row) => base.IsValue(row) || _nearest.ContainsKey(row);
}

/// <summary>A column whose cells hold one of the declared categories, by their number.</summary>
internal sealed class CategoryColumn : Column
{
    private const short None = -1;

    private readonly short[] _numbers;

    public CategoryColumn(Table table, int column, IReadOnlyList<string> categories)
    {
        _numbers = new short[table.Rows.Count];
        var index = new TextIndex(categories);
        var last = -1;
        for (var row = 0; row < _numbers.Length; row++)
        {
            var text = table.Utf8(row, column);

            // Neighbours often hold the same.
            last = index.Is(last, text) ? last : index.Find(text);
            _numbers[row] = last >= 0 && !table.IsMissing(row, column) ? (short)last : None;
            AreAllEmptyOrKnown &= _numbers[row] != None || text.IsEmpty;
        }
    }

    /// <summary>Whether no cell holds anything else than a category.</summary>
    public bool AreAllEmptyOrKnown { get; } = true;

    /// <summary>The number of the category in a cell, in declared order from 0; -1 where it holds none.</summary>
    public int NumberOf(int row) => _numbers[row];

    /// <inheritdoc/>
    public override bool IsValue(int row) => _numbers[row] != None;
}

/// <summary>A column of any texts; nothing is kept of it.</summary>
internal sealed class TextColumn : Column
{
    /// <inheritdoc/>
    public override bool IsValue(int row) => true;
}

/// <summary>A column of texts that have to be of some form. Nothing is kept of it.</summary>
internal sealed class CheckedColumn(Table table, int column, ICheckedText type) : Column
{
    /// <inheritdoc/>
    public override bool IsValue(int row) => type.IsValue(table.Utf8(row, column));
}

/// <summary>A column of lists. Most hold one item; of more the type of the list says what is wrong.</summary>
internal sealed class ListColumn(Table table, int column, byte delimiter, bool itemsAreTexts) : Column
{
    /// <inheritdoc/>
    public override bool IsValue(int row) => itemsAreTexts && table.Utf8(row, column).IndexOf(delimiter) < 0;
}
