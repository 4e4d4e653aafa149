using System.Diagnostics;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Files;

/// <summary>A lock of a data package: exclusive for writing, or shared for reading.</summary>
public sealed class PackageLock : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    // EWOULDBLOCK of Linux and of macOS, and the sharing and lock violations of Windows.
    private static readonly int[] _busy = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _file;

    private PackageLock(StateFolder state, FileStream file) => (State, _file) = (state, file);

    internal StateFolder State { get; }

    /// <summary>Waits for exclusive access to the package, and restores the files of an interrupted change.</summary>
    /// <param name="package">The folder of the package.</param>
    /// <param name="tell">Called once with a message about the process being waited for, if the wait takes longer than a second; may be null.</param>
    /// <exception cref="IOException">Another process held the lock for half a minute, or files of the package cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder is denied.</exception>
    public static PackageLock ForWriting(string package, Action<Message>? tell = null) => ForWriting(package, tell, _patience);

    internal static PackageLock ForWriting(string package, Action<Message>? tell, TimeSpan patience)
    {
        var state = new StateFolder(package);
        if (!File.Exists(state.Path))
        {
            Directory.CreateDirectory(state.Path);
        }

        var held = new PackageLock(state, Wait(state, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, tell, patience));
        try
        {
            Note(state);
            Journal.Recover(state, Disk.Real);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Waits for shared access to the package; null if nobody has ever written to it.</summary>
    internal static PackageLock? ForReading(StateFolder state) =>
        File.Exists(state.Lock) ? new PackageLock(state, Wait(state, FileMode.Open, FileAccess.Read, FileShare.Read, tell: null, _patience)) : null;

    /// <summary>Releases the lock.</summary>
    public void Dispose() => _file.Dispose();

    private static void Note(StateFolder state)
    {
        if (!File.Exists(state.Of(".gitignore")))
        {
            Disk.Real.Write(state.Of("gitignore.tmp"), "*\n"u8.ToArray(), like: null);
            Disk.Real.Move(state.Of("gitignore.tmp"), state.Of(".gitignore"));
        }

        try
        {
            File.WriteAllText(state.Owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // Another process is reading it. It is only informative.
        }
    }

    private static FileStream Wait(StateFolder state, FileMode mode, FileAccess access, FileShare share, Action<Message>? tell, TimeSpan patience)
    {
        // A foreign package may contain a link, through which files outside would be deleted, or a pipe, which would block.
        if (new DirectoryInfo(state.Path).LinkTarget is not null)
        {
            throw new FileException($"'{state.Path}' is a link, but the state folder of kzkg must be inside the package; remove it");
        }

        if (File.Exists(state.Path))
        {
            throw new FileException($"'{state.Path}' is a file, but kzkg needs a folder of that name beside the data; remove it");
        }

        RegularFile.RefuseOther(state.Lock);
        RegularFile.RefuseOther(state.Owner);
        var start = Stopwatch.GetTimestamp();
        Message? owner = null;
        while (true)
        {
            try
            {
                return new FileStream(state.Lock, mode, access, share, bufferSize: 0);
            }
            catch (IOException e) when (_busy.Contains(e.HResult))
            {
                var waited = Stopwatch.GetElapsedTime(start);
                owner ??= Owner(state);
                if (waited > _silence)
                {
                    tell?.Invoke($"waiting for {Owner(state)}, which uses '{state.Package}'");
                    tell = null;
                }

                if (waited > patience && Owner(state) is var current && !current.Equals(owner))
                {
                    // Lock owners come and go; give up only on one that does not finish.
                    (owner, start) = (current, Stopwatch.GetTimestamp());
                }
                else if (waited > patience)
                {
                    var seconds = patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                    throw new FileException(
                        $"'{state.Package}' is in use by {Owner(state)}; waited {seconds} seconds, nothing was changed; run the command again when it "
                        + $"has ended",
                        e);
                }

                Thread.Sleep(_pause);
            }
        }
    }

    private static Message Owner(StateFolder state)
    {
        try
        {
            return int.TryParse(File.ReadAllText(state.Owner), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                ? $"another kzkg (process {process}, or one that reads)"
                : (Message)$"another kzkg";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"another kzkg";
        }
    }
}
