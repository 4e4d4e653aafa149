using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The type of a column: one of Frictionless Table Schema, or a period. A type parses, checks and compares the values of cells.</summary>
/// <remarks>
/// There are two types each of whole numbers, numbers and dates: those of the standard, and the plain ones of tables with a role, which allow only one
/// format and whose numbers can be added up without overflow.
/// </remarks>
public abstract record FieldType
{
    private protected FieldType(FieldKind kind) => Kind = kind;

    /// <summary>The kind of the type.</summary>
    public FieldKind Kind { get; }

    /// <summary>The type of the items of a list; null for every other type.</summary>
    public virtual FieldType? ItemType => null;

    /// <summary>The delimiter between the items of a list; a semicolon for every other type.</summary>
    public virtual string Delimiter => ";";

    /// <summary>Any text.</summary>
    public static FieldType Text { get; } = new StringType(StringFormat.Any);

    /// <summary>A whole number without plus sign or separators.</summary>
    public static FieldType<long> WholeNumber { get; } = new PlainIntegerType();

    /// <summary>A decimal number, with a point and without grouping.</summary>
    public static FieldType<decimal> Number { get; } = new PlainNumberType();

    /// <summary>A calendar day, <c>2024-02-01</c>.</summary>
    public static FieldType<DateTime> Date { get; } = new PlainDateType();

    /// <summary>A <see cref="KzKgData.Period"/>: a string column declared with <c>"kzkg:format": "period"</c>.</summary>
    public static FieldType<KzKgData.Period> Period { get; } = new PeriodType();

    /// <summary>A list of values of one type, separated by a delimiter, none of them empty.</summary>
    public static FieldType ListOf(FieldType item, char delimiter) => new ListType(item, delimiter.ToString(), TakesEmptyTexts: false);

    /// <summary>Returns the values in a cell: its text, or the items of a list; none if the cell is empty.</summary>
    public virtual IReadOnlyList<string> Split(string text) => text.Length == 0 ? [] : [text];

    /// <summary>Returns what is wrong with a text and what to do; null if it is a value of the type.</summary>
    public abstract Message? Problem(string text);

    /// <summary>Whether a text that is not empty is known to be a value; a list of several items never is.</summary>
    internal abstract bool IsValue(ReadOnlySpan<byte> text);

    /// <summary>Whether no value of the type can contain an invisible character.</summary>
    internal virtual bool IsPlain => false;

    /// <summary>Whether a value can be written in several ways, so that comparing texts is not enough.</summary>
    internal virtual bool HasManyWritings => false;

    /// <summary>Returns the canonical text of a value, so that 7 and 07 are the same key; the text itself if it is not a value.</summary>
    internal virtual ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) => text;

    /// <summary>Returns the number of characters, items or members of a value; -1 if the type has no length.</summary>
    internal virtual int LengthOf(string text) => -1;

    /// <summary>Creates a minimum or maximum constraint; null if the type has no order, or the limit is not a value of it.</summary>
    internal virtual Bound? BoundOf(string limit, BoundKind kind) => null;

    /// <summary>Reads a column of the type; null if its values are the texts of the cells.</summary>
    internal virtual Column? ReadColumn(Table table, int column, FieldSchema field) => null;
}

/// <summary>The type of a column whose cells hold one value other than a text.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract record FieldType<T> : FieldType
    where T : struct
{
    private protected FieldType(FieldKind kind)
        : base(kind)
    {
    }

    /// <inheritdoc/>
    internal override bool IsPlain => true;

    /// <summary>Whether whitespace around a value is accepted; it is then reported as a fault of style only.</summary>
    private protected virtual bool TakesWhiteSpace => true;

    /// <summary>Whether the empty text is a value; it is read where it does not stand for a missing one.</summary>
    internal virtual bool TakesEmptyText => false;

    /// <summary>Whether the values have an order.</summary>
    private protected virtual bool IsOrdered => true;

    /// <summary>Parses a value.</summary>
    /// <param name="text">The text of a cell, in UTF-8.</param>
    /// <param name="value">The value, or the default of its type.</param>
    public bool TryRead(ReadOnlySpan<byte> text, out T value)
    {
        if ((!text.IsEmpty || TakesEmptyText) && TryReadExact(text, out value))
        {
            return true;
        }

        var trimmed = TakesWhiteSpace ? Utf8Text.Trim(text) : text;
        value = default;
        return trimmed.Length < text.Length && !trimmed.IsEmpty && TryReadExact(trimmed, out value);
    }

    /// <inheritdoc/>
    public sealed override Message? Problem(string text) => IsValue(Encoding.UTF8.GetBytes(text)) ? null : Describe(text);

    /// <summary>Compares two values: negative if the first is smaller, positive if it is greater; null if their order is undefined.</summary>
    internal virtual int? Compare(T left, T right) => Comparer<T>.Default.Compare(left, right);

    /// <inheritdoc/>
    internal sealed override bool HasManyWritings => true;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) =>
        TryRead(text, out var value) && Write(value) is { } written && !Utf8Text.AreEqual(text, written.AsSpan()) ? Encoding.UTF8.GetBytes(written) : text;

    /// <inheritdoc/>
    internal override Bound? BoundOf(string limit, BoundKind kind) =>
        IsOrdered && TryRead(Encoding.UTF8.GetBytes(limit), out var value) ? new Bound<T>(this, value, limit, kind) : null;

    /// <inheritdoc/>
    internal override Column ReadColumn(Table table, int column, FieldSchema field) => new Column<T>(table, column, this);

    /// <inheritdoc/>
    internal override bool IsValue(ReadOnlySpan<byte> text) => TryRead(text, out _);

    /// <summary>Parses a value without whitespace around it.</summary>
    private protected abstract bool TryReadExact(ReadOnlySpan<byte> text, out T value);

    /// <summary>Returns the canonical text of a value.</summary>
    private protected abstract string Write(T value);

    /// <summary>Returns what is wrong with a text that is not a value, and what to do.</summary>
    private protected abstract Message Describe(string text);
}
