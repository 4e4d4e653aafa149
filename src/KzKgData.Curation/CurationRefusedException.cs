namespace KzKgData.Curation;

/// <summary>Thrown when a change to a data package is refused. Nothing was changed; the message says why, in one line, and what to do.</summary>
public sealed class CurationRefusedException : Exception
{
    /// <summary>Creates an exception with a message for the curator.</summary>
    public CurationRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message for the curator and the places in the text that the message is about.</summary>
    public CurationRefusedException(string message, IReadOnlyList<Occurrence> occurrences)
        : base(message) => Occurrences = occurrences;

    /// <summary>Creates an exception without a message.</summary>
    public CurationRefusedException()
    {
    }

    /// <summary>Creates an exception with a message and its cause.</summary>
    public CurationRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The places to choose from, or those similar to the phrase that was not found; may be empty.</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; } = [];
}
