//HintName: Lakes.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>A lake.</summary>
/// <remarks>
/// A handle to one row; equality is by identity within data version 2020.1. The default value is not a row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial struct Lake : global::System.IEquatable<Lake>, global::KzKgData.Images.IRow<Lake>
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    [global::System.Text.Json.Serialization.JsonConstructor]
    private Lake(string id) =>
        _number = global::KzKgData.LakeTable.Instance.Find(id)?._number ?? throw new global::System.Collections.Generic.KeyNotFoundException("There is no row with that key in lakes.");

    /// <summary>Id of the lake.</summary>
    public string Id => global::KzKgData.LakeTable.Data.IdColumn(Row);

    /// <summary>The name.</summary>
    public string Name => global::KzKgData.LakeTable.Data.NameColumn(Row);

    /// <summary>What water it holds.</summary>
    public global::KzKgData.LakeWater Water => global::KzKgData.LakeTable.Data.WaterColumn(Row);

    /// <summary>How it freezes.</summary>
    public global::KzKgData.IceCover? Ice => global::KzKgData.LakeTable.Data.IceColumn(Row);

    /// <summary>Area in square kilometres.</summary>
    public decimal? Area => global::KzKgData.LakeTable.Data.AreaColumn(Row);

    /// <summary>Depth in metres.</summary>
    public long Depth => global::KzKgData.LakeTable.Data.DepthColumn(Row);

    /// <summary>When it was surveyed.</summary>
    public global::KzKgData.Period? Surveyed => global::KzKgData.LakeTable.Data.SurveyedColumn(Row);

    /// <summary>The day it was named.</summary>
    public global::System.DateOnly? NamedOn => global::KzKgData.LakeTable.Data.NamedOnColumn(Row);

    /// <summary>Other names.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string> Aliases => global::KzKgData.LakeTable.Data.AliasesColumn(Row);

    /// <summary>Depths in metres.</summary>
    public global::System.Collections.Generic.IReadOnlyList<decimal> Soundings => global::KzKgData.LakeTable.Data.SoundingsColumn(Row);

    /// <summary>The rows of rivers that refer to this row in the column mouth.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public StreamTable.Selection RiversByMouth => global::KzKgData.StreamTable.Instance.ByMouth(this);

    /// <summary>The rows of rivers that refer to this row in the column lakes.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public StreamTable.Selection RiversByLakes => global::KzKgData.StreamTable.Instance.ByLakes(this);

    /// <summary>The rows of gauges that refer to this row in the column water.</summary>
    [global::System.Runtime.Serialization.IgnoreDataMember]
    [global::System.Text.Json.Serialization.JsonIgnore]
    public GaugeTable.Selection Gauges => global::KzKgData.GaugeTable.Instance.ByWater(this);
// Things.g.cs 5
// Things.g.cs 6
// Things.g.cs 7

    /// <summary>Returns the name of the type and the key of the row.</summary>
    public override string ToString() => _number == 0 ? "Lake(none)" : global::System.FormattableString.Invariant($"Lake({(global::KzKgData.LakeTable.Data.IdColumn(Row))})");
// Things.g.cs 8
// Things.g.cs 9
// Things.g.cs 10

    int global::KzKgData.Images.IRow<Lake>.TableCount => global::KzKgData.LakeTable.Data.Count;

    Lake global::KzKgData.Images.IRow<Lake>.OfNumber(int row) => At(row);

    int global::KzKgData.Images.IRow<Lake>.Listed(int list, int index) => global::KzKgData.LakeTable.Data.Listed(list, index);
}

/// <summary>All rows of lakes, in file order. A lake.</summary>
public sealed partial class LakeTable : global::KzKgData.Images.RowTable<Lake>
{
    private LakeTable()
    {
    }
// Things.g.cs 11

    /// <summary>Returns the row with a key (id), compared ordinally; null if none.</summary>
    public Lake? Find(string? id)
    {
        var row = Data.RowOf(id);
        return row < 0 ? null : (Lake?)global::KzKgData.Lake.At(row);
    }

