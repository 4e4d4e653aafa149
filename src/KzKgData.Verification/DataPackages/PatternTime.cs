using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The time budget for matching a package's values against patterns: five seconds, plus an allowance per character that patterns without backtracking stay
/// within. So the budget stops a pattern that is slow on each of many rows, or many slow patterns, as well as one that is slow on a single value.
/// </summary>
internal sealed class PatternTime
{
    // Patterns without backtracking take a tenth of this.
    private const double SecondsOfCharacter = 0.2e-6;
    private const double Seconds = 5;

    private static readonly double _secondsOfTick = 1.0 / Stopwatch.Frequency;

    private long _ticks;
    private long _characters;

    /// <summary>Whether the budget is used up.</summary>
    public bool IsUp => Interlocked.Read(ref _ticks) * _secondsOfTick > Seconds + (Interlocked.Read(ref _characters) * SecondsOfCharacter);

    /// <summary>Starts timing a value.</summary>
    /// <exception cref="RegexMatchTimeoutException">The budget is used up.</exception>
    public long Begin() => IsUp ? throw new RegexMatchTimeoutException() : Stopwatch.GetTimestamp();

    /// <summary>Stops timing a value.</summary>
    /// <param name="start">The result of <see cref="Begin"/>.</param>
    /// <param name="characters">The length of the value.</param>
    public void End(long start, int characters)
    {
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
        Interlocked.Add(ref _characters, characters);
    }
}
