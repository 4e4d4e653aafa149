//HintName: Rivers.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>A river.</summary>
/// <remarks>
/// A handle of one row; rows are compared by their identity in data version 2020.1. The default value is no row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial record struct Stream
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    /// <summary>Id of the river.</summary>
    public string Id => global::KzKgData.StreamTable.IdColumn[Row];

    /// <summary>The lake that it flows into.</summary>
    public string? MouthId => global::KzKgData.StreamTable.MouthColumn[Row];

    /// <summary>The lake that it flows into: the row of lakes that it names.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public Lake? Mouth => global::KzKgData.LakeTable.Instance.Find(MouthId);

    /// <summary>The lakes that it flows through.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string> LakeIds => global::KzKgData.StreamTable.LakesColumn[Row];

    /// <summary>The lakes that it flows through: the row of lakes that it names.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public global::System.Collections.Generic.IReadOnlyList<Lake> Lakes => global::KzKgData.LakeTable.Instance.FindAll(LakeIds);

    /// <summary>The rows of gauges that name this row in the column water.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public GaugeTable.Selection Gauges => global::KzKgData.GaugeTable.Instance.ByWater(Id);
// Things.g.cs 5
// Things.g.cs 6

    /// <summary>The name of the type and the key of the row; nothing that it refers to.</summary>
    public override string ToString() => _number == 0 ? "Stream(none)" : "Stream(" + global::KzKgData.StreamTable.IdKeys[Row] + ")";
// Things.g.cs 7

/// <summary>All rows of rivers, in the order of their file. A river.</summary>
public sealed partial class StreamTable : global::System.Collections.Generic.IReadOnlyCollection<Stream>
{
    internal static readonly string[] IdColumn = { "winding", "dry-bed" };

    internal static readonly string?[] MouthColumn = { "long-mere", null };

    internal static readonly string[][] LakesColumn = { new string[] { "long-mere", "salt-pan" }, new string[] {  } };

    internal static string[] IdKeys => IdColumn;
// Things.g.cs 8
// Things.g.cs 9

    /// <summary>The number of rows.</summary>
    public int Count => 2;

    private static readonly string[] _sortedKeys = { "dry-bed", "winding" };

    private static readonly int[] _sortedRows = { 1, 0 };

    /// <summary>The row of a key (id), compared ordinally; null where there is none.</summary>
    public Stream? Find(string? id)
    {
        var index = id is null ? -1 : global::System.Array.BinarySearch(_sortedKeys, id, global::System.StringComparer.Ordinal);
        return index < 0 ? null : global::KzKgData.Stream.At(_sortedRows[index]);
    }

    /// <summary>Looks for the row of a key (id), compared ordinally.</summary>
    public bool TryFind(string? id, out Stream row)
    {
        var found = Find(id);
        row = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>The row of a key, compared ordinally.</summary>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
    public Stream this[string id] => Find(id) ?? throw new global::System.Collections.Generic.KeyNotFoundException("There is no row '" + id + "' in rivers.");

    internal global::System.Collections.Generic.IReadOnlyList<Stream> FindAll(global::System.Collections.Generic.IReadOnlyList<string> keys)
    {
        var rows = new global::System.Collections.Generic.List<Stream>(keys.Count);
        foreach (var key in keys)
        {
            if (Find(key) is { } row)
            {
                rows.Add(row);
            }
        }
        return rows;
    }

    private static readonly string[] _byMouthKeys = { "long-mere" };

    private static readonly int[] _byMouthRows = { 0 };

    /// <summary>The rows that name an id in the column mouth; none where no row does.</summary>
    public Selection ByMouth(string mouth) => Selection.Of(_byMouthKeys, _byMouthRows, mouth);

    /// <summary>The rows that name a row of lakes in the column mouth.</summary>
    public Selection ByMouth(Lake lake) => ByMouth(lake.Id);

    private static readonly string[] _byLakesKeys = { "long-mere", "salt-pan" };

    private static readonly int[] _byLakesRows = { 0, 0 };

    /// <summary>The rows that name an id in the column lakes; none where no row does.</summary>
    public Selection ByLakes(string lakes) => Selection.Of(_byLakesKeys, _byLakesRows, lakes);

    /// <summary>The rows that name a row of lakes in the column lakes.</summary>
    public Selection ByLakes(Lake lake) => ByLakes(lake.Id);
// Things.g.cs 10

    global::System.Collections.Generic.IEnumerator<Stream> global::System.Collections.Generic.IEnumerable<Stream>.GetEnumerator() => GetEnumerator();
// Things.g.cs 11

    /// <summary>Some rows of the table, in the order of their file.</summary>
    public readonly struct Selection : global::System.Collections.Generic.IReadOnlyCollection<Stream>
    {
        private readonly int[]? _rows;
        private readonly int _start;
// Things.g.cs 12
// Things.g.cs 13
// Things.g.cs 14
// Things.g.cs 15

        global::System.Collections.Generic.IEnumerator<Stream> global::System.Collections.Generic.IEnumerable<Stream>.GetEnumerator() => GetEnumerator();
// Things.g.cs 16

    /// <summary>Goes through rows.</summary>
    public struct Enumerator : global::System.Collections.Generic.IEnumerator<Stream>
    {
        private readonly int[]? _rows;
        private readonly int _start;
        private readonly int _count;
        private int _index;
// Things.g.cs 17
// Things.g.cs 18
// Things.g.cs 19
// Things.g.cs 20
// Things.g.cs 21
// Things.g.cs 22