using System.Runtime.ExceptionServices;

namespace KzKgData.Verification.Files;

/// <summary>Writes files that can be made again; a reader sees the old or the new file, and never a part of one.</summary>
/// <remarks>Everything is written beside its target first, and moved into place only when all of it is there.</remarks>
public sealed class FileReplacement : IDisposable
{
    private readonly List<StagedFile> _staged = [];
    private readonly HashSet<string> _inputs;

    /// <summary>Begins a replacement.</summary>
    /// <param name="inputs">Files that were read to make what is written; none of them is replaced.</param>
    public FileReplacement(IReadOnlyCollection<string> inputs) => _inputs = inputs.Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Writes files and moves them into place.</summary>
    /// <remarks>What was moved before a move fails stays: each file is complete and can be made again.</remarks>
    /// <param name="files">The files.</param>
    /// <param name="inputs">Files that were read to make these; none of them is replaced.</param>
    /// <param name="cancellationToken">Stops the writing; files that were there before then stay as they were.</param>
    /// <exception cref="IOException">A file cannot be written, or is a link or an input.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void ReplaceAll(IReadOnlyList<OutputFile> files, IReadOnlyCollection<string> inputs, CancellationToken cancellationToken)
    {
        using var replacement = new FileReplacement(inputs);
        replacement.Write(files, threads: 1, cancellationToken);
        replacement.Move(cancellationToken);
    }

    /// <summary>Writes files beside their targets. None is written where one of them cannot be.</summary>
    /// <param name="files">The files; several may be written at once, in any order.</param>
    /// <param name="threads">How many are written at once.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="IOException">A file cannot be written, or is a link or an input.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public void Write(IReadOnlyList<OutputFile> files, int threads, CancellationToken cancellationToken)
    {
        var staged = files.Select(StagedFile.For).ToArray();
        if (_inputs.Count > 0 && files.FirstOrDefault(f => _inputs.Contains(RealPath.Of(f.Path))) is { } input)
        {
            throw new IOException($"'{input.Path}' is read by this run, so it is not overwritten; name another file to write to");
        }

        _staged.AddRange(staged);
        try
        {
            Parallel.ForEach(staged, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, file => file.Write());
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Capture(e.InnerExceptions[0]).Throw();
        }
    }

    /// <summary>Moves everything that was written into place.</summary>
    /// <param name="cancellationToken">Stops it before the first file is moved.</param>
    /// <exception cref="IOException">A file cannot be moved; those before it stay.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be moved.</exception>
    public void Move(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var file in _staged)
        {
            file.Move();
        }
    }

    /// <summary>Removes what is left beside the targets, by this run or by one that was killed.</summary>
    public void Dispose()
    {
        foreach (var file in _staged)
        {
            file.Discard();
        }

        StagedFile.DiscardLeft(_staged);
    }
}
