using System.Text;
using KzKgData.Images;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Emission.Images;

/// <summary>
/// The values of one column, parsed by the reader of data packages: one for each row or, for lists, for each item. Invalid values count as missing, and
/// are dropped from lists; a rule reports them.
/// </summary>
internal sealed class CellSource(Table table, FieldSchema field, int[] rows, TextStore store)
{
    private readonly int _column = table.ColumnOf(field.Name);

    /// <summary>The index of the first item of each row, after the values of a column of lists have been read; null for other columns.</summary>
    public long[]? Starts { get; private set; }

    /// <summary>Returns the values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="hash">The hash of a value as a key.</param>
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

    /// <summary>Returns the texts. An empty cell is a missing value, but an empty item of a list is kept.</summary>
    public TextCells Texts()
    {
        if (field.Type.ItemType is not null)
        {
            var (items, hasItems) = Items<int>((text, keep) => keep(store.Add(Encoding.UTF8.GetBytes(text))));
            return new TextCells(store, items, hasItems);
        }

        var has = Array.ConvertAll(rows, row => !table.IsMissing(row, _column) && field.Type.IsValue(table.Utf8(row, _column)));
        var texts = new int[rows.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = has[i] ? store.Add(table.Utf8(rows[i], _column)) : 0;
        }

        return new TextCells(store, texts, has);
    }

    /// <summary>Returns the numbers, and also all in double precision if decimal cannot represent one of them.</summary>
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
