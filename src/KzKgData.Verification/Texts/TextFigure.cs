using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Texts;

/// <summary>A figure recognised in an archived text: what rules ask about it. Texts hold many, so most keep neither their characters nor their readings.</summary>
internal readonly struct TextFigure
{
    // Only of a figure with a relation, of which more is asked.
    private readonly PrintedFigure? _related;
    private readonly PeriodExpression? _days;

    public TextFigure(PrintedFigure figure)
    {
        (Start, End, Kind, Qualifier, _days) = (figure.Start, figure.End, figure.Kind, figure.Qualifier, figure.Days);
        _related = figure.Relation.Length > 0 ? figure : null;
    }

    /// <inheritdoc cref="PrintedFigure.Start"/>
    public int Start { get; }

    /// <inheritdoc cref="PrintedFigure.End"/>
    public int End { get; }

    /// <inheritdoc cref="PrintedFigure.Kind"/>
    public string Kind { get; }

    /// <inheritdoc cref="PrintedFigure.Qualifier"/>
    public string Qualifier { get; }

    /// <inheritdoc cref="PrintedFigure.Relation"/>
    public string Relation => _related?.Relation ?? string.Empty;

    /// <inheritdoc cref="Facts.CitedDays.UpToText"/>
    public Period? UpToText(Period? published) => _related is { } figure ? Facts.CitedDays.UpToText(figure, published) : null;

    /// <inheritdoc cref="PrintedFigure.Resolve"/>
    public ResolvedPeriod? Resolve(Period? published) => _days?.Resolve(published);

    /// <summary>Returns the printed characters.</summary>
    /// <param name="text">The text of the figure.</param>
    public string PrintedIn(ArchivedText text) => text.Points.Slice(Start, End);
}
