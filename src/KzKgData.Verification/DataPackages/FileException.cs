using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>Thrown when a file or folder is refused; the message says why and what to do.</summary>
/// <param name="text">The message.</param>
/// <param name="cause">The cause; may be null.</param>
public sealed class FileException(Message text, Exception? cause = null) : IOException(text.ToString(), cause), IFailure
{
    /// <inheritdoc/>
    public Message Text { get; } = text;
}
