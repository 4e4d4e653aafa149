namespace KzKgData.Verification.Figures;

/// <summary>Recognises the figures of one kind. Scanners are stateless, have bounded lookahead and never throw.</summary>
/// <param name="kind">The kind of the figures, as in the <c>kind</c> column of mentions.</param>
/// <param name="beginnings">The roles of the tokens that the figures can begin with.</param>
internal abstract class FigureScanner(string kind, Role beginnings)
{
    public string Kind => kind;

    public Role Beginnings => beginnings;

    /// <summary>Reads the figure that begins at a token.</summary>
    /// <returns>The figure, or null where no figure of this kind begins at the token.</returns>
    public FoundFigure? Scan(TokenizedText text, int index) => text[index].Is(beginnings) ? Read(text, index) : null;

    /// <summary>Reads the figure that begins at a token whose roles include one of <see cref="Beginnings"/>; null where none does.</summary>
    public abstract FoundFigure? Read(TokenizedText text, int index);

    /// <summary>
    /// Reads a text that is known to be a figure of this kind; the words around it, which make <c>18.30</c> a time of day, are not in the text.
    /// </summary>
    public virtual FoundFigure? ReadAlone(TokenizedText text) => Scan(text, 0);

    /// <summary>Whether the figure that begins at a token may be longer than one that ends before another token; if not, it need not be read.</summary>
    public virtual bool MayEndAfter(TokenizedText text, int index, int next) => true;
}

/// <summary>A figure that a scanner found.</summary>
/// <param name="Next">The index of the token after it.</param>
/// <param name="Readings">All ways to read it as a number.</param>
internal readonly record struct FoundFigure(int Next, IReadOnlyList<FigureReading> Readings)
{
    /// <summary>Creates a date or period.</summary>
    public FoundFigure(int next, PeriodExpression period)
        : this(next, []) => Period = period;

    /// <summary>The kind of the figure; the recogniser sets it when it takes the figure of a scanner.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>The index of the token that a qualifier precedes, where that is not the first token of the figure; otherwise null.</summary>
    public int? QualifiedAt { get; init; }

    /// <summary>The days of a date or period; null for other kinds.</summary>
    public PeriodExpression? Period { get; init; }

    /// <summary>The time of day in ISO 8601, or empty.</summary>
    public string Clock { get; init; } = string.Empty;
}
