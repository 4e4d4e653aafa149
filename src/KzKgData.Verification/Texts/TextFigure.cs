using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Texts;

/// <summary>A figure recognised in an archived text: what rules ask about it. Most keep neither characters nor readings, since texts hold many.</summary>
/// <param name="figure">The figure.</param>
/// <param name="days">The days of a date or period, which other figures may share; null for other kinds.</param>
internal readonly struct TextFigure(PrintedFigure figure, PeriodExpression? days)
{
    // Only of a figure with a qualifier or a relation.
    private readonly PrintedFigure? _whole = figure.Qualifier.Length > 0 || figure.Relation.Length > 0 ? figure : null;
    private readonly PeriodExpression? _days = days;

    /// <inheritdoc cref="PrintedFigure.Start"/>
    public int Start { get; } = figure.Start;

    /// <inheritdoc cref="PrintedFigure.End"/>
    public int End { get; } = figure.End;

    /// <inheritdoc cref="PrintedFigure.Kind"/>
    public string Kind { get; } = figure.Kind;

    /// <inheritdoc cref="PrintedFigure.Qualifier"/>
    public string Qualifier => _whole?.Qualifier ?? string.Empty;

    /// <inheritdoc cref="PrintedFigure.Relation"/>
    public string Relation => _whole?.Relation ?? string.Empty;

    /// <summary>Returns the period up to the publication for a figure with a relation; otherwise null.</summary>
    /// <inheritdoc cref="CitedDays.UpToText"/>
    public Period? UpToText(Period? published) => _whole is null ? null : CitedDays.UpToText(_whole, published);

    /// <inheritdoc cref="PrintedFigure.Resolve"/>
    public ResolvedPeriod? Resolve(Period? published) => _days?.Resolve(published);

    /// <summary>Returns the printed characters.</summary>
    /// <param name="text">The text of the figure.</param>
    public string PrintedIn(ArchivedText text) => text.Points.Slice(Start, End);
}
