namespace KzKgData.Engines;

/// <summary>A failure of an engine, with a one-line message that says what to do. Partial results are discarded.</summary>
public sealed class EngineException : IOException
{
    /// <summary>Creates an exception without a message.</summary>
    public EngineException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong and what to do, on one line.</param>
    public EngineException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and an inner exception.</summary>
    /// <param name="message">What is wrong and what to do, on one line.</param>
    /// <param name="innerException">The exception of the engine.</param>
    public EngineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Returns the first line of an engine's error message.</summary>
    internal static string FirstLine(Exception exception) => exception.Message.Split('\n', 2)[0].Trim();
}
