using System.ComponentModel;

namespace KzKgData.Images;

/// <summary>The list in a cell: a stretch of the items of its whole column.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellList
{
    /// <summary>Reads the items of a cell.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="start">The number of the first item among those of the column.</param>
    /// <param name="end">That of the first behind the last.</param>
    /// <param name="item">Reads an item by its number.</param>
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

    /// <summary>The rows of some keys, without those that are no key of a row.</summary>
    /// <typeparam name="TKey">The keys.</typeparam>
    /// <typeparam name="TRow">The rows.</typeparam>
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
