using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The kinds of limit.</summary>
internal enum BoundKind
{
    /// <summary>Values are at least the limit.</summary>
    Minimum,

    /// <summary>Values are at most the limit.</summary>
    Maximum,

    /// <summary>Values are greater than the limit.</summary>
    ExclusiveMinimum,

    /// <summary>Values are less than the limit.</summary>
    ExclusiveMaximum,
}

/// <summary>A minimum or maximum that values of a column must respect.</summary>
internal abstract class Bound(string limit, BoundKind kind)
{
    /// <summary>The limit as the descriptor writes it.</summary>
    protected string Limit => limit;

    /// <summary>The kind of limit.</summary>
    protected BoundKind Kind => kind;

    /// <summary>Whether a value is known to respect the limit; false where only <see cref="Problem"/> can decide.</summary>
    public abstract bool IsMetBy(ReadOnlySpan<byte> text);

    /// <summary>Returns what is wrong with a value, or null. A text that is not a value of the type is reported elsewhere, and is null here.</summary>
    public abstract Message? Problem(string text);

    /// <summary>Whether a value with this comparison result against the limit respects it.</summary>
    protected bool Holds(int order) => kind switch
    {
        BoundKind.Minimum => order >= 0,
        BoundKind.Maximum => order <= 0,
        BoundKind.ExclusiveMinimum => order > 0,
        _ => order < 0,
    };

    /// <summary>Returns the message for a value that violates the limit.</summary>
    protected Message Describe(string text) => kind switch
    {
        BoundKind.Minimum => $"{text} is less than the minimum, {limit}; correct the value, or the constraint",
        BoundKind.Maximum => $"{text} is greater than the maximum, {limit}; correct the value, or the constraint",
        BoundKind.ExclusiveMinimum => $"{text} is not greater than {limit}; correct the value, or the constraint",
        _ => $"{text} is not less than {limit}; correct the value, or the constraint",
    };

    /// <summary>Returns the message for a value that is neither above nor below the limit, such as NaN.</summary>
    protected Message Unordered(string text) =>
        $"{text} and the limit {limit} have no defined order; write both so that they can be compared, or remove the constraint";
}

/// <summary>A limit on values of one type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal class Bound<T>(FieldType<T> type, T value, string limit, BoundKind kind) : Bound(limit, kind)
    where T : struct
{
    /// <summary>The limit.</summary>
    public T Value => value;

    /// <inheritdoc/>
    public override bool IsMetBy(ReadOnlySpan<byte> text) => type.TryRead(text, out var found) && type.Compare(found, value) is { } order && Holds(order);

    /// <inheritdoc/>
    public override Message? Problem(string text)
    {
        if (!type.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var found))
        {
            return null;
        }

        return type.Compare(found, value) switch
        {
            null => Unordered(text),
            { } order when !Holds(order) => Describe(text),
            _ => null,
        };
    }
}

/// <summary>A limit on numbers, some of which may be outside the range of a decimal.</summary>
internal sealed class NumberBound(NumberType type, decimal value, string limit, BoundKind kind) : Bound<decimal>(type, value, limit, kind)
{
    /// <inheritdoc/>
    public override Message? Problem(string text) =>
        type.TryReadNearest(System.Text.Encoding.UTF8.GetBytes(text), out var nearest)
            ? double.IsNaN(nearest) ? Unordered(text) : Holds(nearest.CompareTo((double)Value)) ? null : Describe(text)
            : base.Problem(text);
}

/// <summary>A limit that is itself outside the range of a decimal.</summary>
internal sealed class NearestBound(NumberType type, double value, string limit, BoundKind kind) : Bound(limit, kind)
{
    /// <inheritdoc/>
    public override bool IsMetBy(ReadOnlySpan<byte> text) => type.TryRead(text, out var found) && Holds(((double)found).CompareTo(value));

    /// <inheritdoc/>
    public override Message? Problem(string text)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        return
            IsMetBy(utf8) || !type.IsValue(utf8) ? null
            : !type.TryReadNearest(utf8, out var nearest) ? Describe(text)
            : double.IsNaN(nearest) ? Unordered(text)
            : Holds(nearest.CompareTo(value)) ? null : Describe(text);
    }
}
