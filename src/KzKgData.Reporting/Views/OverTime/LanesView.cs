namespace KzKgData.Reporting.Views;

/// <summary>A mark in a lane: the mark of a side, or a box for a stage.</summary>
/// <param name="X">Its horizontal position, as a share of the width or in pixels.</param>
/// <param name="Y">Its distance from the top, in pixels.</param>
public sealed record LaneMark(string X, int Y)
{
    /// <summary>The mark of a side; null for a box.</summary>
    public Mark? Side { get; init; }

    /// <summary>Whether it represents something in the future.</summary>
    public bool IsHollow { get; init; }

    /// <summary>The style of a box: filled if the stage was reached, hollow if it is expected, dashed if the source does not say.</summary>
    public string Standing { get; init; } = string.Empty;

    /// <summary>The text in a box; empty for a small box.</summary>
    public string Said { get; init; } = string.Empty;

    /// <summary>The period it represents, if that is longer than a day; else null.</summary>
    public TimelineSpan? Span { get; init; }

    /// <summary>The label beside it; may be empty.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>Text after the label, shown if there is room; may be empty.</summary>
    public string Aside { get; init; } = string.Empty;

    /// <summary>Whether the label is to the left of it, for lack of room to the right.</summary>
    public bool IsLabelLeft { get; init; }
}

/// <summary>A lane: a label, and marks below it.</summary>
/// <param name="Y">The baseline of the label, in pixels from the top.</param>
/// <param name="Label">The label.</param>
/// <param name="Marks">The marks.</param>
public sealed record Lane(int Y, FittedText Label, IReadOnlyList<LaneMark> Marks)
{
    /// <summary>Text before the label: the code of a side, or the heading of a group of lanes; may be empty.</summary>
    public string Head { get; init; } = string.Empty;

    /// <summary>Text after the label, shown if there is room; may be empty.</summary>
    public string Aside { get; init; } = string.Empty;

    /// <summary>Whether the mark is before the label instead of below it.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether a line separates it from the lane above.</summary>
    public bool IsSetApart { get; init; }
}

/// <summary>A column with a header.</summary>
/// <param name="Name">Its name in the data.</param>
/// <param name="Label">The text of its header, truncated to fit.</param>
/// <param name="X">Its left edge, as a share of the width.</param>
/// <param name="Y">The baseline of its header, in pixels from the top.</param>
public sealed record LaneColumn(string Name, string Label, string X, int Y);

/// <summary>Lanes below each other, over a time axis or over columns.</summary>
public abstract class LanesView
{
    /// <summary>The width of a box with text, in pixels.</summary>
    public const int BoxWidth = 76;

    /// <summary>The height of a box with text, in pixels.</summary>
    public const int BoxHeight = 20;

    /// <summary>The minimum width of a drawing, in pixels.</summary>
    protected const int LeastWidth = 320;

    /// <summary>The height of the labels below a time axis, in pixels.</summary>
    protected const int YearsHeight = 26;

    private protected LanesView()
    {
    }

    /// <summary>Its title, caption and table.</summary>
    public required FigureText Text { get; init; }

    /// <summary>The labelled years; empty if there is no time axis.</summary>
    public IReadOnlyList<TimelineYear> Years { get; init; } = [];

    /// <summary>The columns; empty if there is a time axis.</summary>
    public IReadOnlyList<LaneColumn> Columns { get; init; } = [];

    /// <summary>The lanes, from the top.</summary>
    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>The minimum width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The position of the axis, in pixels from the top.</summary>
    public required int AxisTop { get; init; }

    /// <summary>The top of the list of undated events, in pixels; null if there is none.</summary>
    public int? ListTop { get; init; }

    /// <summary>The height, in pixels.</summary>
    public required int Height { get; init; }
}
