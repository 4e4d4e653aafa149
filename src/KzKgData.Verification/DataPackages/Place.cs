namespace KzKgData.Verification.DataPackages;

/// <summary>A range of a file as compilers print it: lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
/// <param name="Path">The file, relative to the folder of the package or to the one given to <see cref="In"/>, with <c>/</c> between folders.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column after the last character.</param>
public sealed record Place(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    [ThreadStatic]
    private static (string? Folder, string? Path, string Joined) _moved;

    /// <summary>Returns the place with its path relative to another folder.</summary>
    /// <param name="folder">The prefix of the package's paths, ending with <c>/</c>; empty for none.</param>
    public Place In(string folder)
    {
        if (folder.Length == 0)
        {
            return this;
        }

        // Places are moved in order, many in one file; they share its path.
        if (!ReferenceEquals(_moved.Folder, folder) || !ReferenceEquals(_moved.Path, Path))
        {
            _moved = (folder, Path, folder + Path);
        }

        return this with { Path = _moved.Joined };
    }

    /// <summary>The place as compilers print it: <c>data/claims.csv(5,92)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}
