using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>One value for one period, whoever states it: an actual figure or a target.</summary>
/// <param name="Mark">The mark of its side, or that of several.</param>
/// <param name="IsTarget">Whether it is a target; its mark is hollow.</param>
/// <param name="X">Where it stands in time, as a share of the width.</param>
/// <param name="Y">The height of its value, in pixels from the top.</param>
/// <param name="HighY">Where its interval ends, in pixels from the top.</param>
/// <param name="LowY">Where its interval begins, in pixels from the top.</param>
/// <param name="Span">The months that it covers, where they are not one whole year or more.</param>
public sealed record TimelineMark(Mark Mark, bool IsTarget, string X, int Y, int HighY, int LowY, TimelineSpan? Span);

/// <summary>The label of a value and period.</summary>
/// <param name="X">Where they stand, as a share of the width.</param>
/// <param name="Shift">How far from there, in pixels.</param>
/// <param name="Y">Their base line, in pixels from the top.</param>
/// <param name="Anchor">The SVG text anchor.</param>
/// <param name="Sides">The letters of the sides, in the order of the marks.</param>
/// <param name="Value">The value.</param>
public sealed record TimelineLabel(string X, int Shift, int Y, string Anchor, string Sides, string Value);

/// <summary>A statement about a period that is not a value: growth, direction, or required growth.</summary>
/// <param name="Span">The stretch; null where no period is printed.</param>
/// <param name="IsRequired">Whether it is growth that a target would require.</param>
/// <param name="X">Where its letters stand, as a share of the width.</param>
/// <param name="Y">The upper edge of its line, in pixels.</param>
/// <param name="Anchor">Which end of the letters stands there.</param>
/// <param name="Sides">The letters of the side.</param>
/// <param name="Words">What is said.</param>
public sealed record TimelineNote(TimelineSpan? Span, bool IsRequired, string X, int Y, string Anchor, string Sides, string Words);

/// <summary>
/// Everything that is said about one quantity in one unit, by time and value. Marks are not joined: those of different sides or periods form no
/// series.
/// </summary>
public sealed class TimelineView
{
    /// <summary>Its number in the report, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its title, caption and table.</summary>
    public required FigureText Text { get; init; }

    /// <summary>The claims that it shows, in the order of their table.</summary>
    public required IReadOnlyList<ClaimView> Claims { get; init; }

    /// <summary>The sides whose marks it holds, in their order; nobody's where nobody is named.</summary>
    public required IReadOnlyList<Side> Sides { get; init; }

    /// <summary>Whether a mark stands for several sides.</summary>
    public required bool HoldsSeveral { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Where the values begin, in pixels from the top; notes stand above.</summary>
    public required int Top { get; init; }

    /// <summary>Where the time axis is drawn, in pixels from the top.</summary>
    public required int Bottom { get; init; }

    /// <summary>The height, in pixels.</summary>
    public int Height => Bottom + Foot;

    /// <summary>The labelled years.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>The round values, with their heights in pixels from the top.</summary>
    public required IReadOnlyList<(int Y, string Label)> Values { get; init; }

    /// <summary>Where the time axis begins and ends.</summary>
    public required TimelineSpan Axis { get; init; }

    /// <summary>The lane of claims without a period; null where there are none.</summary>
    public required TimelineSpan? NoPeriod { get; init; }

    /// <summary>The marks, those of earlier periods first.</summary>
    public required IReadOnlyList<TimelineMark> Marks { get; init; }

    /// <summary>The letters beside the marks.</summary>
    public required IReadOnlyList<TimelineLabel> Labels { get; init; }

    /// <summary>What stands above the values.</summary>
    public required IReadOnlyList<TimelineNote> Notes { get; init; }

    /// <summary>What stands below the time axis, in pixels.</summary>
    private const int Foot = 26;
}
