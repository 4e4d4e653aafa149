//HintName: Gauges.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>A gauge reads a level on a day.</summary>
/// <remarks>
/// A handle to one row; equality is by identity within data version 2020.1. The default value is not a row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial struct Gauge : global::System.IEquatable<Gauge>, global::KzKgData.Images.IRow<Gauge>
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    [global::System.Text.Json.Serialization.JsonConstructor]
    private Gauge(string waterId, global::System.DateOnly day) =>
        _number = global::KzKgData.GaugeTable.Instance.Find(waterId, day)?._number ?? throw new global::System.Collections.Generic.KeyNotFoundException("There is no row with that key in gauges.");

    /// <summary>The lake or river that it stands in.</summary>
    public string WaterId => global::KzKgData.GaugeTable.Data.WaterColumn(Row);

    /// <summary>The lake or river that it stands in: the row of lakes that it refers to.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public Lake? WaterAsLake => global::KzKgData.LakeTable.Instance.Find(WaterId);

    /// <summary>The lake or river that it stands in: the row of rivers that it refers to.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public Stream? WaterAsStream => global::KzKgData.StreamTable.Instance.Find(WaterId);

    /// <summary>The day.</summary>
    public global::System.DateOnly Day => global::KzKgData.GaugeTable.Data.DayColumn(Row);

    /// <summary>The level in metres.</summary>
    public decimal Level => global::KzKgData.GaugeTable.Data.LevelColumn(Row);
// Things.g.cs 5
// Things.g.cs 6
// Things.g.cs 7

    /// <summary>Returns the name of the type and the key of the row.</summary>
    public override string ToString() => _number == 0 ? "Gauge(none)" : global::System.FormattableString.Invariant($"Gauge({(global::KzKgData.GaugeTable.Data.WaterColumn(Row))}, {(global::KzKgData.GaugeTable.Data.DayColumn(Row)):yyyy-MM-dd})");
// Things.g.cs 8
// Things.g.cs 9
// Things.g.cs 10

    int global::KzKgData.Images.IRow<Gauge>.TableCount => global::KzKgData.GaugeTable.Data.Count;

    Gauge global::KzKgData.Images.IRow<Gauge>.OfNumber(int row) => At(row);

    int global::KzKgData.Images.IRow<Gauge>.Listed(int list, int index) => global::KzKgData.GaugeTable.Data.Listed(list, index);
}

/// <summary>All rows of gauges, in file order. A gauge reads a level on a day.</summary>
public sealed partial class GaugeTable : global::KzKgData.Images.RowTable<Gauge>
{
    private GaugeTable()
    {
    }
// Things.g.cs 11

    /// <summary>Returns the row with a key (water, day), compared ordinally; null if none.</summary>
    public Gauge? Find(string? water, global::System.DateOnly day)
    {
        var row = Data.RowOf(water, day);
        return row < 0 ? null : (Gauge?)global::KzKgData.Gauge.At(row);
    }

    /// <summary>Tries to find the row with a key (water, day).</summary>
    public bool TryFind(string? water, global::System.DateOnly day, out Gauge row)
    {
        var found = Find(water, day);
        row = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>The row with a key.</summary>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
    public Gauge this[string water, global::System.DateOnly day]
    {
        get
        {
            var row = Data.RowOf(water, day);
            return row < 0 ? throw Data.NoRow(water, day) : global::KzKgData.Gauge.At(row);
        }
    }

    /// <summary>Returns the rows with an id in the column water; empty if there are none.</summary>
    public Selection ByWater(string water)
    {
        var hash = global::KzKgData.Images.KeyHash.OfEnd(water);
        var place = global::KzKgData.Images.KeyHash.Place(hash, 0, 3);
        return Data.WaterIs(Data.Image.OneByte(10, place), water) ? Select(17, Data.Image.OneByte(13, place), Data.Image.OneByte(13, place + 1)) : default;
    }

    /// <summary>Returns the rows that refer to a row of lakes in the column water.</summary>
    public Selection ByWater(Lake lake) => ByWater(lake.Id);

    /// <summary>Returns the rows that refer to a row of rivers in the column water.</summary>
    public Selection ByWater(Stream stream) => ByWater(stream.Id);

    internal static class Data
    {
        internal const int Count = 2;
// Things.g.cs 12
// Things.g.cs 13

        internal static string WaterColumn(int row) => Texts[Image, Image.OneByte(8, row)];

        internal static bool WaterIs(int cell, string value) => Image.Is(32, Image.OneByte(8, cell), value);

        internal static global::System.DateOnly DayColumn(int row) => global::System.DateOnly.FromDayNumber(737424);

        internal static decimal LevelColumn(int row) => global::KzKgData.Images.TableImage.Scaled(Image.TwoBytes(20, row), Image.OneByte(24, row));

        internal static global::System.Exception NoRow(string? water, global::System.DateOnly day) =>
            new global::System.Collections.Generic.KeyNotFoundException(global::System.FormattableString.Invariant($"There is no row '{water}, {day:yyyy-MM-dd}' in ") + "gauges.");

        internal static int RowOf(string? water, global::System.DateOnly day)
        {
            var hash = global::KzKgData.Images.KeyHash.Join(global::KzKgData.Images.KeyHash.Of(water), global::KzKgData.Images.KeyHash.Of((long)day.DayNumber));
            var place = global::KzKgData.Images.KeyHash.Place(hash, 0, 3);
            var row = Image.OneByte(26, place);
            return Image.Is(32, Image.OneByte(8, row), water ?? string.Empty) && DayColumn(row) == day ? row : -1;
        }
// Things.g.cs 14

        private static global::System.ReadOnlySpan<ulong> Words => new ulong[]
        {
            0x14529F1056907986UL,0x100000001000201UL,0xC0F8700000102UL,0x1010102UL,0x3000000030UL,0x4000000039UL,0x72656D2D676E6F6CUL,0x676E69646E697765UL,
        };

        internal static readonly global::KzKgData.Images.TextPool Texts = new global::KzKgData.Images.TextPool(3, 32);
    }
}
