using System.Runtime.CompilerServices;

namespace KzKgData.Fuzzing.Targets;

/// <summary>Asserts invariants.</summary>
internal static class Hold
{
    /// <summary>Throws if a condition is false.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="what">A description of the violation.</param>
    public static void That(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref FailedText what)
    {
        if (!condition)
        {
            throw new BrokenInvariantException(what.ToString());
        }
    }

    /// <summary>An interpolated text that is formatted only if the condition is false.</summary>
    [InterpolatedStringHandler]
    public ref struct FailedText
    {
        private DefaultInterpolatedStringHandler _text;

        public FailedText(int literalLength, int formattedCount, bool condition, out bool isNeeded)
        {
            isNeeded = !condition;
            _text = isNeeded ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public override string ToString() => _text.ToStringAndClear();
    }
}

/// <summary>Thrown when an invariant is broken.</summary>
internal sealed class BrokenInvariantException : Exception
{
    public BrokenInvariantException()
    {
    }

    public BrokenInvariantException(string message)
        : base(message)
    {
    }

    public BrokenInvariantException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
