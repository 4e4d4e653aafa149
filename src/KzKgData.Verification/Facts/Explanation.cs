using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Facts;

/// <summary>The ledger entry for a discrepancy.</summary>
/// <param name="Row">The row that declares it.</param>
public sealed record Explanation(Row Row)
{
    /// <summary>The word for evidence that the rule itself computes.</summary>
    public const string Computed = "computed";

    /// <summary>The id.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The rule whose finding it is about.</summary>
    public string Rule => Row["rule"].Text;

    /// <summary>The members of the finding, in ordinal order.</summary>
    public IReadOnlyList<string> Facts => Row.Values("facts");

    /// <summary>The guarded cells that it was written for, in the order of <see cref="Facts"/>.</summary>
    public IReadOnlyList<string> Expect => Row.Values("expect");

    /// <summary>Why the members differ, after the list of causes.</summary>
    public string Cause => Row["cause"].Text;

    /// <summary>What the cause rests on: ids of mentions and of cells of official tables, or <see cref="Computed"/>.</summary>
    public IReadOnlyList<string> Evidence => Row.Values("evidence");

    /// <summary>
    /// Ids of sources besides those of the members in which mentions or cells stand that the cause rests on; a ledger without such a column names
    /// none.
    /// </summary>
    public IReadOnlyList<string> Sources => Row.Values("sources");

    /// <summary>What may be the reason; may be empty.</summary>
    public string Hypotheses => Row["hypotheses"].Text;

    /// <summary>What would settle it; may be empty.</summary>
    public string WouldSettle => Row["would_settle"].Text;

    /// <summary>The member that is to be preferred; may be empty.</summary>
    public string Preferred => Row["preferred"].Text;

    /// <summary>The reasoning.</summary>
    public string Rationale => Row["rationale"].Text;

    /// <summary>The role that decided.</summary>
    public string DecidedBy => Row["decided_by"].Text;

    /// <summary>The day of the decision.</summary>
    public string DecidedOn => Row["decided_on"].Text;

    /// <summary>The day by which somebody has to look again.</summary>
    public string ReviewBy => Row["review_by"].Text;

    /// <summary>The cells of official tables among the evidence.</summary>
    internal IEnumerable<SourceCell> Cells(Dataset dataset) =>
        Evidence.Where(e => dataset.FindMention(e) is null).Select(dataset.FindCell).OfType<SourceCell>();

    /// <summary>Whether it settles nothing but puts on record that nobody could.</summary>
    public bool IsUnresolved => string.Equals(Cause, KnownCause.Unresolved, StringComparison.Ordinal);
}
