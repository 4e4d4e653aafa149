using KzKgData.Verification.Findings;

namespace KzKgData.Engines;

/// <summary>A failure of an engine, with a one-line message that says what to do. Partial results are discarded.</summary>
/// <param name="text">What is wrong and what to do, on one line.</param>
/// <param name="cause">The exception of the engine; may be null.</param>
public sealed class EngineException(Message text, Exception? cause = null) : IOException(text.ToString(), cause), IFailure
{
    /// <inheritdoc/>
    public Message Text { get; } = text;

    /// <summary>Returns the first line of an engine's error message.</summary>
    internal static string FirstLine(Exception exception) => exception.Message.Split('\n', 2)[0].Trim();
}
