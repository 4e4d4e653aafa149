namespace KzKgData.Curation.Proposing;

/// <summary>A stretch of a text that carries a cell.</summary>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Kind">The kind of the mention that it is to become.</param>
public sealed record Stretch(int Start, int End, string Kind);

/// <summary>A cell that could not be told.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Candidates">What it may be; may be empty.</param>
public sealed record OpenCell(string Why, IReadOnlyList<string> Candidates);

/// <summary>A row that a text suggests. It is no part of the data before it is accepted.</summary>
/// <param name="Id">The id that the row would have.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Table">The name of the table that it would stand in.</param>
public sealed record Proposal(string Id, string Source, string Table)
{
    /// <summary>Where the sentence begins that it is read from, in Unicode code points.</summary>
    public int Start { get; init; }

    /// <summary>Where that sentence ends, exclusive.</summary>
    public int End { get; init; }

    /// <summary>The cells that are not empty, by column, the id and the source left out.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What carries each cell, by field, as in <c>stated_by[2]</c>.</summary>
    public IReadOnlyDictionary<string, Stretch> Citations { get; init; } = new SortedDictionary<string, Stretch>(StringComparer.Ordinal);

    /// <summary>What could not be told, by column. The column <c>*</c> says why the row is not certain though no cell is open.</summary>
    public IReadOnlyDictionary<string, OpenCell> Open { get; init; } = new SortedDictionary<string, OpenCell>(StringComparer.Ordinal);

    /// <summary>Whether every cell is carried by the sentence itself, so that it can be accepted unseen.</summary>
    public bool IsCertain => Open.Count == 0;
}
