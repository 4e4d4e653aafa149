using System.Text.RegularExpressions;

namespace KzKgData.Verification.DataPackages;

/// <summary>The Table Schema constraints of a column that are supported; the descriptor's reader refuses any other.</summary>
public sealed record FieldConstraints
{
    private static readonly TimeSpan _patternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>No constraint.</summary>
    public static FieldConstraints None { get; } = new();

    /// <summary>Whether the cell may not be empty.</summary>
    public bool Required { get; init; }

    /// <summary>The smallest number allowed, or null.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number allowed, or null.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The most UTF-16 units allowed, or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The regular expression that the whole value has to match, or null.</summary>
    public Regex? Pattern { get; private init; }

    /// <summary>The pattern as the descriptor writes it, or null.</summary>
    public string? PatternText { get; private init; }

    /// <summary>The same constraints with a pattern, which is anchored at both ends.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public FieldConstraints WithPattern(string pattern)
    {
        // By itself first: brackets that do not match could pair up with those put around it. Nothing is searched for, and from right to left no search is prepared.
        _ = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.RightToLeft, _patternTimeout);
        return this with
        {
            PatternText = pattern,
            Pattern = new Regex("^(?:" + pattern + ")\\z", RegexOptions.CultureInvariant, _patternTimeout),
        };
    }

    /// <summary>What is wrong with a single value that is not empty, or null.</summary>
    public string? Problem(string text)
    {
        try
        {
            if (Pattern is not null && !Pattern.IsMatch(text))
            {
                return $"'{text}' does not match the pattern {PatternText}";
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return $"holding '{text}' against the pattern {PatternText} takes too long; simplify the pattern";
        }

        if (MaxLength < text.Length)
        {
            return FormattableString.Invariant($"the value has {text.Length} characters; at most {MaxLength} are allowed");
        }

        if (CellValues.TryNumber(text, out var number))
        {
            if (number < Minimum)
            {
                return FormattableString.Invariant($"{text} is below the smallest value allowed, {Minimum}");
            }

            if (number > Maximum)
            {
                return FormattableString.Invariant($"{text} is above the largest value allowed, {Maximum}");
            }
        }

        return null;
    }
}
