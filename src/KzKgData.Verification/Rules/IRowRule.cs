using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule about single rows. An engine may find the rows; the rule then writes the finding for each.</summary>
internal interface IRowRule
{
    /// <summary>Returns the findings for some rows.</summary>
    /// <param name="context">The context of the rule.</param>
    /// <param name="rows">The rows that were found.</param>
    IEnumerable<Finding> Tell(RuleContext context, IReadOnlyList<FoundRow> rows);
}

/// <summary>A row that violates a rule.</summary>
/// <param name="Scope">The number of the key, reference or field that was checked.</param>
/// <param name="Row">The number of the row within that scope.</param>
/// <param name="Earlier">If two rows conflict, the number of the earlier one.</param>
internal readonly record struct FoundRow(int Scope, int Row, int Earlier);
