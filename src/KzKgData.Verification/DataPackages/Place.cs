namespace KzKgData.Verification.DataPackages;

/// <summary>A range of a file as compilers print it: lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
/// <param name="Path">The file, relative to the folder of the package or to the one given to <see cref="In"/>, with <c>/</c> between folders.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column after the last character.</param>
public sealed record Place(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Returns the place with its path relative to another folder.</summary>
    /// <param name="folder">The prefix of the package's paths, ending with <c>/</c>; empty for none.</param>
    public Place In(string folder) => folder.Length == 0 ? this : this with { Path = folder + Path };

    /// <summary>The place as compilers print it: <c>data/claims.csv(5,92)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}
