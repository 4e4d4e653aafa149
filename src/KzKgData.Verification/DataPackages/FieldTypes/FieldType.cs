using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The type of a column: one of the Frictionless Table Schema, or the period. A type reads, checks and compares the values of cells.</summary>
/// <remarks>
/// Whole numbers, numbers and days have two: those of the standard, and the plain ones of tables with a role, which are written in one way only and
/// whose numbers can be added up without an overflow.
/// </remarks>
public abstract record FieldType
{
    private protected FieldType(FieldKind kind) => Kind = kind;

    /// <summary>What kind of type it is.</summary>
    public FieldKind Kind { get; }

    /// <summary>The type of the items of a list; null for every other type.</summary>
    public virtual FieldType? ItemType => null;

    /// <summary>What joins the items of a list; a semicolon for every other type.</summary>
    public virtual string Delimiter => ";";

    /// <summary>Any text.</summary>
    public static FieldType Text { get; } = new StringType(StringFormat.Any);

    /// <summary>A whole number without sign clutter or separators.</summary>
    public static FieldType<long> WholeNumber { get; } = new PlainIntegerType();

    /// <summary>A decimal number, with a point and without grouping.</summary>
    public static FieldType<decimal> Number { get; } = new PlainNumberType();

    /// <summary>A calendar day, <c>2024-02-01</c>.</summary>
    public static FieldType<DateTime> Date { get; } = new PlainDateType();

    /// <summary>A <see cref="KzKgData.Period"/>: a string column whose descriptor says <c>"kzkg:format": "period"</c>.</summary>
    public static FieldType<KzKgData.Period> Period { get; } = new PeriodType();

    /// <summary>Several values of one type, joined by a delimiter, none of them empty.</summary>
    public static FieldType ListOf(FieldType item, char delimiter) => new ListType(item, delimiter.ToString(), TakesEmptyTexts: false);

    /// <summary>The single values that a cell's text holds: itself, or the items of a list; none where it is empty.</summary>
    public virtual IReadOnlyList<string> Split(string text) => text.Length == 0 ? [] : [text];

    /// <summary>What is wrong with a text that stands for a value, and what would be right; null where it is a value of the type.</summary>
    public abstract Message? Problem(string text);

    /// <summary>Whether a value can only be written in ways that need no look at unseen characters.</summary>
    internal virtual bool IsPlain => false;

    /// <summary>Whether values are compared by more than the characters that they are written with.</summary>
    internal virtual bool HasManyWritings => false;

    /// <summary>The one way of writing the value that a text stands for, so that 7 and 07 are one key; the text itself where it is no value.</summary>
    internal virtual ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text) => text;

    /// <summary>How many characters, items or members a value has; -1 where it is of a type without a length.</summary>
    internal virtual int LengthOf(string text) => -1;

    /// <summary>A constraint that holds values against a limit; null where the type has no order, or the text is no value of it.</summary>
    internal virtual Bound? BoundOf(string limit, BoundKind kind) => null;

    /// <summary>Reads a column of the type.</summary>
    internal abstract Column ReadColumn(Table table, int column, FieldSchema field);
}

/// <summary>The type of a column whose cells hold one value that is more than its text.</summary>
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

    /// <summary>Whether white space around a value is read over, which is a fault of writing alone.</summary>
    private protected virtual bool TakesWhiteSpace => true;

    /// <summary>Whether the values have an order.</summary>
    private protected virtual bool IsOrdered => true;

    /// <summary>Reads a value; what is no value reads as nothing.</summary>
    /// <param name="text">What stands in a cell, in UTF-8; not empty.</param>
    /// <param name="value">The value, or the default of its type.</param>
    public bool TryRead(ReadOnlySpan<byte> text, out T value)
    {
        if (!text.IsEmpty && TryReadExact(text, out value))
        {
            return true;
        }

        var trimmed = TakesWhiteSpace ? Utf8Text.Trim(text) : text;
        value = default;
        return trimmed.Length < text.Length && !trimmed.IsEmpty && TryReadExact(trimmed, out value);
    }

    /// <inheritdoc/>
    public sealed override Message? Problem(string text) => IsValue(Encoding.UTF8.GetBytes(text)) ? null : Describe(text);

    /// <summary>Whether two values are in order: below 0 where the first is smaller, above 0 where it is greater; null where neither can be said.</summary>
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

    /// <summary>Whether a text is a value of the type.</summary>
    internal virtual bool IsValue(ReadOnlySpan<byte> text) => TryRead(text, out _);

    /// <summary>Reads a value without white space around it.</summary>
    private protected abstract bool TryReadExact(ReadOnlySpan<byte> text, out T value);

    /// <summary>The one way of writing a value that all ways of writing it are known by.</summary>
    private protected abstract string Write(T value);

    /// <summary>What is wrong with a text that is no value, and what would be right.</summary>
    private protected abstract Message Describe(string text);
}
