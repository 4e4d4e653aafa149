using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>An output on its way: written beside its target, then moved into place.</summary>
internal sealed class StagedFile
{
    private const string End = ".kzkg.tmp";
    private const int LongestStem = 40; // 160 bytes at most, of 255

    // Longer than any run takes between writing a file and moving it.
    private static readonly TimeSpan _left = TimeSpan.FromHours(1);

    private readonly OutputFile _file;
    private readonly string _fresh;
    private readonly bool _isDevice;

    private StagedFile(OutputFile file)
    {
        _file = file;
        _fresh = Path.Combine(Path.GetDirectoryName(file.Path) ?? string.Empty, FormattableString.Invariant($".{Stem(file)}.{Guid.NewGuid():N}{End}"));

        // A user with the rights to would otherwise replace the device for everybody.
        _isDevice = file.Path.StartsWith("/dev/", StringComparison.Ordinal) && !file.Path.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }

    /// <summary>The beginning of the name of a file: what stands beside it has a longer name, and is to have none that is too long.</summary>
    private static string Stem(OutputFile file) => new(Path.GetFileName(file.Path).EnumerateRunes().Take(LongestStem).SelectMany(r => r.ToString()).ToArray());

    /// <summary>Looks whether the file can be written.</summary>
    /// <exception cref="IOException">Something else has its name.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static StagedFile For(OutputFile output)
    {
        var file = new StagedFile(output);
        if (Directory.Exists(output.Path))
        {
            throw new IOException($"'{output.Path}' is a folder, so the file of that name cannot be written.");
        }

        file.CreateFolder();
        if (file._isDevice && output.Writer is not null)
        {
            throw new IOException($"'{output.Path}' is a device, which this format cannot be written to; name a file");
        }

        if (!file._isDevice && new FileInfo(output.Path).LinkTarget is not null)
        {
            throw new IOException($"'{output.Path}' is a link, which is not replaced; name the file that it leads to, or another");
        }

        if (!file._isDevice)
        {
            RegularFile.RefuseOther(output.Path);
        }

        return file;
    }

    /// <summary>Writes the content beside the target.</summary>
    public void Write()
    {
        if (_file.Writer is { } write)
        {
            write(_fresh);
        }
        else if (!_isDevice)
        {
            using var stream = new FileStream(_fresh, FileMode.CreateNew, FileAccess.Write);
            stream.Write(_file.Content);
        }
    }

    /// <summary>Moves the content to the target.</summary>
    public void Move()
    {
        if (!_isDevice)
        {
            File.Move(_fresh, _file.Path, overwrite: true);
            return;
        }

        using var device = new FileStream(_file.Path, FileMode.Open, FileAccess.Write);
        device.Write(_file.Content);
    }

    /// <summary>Removes what was written beside the target and not moved.</summary>
    public void Discard()
    {
        if (!_isDevice)
        {
            Try(() => File.Delete(_fresh));
        }
    }

    /// <summary>Removes what runs that were killed have left beside the targets. Each folder is looked through once, however many files go into it.</summary>
    public static void DiscardLeft(IEnumerable<StagedFile> files)
    {
        foreach (var folder in files.Where(f => !f._isDevice).GroupBy(f => Path.GetDirectoryName(Path.GetFullPath(f._fresh))!, StringComparer.Ordinal))
        {
            var targets = folder.Select(f => Stem(f._file)).ToHashSet(StringComparer.Ordinal);
            Try(() =>
            {
                foreach (var left in new DirectoryInfo(folder.Key)
                        .EnumerateFiles($".*{End}")
                        .Where(f => targets.Contains(StemOf(f.Name)) && DateTime.UtcNow - f.LastWriteTimeUtc > _left))
                {
                    left.Delete();
                }
            });
        }
    }

    /// <summary>
    /// The beginning of the name of the file that one beside it was written for: what stands between the dot before it and the number behind it.
    /// </summary>
    private static string StemOf(string name)
    {
        var number = name.LastIndexOf('.', name.Length - End.Length - 1);
        return number > 1 ? name[1..number] : string.Empty;
    }

    private static void Try(Action discard)
    {
        try
        {
            discard();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What led here, success or failure, is what counts.
        }
    }

    private void CreateFolder()
    {
        if (_isDevice || Path.GetDirectoryName(_file.Path) is not { } directory)
        {
            return;
        }

        if (File.Exists(directory))
        {
            throw new IOException($"'{directory}' is a file, so nothing can be written into a folder of that name; name another");
        }

        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new IOException($"'{directory}' is no name for a folder.", e);
        }
    }
}
