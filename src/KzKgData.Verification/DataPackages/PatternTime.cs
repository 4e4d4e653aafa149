using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The time that values of a package may be held against patterns: five seconds in all, and beyond that as much as patterns take that do not go back. One
/// that is slow for each of many rows, or one of many, is so stopped as one that is slow for a single value.
/// </summary>
internal sealed class PatternTime
{
    // Patterns that do not go back take a tenth of it.
    private const double SecondsOfCharacter = 0.2e-6;
    private const double Seconds = 5;

    private static readonly double _secondsOfTick = 1.0 / Stopwatch.Frequency;

    private long _ticks;
    private long _characters;

    /// <summary>Whether it is spent.</summary>
    public bool IsUp => Interlocked.Read(ref _ticks) * _secondsOfTick > Seconds + (Interlocked.Read(ref _characters) * SecondsOfCharacter);

    /// <summary>Begins with a value.</summary>
    /// <exception cref="RegexMatchTimeoutException">The time is up.</exception>
    public long Begin() => IsUp ? throw new RegexMatchTimeoutException() : Stopwatch.GetTimestamp();

    /// <summary>Ends with a value.</summary>
    /// <param name="start">What was given at its beginning.</param>
    /// <param name="characters">How long it is.</param>
    public void End(long start, int characters)
    {
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
        Interlocked.Add(ref _characters, characters);
    }
}
