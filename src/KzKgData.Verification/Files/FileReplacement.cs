namespace KzKgData.Verification.Files;

/// <summary>Writes files that can be made again; a reader sees the old or the new file, and never a part of one.</summary>
public static class FileReplacement
{
    /// <summary>Writes everything beside the targets first, and moves it into place only when all of it is there.</summary>
    /// <remarks>What was moved before a move fails stays: each file is complete and can be made again.</remarks>
    /// <param name="files">The files.</param>
    /// <param name="inputs">Files that were read to make these; none of them is replaced.</param>
    /// <param name="cancellationToken">Stops the writing; files that were there before then stay as they were.</param>
    /// <exception cref="IOException">A file cannot be written, or is a link or an input.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void ReplaceAll(IReadOnlyList<OutputFile> files, IReadOnlyCollection<string> inputs, CancellationToken cancellationToken)
    {
        var staged = files.Select(StagedFile.For).ToArray();
        var read = inputs.Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
        if (files.FirstOrDefault(f => read.Contains(RealPath.Of(f.Path))) is { } input)
        {
            throw new IOException($"'{input.Path}' is read by this run, so it is not overwritten; name another file to write to");
        }

        try
        {
            foreach (var file in staged)
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Write();
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var file in staged)
            {
                file.Move();
            }
        }
        finally
        {
            foreach (var file in staged)
            {
                file.Discard();
            }
        }
    }
}
