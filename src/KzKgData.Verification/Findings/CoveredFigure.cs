using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>A figure printed in a source, and how it is used.</summary>
public readonly record struct CoveredFigure
{
    // A field of type Mention? would make the struct 40 bytes instead of 24, and every figure of every text is kept.
    private readonly MentionTable? _mentions;
    private readonly int _mention;

    internal CoveredFigure(int start, int end, Mention? mention, FigureUse use)
    {
        (_mentions, _mention) = (mention?.Table, mention?.Index ?? 0);
        (Start, End, Use) = (start, end, use);
    }

    /// <summary>The start offset, in Unicode code points.</summary>
    public int Start { get; }

    /// <summary>The end offset, in Unicode code points, exclusive.</summary>
    public int End { get; }

    /// <summary>The mention that covers it, or null.</summary>
    public Mention? Mention => _mentions is null ? null : new Mention(_mentions, _mention);

    /// <summary>How the figure is used.</summary>
    public FigureUse Use { get; }
}
