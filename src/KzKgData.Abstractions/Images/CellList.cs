using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>The list in a cell: a range of the items of the whole column.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellList
{
    /// <summary>Reads the items of a cell.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="start">The index of the first item among those of the column.</param>
    /// <param name="end">The index after the last item.</param>
    /// <param name="item">Reads the item at an index.</param>
    public static IReadOnlyList<T> Read<T>(int start, int end, Func<int, T> item)
    {
        if (start == end)
        {
            return Array.Empty<T>();
        }

        var items = new T[end - start];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = item(start + i);
        }

        return items;
    }

    /// <summary>Returns the rows with some keys; keys without a row are left out.</summary>
    /// <typeparam name="TKey">The type of a key.</typeparam>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    public static IReadOnlyList<TRow> Find<TKey, TRow>(IReadOnlyList<TKey> keys, Func<TKey, TRow?> find)
        where TRow : struct
    {
        var rows = new List<TRow>(keys.Count);
        foreach (var key in keys)
        {
            if (find(key) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
