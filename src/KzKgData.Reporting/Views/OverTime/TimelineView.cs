using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>One value for one period, whoever states it: an actual figure or a target.</summary>
/// <param name="Mark">The mark of its side, or the mark for several sides.</param>
/// <param name="IsTarget">Whether it is a target; its mark is hollow.</param>
/// <param name="X">Its position on the time axis, as a share of the width.</param>
/// <param name="Y">The position of its value, in pixels from the top.</param>
/// <param name="HighY">The upper end of its interval, in pixels from the top.</param>
/// <param name="LowY">The lower end of its interval, in pixels from the top.</param>
/// <param name="Span">The months that it covers; null if it covers whole years.</param>
public sealed record TimelineMark(Mark Mark, bool IsTarget, string X, int Y, int HighY, int LowY, TimelineSpan? Span);

/// <summary>The label of a value and period.</summary>
/// <param name="X">The horizontal position, as a share of the width.</param>
/// <param name="Shift">The offset from that position, in pixels.</param>
/// <param name="Y">The baseline, in pixels from the top.</param>
/// <param name="Anchor">The SVG text anchor.</param>
/// <param name="Sides">The codes of the sides, in the order of the marks.</param>
/// <param name="Value">The value.</param>
public sealed record TimelineLabel(string X, int Shift, int Y, string Anchor, string Sides, string Value);

/// <summary>A statement about a period that is not a value: growth, direction, or required growth.</summary>
/// <param name="Span">The period; null if none is printed.</param>
/// <param name="IsRequired">Whether it is the growth required to reach a target.</param>
/// <param name="X">The horizontal position of its text, as a share of the width.</param>
/// <param name="Y">The upper edge of its line, in pixels.</param>
/// <param name="Anchor">The SVG text anchor.</param>
/// <param name="Sides">The code of the side.</param>
/// <param name="Words">The text.</param>
public sealed record TimelineNote(TimelineSpan? Span, bool IsRequired, string X, int Y, string Anchor, string Sides, string Words);

/// <summary>
/// All claims about one quantity in one unit, by time and value. Marks are not joined, because marks of different sides or periods do not form a
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

    /// <summary>The sides with marks, in order, including no side if nobody is named.</summary>
    public required IReadOnlyList<Side> Sides { get; init; }

    /// <summary>Whether a mark represents several sides.</summary>
    public required bool HoldsSeveral { get; init; }

    /// <summary>The minimum width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The top of the plot area, below the notes, in pixels.</summary>
    public required int Top { get; init; }

    /// <summary>The position of the time axis, in pixels from the top.</summary>
    public required int Bottom { get; init; }

    /// <summary>The height, in pixels.</summary>
    public int Height => Bottom + Foot;

    /// <summary>The labelled years.</summary>
    public required IReadOnlyList<TimelineYear> Years { get; init; }

    /// <summary>The ticks of the value axis, with their positions in pixels from the top.</summary>
    public required IReadOnlyList<(int Y, string Label)> Values { get; init; }

    /// <summary>The start and end of the time axis.</summary>
    public required TimelineSpan Axis { get; init; }

    /// <summary>The lane of claims without a period; null if there are none.</summary>
    public required TimelineSpan? NoPeriod { get; init; }

    /// <summary>The marks, those of earlier periods first.</summary>
    public required IReadOnlyList<TimelineMark> Marks { get; init; }

    /// <summary>The labels of the marks.</summary>
    public required IReadOnlyList<TimelineLabel> Labels { get; init; }

    /// <summary>The notes above the plot area.</summary>
    public required IReadOnlyList<TimelineNote> Notes { get; init; }

    /// <summary>The height of the area below the time axis, in pixels.</summary>
    private const int Foot = 26;
}
