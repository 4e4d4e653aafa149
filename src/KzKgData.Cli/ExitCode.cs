namespace KzKgData.Cli;

/// <summary>The exit codes of the tool.</summary>
public static class ExitCode
{
    /// <summary>No open finding at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>An open finding at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Bad arguments, unreadable data, or an internal error.</summary>
    public const int Failure = 2;
}
