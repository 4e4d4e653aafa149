namespace KzKgData.Verification.DataPackages;

/// <summary>A stretch of a file as compilers count it: lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
/// <param name="Path">The file as seen from the folder of the package, or as <see cref="In"/> names it, with <c>/</c> between folders.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column just behind the last character.</param>
public sealed record Place(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The place as seen from elsewhere.</summary>
    /// <param name="folder">What comes before a path of the package, with <c>/</c> at its end; empty for nothing.</param>
    public Place In(string folder) => folder.Length == 0 ? this : this with { Path = folder + Path };

    /// <summary>The place as compilers print it: <c>data/claims.csv(5,92)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}