    /// <summary>Tries to find the row with a key (id).</summary>
    public bool TryFind(string? id, out Lake row)
    {
        var found = Find(id);
        row = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>The row with a key.</summary>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such row.</exception>
    public Lake this[string id]
    {
        get
        {
            var row = Data.RowOf(id);
            return row < 0 ? throw Data.NoRow(id) : global::KzKgData.Lake.At(row);
        }
    }

    internal global::System.Collections.Generic.IReadOnlyList<Lake> FindAll(global::System.Collections.Generic.IReadOnlyList<string> keys) => global::KzKgData.Images.CellList.Find<string, Lake>(keys, Find);

    /// <summary>The numbers of the column depth, in row order; enumerating them is as fast as enumerating an array. Depth in metres.</summary>
    public global::KzKgData.Images.NumberColumn<DepthLayout> DepthColumn => new global::KzKgData.Images.NumberColumn<DepthLayout>(Data.Image);

    /// <summary>The layout of the numbers of the column.</summary>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public readonly struct DepthLayout : global::KzKgData.Images.INumberLayout
    {
        /// <inheritdoc/>
        public int Count => Data.Count;

        /// <inheritdoc/>
        public int At => 22;

        /// <inheritdoc/>
        public int Width => 1;

        /// <inheritdoc/>
        public long Base => 0;

        /// <inheritdoc/>
        public long Unit => 1;
    }

    internal static class Data
    {
        internal const int Count = 2;
// Things.g.cs 12
// Things.g.cs 13

        internal static string IdColumn(int row) => Texts[Image, Image.OneByte(8, row)];

        internal static string NameColumn(int row) => Texts[Image, Image.OneByte(10, row)];

        internal static global::KzKgData.LakeWater WaterColumn(int row) => (global::KzKgData.LakeWater)(Image.OneByte(12, row));

        internal static global::KzKgData.IceCover? IceColumn(int row) => Image.Bit(14, row) ? (global::KzKgData.IceCover?)((global::KzKgData.IceCover)(Image.OneByte(15, row))) : null;

        internal static decimal? AreaColumn(int row) => Image.Bit(17, row) ? (decimal?)(global::KzKgData.Images.TableImage.Scaled(Image.TwoBytes(18, row), 2)) : null;

        internal static long DepthColumn(int row) => Image.OneByte(22, row);

        internal static global::KzKgData.Period? SurveyedColumn(int row) => global::KzKgData.Period.OfDayNumbers(736845 + Image.OneByte(24, row), 736936 + Image.TwoBytes(26, row));

        internal static global::System.DateOnly? NamedOnColumn(int row) => Image.Bit(30, row) ? (global::System.DateOnly?)(global::System.DateOnly.FromDayNumber(Image.FourBytes(32, row))) : null;

        internal static global::System.Collections.Generic.IReadOnlyList<string> AliasesColumn(int row) => global::KzKgData.Images.CellList.Read<string>(Image.OneByte(42, row), Image.OneByte(42, row + 1), AliasesItem);

        private static string AliasesItem(int row) => Texts[Image, Image.OneByte(40, row)];

        internal static global::System.Collections.Generic.IReadOnlyList<decimal> SoundingsColumn(int row) => global::KzKgData.Images.CellList.Read<decimal>(Image.OneByte(49, row), Image.OneByte(49, row + 1), SoundingsItem);

        private static decimal SoundingsItem(int row) => global::KzKgData.Images.TableImage.Scaled(Image.OneByte(45, row), Image.OneByte(47, row));

        internal static global::System.Exception NoRow(string? id) =>
            new global::System.Collections.Generic.KeyNotFoundException(global::System.FormattableString.Invariant($"There is no row '{id}' in ") + "lakes.");

        internal static int RowOf(string? id)
        {
            if (id is null)
            {
                return -1;
            }

            var hash = global::KzKgData.Images.KeyHash.OfEnd(id);
            var place = global::KzKgData.Images.KeyHash.Place(hash, 0, 3);
            return Image.RowOfKey(56, 24, place, id);
        }
// Things.g.cs 14

        private static global::System.ReadOnlySpan<ulong> Words => new ulong[]
        {
            0x8E955BC13CECCC7CUL,0x201020104030201UL,0x228000004E20100UL,0x1000001E700D6UL,0xA4E7DUL,0x1287D0202000605UL,0x2020000UL,0xFFUL,0x0UL,0x0UL,0x61007300000108UL,0x70002D0074006CUL,0x6E0061UL,0x6F006C00000009UL,0x6D002D0067006EUL,0x6500720065UL,
            0xA0000000A0UL,0xB1000000A9UL,0xC2000000BAUL,0xD2000000CAUL,0x72656D2D676E6F6CUL,0x61702D746C617365UL,0x654D20676E6F4C6EUL,0x5020746C61536572UL,0x654D206568546E61UL,0x654D20646C4F6572UL,0x6572UL,
        };

        internal static readonly global::KzKgData.Images.TextPool Texts = new global::KzKgData.Images.TextPool(7, 128);
    }
}
