using System.Runtime.CompilerServices;

namespace KzKgData.Fuzzing.Targets;

/// <summary>What holds of every input.</summary>
internal static class Hold
{
    /// <summary>Throws where a condition does not hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="what">What should have been, with what is.</param>
    public static void That(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref FailedText what)
    {
        if (!condition)
        {
            throw new BrokenInvariantException(what.ToString());
        }
    }

    /// <summary>A text that is only put together where a condition does not hold.</summary>
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

/// <summary>What a reader gave cannot be right.</summary>
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
