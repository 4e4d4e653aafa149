using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Says in the words of the tool why a file or the output could not be read or written.</summary>
internal static class FailureText
{
    private const int LongestShown = 60;
    private const int NoSpaceOnUnix = 28; // ENOSPC
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);
    private const int TooLongOnUnix = 36; // ENAMETOOLONG

    /// <summary>What went wrong, and what to do.</summary>
    /// <param name="failure">What was thrown. Messages of our own stay as they are.</param>
    public static string Of(Exception failure) =>
        failure switch
        {
            PathTooLongException or IOException { HResult: TooLongOnUnix } =>
                $"the name {NameIn(failure.Message)} is longer than this system takes; choose a shorter one",
            IOException { HResult: NoSpaceOnUnix or DiskFull or HandleDiskFull } => "what is written to is full; make room, or write elsewhere",
            DirectoryNotFoundException => $"there is no folder for {NameIn(failure.Message)}; name another, or make it",
            _ => failure.Message,
        };

    /// <summary>The end of the path that a message names, which is what differs.</summary>
    private static string NameIn(string message)
    {
        var (first, last) = (message.IndexOf('\''), message.LastIndexOf('\''));
        var path = last > first ? message[(first + 1)..last] : message;
        var longest = path.Split('/', '\\').MaxBy(p => p.Length)!;
        return longest.Length > LongestShown
            ? FormattableString.Invariant($"{Printable.Quote(longest[..LongestShown] + "\u2026")} of {longest.Length} characters")
            : Printable.Quote(path).ToString();
    }
}
