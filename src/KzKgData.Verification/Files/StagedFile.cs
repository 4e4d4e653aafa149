using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>An output that is written to a temporary file beside its target, then moved into place.</summary>
internal sealed class StagedFile
{
    private const string End = ".kzkg.tmp";
    private const int LongestStem = 40; // at most 160 bytes in UTF-8, of the usual limit of 255

    // Longer than any run takes between writing and moving a file.
    private static readonly TimeSpan _left = TimeSpan.FromHours(1);

    private readonly OutputFile _file;
    private readonly string _fresh;
    private readonly bool _isDevice;

    private StagedFile(OutputFile file)
    {
        _file = file;
        _fresh = Path.Combine(Path.GetDirectoryName(file.Path) ?? string.Empty, FormattableString.Invariant($".{Stem(file)}.{Guid.NewGuid():N}{End}"));

        // A privileged user would otherwise replace the device for everybody.
        _isDevice = file.Path.StartsWith("/dev/", StringComparison.Ordinal) && !file.Path.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }

    /// <summary>
    /// The first characters of the file name, shortened so that the name of the temporary file does not exceed the limit of file systems.
    /// </summary>
    private static string Stem(OutputFile file) => new(Path.GetFileName(file.Path).EnumerateRunes().Take(LongestStem).SelectMany(r => r.ToString()).ToArray());

    /// <summary>Checks that the file can be written.</summary>
    /// <exception cref="IOException">Its path belongs to something else.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static StagedFile For(OutputFile output)
    {
        var file = new StagedFile(output);
        if (Directory.Exists(output.Path))
        {
            throw new FileException($"'{output.Path}' is a folder, so the file of that name cannot be written.");
        }

        file.CreateFolder();
        if (file._isDevice && output.Writer is not null)
        {
            throw new FileException($"'{output.Path}' is a device, which this format cannot be written to; give a file");
        }

        if (!file._isDevice && new FileInfo(output.Path).LinkTarget is not null)
        {
            throw new FileException($"'{output.Path}' is a link, which is not replaced; give the file that it leads to, or another one");
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

    /// <summary>Moves the written file to the target.</summary>
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

    /// <summary>Deletes the temporary file if it was not moved.</summary>
    public void Discard()
    {
        if (!_isDevice)
        {
            Try(() => File.Delete(_fresh));
        }
    }

    /// <summary>Deletes the temporary files of killed runs beside the targets. Each folder is listed once, however many files go into it.</summary>
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
    /// Returns the stem of the target of a temporary file: the part of its name between the leading dot and the number.
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
            // Cleanup must not hide the outcome that led here.
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
            throw new FileException($"'{directory}' is a file, so nothing can be written into a folder of that name; give another folder");
        }

        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new FileException($"'{directory}' is not a valid name of a folder.", e);
        }
    }
}
