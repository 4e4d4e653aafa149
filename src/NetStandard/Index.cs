namespace System;

/// <summary>A place in a sequence, counted from its start or its end, as .NET has it.</summary>
/// <param name="value">How far from there, 0 or more.</param>
/// <param name="fromEnd">Whether it is counted from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int Value => value;

    public bool IsFromEnd => fromEnd;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
