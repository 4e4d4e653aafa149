namespace KzKgData.Verification.DataPackages;

/// <summary>How a table is written as delimited text (Table Dialect, CSV Dialect).</summary>
internal sealed record CsvDialect
{
    /// <summary>Commas, double quotes and one header row.</summary>
    public static CsvDialect Default { get; } = new();

    /// <summary>The delimiter between cells.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>The line ending between records; empty for any of CR, LF and CRLF.</summary>
    public string LineTerminator { get; init; } = string.Empty;

    /// <summary>The quote around quoted cells; null if there are no quoted cells.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Whether the descriptor declares the quote, so that it has a meaning even beside <see cref="Escape"/>.</summary>
    public bool IsQuoteDeclared { get; init; }

    /// <summary>Whether two quotes inside a quoted cell stand for one.</summary>
    public bool DoublesQuotes { get; init; } = true;

    /// <summary>The escape character, which makes the next character literal, or null.</summary>
    public char? Escape { get; init; }

    /// <summary>Whether whitespace after a delimiter is skipped.</summary>
    public bool SkipsInitialSpace { get; init; }

    /// <summary>The text that begins comment lines; empty if there are none.</summary>
    public string CommentMark { get; init; } = string.Empty;

    /// <summary>The numbers of comment rows, from 1.</summary>
    public IReadOnlyList<int> CommentRows { get; init; } = [];

    /// <summary>
    /// The numbers of the header rows, ascending, from 1; empty if there is no header. Null for the first row that is not a comment.
    /// </summary>
    public IReadOnlyList<int>? HeaderRows { get; init; }

    /// <summary>The text that joins the cells of a header with several rows.</summary>
    public string HeaderJoint { get; init; } = " ";

    /// <summary>The text of a cell that stands for a missing value, or null.</summary>
    public string? NullSequence { get; init; }

    /// <summary>Whether the names of columns are compared case-sensitively.</summary>
    public bool IsHeaderCaseSensitive { get; init; } = true;

    /// <summary>Whether there is a header.</summary>
    public bool HasHeader => HeaderRows is not { Count: 0 };

    /// <summary>Whether the text follows RFC 4180 except for its delimiter.</summary>
    public bool IsPlain =>
        Delimiter is ['\t' or (>= ' ' and <= '~' and not '"')]
        && Quote == '"'
        && DoublesQuotes
        && Escape is null
        && !SkipsInitialSpace
        && CommentMark.Length == 0
        && LineTerminator.Length == 0;
}
