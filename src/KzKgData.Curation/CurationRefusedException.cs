using KzKgData.Verification.Findings;

namespace KzKgData.Curation;

/// <summary>Thrown when a change to a data package is refused. Nothing was changed; the message says why and what to do.</summary>
/// <param name="text">The message for the curator.</param>
/// <param name="cause">The cause; may be null.</param>
public sealed class CurationRefusedException(Message text, Exception? cause = null) : Exception(Printable.OneLine(text.ToString()), cause), IFailure
{
    /// <summary>Creates an exception with a message for the curator and the places in the text that the message is about.</summary>
    public CurationRefusedException(Message text, IReadOnlyList<Occurrence> occurrences)
        : this(text) => Occurrences = occurrences;

    /// <inheritdoc/>
    public Message Text { get; } = text;

    /// <summary>The places to choose from, or those similar to the phrase that was not found; may be empty.</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; } = [];
}
