namespace KzKgData.Cli;

/// <summary>The tool cannot do what it was asked to; the message says why and what would help.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Makes one with a message for the person at the terminal.</summary>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one without a message of its own.</summary>
    public UsageException()
    {
    }

    /// <summary>Makes one with its cause.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
