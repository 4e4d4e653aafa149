namespace KzKgData.Verification.Facts;

/// <summary>What rests on the cells of official tables. Built once, so that a rule that reports many cells stays linear.</summary>
internal sealed class CellUses
{
    private readonly ILookup<string, Fact> _facts;
    private readonly HashSet<string> _describing;
    private readonly Dictionary<SourceCell, Claim> _claims = [];

    /// <summary>Indexes the citations and claims of a dataset.</summary>
    public CellUses(Dataset dataset)
    {
        _facts = dataset.CellCitations.SelectMany(c => c.Cell.DescribedBy.Prepend(c.Cell.Id).Distinct(StringComparer.Ordinal), (c, id) => (id, c.Fact))
            .ToLookup(use => use.id, use => use.Fact, StringComparer.Ordinal);
        _describing = new HashSet<string>(dataset.Cells.SelectMany(c => c.DescribedBy), StringComparer.Ordinal);
        foreach (var claim in dataset.TableClaims)
        {
            if (claim.ValueCell is { } cell && !_claims.ContainsKey(cell))
            {
                _claims.Add(cell, claim);
            }
        }
    }

    /// <summary>The ids of the facts that cite a cell, or a cell that it describes, in the order of the citations.</summary>
    public IEnumerable<string> FactsOn(SourceCell cell) => _facts[cell.Id].Select(f => f.Id);

    /// <summary>Whether a fact cites the cell, or the cell describes another one.</summary>
    public bool IsUsed(SourceCell cell) => _facts.Contains(cell.Id) || _describing.Contains(cell.Id);

    /// <summary>The first claim whose value a cell carries; null if there is none.</summary>
    public Claim? ClaimOf(SourceCell cell) => _claims.TryGetValue(cell, out var claim) ? claim : null;
}
