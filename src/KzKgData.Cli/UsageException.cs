namespace KzKgData.Cli;

/// <summary>Thrown when the tool cannot do what it was asked to do; the message says why and what to do.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Creates an exception with a message for the user.</summary>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception without a message.</summary>
    public UsageException()
    {
    }

    /// <summary>Creates an exception with a message and its cause.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
