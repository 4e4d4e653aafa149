using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Ties one cell of a fact, or a whole row, to a mention. A handle of a row in the table of citations.</summary>
public readonly record struct Citation
{
    private readonly CitationTable _table;

    internal Citation(CitationTable table, int index)
    {
        _table = table;
        Index = index;
    }

    /// <summary>The row of the citation.</summary>
    public Row Row => new(_table.Table, Index);

    /// <summary>The mention that supports the cell.</summary>
    public Mention Mention => _table.MentionOf(Index);

    /// <summary>The id of the fact.</summary>
    public string Fact => Row["fact"].Text;

    /// <summary>The number of the cited list item, from 1, such as 2 in <c>stated_by[2]</c>; null if the cell is cited as a whole.</summary>
    public int? Item
    {
        get
        {
            if (!Row["field"].Utf8.EndsWith("]"u8))
            {
                return null; // true of nearly all citations
            }

            var cell = Field;
            var bracket = cell.IndexOf('[');
            return bracket < 0 || CitedField?.Name == cell
                ? null
                : Math.Max(0, (int)NumberReader.ReadSmall(cell.AsSpan(bracket + 1, cell.Length - bracket - 2)));
        }
    }

    /// <summary>
    /// The field, followed by the item number in brackets if only one item of a list is cited; empty if the table requires evidence by row.
    /// </summary>
    public string Field => Row["field"].Text;

    /// <summary>The position of the row in its table.</summary>
    internal int Index { get; }

    /// <summary>The cited fact; null if no fact has that id.</summary>
    internal Fact? CitedFact => _table.FactOf(Index);

    /// <summary>The schema of the field; null if there is no such field, or the row is cited as a whole.</summary>
    internal FieldSchema? CitedField => _table.FieldOf(Index);
}
