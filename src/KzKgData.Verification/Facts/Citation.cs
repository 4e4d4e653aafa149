using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Ties one cell of a fact, or a whole row, to a mention: a handle to a row of the citations.</summary>
public readonly record struct Citation
{
    private readonly CitationTable _table;

    internal Citation(CitationTable table, int index)
    {
        _table = table;
        Index = index;
    }

    /// <summary>The row that declares it.</summary>
    public Row Row => new(_table.Table, Index);

    /// <summary>The mention that carries the cell.</summary>
    public Mention Mention => _table.MentionOf(Index);

    /// <summary>The id of the fact.</summary>
    public string Fact => Row["fact"].Text;

    /// <summary>The number of the item of a list that is cited, from 1, as 2 of <c>stated_by[2]</c>; null where the cell as a whole is.</summary>
    public int? Item
    {
        get
        {
            if (!Row["field"].Utf8.EndsWith("]"u8))
            {
                return null; // as of nearly all
            }

            var cell = Field;
            var bracket = cell.IndexOf('[');
            return bracket < 0 || CitedField?.Name == cell
                ? null
                : Math.Max(0, (int)NumberReader.ReadSmall(cell.AsSpan(bracket + 1, cell.Length - bracket - 2)));
        }
    }

    /// <summary>
    /// The field, with the number of the item in brackets where only one item of a list is cited; empty where the table asks for evidence by the
    /// row.
    /// </summary>
    public string Field => Row["field"].Text;

    /// <summary>The position of its row in the table.</summary>
    internal int Index { get; }

    /// <summary>The fact; null where there is none of that id.</summary>
    internal Fact? CitedFact => _table.FactOf(Index);

    /// <summary>What is declared of the field; null where there is no such field, or the row as a whole is cited.</summary>
    internal FieldSchema? CitedField => _table.FieldOf(Index);
}
