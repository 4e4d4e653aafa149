namespace KzKgData.Serving;

/// <summary>A form was made from a state of the data that is not the one on disk any more; nothing was changed.</summary>
internal sealed class StaleFormException : Exception
{
    /// <summary>Makes one with a message for the curator.</summary>
    public StaleFormException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one without a message of its own.</summary>
    public StaleFormException()
    {
    }

    /// <summary>Makes one with its cause.</summary>
    public StaleFormException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
