using System.Runtime.ExceptionServices;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Files;

/// <summary>Writes files that can be regenerated. A reader sees either the old or the new file, never a partial one.</summary>
/// <remarks>All files are first written to temporary files beside their targets, and moved into place only when all are complete.</remarks>
public sealed class FileReplacement : IDisposable
{
    private readonly List<StagedFile> _staged = [];
    private readonly HashSet<string> _inputs;

    /// <summary>Begins a replacement.</summary>
    /// <param name="inputs">The files that this run reads; none of them is replaced.</param>
    public FileReplacement(IReadOnlyCollection<string> inputs) => _inputs = inputs.Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Writes files and moves them into place.</summary>
    /// <remarks>If a move fails, the files already moved stay: each is complete and can be regenerated.</remarks>
    /// <param name="files">The files.</param>
    /// <param name="inputs">The files that this run reads; none of them is replaced.</param>
    /// <param name="cancellationToken">Cancels the writing; no existing file has been changed by then.</param>
    /// <exception cref="IOException">A file cannot be written, or is a link or an input.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static void ReplaceAll(IReadOnlyList<OutputFile> files, IReadOnlyCollection<string> inputs, CancellationToken cancellationToken)
    {
        using var replacement = new FileReplacement(inputs);
        replacement.Write(files, threads: 1, cancellationToken);
        replacement.Move(cancellationToken);
    }

    /// <summary>Writes files beside their targets. If one of them cannot be written, none is.</summary>
    /// <param name="files">The files; several may be written at the same time, in any order.</param>
    /// <param name="threads">The number of files written at the same time.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <exception cref="IOException">A file cannot be written, or is a link or an input.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public void Write(IReadOnlyList<OutputFile> files, int threads, CancellationToken cancellationToken)
    {
        var staged = files.Select(StagedFile.For).ToArray();
        if (_inputs.Count > 0 && files.FirstOrDefault(f => _inputs.Contains(RealPath.Of(f.Path))) is { } input)
        {
            throw new FileException($"'{input.Path}' is read by this run, so it is not overwritten; write to another file");
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

    /// <summary>Moves all written files into place.</summary>
    /// <param name="cancellationToken">Cancels before the first file is moved.</param>
    /// <exception cref="IOException">A file cannot be moved; those moved before stay.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public void Move(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var file in _staged)
        {
            file.Move();
        }
    }

    /// <summary>Deletes temporary files beside the targets, those of killed runs included.</summary>
    public void Dispose()
    {
        foreach (var file in _staged)
        {
            file.Discard();
        }

        StagedFile.DiscardLeft(_staged);
    }
}
