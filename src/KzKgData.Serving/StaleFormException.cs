namespace KzKgData.Serving;

/// <summary>Thrown when the data have changed on disk since a form was rendered; nothing was changed.</summary>
internal sealed class StaleFormException : Exception
{
    /// <summary>Creates an exception with a message for the curator.</summary>
    public StaleFormException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception without a message.</summary>
    public StaleFormException()
    {
    }

    /// <summary>Creates an exception with a message and its cause.</summary>
    public StaleFormException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
