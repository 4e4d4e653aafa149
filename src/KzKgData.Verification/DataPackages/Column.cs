namespace KzKgData.Verification.DataPackages;

/// <summary>The values of one column of a table, read as its declared type.</summary>
public abstract class Column
{
    private protected Column()
    {
    }
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
            _isValue[row] = (!text.IsEmpty || (type.TakesEmptyText && !table.IsMissing(row, column))) && type.TryRead(text, out _values[row]);
        }
    }

    /// <summary>
    /// The value of a row, counted from 0; null if the cell is empty, stands for a missing value, or does not hold a value of the type.
    /// </summary>
    public T? this[int row] => _isValue[row] ? _values[row] : null;

    /// <summary>Whether a row has a value; one of a <see cref="DecimalOrDoubleColumn"/> may be available only as a <see cref="double"/>.</summary>
    public virtual bool IsValue(int row) => _isValue[row];
}

/// <summary>
/// A column of the standard's <c>number</c> type. Some numbers may be too large or too precise for a decimal, or be NaN or infinite.
/// </summary>
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

    /// <summary>
    /// Whether some number is only available as a <see cref="double"/>, so that callers have to read all of them with <see cref="DoubleAt"/>.
    /// </summary>
    public bool NeedsDouble => _nearest.Count > 0;

    /// <summary>The number of a row as the nearest <see cref="double"/>, which may be NaN or infinite; null if the cell has none.</summary>
    public double? DoubleAt(int row) =>
        _nearest.TryGetValue(row, out var nearest) ? nearest
        : this[row] is { } exact ? double.Parse(exact.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;

    /// <inheritdoc/>
    public override bool IsValue(int row) => base.IsValue(row) || _nearest.ContainsKey(row);
}

/// <summary>A column whose cells hold one of the declared categories, stored by number.</summary>
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

            // Consecutive rows often hold the same category, and comparing is cheaper than a lookup.
            last = index.Is(last, text) ? last : index.Find(text);
            _numbers[row] = last >= 0 && !table.IsMissing(row, column) ? (short)last : None;
            AreAllEmptyOrKnown &= _numbers[row] != None || text.IsEmpty;
        }
    }

    /// <summary>Whether every cell is empty or holds a category.</summary>
    public bool AreAllEmptyOrKnown { get; } = true;

    /// <summary>The number of the category in a cell, counted from 0 in declared order; -1 if there is none.</summary>
    public int NumberOf(int row) => _numbers[row];
}
