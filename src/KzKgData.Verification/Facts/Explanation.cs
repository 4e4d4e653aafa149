using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>The ledger entry for a discrepancy.</summary>
/// <param name="Row">The row of the entry.</param>
public sealed record Explanation(Row Row)
{
    /// <summary>The evidence of a cause that the rule itself computes.</summary>
    public const string Computed = "computed";

    /// <summary>The id.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The rule of the finding.</summary>
    public string Rule => Row["rule"].Text;

    /// <summary>The members of the finding, in ordinal order.</summary>
    public IReadOnlyList<string> Facts => Row.Values("facts");

    /// <summary>The values of the guarded cells for which it was written, in the order of <see cref="Facts"/>.</summary>
    public IReadOnlyList<string> Expect => Row.Values("expect");

    /// <summary>Why the members differ: a cause of the declared list.</summary>
    public string Cause => Row["cause"].Text;

    /// <summary>The evidence of the cause: ids of mentions and of cells of official tables, or <see cref="Computed"/>.</summary>
    public IReadOnlyList<string> Evidence => Row.Values("evidence");

    /// <summary>
    /// Ids of further sources with evidence of the cause, besides the sources of the members; empty if the ledger has no such column.
    /// </summary>
    public IReadOnlyList<string> Sources => Row.Values("sources");

    /// <summary>Possible reasons; may be empty.</summary>
    public string Hypotheses => Row["hypotheses"].Text;

    /// <summary>What would settle the discrepancy; may be empty.</summary>
    public string WouldSettle => Row["would_settle"].Text;

    /// <summary>The preferred member; may be empty.</summary>
    public string Preferred => Row["preferred"].Text;

    /// <summary>The reasoning.</summary>
    public string Rationale => Row["rationale"].Text;

    /// <summary>The role of the person who decided.</summary>
    public string DecidedBy => Row["decided_by"].Text;

    /// <summary>The date of the decision.</summary>
    public string DecidedOn => Row["decided_on"].Text;

    /// <summary>The date by which the entry has to be reviewed.</summary>
    public string ReviewBy => Row["review_by"].Text;

    /// <summary>Returns the cells of official tables among the evidence.</summary>
    internal IEnumerable<SourceCell> Cells(Dataset dataset) =>
        Evidence.Where(e => dataset.FindMention(e) is null).Select(dataset.FindCell).OfType<SourceCell>();

    /// <summary>Whether the entry only acknowledges the discrepancy without a cause.</summary>
    public bool IsUnresolved => string.Equals(Cause, KnownCause.Unresolved, StringComparison.Ordinal);
}
