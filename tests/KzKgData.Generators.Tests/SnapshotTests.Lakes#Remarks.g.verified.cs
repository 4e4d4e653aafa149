//HintName: Remarks.g.cs
// Things.g.cs 0
// Things.g.cs 1

/// <summary>What somebody remarked.</summary>
/// <remarks>
/// A handle of one row; rows are compared by their identity in data version 2020.1. The default value is no row:
/// <see cref="IsRow"/> is false and every other property throws <see cref="global::System.InvalidOperationException"/>.
/// </remarks>
public readonly partial record struct Remark
{
    private readonly int _number;
// Things.g.cs 2
// Things.g.cs 3
// Things.g.cs 4

    /// <summary>The remark.</summary>
    public string? Text => global::KzKgData.RemarkTable.TextColumn[Row];
// Things.g.cs 5
// Things.g.cs 6

    /// <summary>The name of the type and the key of the row; nothing that it refers to.</summary>
    public override string ToString() => _number == 0 ? "Remark(none)" : "Remark(row " + _number.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + ")";
// Things.g.cs 7

/// <summary>All rows of remarks, in the order of their file. What somebody remarked.</summary>
public sealed partial class RemarkTable : global::System.Collections.Generic.IReadOnlyCollection<Remark>
{
    internal static readonly string?[] TextColumn = { "Low, this year" };
// Things.g.cs 8
// Things.g.cs 9

    /// <summary>The number of rows.</summary>
    public int Count => 1;
// Things.g.cs 10

    global::System.Collections.Generic.IEnumerator<Remark> global::System.Collections.Generic.IEnumerable<Remark>.GetEnumerator() => GetEnumerator();
// Things.g.cs 11

    /// <summary>Some rows of the table, in the order of their file.</summary>
    public readonly struct Selection : global::System.Collections.Generic.IReadOnlyCollection<Remark>
    {
        private readonly int[]? _rows;
        private readonly int _start;
// Things.g.cs 12
// Things.g.cs 13
// Things.g.cs 14
// Things.g.cs 15

        global::System.Collections.Generic.IEnumerator<Remark> global::System.Collections.Generic.IEnumerable<Remark>.GetEnumerator() => GetEnumerator();
// Things.g.cs 16

    /// <summary>Goes through rows.</summary>
    public struct Enumerator : global::System.Collections.Generic.IEnumerator<Remark>
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