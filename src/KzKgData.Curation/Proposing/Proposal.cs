namespace KzKgData.Curation.Proposing;

/// <summary>A stretch of a text that supports a cell.</summary>
/// <param name="Start">Its start, in Unicode code points.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Kind">The kind of the mention that it becomes.</param>
public sealed record Stretch(int Start, int End, string Kind);

/// <summary>A cell whose value could not be determined.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Candidates">The possible values; may be empty.</param>
public sealed record OpenCell(string Why, IReadOnlyList<string> Candidates);

/// <summary>A row proposed from a text. It is not part of the data until it is accepted.</summary>
/// <param name="Id">The id of the row.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Table">The name of the table that it is proposed for.</param>
public sealed record Proposal(string Id, string Source, string Table)
{
    /// <summary>The start of the sentence that it is read from, in Unicode code points.</summary>
    public int Start { get; init; }

    /// <summary>The end of that sentence, exclusive.</summary>
    public int End { get; init; }

    /// <summary>The non-empty cells by column, without the id and the source.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The stretches that support the cells, by field, as in <c>stated_by[2]</c>.</summary>
    public IReadOnlyDictionary<string, Stretch> Citations { get; init; } = new SortedDictionary<string, Stretch>(StringComparer.Ordinal);

    /// <summary>The open cells by column. The column <c>*</c> has the reasons why the row is not certain although no cell is open.</summary>
    public IReadOnlyDictionary<string, OpenCell> Open { get; init; } = new SortedDictionary<string, OpenCell>(StringComparer.Ordinal);

    /// <summary>Whether the sentence itself supports every cell, so that the row can be accepted without review.</summary>
    public bool IsCertain => Open.Count == 0;
}
