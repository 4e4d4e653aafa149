namespace KzKgData.Reporting.Views;

/// <summary>A mark in a lane: that of a side, or a box that says how things stand.</summary>
/// <param name="X">Where it stands, as a share of the width or in pixels.</param>
/// <param name="Y">How far below the top it stands, in pixels.</param>
public sealed record LaneMark(string X, int Y)
{
    /// <summary>The mark of a side; null for a box.</summary>
    public Mark? Side { get; init; }

    /// <summary>Whether what it stands for is still ahead.</summary>
    public bool IsHollow { get; init; }

    /// <summary>What a box says: whether something came about (it is filled), is expected (it is hollow), or nothing says which (it is dashed).</summary>
    public string Standing { get; init; } = string.Empty;

    /// <summary>What stands in a box; empty for a small one.</summary>
    public string Said { get; init; } = string.Empty;

    /// <summary>The time behind it, where that is longer than a day.</summary>
    public TimelineSpan? Span { get; init; }

    /// <summary>What stands beside it; may be empty.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>What follows that where there is room; may be empty.</summary>
    public string Aside { get; init; } = string.Empty;

    /// <summary>Whether that stands to the left of it, since there is no room to its right.</summary>
    public bool IsLabelLeft { get; init; }
}

/// <summary>A lane: words, and marks below them.</summary>
/// <param name="Y">The base line of the words, in pixels from the top.</param>
/// <param name="Label">The words.</param>
/// <param name="Marks">The marks.</param>
public sealed record Lane(int Y, FittedText Label, IReadOnlyList<LaneMark> Marks)
{
    /// <summary>What stands before the words: the letters of a side, or what the lane and those below it are about; may be empty.</summary>
    public string Head { get; init; } = string.Empty;

    /// <summary>What follows the words where there is room; may be empty.</summary>
    public string Aside { get; init; } = string.Empty;

    /// <summary>Whether the mark stands before the words instead of below them.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether a line sets it apart from the one above.</summary>
    public bool IsSetApart { get; init; }
}

/// <summary>A column with words at its head.</summary>
/// <param name="Name">What the data call it.</param>
/// <param name="Label">Its words, cut to fit.</param>
/// <param name="X">Where it begins, as a share of the width.</param>
/// <param name="Y">The base line of its words, in pixels from the top.</param>
public sealed record LaneColumn(string Name, string Label, string X, int Y);

/// <summary>Lanes below each other over years, or over columns.</summary>
public abstract class LanesView
{
    /// <summary>The width of a box with words, in pixels.</summary>
    public const int BoxWidth = 76;

    /// <summary>The height of a box with words, in pixels.</summary>
    public const int BoxHeight = 20;

    /// <summary>The least width of a drawing, in pixels.</summary>
    protected const int LeastWidth = 320;

    /// <summary>Room below a time axis for its years, in pixels.</summary>
    protected const int YearsHeight = 26;

    private protected LanesView()
    {
    }

    /// <summary>What belongs to it.</summary>
    public required FigureText Text { get; init; }

    /// <summary>The labelled years; empty where there is no time axis.</summary>
    public IReadOnlyList<TimelineYear> Years { get; init; } = [];

    /// <summary>The columns; empty where there is a time axis.</summary>
    public IReadOnlyList<LaneColumn> Columns { get; init; } = [];

    /// <summary>The lanes, from the top.</summary>
    public required IReadOnlyList<Lane> Lanes { get; init; }

    /// <summary>The least width, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Where the axis is drawn, in pixels from the top.</summary>
    public required int AxisTop { get; init; }

    /// <summary>Where the list of what has no day begins, in pixels from the top; null where there is none.</summary>
    public int? ListTop { get; init; }

    /// <summary>The height, in pixels.</summary>
    public required int Height { get; init; }
}
