using KzKgData.Verification.Findings;

namespace KzKgData.Serving;

/// <summary>Thrown when the data have changed on disk since a form was rendered; nothing was changed.</summary>
/// <param name="text">The message for the curator.</param>
internal sealed class StaleFormException(Message text) : Exception(Printable.OneLine(text.ToString())), IFailure
{
    /// <inheritdoc/>
    public Message Text { get; } = text;
}
