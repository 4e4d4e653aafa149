namespace KzKgData.Engines;

/// <summary>That an engine cannot do what it was asked for, in one line that says what to do. Nothing it had begun is taken for a result.</summary>
public sealed class EngineException : IOException
{
    /// <summary>Makes one without a message.</summary>
    public EngineException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and what to do, on one line.</param>
    public EngineException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and what to do, on one line.</param>
    /// <param name="innerException">What the engine said.</param>
    public EngineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The first line of what an engine says.</summary>
    internal static string FirstLine(Exception exception) => exception.Message.Split('\n', 2)[0].Trim();
}
