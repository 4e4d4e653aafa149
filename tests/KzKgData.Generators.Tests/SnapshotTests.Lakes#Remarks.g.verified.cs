//HintName: Remarks.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>What somebody remarked.</summary>
/// <remarks>
/// A handle to one row; equality is by identity within data version 2020.1. The default value is not a row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial struct Remark : global::System.IEquatable<Remark>, global::KzKgData.Images.IRow<Remark>
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    /// <summary>The remark.</summary>
    public string? Text => global::KzKgData.RemarkTable.Data.TextColumn(Row);
// Things.g.cs 5
// Things.g.cs 6
// Things.g.cs 7

    /// <summary>Returns the name of the type and the key of the row.</summary>
    public override string ToString() => _number == 0 ? "Remark(none)" : global::System.FormattableString.Invariant($"Remark(row {_number})");
// Things.g.cs 8
// Things.g.cs 9
// Things.g.cs 10

    int global::KzKgData.Images.IRow<Remark>.TableCount => global::KzKgData.RemarkTable.Data.Count;

    Remark global::KzKgData.Images.IRow<Remark>.OfNumber(int row) => At(row);

    int global::KzKgData.Images.IRow<Remark>.Listed(int list, int index) => global::KzKgData.RemarkTable.Data.Listed(list, index);
}

/// <summary>All rows of remarks, in file order. What somebody remarked.</summary>
public sealed partial class RemarkTable : global::KzKgData.Images.RowTable<Remark>
{
    private RemarkTable()
    {
    }
// Things.g.cs 11

    internal static class Data
    {
        internal const int Count = 1;
// Things.g.cs 12
// Things.g.cs 13

        internal static string? TextColumn(int row) => 1 == 0 ? null : Texts[Image, 1];
// Things.g.cs 14

        private static global::System.ReadOnlySpan<ulong> Words => new ulong[]
        {
            0x66AABC6BCB12F496UL,0x1400000014UL,0x2C776F4C00000022UL,0x6579207369687420UL,0x7261UL,
        };

        internal static readonly global::KzKgData.Images.TextPool Texts = new global::KzKgData.Images.TextPool(2, 8);
    }
}
