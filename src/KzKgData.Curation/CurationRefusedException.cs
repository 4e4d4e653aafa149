namespace KzKgData.Curation;

/// <summary>Something cannot be added to a data package. Nothing was changed; the message says why, in one line, and what would help.</summary>
public sealed class CurationRefusedException : Exception
{
    /// <summary>Makes one with a message for the curator.</summary>
    public CurationRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message for the curator and the places in the text that it speaks of.</summary>
    public CurationRefusedException(string message, IReadOnlyList<Occurrence> occurrences)
        : base(message) => Occurrences = occurrences;

    /// <summary>Makes one without a message of its own.</summary>
    public CurationRefusedException()
    {
    }

    /// <summary>Makes one with its cause.</summary>
    public CurationRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The places to choose from, or those that come near to what was looked for; may be empty.</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; } = [];
}
