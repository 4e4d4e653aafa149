using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Rewords exceptions of reading and writing into messages that say what to do.</summary>
internal static class FailureText
{
    private const int LongestShown = 60;
    private const int NoSpaceOnUnix = 28; // ENOSPC
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);
    private const int TooLongOnUnix = 36; // ENAMETOOLONG

    /// <summary>Whether an exception comes from reading or writing a file, a folder or a stream.</summary>
    public static bool IsOfFiles(Exception failure) => failure is IOException or UnauthorizedAccessException || IsTooLong(failure);

    /// <summary>Returns what went wrong and what to do about it.</summary>
    /// <param name="failure">The exception. Messages of this project are returned unchanged.</param>
    public static Message Of(Exception failure) =>
        failure switch
        {
            PathTooLongException or IOException { HResult: TooLongOnUnix } =>
                $"the name {NameIn(failure.Message)} is too long for this system; choose a shorter one",
            IOException { HResult: NoSpaceOnUnix or DiskFull or HandleDiskFull } => $"the disk is full; free some space, or write elsewhere",
            _ when IsTooLong(failure) => $"a file would be longer than this system allows; raise the limit (ulimit -f), or write elsewhere",
            DirectoryNotFoundException => $"the folder of {NameIn(failure.Message)} does not exist; create it, or name another",
            _ => Message.Of(failure),
        };

    // .NET reports EFBIG as an argument that nobody passed, so there is no value of it.
    private static bool IsTooLong(Exception failure) => failure is ArgumentOutOfRangeException { ParamName: "value", ActualValue: null };

    /// <summary>Returns the path that a message names, or its longest part if that is too long to show.</summary>
    private static Message NameIn(string message)
    {
        var (first, last) = (message.IndexOf('\''), message.LastIndexOf('\''));
        var path = last > first ? message[(first + 1)..last] : message;
        var longest = path.Split('/', '\\').MaxBy(p => p.Length)!;
        return longest.Length > LongestShown
            ? $"{Printable.Quote(longest[..LongestShown] + "\u2026")} of {longest.Length} characters"
            : Printable.Quote(path);
    }
}
