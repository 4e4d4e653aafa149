//HintName: Gauges.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>A gauge reads a level on a day.</summary>
/// <remarks>
/// A handle of one row; rows are compared by their identity in data version 2020.1. The default value is no row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial record struct Gauge
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    /// <summary>The lake or river that it stands in.</summary>
    public string WaterId => global::KzKgData.GaugeTable.WaterColumn[Row];

    /// <summary>The lake or river that it stands in: the row of lakes that it names.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public Lake? WaterAsLake => global::KzKgData.LakeTable.Instance.Find(WaterId);

    /// <summary>The lake or river that it stands in: the row of rivers that it names.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public Stream? WaterAsStream => global::KzKgData.StreamTable.Instance.Find(WaterId);

    /// <summary>The day.</summary>
    public global::System.DateOnly Day => global::KzKgData.GaugeTable.DayColumn[Row];

    /// <summary>The level in metres.</summary>
    public decimal Level => global::KzKgData.GaugeTable.LevelColumn[Row];
// Things.g.cs 5
// Things.g.cs 6

    /// <summary>The name of the type and the key of the row; nothing that it refers to.</summary>
    public override string ToString() => _number == 0 ? "Gauge(none)" : "Gauge(" + global::KzKgData.GaugeTable.WaterKeys[Row] + ", " + global::KzKgData.GaugeTable.DayKeys[Row] + ")";
// Things.g.cs 7

/// <summary>All rows of gauges, in the order of their file. A gauge reads a level on a day.</summary>
public sealed partial class GaugeTable : global::System.Collections.Generic.IReadOnlyCollection<Gauge>
{
    internal static readonly string[] WaterColumn = { "long-mere", "winding" };

    internal static readonly global::System.DateOnly[] DayColumn = { new global::System.DateOnly(2020, 1, 1), new global::System.DateOnly(2020, 1, 1) };

    internal static readonly decimal[] LevelColumn = { 39.75m, 1.2m };

    internal static string[] WaterKeys => WaterColumn;

    internal static readonly string[] DayKeys = { "2020-01-01", "2020-01-01" };
// Things.g.cs 8
// Things.g.cs 9

    /// <summary>The number of rows.</summary>
    public int Count => 2;

    private static readonly string[] _sortedKeys = { "long-mere\u001f2020-01-01", "winding\u001f2020-01-01" };

    private static readonly int[] _sortedRows = { 0, 1 };

    /// <summary>The row of a key (water, day), compared ordinally; null where there is none.</summary>
    public Gauge? Find(string? water, string? day)
    {
        var index = global::System.Array.BinarySearch(_sortedKeys, water + "\u001F" + day, global::System.StringComparer.Ordinal);
        return index < 0 ? null : global::KzKgData.Gauge.At(_sortedRows[index]);
    }

    /// <summary>Looks for the row of a key (water, day), compared ordinally.</summary>
    public bool TryFind(string? water, string? day, out Gauge row)
    {
        var found = Find(water, day);
        row = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>The row of a key, compared ordinally.</summary>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
    public Gauge this[string water, string day] => Find(water, day) ?? throw new global::System.Collections.Generic.KeyNotFoundException("There is no row '" + water + ", " + day + "' in gauges.");

    private static readonly string[] _byWaterKeys = { "long-mere", "winding" };

    private static readonly int[] _byWaterRows = { 0, 1 };

    /// <summary>The rows that name an id in the column water; none where no row does.</summary>
    public Selection ByWater(string water) => Selection.Of(_byWaterKeys, _byWaterRows, water);

    /// <summary>The rows that name a row of lakes in the column water.</summary>
    public Selection ByWater(Lake lake) => ByWater(lake.Id);

    /// <summary>The rows that name a row of rivers in the column water.</summary>
    public Selection ByWater(Stream stream) => ByWater(stream.Id);
// Things.g.cs 10

    global::System.Collections.Generic.IEnumerator<Gauge> global::System.Collections.Generic.IEnumerable<Gauge>.GetEnumerator() => GetEnumerator();
// Things.g.cs 11

    /// <summary>Some rows of the table, in the order of their file.</summary>
    public readonly struct Selection : global::System.Collections.Generic.IReadOnlyCollection<Gauge>
    {
        private readonly int[]? _rows;
        private readonly int _start;
// Things.g.cs 12
// Things.g.cs 13
// Things.g.cs 14
// Things.g.cs 15

        global::System.Collections.Generic.IEnumerator<Gauge> global::System.Collections.Generic.IEnumerable<Gauge>.GetEnumerator() => GetEnumerator();
// Things.g.cs 16

    /// <summary>Goes through rows.</summary>
    public struct Enumerator : global::System.Collections.Generic.IEnumerator<Gauge>
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