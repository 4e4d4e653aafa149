using KzKgData.Generators.Model;

namespace KzKgData.Generators.Emission;

/// <summary>The names of the members for the rows of a table.</summary>
internal sealed class RowNames
{
    /// <summary>The maximum number of rows of a table without a role that get members.</summary>
    public const int Most = 1000;

    private static readonly HashSet<string> _reserved = new(StringComparer.Ordinal)
    {
        "At", "Count", "Data", "Find", "TryFind", "FindAll", "Instance", "GetEnumerator", "Enumerator", "Selection", "Equals", "GetHashCode",
        "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Item", "Order", "Select",
    };

    private RowNames(IReadOnlyDictionary<string, string> names, IReadOnlyList<NameClash> clashes)
    {
        Names = names;
        Clashes = clashes;
    }

    /// <summary>The names by id. Ids with clashing names have none; their rows are found only by key.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>The ids without a name, in row order.</summary>
    public IReadOnlyList<NameClash> Clashes { get; }

    /// <summary>Returns the names for the ids of the rows of a table.</summary>
    public static RowNames Of(TableShape shape, IEnumerable<string> ids)
    {
        var taken = shape.Columns.SelectMany(c => new[] { c.Lookup, c.Property + "Column", c.Property + "Layout", c.Property + "Keys" })
            .Concat(TableShape.EvidenceMembers.Select(m => m + "Column"))
            .Append(shape.TableClass);
        var given = shape.MemberNames.ToDictionary(m => m.Id, m => m.Name, StringComparer.Ordinal);
        var allocation = new NameAllocation(_reserved.Concat(taken));
        var names = allocation.Assign(
            ids.Where(id => id.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(id => new NameWish(id, given.TryGetValue(id, out var name) ? name : NameOf(id, shape.IsAscii))));
        var clashing = new HashSet<string>(allocation.Clashes.Select(c => c.Key), StringComparer.Ordinal);
        return new RowNames(names.Where(n => !clashing.Contains(n.Key)).ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal), allocation.Clashes);
    }

    private static string NameOf(string id, bool isAscii) =>
        Identifiers.Pascal(id, isAscii) is var name && _reserved.Contains(name) ? Identifiers.SpellOut(id) : name;
}
