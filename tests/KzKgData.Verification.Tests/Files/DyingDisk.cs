using KzKgData.Verification.Files;

namespace KzKgData.Verification.Tests.Files;

/// <summary>Simulates that the process using this disk is killed.</summary>
internal sealed class KilledException : Exception
{
    public KilledException()
    {
    }

    public KilledException(string message)
        : base(message)
    {
    }

    public KilledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// A disk on which the process is killed before a given step, or on which that one step fails. A file being written is then left with half of its content.
/// </summary>
/// <param name="last">The number of the step, from 1.</param>
/// <param name="isKill">Whether the process is killed; otherwise only the step fails.</param>
internal sealed class DyingDisk(int last, bool isKill) : IDisk
{
    private int _step;

    /// <summary>Whether the step was reached.</summary>
    public bool IsReached => _step >= last;

    public void Write(string path, byte[] content, string? like)
    {
        if (Step() is { } end)
        {
            if (_step == last)
            {
                File.WriteAllBytes(path, content[..(content.Length / 2)]);
            }

            throw end;
        }

        Disk.Real.Write(path, content, like);
    }

    public void Move(string from, string to) => Do(() => Disk.Real.Move(from, to));

    public void MoveNew(string from, string to) => Do(() => Disk.Real.MoveNew(from, to));

    public void Delete(string path) => Do(() => Disk.Real.Delete(path));

    public void SyncFolder(string directory)
    {
        if (Step() is KilledException killed)
        {
            throw killed;
        }
    }

    private void Do(Action step)
    {
        if (Step() is { } end)
        {
            throw end;
        }

        step();
    }

    private Exception? Step() => ++_step < last ? null
        : isKill ? new KilledException()
        : _step == last ? new IOException("the disk is full") : null;
}
