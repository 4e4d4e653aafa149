namespace KzKgData.Verification.Files;

/// <summary>A file on its way: written beside its target, then moved into place, and put back if need be.</summary>
internal sealed class StagedFile
{
    private readonly FileChange _change;
    private readonly string _target;
    private readonly string _fresh;
    private readonly string _former;
    private readonly bool _isDevice;
    private bool _keepsFormer;

    private StagedFile(FileChange change, string target)
    {
        (_change, _target) = (change, target);
        var beside = Path.Combine(Path.GetDirectoryName(target) ?? string.Empty, FormattableString.Invariant($".{Path.GetFileName(target)}.{Guid.NewGuid():N}"));
        _fresh = beside + ".new.tmp";
        _former = beside + ".old.tmp";

        // A user with the rights to would otherwise replace the device for everybody.
        _isDevice = change.IsOutput && target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/dev/shm/", StringComparison.Ordinal);
    }

    /// <summary>Looks whether the file can be written as it is to be.</summary>
    /// <exception cref="IOException">It is not as it was read, or something else has its name.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static StagedFile For(FileChange change)
    {
        // A file that is kept is replaced, not the link to it.
        var target = !change.IsOutput && File.Exists(change.Path) ? File.ResolveLinkTarget(change.Path, returnFinalTarget: true)?.FullName ?? change.Path : change.Path;
        if (Directory.Exists(target))
        {
            throw new IOException($"'{change.Path}' is a folder, so the file of that name cannot be written.");
        }

        var file = new StagedFile(change, target);
        if (change.IsOutput)
        {
            file.CreateFolder();
        }
        else if (change.Before is null)
        {
            return File.Exists(target) ? throw new IOException($"'{change.Path}' is there already") : file;
        }
        else if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(change.Before))
        {
            throw new IOException($"'{change.Path}' was changed by somebody else meanwhile; run the command again");
        }
        else if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            // A move would replace it all the same where the folder may be written.
            throw new UnauthorizedAccessException($"'{change.Path}' is read-only");
        }

        return file;
    }

    /// <summary>Writes the new content beside the target, and the former one as well: undoing must not depend on space that is left then.</summary>
    public void Write()
    {
        if (_isDevice)
        {
            return;
        }

        Write(_fresh, _change.After);
        if (_change.Before is not null)
        {
            Write(_former, _change.Before);
        }
    }

    /// <summary>Moves the new content to the target.</summary>
    public void Move(Action<string, string, bool> move)
    {
        if (!_isDevice)
        {
            move(_fresh, _target, _change.IsOutput || _change.Before is not null);
            return;
        }

        using var device = new FileStream(_target, FileMode.Open, FileAccess.Write);
        device.Write(_change.After);
    }

    /// <summary>Undoes the move, unless the file can be made again.</summary>
    /// <returns>What is left for a person to do, or null.</returns>
    public string? PutBack()
    {
        try
        {
            if (_change.Before is not null)
            {
                File.Move(_former, _target, overwrite: true);
            }
            else if (!_change.IsOutput)
            {
                File.Delete(_target);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _keepsFormer = true;
            return $"'{_target}' was changed and could not be put back; " + (_change.Before is null ? "delete it" : $"its former content is in '{_former}'");
        }
    }

    /// <summary>Removes what is left beside the target.</summary>
    public void Discard()
    {
        Delete(_fresh);
        if (!_keepsFormer)
        {
            Delete(_former);
        }
    }

    private void Write(string path, byte[] content)
    {
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: !_change.IsOutput);
        }

        if (!OperatingSystem.IsWindows() && _change.Before is not null)
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(_target));
        }
    }

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What led here, success or failure, is what counts.
        }
    }

    private void CreateFolder()
    {
        if (_isDevice || Path.GetDirectoryName(_target) is not { } directory)
        {
            return;
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
