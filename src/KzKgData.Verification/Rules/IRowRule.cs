using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule that finds fault with rows, so that others may look for the rows while the rule says what is wrong with each.</summary>
internal interface IRowRule
{
    /// <summary>What the rule says of some rows.</summary>
    /// <param name="context">What it sees.</param>
    /// <param name="rows">The rows that were found.</param>
    IEnumerable<Finding> Tell(RuleContext context, IReadOnlyList<FoundRow> rows);
}

/// <summary>A row that was found for a rule.</summary>
/// <param name="Scope">The number of what the rule was looking at: a key, a reference, a field.</param>
/// <param name="Row">The number of the row among those of that.</param>
/// <param name="Earlier">Where two rows do not go together, the number of the earlier one.</param>
internal readonly record struct FoundRow(int Scope, int Row, int Earlier);
