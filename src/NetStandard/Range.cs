namespace System;

/// <summary>A stretch of a sequence, as .NET has it.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="end">Where it ends; this place is not part of it.</param>
internal readonly struct Range(Index start, Index end)
{
    public static Range All => new(0, new Index(0, fromEnd: true));

    public Index Start => start;

    public Index End => end;

    public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

    public static Range EndAt(Index end) => new(0, end);
}
