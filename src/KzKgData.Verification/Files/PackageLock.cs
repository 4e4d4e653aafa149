using System.Diagnostics;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>The right to write to a data package, which one process has at a time, or to read it while nobody writes, which many have.</summary>
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

    /// <summary>Waits until nobody else reads or writes the package, and puts back what an interrupted change has left.</summary>
    /// <param name="package">The folder of the package.</param>
    /// <param name="tell">Is told once whom this process waits for, when that takes longer than a second; may be null.</param>
    /// <exception cref="IOException">Another held it for half a minute, or its files cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static PackageLock ForWriting(string package, Action<string>? tell = null) => ForWriting(package, tell, _patience);

    internal static PackageLock ForWriting(string package, Action<string>? tell, TimeSpan patience)
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

    /// <summary>Waits until nobody writes the package; null where nobody has ever done so.</summary>
    internal static PackageLock? ForReading(StateFolder state) =>
        File.Exists(state.Lock) ? new PackageLock(state, Wait(state, FileMode.Open, FileAccess.Read, FileShare.Read, tell: null, _patience)) : null;

    /// <summary>Lets others go on.</summary>
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
            // Somebody reads it just now; it only helps a message.
        }
    }

    private static FileStream Wait(StateFolder state, FileMode mode, FileAccess access, FileShare share, Action<string>? tell, TimeSpan patience)
    {
        // A package of somebody else may bring along a link, behind which files would be deleted, or a pipe, which would be waited for.
        if (new DirectoryInfo(state.Path).LinkTarget is not null)
        {
            throw new IOException($"'{state.Path}' is a link, and what kzkg keeps beside the data has to stand in the package; remove it");
        }

        if (File.Exists(state.Path))
        {
            throw new IOException($"'{state.Path}' is a file, and kzkg keeps a folder of that name beside the data; remove it");
        }

        RegularFile.RefuseOther(state.Lock);
        RegularFile.RefuseOther(state.Owner);
        var start = Stopwatch.GetTimestamp();
        string? owner = null;
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
                if (waited > patience && Owner(state) is var current && current != owner)
                {
                    // Others come and go; only one that does not end is given up on.
                    (owner, start) = (current, Stopwatch.GetTimestamp());
                }
                else if (waited > patience)
                {
                    var seconds = patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                    throw new IOException(
                        $"'{state.Package}' is in use by {Owner(state)}; waited {seconds} seconds, nothing was changed; run the command again when it "
                        + "has ended",
                        e);
                }

                if (waited > _silence)
                {
                    tell?.Invoke($"waiting for {Owner(state)}, which uses '{state.Package}'");
                    tell = null;
                }

                Thread.Sleep(_pause);
            }
        }
    }

    private static string Owner(StateFolder state)
    {
        try
        {
            return int.TryParse(File.ReadAllText(state.Owner), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                ? FormattableString.Invariant($"another kzkg (process {process}, or one that reads)")
                : "another kzkg";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another kzkg";
        }
    }
}
