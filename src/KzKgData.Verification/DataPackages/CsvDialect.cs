namespace KzKgData.Verification.DataPackages;

/// <summary>How a table is written as text (Table Dialect, CSV Dialect).</summary>
internal sealed record CsvDialect
{
    /// <summary>Commas, double quotes and one header row.</summary>
    public static CsvDialect Default { get; } = new();

    /// <summary>What stands between cells.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>What stands between records; empty for any line break.</summary>
    public string LineTerminator { get; init; } = string.Empty;

    /// <summary>What quoted cells stand in; null where none are quoted.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Whether the quote was declared, so that it has a meaning beside <see cref="Escape"/>.</summary>
    public bool IsQuoteDeclared { get; init; }

    /// <summary>Whether two quotes in a quoted cell are one.</summary>
    public bool DoublesQuotes { get; init; } = true;

    /// <summary>What takes its meaning from the next character, or null.</summary>
    public char? Escape { get; init; }

    /// <summary>Whether blanks behind a delimiter are no part of cells.</summary>
    public bool SkipsInitialSpace { get; init; }

    /// <summary>What comment lines begin with; empty where there are none.</summary>
    public string CommentMark { get; init; } = string.Empty;

    /// <summary>The numbers of the rows that are comments, from 1.</summary>
    public IReadOnlyList<int> CommentRows { get; init; } = [];

    /// <summary>
    /// The numbers of the rows that make the header, in ascending order, from 1; none where there is no header. Null for the first row that is no
    /// comment.
    /// </summary>
    public IReadOnlyList<int>? HeaderRows { get; init; }

    /// <summary>What joins the cells of a header of several rows.</summary>
    public string HeaderJoint { get; init; } = " ";

    /// <summary>What stands for no value, or null.</summary>
    public string? NullSequence { get; init; }

    /// <summary>Whether columns are told apart by the case of their names.</summary>
    public bool IsHeaderCaseSensitive { get; init; } = true;

    /// <summary>Whether there is a header.</summary>
    public bool HasHeader => HeaderRows is not { Count: 0 };

    /// <summary>Whether cells are written as RFC 4180 has it, but for what stands between them.</summary>
    public bool IsPlain =>
        Delimiter is ['\t' or (>= ' ' and <= '~' and not '"')]
        && Quote == '"'
        && DoublesQuotes
        && Escape is null
        && !SkipsInitialSpace
        && CommentMark.Length == 0
        && LineTerminator.Length == 0;
}
