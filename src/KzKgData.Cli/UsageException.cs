using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Thrown when the tool cannot do what it was asked to do; the message says why and what to do.</summary>
/// <param name="text">The message for the user.</param>
/// <param name="cause">The cause; may be null.</param>
public sealed class UsageException(Message text, Exception? cause = null) : Exception(text.ToString(), cause), IFailure
{
    /// <inheritdoc/>
    public Message Text { get; } = text;
}
