namespace KzKgData.Verification.Figures;

/// <summary>Recognises the figures of one kind. Scanners keep no state, look a bounded number of tokens ahead and never throw.</summary>
internal abstract class FigureScanner
{
    protected FigureScanner(string kind, Role beginnings) => (Kind, Beginnings) = (kind, beginnings);

    /// <summary>The kind of its figures, as the <c>kind</c> column of mentions holds it.</summary>
    public string Kind { get; }

    /// <summary>The roles of the tokens that its figures can begin with.</summary>
    public Role Beginnings { get; }

    /// <summary>Reads the figure that begins at a token.</summary>
    /// <returns>The figure, or null where none of this kind begins here.</returns>
    public abstract FoundFigure? Scan(TokenizedText text, int index);
}

/// <summary>A figure by its tokens.</summary>
/// <param name="Next">The index of the token behind it.</param>
/// <param name="Readings">Every way to read it as a number.</param>
internal sealed record FoundFigure(int Next, IReadOnlyList<FigureReading> Readings)
{
    /// <summary>A figure that stands for days.</summary>
    public FoundFigure(int next, PeriodExpression period)
        : this(next, []) => Period = period;

    /// <summary>What days it stands for, or null where it is no date or period.</summary>
    public PeriodExpression? Period { get; init; }

    /// <summary>The time of day in ISO 8601, or empty.</summary>
    public string Clock { get; init; } = string.Empty;
}
