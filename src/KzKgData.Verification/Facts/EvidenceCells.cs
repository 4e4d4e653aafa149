using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>The cells of facts that need evidence, looked up once for all that ask.</summary>
internal sealed class EvidenceCells
{
    private readonly List<(Fact Fact, Table.EvidenceColumn Column)> _open = [];

    /// <summary>Looks up the citation of every cell.</summary>
    public EvidenceCells(Dataset dataset)
    {
        foreach (var fact in dataset.Facts)
        {
            Facts += fact.Row.Table.Schema.Role is TableRole.Sources ? 0 : 1;
            foreach (var column in fact.Row.Table.EvidenceColumns)
            {
                var isNeeded = fact.NeedsEvidence(column);
                var citation = isNeeded || column.IsList ? dataset.FindCitation(fact, column.Position) : null;
                var isMissing = isNeeded && citation is null && dataset.FindCell(fact, column.Position) is null;
                Needed += isNeeded ? 1 : 0;
                Cited += isNeeded && !isMissing ? 1 : 0;
                if (isMissing || (column.IsList && citation is { Item: not null }))
                {
                    _open.Add((fact, column));
                }
            }
        }
    }

    /// <summary>How many facts there are, sources not included.</summary>
    public int Facts { get; }

    /// <summary>How many cells need a citation.</summary>
    public int Needed { get; }

    /// <summary>How many of them have one.</summary>
    public int Cited { get; }

    /// <summary>The cells without a citation, and the lists of which single items are cited.</summary>
    public IReadOnlyList<(Fact Fact, Table.EvidenceColumn Column)> Open => _open;
}
