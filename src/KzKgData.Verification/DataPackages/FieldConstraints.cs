using System.Text.RegularExpressions;

namespace KzKgData.Verification.DataPackages;

/// <summary>The Table Schema constraints of a column that are supported; the descriptor's reader refuses any other.</summary>
public sealed record FieldConstraints
{
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
    internal Pattern? Pattern { get; init; }

    /// <summary>The same constraints with a pattern, which is anchored at both ends.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public FieldConstraints WithPattern(string pattern) => this with { Pattern = new Pattern(pattern) };

    /// <summary>What is wrong with a single value that is not empty, or null.</summary>
    public string? Problem(string text)
    {
        try
        {
            if (Pattern is not null && !Pattern.IsMatch(text))
            {
                return $"'{text}' does not match the pattern {Pattern.Text}";
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return $"holding '{text}' against the pattern {Pattern!.Text} takes too long; simplify the pattern";
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

    /// <summary>Whether a single value of plain ASCII that is not empty is known to satisfy all; where it is not, <see cref="Problem"/> decides.</summary>
    internal bool AreMetBy(ReadOnlySpan<byte> ascii) =>
        !(MaxLength < ascii.Length)
        && ((Minimum is null && Maximum is null) || (CellValues.TryNumber(ascii, out var number) && !(number < Minimum) && !(number > Maximum)))
        && Pattern?.IsMatch(ascii) is not false;
}
