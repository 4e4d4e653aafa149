namespace System;

/// <summary>A range of a sequence; a substitute for System.Range.</summary>
/// <param name="start">The start.</param>
/// <param name="end">The end, exclusive.</param>
internal readonly struct Range(Index start, Index end)
{
    public static Range All => new(0, new Index(0, fromEnd: true));

    public Index Start => start;

    public Index End => end;

    public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

    public static Range EndAt(Index end) => new(0, end);
}
