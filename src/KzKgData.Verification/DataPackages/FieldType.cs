namespace KzKgData.Verification.DataPackages;

/// <summary>The kinds of column types.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A period of whole days.</summary>
    Period,

    /// <summary>Several values of one type.</summary>
    List,
}

/// <summary>The type of a column: the Frictionless Table Schema types that are supported, and the period.</summary>
public abstract record FieldType
{
    private protected FieldType(FieldKind kind) => Kind = kind;

    /// <summary>What kind of type it is.</summary>
    public FieldKind Kind { get; }

    /// <summary>The type of the items of a list; null for every other type.</summary>
    public virtual FieldType? ItemType => null;

    /// <summary>What joins the items of a list; a semicolon for every other type.</summary>
    public virtual char Delimiter => ';';

    /// <summary>Any text.</summary>
    public static FieldType Text { get; } = new StringType();

    /// <summary>A whole number without sign clutter or separators.</summary>
    public static FieldType<long> WholeNumber { get; } = new IntegerType();

    /// <summary>A decimal number, with a point and without grouping.</summary>
    public static FieldType<decimal> Number { get; } = new NumberType();

    /// <summary>A calendar day, <c>2024-02-01</c>.</summary>
    public static FieldType<DateTime> Date { get; } = new DateType();

    /// <summary>A <see cref="KzKgData.Period"/>: a string column whose descriptor says <c>"kzkg:format": "period"</c>.</summary>
    public static FieldType<KzKgData.Period> Period { get; } = new PeriodType();

    /// <summary>Several values of one type, joined by a delimiter.</summary>
    public static FieldType ListOf(FieldType item, char delimiter) => new ListType(item, delimiter);

    /// <summary>The single values that a cell's text holds: itself, or the items of a list; none where it is empty.</summary>
    public virtual IReadOnlyList<string> Split(string text) => text.Length == 0 ? [] : [text];

    /// <summary>What is wrong with a text that is not empty, and what would be right; null where it is a value of the type.</summary>
    public abstract string? Problem(string text);

    /// <summary>Whether a value can only be written in ways that need no look at white space and unseen characters.</summary>
    internal virtual bool IsPlain => false;

    /// <summary>Reads a column of the type.</summary>
    internal abstract Column ReadColumn(Table table, int column, FieldSchema field);

    private sealed record StringType() : FieldType(FieldKind.Text)
    {
        public override string? Problem(string text) => null;

        internal override Column ReadColumn(Table table, int column, FieldSchema field) =>
            field.Categories.Count is > 0 and < short.MaxValue ? new CategoryColumn(table, column, field.Categories) : new TextColumn();
    }

    private sealed record IntegerType() : FieldType<long>(FieldKind.WholeNumber)
    {
        public override string? Problem(string text) =>
            CellValues.TryInteger(text, out _) ? null : $"'{text}' is no whole number; write digits only, as in 1700, at most 10^18 in size";

        internal override bool TryRead(ReadOnlySpan<byte> text, out long value) => CellValues.TryInteger(text, out value);
    }

    private sealed record NumberType() : FieldType<decimal>(FieldKind.Number)
    {
        public override string? Problem(string text) =>
            CellValues.TryNumber(text, out _) ? null : $"'{text}' is no number; write digits with a point as the decimal mark and no grouping, as in 1700000000 or 12.5, at most 10^18 in size";

        internal override bool TryRead(ReadOnlySpan<byte> text, out decimal value) => CellValues.TryNumber(text, out value);
    }

    private sealed record DateType() : FieldType<DateTime>(FieldKind.Date)
    {
        public override string? Problem(string text) =>
            CellValues.TryDate(text, out _) ? null : $"'{text}' is no date; write year, month and day, as in 2024-02-01";

        internal override bool TryRead(ReadOnlySpan<byte> text, out DateTime value) => CellValues.TryDate(Utf8Text.Decode(text), out value);
    }

    private sealed record PeriodType() : FieldType<Period>(FieldKind.Period)
    {
        public override string? Problem(string text) => KzKgData.Period.TryParse(text, out _, out var problem) ? null : problem;

        internal override bool TryRead(ReadOnlySpan<byte> text, out Period value)
        {
            // Nearly all are years, and these need no text.
            if (text.Length == 4 && CellValues.TryInteger(text, out var year) && year > 0)
            {
                value = KzKgData.Period.Year((int)year);
                return true;
            }

            return KzKgData.Period.TryParse(Utf8Text.Decode(text), out value, out _);
        }
    }

    private sealed record ListType(FieldType Item, char Joint) : FieldType(FieldKind.List)
    {
        public override FieldType ItemType => Item;

        public override char Delimiter => Joint;

        public override IReadOnlyList<string> Split(string text) => text.Length == 0 ? [] : text.Split(Joint);

        public override string? Problem(string text)
        {
            foreach (var item in Split(text))
            {
                if (item.Length == 0)
                {
                    return $"the list '{text}' has an empty item; join the items by '{Delimiter}' alone";
                }

                if (Item.Problem(item) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }

        internal override Column ReadColumn(Table table, int column, FieldSchema field) =>
            new ListColumn(table, column, (byte)Joint, itemsAreTexts: Item == Text && Joint < 0x80 && field.Categories.Count == 0);
    }
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
    internal sealed override bool IsPlain => true;

    /// <summary>Reads a value from a text that is not empty.</summary>
    internal abstract bool TryRead(ReadOnlySpan<byte> text, out T value);

    /// <inheritdoc/>
    internal sealed override Column ReadColumn(Table table, int column, FieldSchema field) => new Column<T>(table, column, this);
}
