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
    private FieldType(FieldKind kind) => Kind = kind;

    /// <summary>What kind of type it is.</summary>
    public FieldKind Kind { get; }

    /// <summary>The type of the items of a list; null for every other type.</summary>
    public virtual FieldType? ItemType => null;

    /// <summary>What joins the items of a list; a semicolon for every other type.</summary>
    public virtual char Delimiter => ';';

    /// <summary>Any text.</summary>
    public static FieldType Text { get; } = new StringType();

    /// <summary>A whole number without sign clutter or separators.</summary>
    public static FieldType WholeNumber { get; } = new IntegerType();

    /// <summary>A decimal number, with a point and without grouping.</summary>
    public static FieldType Number { get; } = new NumberType();

    /// <summary>A calendar day, <c>2024-02-01</c>.</summary>
    public static FieldType Date { get; } = new DateType();

    /// <summary>A <see cref="KzKgData.Period"/>: a string column whose descriptor says <c>"kzkg:format": "period"</c>.</summary>
    public static FieldType Period { get; } = new PeriodType();

    /// <summary>Several values of one type, joined by a delimiter.</summary>
    public static FieldType ListOf(FieldType item, char delimiter) => new ListType(item, delimiter);

    /// <summary>The single values that a cell's text holds: itself, or the items of a list; none where it is empty.</summary>
    public virtual IReadOnlyList<string> Split(string text) => text.Length == 0 ? [] : [text];

    /// <summary>What is wrong with a text that is not empty, and what would be right; null where it is a value of the type.</summary>
    public abstract string? Problem(string text);

    private sealed record StringType() : FieldType(FieldKind.Text)
    {
        public override string? Problem(string text) => null;
    }

    private sealed record IntegerType() : FieldType(FieldKind.WholeNumber)
    {
        public override string? Problem(string text) =>
            CellValues.TryInteger(text, out _) ? null : $"'{text}' is no whole number; write digits only, as in 1700, at most 10^18 in size";
    }

    private sealed record NumberType() : FieldType(FieldKind.Number)
    {
        public override string? Problem(string text) =>
            CellValues.TryNumber(text, out _) ? null : $"'{text}' is no number; write digits with a point as the decimal mark and no grouping, as in 1700000000 or 12.5, at most 10^18 in size";
    }

    private sealed record DateType() : FieldType(FieldKind.Date)
    {
        public override string? Problem(string text) =>
            CellValues.TryDate(text, out _) ? null : $"'{text}' is no date; write year, month and day, as in 2024-02-01";
    }

    private sealed record PeriodType() : FieldType(FieldKind.Period)
    {
        public override string? Problem(string text) => KzKgData.Period.TryParse(text, out _, out var problem) ? null : problem;
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
    }
}
