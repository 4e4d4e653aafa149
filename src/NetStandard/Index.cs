namespace System;

/// <summary>A position in a sequence, counted from its start or its end; a substitute for System.Index.</summary>
/// <param name="value">The offset, at least 0.</param>
/// <param name="fromEnd">Whether the offset counts from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int Value => value;

    public bool IsFromEnd => fromEnd;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
