using System.Text;
using KzKgData.Images;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.Images;

/// <summary>
/// One column of a table as the one reader of data packages reads it: a value for each row or, of a column of lists, for each item.
/// What is no value of the column's type is none, and of a list is left out; an error of its own says so.
/// </summary>
internal sealed class CellSource(Table table, FieldSchema field, int[] rows, TextStore store)
{
    private readonly int _column = table.ColumnOf(field.Name);

    /// <summary>Where the items of each row begin, once the values of a column of lists are read; null for other columns.</summary>
    public long[]? Starts { get; private set; }

    /// <summary>The values.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="hash">Their hash as keys.</param>
    public Cells<T> Values<T>(Func<T, ulong> hash)
        where T : struct
    {
        if (field.Type.ItemType is FieldType<T> type)
        {
            var (items, hasItems) = Items<T>((text, keep) =>
            {
                if (text.Length > 0 && type.TryRead(Encoding.UTF8.GetBytes(text), out var value))
                {
                    keep(value);
                }
            });
            return new Cells<T>(items, hasItems, hash);
        }

        var (values, has) = (new T[rows.Length], new bool[rows.Length]);
        if (table.Values(field) is Column<T> column)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                has[i] = column.IsValue(rows[i]);
                values[i] = column[rows[i]].GetValueOrDefault();
            }
        }

        return new Cells<T>(values, has, hash);
    }

    /// <summary>The texts; an empty one is none, and an item of a list none that is left out.</summary>
    public TextCells Texts()
    {
        if (field.Type.ItemType is not null)
        {
            var (items, hasItems) = Items<int>((text, keep) => keep(store.Add(Encoding.UTF8.GetBytes(text))));
            return new TextCells(store, items, hasItems);
        }

        var checkedTexts = table.Values(field) as CheckedColumn;
        var has = Array.ConvertAll(rows, row => !table.IsMissing(row, _column) && checkedTexts?.IsValue(row) != false);
        var texts = new int[rows.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = has[i] ? store.Add(table.Utf8(rows[i], _column)) : 0;
        }

        return new TextCells(store, texts, has);
    }

    /// <summary>The numbers; where a decimal does not hold one of them, all in double precision besides.</summary>
    public (Cells<decimal> Exact, Cells<double>? Nearest) Numbers()
    {
        var exact = Values<decimal>(KeyHash.Of);
        if (field.Type.ItemType is null)
        {
            return (
                exact,
                table.Values(field) is DecimalOrDoubleColumn { NeedsDouble: true } column
                    ? new Cells<double>(
                        Array.ConvertAll(rows, row => column.DoubleAt(row).GetValueOrDefault()),
                        Array.ConvertAll(rows, column.IsValue),
                        KeyHash.Of)
                    : null);
        }

        if (field.Type.ItemType is not NumberType type)
        {
            return (exact, null);
        }

        var needsDouble = false;
        var (nearest, has) = Items<double>((text, keep) =>
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            if (utf8.Length > 0 && type.TryRead(utf8, out var value))
            {
                keep(double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));
            }
            else if (utf8.Length > 0 && type.TryReadNearest(utf8, out var near))
            {
                needsDouble = true;
                keep(near);
            }
        });
        return (exact, needsDouble ? new Cells<double>(nearest, has, KeyHash.Of) : null);
    }

    private (T[] Items, bool[] Has) Items<T>(Action<string, Action<T>> read)
    {
        var items = new List<T>();
        Starts = new long[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var item in field.Type.Split(TextOf(rows[i])))
            {
                read(item, items.Add);
            }

            Starts[i + 1] = items.Count;
        }

        return ([.. items], [.. items.Select(_ => true)]);
    }

    private string TextOf(int row) => Utf8Text.Decode(table.Utf8(row, _column));
}
