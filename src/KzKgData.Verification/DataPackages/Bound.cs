namespace KzKgData.Verification.DataPackages;

/// <summary>How a limit holds values.</summary>
internal enum BoundKind
{
    /// <summary>None is below it.</summary>
    Minimum,

    /// <summary>None is above it.</summary>
    Maximum,

    /// <summary>All are above it.</summary>
    ExclusiveMinimum,

    /// <summary>All are below it.</summary>
    ExclusiveMaximum,
}

/// <summary>What values are held against a limit by.</summary>
internal abstract class Bound(string limit, BoundKind kind)
{
    /// <summary>The limit as the descriptor writes it.</summary>
    protected string Limit => limit;

    /// <summary>How the limit holds values.</summary>
    protected BoundKind Kind => kind;

    /// <summary>Whether a value is known to keep to it.</summary>
    public abstract bool IsMetBy(ReadOnlySpan<byte> text);

    /// <summary>What is wrong with a value, or null; what is no value of the type has its problem already.</summary>
    public abstract string? Problem(string text);

    /// <summary>Whether a value that compares so to the limit keeps to it.</summary>
    protected bool Holds(int order) => kind switch
    {
        BoundKind.Minimum => order >= 0,
        BoundKind.Maximum => order <= 0,
        BoundKind.ExclusiveMinimum => order > 0,
        _ => order < 0,
    };

    /// <summary>That a value does not keep to the limit.</summary>
    protected string Describe(string text) => kind switch
    {
        BoundKind.Minimum => $"{text} is below the smallest value allowed, {limit}",
        BoundKind.Maximum => $"{text} is above the largest value allowed, {limit}",
        BoundKind.ExclusiveMinimum => $"{text} is not above {limit}, as all values have to be",
        _ => $"{text} is not below {limit}, as all values have to be",
    };
}

/// <summary>A limit of values of one type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal class Bound<T>(FieldType<T> type, T value, string limit, BoundKind kind) : Bound(limit, kind)
    where T : struct
{
    /// <summary>The limit.</summary>
    public T Value => value;

    /// <inheritdoc/>
    public override bool IsMetBy(ReadOnlySpan<byte> text) => type.TryRead(text, out var found) && type.Compare(found, value) is { } order && Holds(order);

    /// <inheritdoc/>
    public override string? Problem(string text)
    {
        if (!type.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var found))
        {
            return null;
        }

        return type.Compare(found, value) switch
        {
            null => $"whether {text} keeps to the limit {Limit} cannot be said; write both so that their order is known, or leave the limit out",
            { } order when !Holds(order) => Describe(text),
            _ => null,
        };
    }
}

/// <summary>A limit of numbers, among which can be some that a decimal does not hold.</summary>
internal sealed class NumberBound(NumberType type, decimal value, string limit, BoundKind kind) : Bound<decimal>(type, value, limit, kind)
{
    /// <inheritdoc/>
    public override string? Problem(string text) =>
        type.TryReadNearest(System.Text.Encoding.UTF8.GetBytes(text), out var nearest)
            ? double.IsNaN(nearest) || !Holds(nearest.CompareTo((double)Value)) ? Describe(text) : null
            : base.Problem(text);
}

/// <summary>A limit that a decimal does not hold.</summary>
internal sealed class NearestBound(NumberType type, double value, string limit, BoundKind kind) : Bound(limit, kind)
{
    /// <inheritdoc/>
    public override bool IsMetBy(ReadOnlySpan<byte> text) => type.TryRead(text, out var found) && Holds(((double)found).CompareTo(value));

    /// <inheritdoc/>
    public override string? Problem(string text)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        return
            IsMetBy(utf8) || !type.IsValue(utf8) || (type.TryReadNearest(utf8, out var nearest) && !double.IsNaN(nearest) && Holds(nearest.CompareTo(value)))
            ? null
            : Describe(text);
    }
}
