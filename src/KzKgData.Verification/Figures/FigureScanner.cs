namespace KzKgData.Verification.Figures;

/// <summary>Recognises the figures of one kind. Scanners keep no state, look a bounded number of tokens ahead and never throw.</summary>
/// <param name="kind">The kind of its figures, as the <c>kind</c> column of mentions holds it.</param>
/// <param name="beginnings">The roles of the tokens that its figures can begin with.</param>
internal abstract class FigureScanner(string kind, Role beginnings)
{
    public string Kind => kind;

    public Role Beginnings => beginnings;

    /// <summary>Reads the figure that begins at a token.</summary>
    /// <returns>The figure, or null where none of this kind begins here.</returns>
    public FoundFigure? Scan(TokenizedText text, int index) => text[index].Is(beginnings) ? Read(text, index) : null;

    /// <summary>The same at a token that its figures can begin with.</summary>
    public abstract FoundFigure? Read(TokenizedText text, int index);

    /// <summary>Whether the figure that begins at a token may end behind another token; where it cannot, it need not be read.</summary>
    public virtual bool MayEndBehind(TokenizedText text, int index, int next) => true;
}

/// <summary>A figure by its tokens.</summary>
/// <param name="Next">The index of the token behind it.</param>
/// <param name="Readings">Every way to read it as a number.</param>
internal sealed record FoundFigure(int Next, IReadOnlyList<FigureReading> Readings)
{
    /// <summary>A figure that stands for days.</summary>
    public FoundFigure(int next, PeriodExpression period)
        : this(next, []) => Period = period;

    /// <summary>Its kind; the scanner that reads it leaves that to whoever takes it.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The index of the token that a qualifier stands before, where words of the figure come first; otherwise null.</summary>
    public int? QualifiedAt { get; init; }

    /// <summary>What days it stands for, or null where it is no date or period.</summary>
    public PeriodExpression? Period { get; init; }

    /// <summary>The time of day in ISO 8601, or empty.</summary>
    public string Clock { get; init; } = string.Empty;
}
