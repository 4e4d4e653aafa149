//HintName: Lakes.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>A lake.</summary>
/// <remarks>
/// A handle of one row; rows are compared by their identity in data version 2020.1. The default value is no row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial record struct Lake
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    /// <summary>Id of the lake.</summary>
    public string Id => global::KzKgData.LakeTable.IdColumn[Row];

    /// <summary>The name.</summary>
    public string Name => global::KzKgData.LakeTable.NameColumn[Row];

    /// <summary>What water it holds.</summary>
    public LakeWater Water => global::KzKgData.LakeTable.WaterColumn[Row];

    /// <summary>How it freezes.</summary>
    public IceCover? Ice => global::KzKgData.LakeTable.IceColumn[Row];

    /// <summary>Area in square kilometres.</summary>
    public decimal? Area => global::KzKgData.LakeTable.AreaColumn[Row];

    /// <summary>Depth in metres.</summary>
    public long Depth => global::KzKgData.LakeTable.DepthColumn[Row];

    /// <summary>When it was surveyed.</summary>
    public global::KzKgData.Period? Surveyed => global::KzKgData.LakeTable.SurveyedColumn[Row] is { } text ? global::KzKgData.Period.Parse(text) : null;

    /// <summary>The day it was named.</summary>
    public global::System.DateOnly? NamedOn => global::KzKgData.LakeTable.NamedOnColumn[Row];

    /// <summary>Other names.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string> Aliases => global::KzKgData.LakeTable.AliasesColumn[Row];

    /// <summary>Depths in metres.</summary>
    public global::System.Collections.Generic.IReadOnlyList<decimal> Soundings => global::KzKgData.LakeTable.SoundingsColumn[Row];

    /// <summary>The rows of rivers that name this row in the column mouth.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public StreamTable.Selection RiversByMouth => global::KzKgData.StreamTable.Instance.ByMouth(Id);

    /// <summary>The rows of rivers that name this row in the column lakes.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public StreamTable.Selection RiversByLakes => global::KzKgData.StreamTable.Instance.ByLakes(Id);

    /// <summary>The rows of gauges that name this row in the column water.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public GaugeTable.Selection Gauges => global::KzKgData.GaugeTable.Instance.ByWater(Id);
// Things.g.cs 5
// Things.g.cs 6

    /// <summary>The name of the type and the key of the row; nothing that it refers to.</summary>
    public override string ToString() => _number == 0 ? "Lake(none)" : "Lake(" + global::KzKgData.LakeTable.IdKeys[Row] + ")";
// Things.g.cs 7

/// <summary>All rows of lakes, in the order of their file. A lake.</summary>
public sealed partial class LakeTable : global::System.Collections.Generic.IReadOnlyCollection<Lake>
{
    internal static readonly string[] IdColumn = { "long-mere", "salt-pan" };

    internal static readonly string[] NameColumn = { "Long Mere", "Salt Pan" };

    internal static readonly LakeWater[] WaterColumn = { global::KzKgData.LakeWater.Fresh, global::KzKgData.LakeWater.Salt };

    internal static readonly IceCover?[] IceColumn = { global::KzKgData.IceCover.InPart, null };

    internal static readonly decimal?[] AreaColumn = { 12.50m, null };

    internal static readonly long[] DepthColumn = { 40L, 2L };

    internal static readonly string?[] SurveyedColumn = { "2019", "2018-06/2018-08" };

    internal static readonly global::System.DateOnly?[] NamedOnColumn = { new global::System.DateOnly(1850, 5, 1), null };

    internal static readonly string[][] AliasesColumn = { new string[] { "The Mere", "Old Mere" }, new string[] {  } };

    internal static readonly decimal[][] SoundingsColumn = { new decimal[] { 12.5m, 40m }, new decimal[] {  } };

    internal static string[] IdKeys => IdColumn;
// Things.g.cs 8
// Things.g.cs 9

    /// <summary>The number of rows.</summary>
    public int Count => 2;

    private static readonly string[] _sortedKeys = { "long-mere", "salt-pan" };

    private static readonly int[] _sortedRows = { 0, 1 };

    /// <summary>The row of a key (id), compared ordinally; null where there is none.</summary>
    public Lake? Find(string? id)
    {
        var index = id is null ? -1 : global::System.Array.BinarySearch(_sortedKeys, id, global::System.StringComparer.Ordinal);
        return index < 0 ? null : global::KzKgData.Lake.At(_sortedRows[index]);
    }

    /// <summary>Looks for the row of a key (id), compared ordinally.</summary>
    public bool TryFind(string? id, out Lake row)
    {
        var found = Find(id);
        row = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>The row of a key, compared ordinally.</summary>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
    public Lake this[string id] => Find(id) ?? throw new global::System.Collections.Generic.KeyNotFoundException("There is no row '" + id + "' in lakes.");

    internal global::System.Collections.Generic.IReadOnlyList<Lake> FindAll(global::System.Collections.Generic.IReadOnlyList<string> keys)
    {
        var rows = new global::System.Collections.Generic.List<Lake>(keys.Count);
        foreach (var key in keys)
        {
            if (Find(key) is { } row)
            {
                rows.Add(row);
            }
        }
        return rows;
    }
// Things.g.cs 10

    global::System.Collections.Generic.IEnumerator<Lake> global::System.Collections.Generic.IEnumerable<Lake>.GetEnumerator() => GetEnumerator();
// Things.g.cs 11

    /// <summary>Some rows of the table, in the order of their file.</summary>
    public readonly struct Selection : global::System.Collections.Generic.IReadOnlyCollection<Lake>
    {
        private readonly int[]? _rows;
        private readonly int _start;
// Things.g.cs 12
// Things.g.cs 13
// Things.g.cs 14
// Things.g.cs 15

        global::System.Collections.Generic.IEnumerator<Lake> global::System.Collections.Generic.IEnumerable<Lake>.GetEnumerator() => GetEnumerator();
// Things.g.cs 16

    /// <summary>Goes through rows.</summary>
    public struct Enumerator : global::System.Collections.Generic.IEnumerator<Lake>
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