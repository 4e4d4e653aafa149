//HintName: Rivers.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>A river.</summary>
/// <remarks>
/// A handle to one row; equality is by identity within data version 2020.1. The default value is not a row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial struct Stream : global::System.IEquatable<Stream>, global::KzKgData.Images.IRow<Stream>
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    [global::System.Text.Json.Serialization.JsonConstructor]
    private Stream(string id) =>
        _number = global::KzKgData.StreamTable.Instance.Find(id)?._number ?? throw new global::System.Collections.Generic.KeyNotFoundException("There is no row with that key in rivers.");

    /// <summary>Id of the river.</summary>
    public string Id => global::KzKgData.StreamTable.Data.IdColumn(Row);

    /// <summary>The lake that it flows into.</summary>
    public string? MouthId => global::KzKgData.StreamTable.Data.MouthColumn(Row);

    /// <summary>The lake that it flows into: the row of lakes that it refers to.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public Lake? Mouth => global::KzKgData.LakeTable.Instance.Find(MouthId);

    /// <summary>The lakes that it flows through.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string> LakeIds => global::KzKgData.StreamTable.Data.LakesColumn(Row);

    /// <summary>The lakes that it flows through: the rows of lakes that it refers to.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public global::System.Collections.Generic.IReadOnlyList<Lake> Lakes => global::KzKgData.LakeTable.Instance.FindAll(LakeIds);

    /// <summary>The rows of gauges that refer to this row in the column water.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public GaugeTable.Selection Gauges => global::KzKgData.GaugeTable.Instance.ByWater(this);
// Things.g.cs 5
// Things.g.cs 6
// Things.g.cs 7

    /// <summary>Returns the name of the type and the key of the row.</summary>
    public override string ToString() => _number == 0 ? "Stream(none)" : global::System.FormattableString.Invariant($"Stream({(global::KzKgData.StreamTable.Data.IdColumn(Row))})");
// Things.g.cs 8
// Things.g.cs 9
// Things.g.cs 10

    int global::KzKgData.Images.IRow<Stream>.TableCount => global::KzKgData.StreamTable.Data.Count;

    Stream global::KzKgData.Images.IRow<Stream>.OfNumber(int row) => At(row);

    int global::KzKgData.Images.IRow<Stream>.Listed(int list, int index) => global::KzKgData.StreamTable.Data.Listed(list, index);
}

/// <summary>All rows of rivers, in file order. A river.</summary>
public sealed partial class StreamTable : global::KzKgData.Images.RowTable<Stream>
{
    private StreamTable()
    {
    }
// Things.g.cs 11

    /// <summary>Returns the row with a key (id), compared ordinally; null if none.</summary>
    public Stream? Find(string? id)
    {
        var row = Data.RowOf(id);
        return row < 0 ? null : (Stream?)global::KzKgData.Stream.At(row);
    }

    /// <summary>Tries to find the row with a key (id).</summary>
    public bool TryFind(string? id, out Stream row)
    {
        var found = Find(id);
        row = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>The row with a key.</summary>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
    public Stream this[string id]
    {
        get
        {
            var row = Data.RowOf(id);
            return row < 0 ? throw Data.NoRow(id) : global::KzKgData.Stream.At(row);
        }
    }

    internal global::System.Collections.Generic.IReadOnlyList<Stream> FindAll(global::System.Collections.Generic.IReadOnlyList<string> keys) => global::KzKgData.Images.CellList.Find<string, Stream>(keys, Find);

    /// <summary>Returns the rows with an id in the column mouth; empty if there are none.</summary>
    public Selection ByMouth(string mouth)
    {
        var hash = global::KzKgData.Images.KeyHash.OfEnd(mouth);
        var place = global::KzKgData.Images.KeyHash.Place(hash, 0, 2);
        return Data.MouthIs(0, mouth) ? Select(15, Data.Image.OneByte(12, place), Data.Image.OneByte(12, place + 1)) : default;
    }

    /// <summary>Returns the rows that refer to a row of lakes in the column mouth.</summary>
    public Selection ByMouth(Lake lake) => ByMouth(lake.Id);

    /// <summary>Returns the rows with an id in the column lakes; empty if there are none.</summary>
    public Selection ByLakes(string lakes)
    {
        var hash = global::KzKgData.Images.KeyHash.OfEnd(lakes);
        var place = global::KzKgData.Images.KeyHash.Place(hash, 0, 3);
        return Data.LakesIs(Data.Image.OneByte(21, place), lakes) ? Select(28, Data.Image.OneByte(24, place), Data.Image.OneByte(24, place + 1)) : default;
    }

    /// <summary>Returns the rows that refer to a row of lakes in the column lakes.</summary>
    public Selection ByLakes(Lake lake) => ByLakes(lake.Id);

    internal static class Data
    {
        internal const int Count = 2;
// Things.g.cs 12
// Things.g.cs 13

        internal static string IdColumn(int row) => Texts[Image, Image.OneByte(8, row)];

        internal static string? MouthColumn(int row) => Image.OneByte(10, row) == 0 ? null : Texts[Image, Image.OneByte(10, row)];

        internal static bool MouthIs(int cell, string value) => Image.Is(92, Image.OneByte(10, cell), value);

        internal static global::System.Collections.Generic.IReadOnlyList<string> LakesColumn(int row) => global::KzKgData.Images.CellList.Read<string>(Image.OneByte(18, row), Image.OneByte(18, row + 1), LakesItem);

        private static string LakesItem(int row) => Texts[Image, Image.OneByte(16, row)];

        internal static bool LakesIs(int cell, string value) => Image.Is(92, Image.OneByte(16, cell), value);

        internal static global::System.Exception NoRow(string? id) =>
            new global::System.Collections.Generic.KeyNotFoundException(global::System.FormattableString.Invariant($"There is no row '{id}' in ") + "rivers.");

        internal static int RowOf(string? id)
        {
            if (id is null)
            {
                return -1;
            }

            var hash = global::KzKgData.Images.KeyHash.OfEnd(id);
            var place = global::KzKgData.Images.KeyHash.Place(hash, 0, 3);
            return Image.RowOfKey(32, 20, place, id);
        }
// Things.g.cs 14

        private static global::System.ReadOnlySpan<ulong> Words => new ulong[]
        {
            0xD8C18AF4681324F8UL,0x1000000030201UL,0x1000202000403UL,0x2010000UL,0x72006400000107UL,0x650062002D0079UL,0x700000064UL,0x64006E00690077UL,0x67006E0069UL,0xFFUL,0x0UL,0x7400000000UL,0x7B00000074UL,0x8B00000082UL,0x646E697700000093UL,0x622D797264676E69UL,
            0x6D2D676E6F6C6465UL,0x2D746C6173657265UL,0x6E6170UL,
        };

        internal static readonly global::KzKgData.Images.TextPool Texts = new global::KzKgData.Images.TextPool(5, 92);
    }
}
