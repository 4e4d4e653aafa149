using System.Text.RegularExpressions;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The Table Schema constraints of a column.</summary>
public sealed record FieldConstraints
{
    /// <summary>No constraints.</summary>
    public static FieldConstraints None { get; } = new();

    /// <summary>Whether the cell may not be empty.</summary>
    public bool Required { get; init; }

    /// <summary>The minimum number of characters, of items of a list or array, or of members of an object; or null.</summary>
    public int? MinLength { get; init; }

    /// <summary>The maximum number of characters (Unicode code points), of items of a list or array, or of members of an object; or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The minimum and maximum values.</summary>
    internal IReadOnlyList<Bound> Bounds { get; init; } = [];

    /// <summary>The only values allowed, or null for any.</summary>
    internal AllowedValues? Allowed { get; init; }

    /// <summary>The regular expression that the whole value has to match, or null.</summary>
    internal Pattern? Pattern { get; init; }

    /// <summary>Returns what is wrong with a single value, or null.</summary>
    /// <param name="text">The text of the value.</param>
    /// <param name="type">The type by which its length is measured; null for a text.</param>
    public Message? Problem(string text, FieldType? type = null)
    {
        try
        {
            if (Pattern is not null && !Pattern.IsMatch(text))
            {
                return $"'{text}' does not match the pattern {Pattern.Text}; correct the value, or the pattern";
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return $"matching '{text}' against the pattern {Pattern!.Text} takes too long; simplify the pattern";
        }

        if ((MinLength is not null || MaxLength is not null) && (type ?? FieldType.Text).LengthOf(text) is >= 0 and var length)
        {
            var size =
                type is null or StringType ? (Message)$"{length} character(s)"
                : type.Kind is FieldKind.JsonObject ? (Message)$"{length} member(s)"
                : $"{length} item(s)";
            if (MaxLength < length)
            {
                return $"the value has {size}, but at most {MaxLength} are allowed; shorten it";
            }

            if (MinLength > length)
            {
                return $"the value has {size}, but at least {MinLength} are required; extend it";
            }
        }

        if (Allowed?.Problem(text) is { } other)
        {
            return other;
        }

        foreach (var bound in Bounds)
        {
            if (bound.Problem(text) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Whether a non-empty ASCII value is known to satisfy all constraints; if not, <see cref="Problem"/> decides.</summary>
    internal bool AreMetBy(ReadOnlySpan<byte> ascii)
    {
        if (MaxLength < ascii.Length || MinLength is not null || Allowed is not null || Pattern?.IsMatch(ascii) is false)
        {
            return false;
        }

        for (var i = 0; i < Bounds.Count; i++)
        {
            if (!Bounds[i].IsMetBy(ascii))
            {
                return false;
            }
        }

        return true;
    }
}
