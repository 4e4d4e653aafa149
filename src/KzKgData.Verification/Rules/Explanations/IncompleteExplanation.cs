using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4002: an explanation lacks what its cause requires, or prefers a claim where that is not allowed.</summary>
public sealed class IncompleteExplanation() : LedgerRule("KZKG4002", "Incomplete explanation")
{
    private const int FewestLetters = 4;

    private static readonly string[] _alwaysNeeded = ["cause", "rationale", "decided_by", "decided_on", "review_by"];
    private static readonly string[] _neededWhenUnresolved = ["hypotheses", "would_settle"];

    private static readonly string[] _neededInWords = ["rationale", .. _neededWhenUnresolved];

    /// <summary>Whether a computation can prove a cause: as the only evidence, or (for <see cref="KnownCause.Revision"/>) if no text states it.</summary>
    internal static bool MayBeComputed(string cause) => cause is KnownCause.Revision || KnownCause.Computed.Contains(cause, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var explanation in context.Dataset.Explanations)
        {
            var needed = explanation.IsUnresolved ? _alwaysNeeded.Concat(_neededWhenUnresolved) : _alwaysNeeded;
            foreach (var field in needed.Where(f => string.IsNullOrWhiteSpace(explanation.Row[f].Text)))
            {
                yield return About(explanation, field, $"{field} is empty; fill it in, as the cause {Printable.Quote(explanation.Cause)} requires it");
            }

            foreach (var field in _neededInWords.Where(f =>
                    needed.Contains(f, StringComparer.Ordinal) && explanation.Row[f].Text is var text && !string.IsNullOrWhiteSpace(text) && !HoldsWord(text)))
            {
                yield return About(
                    explanation,
                    field,
                    $"{field} is {Printable.Quote(explanation.Row[field].Text)}, which tells readers nothing; write it in words");
            }

            if (explanation.IsUnresolved
                && !string.IsNullOrWhiteSpace(explanation.Hypotheses)
                && string.Equals(explanation.Hypotheses.Trim(), explanation.WouldSettle.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                yield return About(
                    explanation,
                    "would_settle",
                    $"would_settle repeats hypotheses; name possible causes in hypotheses, and in would_settle what would decide between them");
            }

            if (CellValues.TryDate(explanation.DecidedOn, out var decided) && CellValues.TryDate(explanation.ReviewBy, out var review) && review <= decided)
            {
                yield return About(
                    explanation,
                    "review_by",
                    $"review_by is {explanation.ReviewBy}, not later than decided_on, {explanation.DecidedOn}; correct one of the two");
            }

            if (EvidenceProblem(explanation) is { } problem)
            {
                yield return About(explanation, "evidence", problem);
            }

            if (PreferenceProblem(explanation) is { } preference)
            {
                yield return About(explanation, "preferred", preference);
            }
        }
    }

    private static bool HoldsWord(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters == FewestLetters)
            {
                return true;
            }
        }

        return false;
    }

    private static Message? EvidenceProblem(Explanation explanation)
    {
        var isComputed = explanation.Evidence.Contains(Explanation.Computed, StringComparer.Ordinal);
        if (explanation.IsUnresolved)
        {
            return explanation.Evidence.Count == 0
                ? (Message?)null
                : $"evidence is given although the cause is unresolved; name the cause that the evidence supports, or clear the cell";
        }

        if (KnownCause.Computed.Contains(explanation.Cause, StringComparer.Ordinal))
        {
            return explanation.Evidence.Count == 1 && isComputed
                ? (Message?)null
                : $"the cause '{explanation.Cause}' can only be computed; write 'computed' as the evidence";
        }

        if (explanation.Cause is KnownCause.Revision)
        {
            return explanation.Evidence.Count == 1 || (explanation.Evidence.Count > 0 && !isComputed)
                ? (Message?)null
                : $"the cause '{KnownCause.Revision}' needs mentions that state it, cells of two editions that prove it, or '{Explanation.Computed}' "
                + $"alone; name them as evidence, or write '{KnownCause.Unresolved}' as the cause";
        }

        var hint = explanation.Cause is KnownCause.Misattribution
            ? $" (a figure that continues another side's series, see {FitOfSeries.RuleId}, supports the hypothesis but proves nothing)"
            : Message.Empty;
        return explanation.Evidence.Count > 0 && !isComputed
            ? (Message?)null
            : $"the cause {Printable.Quote(explanation.Cause)} needs mentions or cells that state it{hint}; name them as evidence, or "
                + $"write '{KnownCause.Unresolved}' as the cause";
    }

    private static Message? PreferenceProblem(Explanation explanation)
    {
        if (explanation.Preferred.Length == 0)
        {
            return null;
        }

        if (explanation.IsUnresolved)
        {
            return $"a claim is preferred although the discrepancy is unresolved; clear the cell";
        }

        if (RuleCatalog.All.Any(r =>
                r is ConsistencyRule { AllowsPreference: false } && string.Equals(r.Descriptor.Id, explanation.Rule, StringComparison.Ordinal)))
        {
            return $"no claim may be preferred in a conflict between two sides or inside one; clear the cell";
        }

        if (explanation.Evidence.Contains(Explanation.Computed, StringComparer.Ordinal))
        {
            return $"a computation relates figures but does not show which is right; prefer a claim only if a mention states the cause";
        }

        return explanation.Facts.Contains(explanation.Preferred, StringComparer.Ordinal)
            ? (Message?)null
            : $"the preferred claim {Printable.Quote(explanation.Preferred)} is not a member of the discrepancy; name a member, or clear the cell";
    }
}
