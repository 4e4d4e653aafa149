using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4002: an explanation lacks what its cause has to rest on, or prefers a claim where that is not allowed.</summary>
public sealed class IncompleteExplanation() : LedgerRule("KZKG4002", "Incomplete explanation")
{
    private const int FewestLetters = 4;

    private static readonly string[] _alwaysNeeded = ["cause", "rationale", "decided_by", "decided_on", "review_by"];
    private static readonly string[] _neededWhenUnresolved = ["hypotheses", "would_settle"];

    private static readonly string[] _neededInWords = ["rationale", .. _neededWhenUnresolved];

    /// <summary>Whether the computation of a rule can carry a cause: alone, or as <see cref="KnownCause.Revision"/> does, where nothing states it.</summary>
    internal static bool MayBeComputed(string cause) => cause is KnownCause.Revision || KnownCause.Computed.Contains(cause, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var explanation in context.Dataset.Explanations)
        {
            var needed = explanation.IsUnresolved ? _alwaysNeeded.Concat(_neededWhenUnresolved) : _alwaysNeeded;
            foreach (var field in needed.Where(f => string.IsNullOrWhiteSpace(explanation.Row[f].Text)))
            {
                yield return About(explanation, field, $"{field} is empty; an explanation with the cause {Printable.Quote(explanation.Cause)} needs it");
            }

            foreach (var field in _neededInWords.Where(f =>
                    needed.Contains(f, StringComparer.Ordinal) && explanation.Row[f].Text is var text && !string.IsNullOrWhiteSpace(text) && !HoldsWord(text)))
            {
                yield return About(
                    explanation,
                    field,
                    $"{field} is {Printable.Quote(explanation.Row[field].Text)}, which says nothing; say it in words that a reader can act on");
            }

            if (explanation.IsUnresolved
                && !string.IsNullOrWhiteSpace(explanation.Hypotheses)
                && string.Equals(explanation.Hypotheses.Trim(), explanation.WouldSettle.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                yield return About(
                    explanation,
                    "would_settle",
                    $"would_settle repeats hypotheses; say what may be the reason in the one, and what would show which of them it is in the other");
            }

            if (CellValues.TryDate(explanation.DecidedOn, out var decided) && CellValues.TryDate(explanation.ReviewBy, out var review) && review <= decided)
            {
                yield return About(
                    explanation,
                    "review_by",
                    $"review_by is {explanation.ReviewBy}, not after the decision of {explanation.DecidedOn}; correct one of the two");
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
                : $"evidence is given although the cause is unresolved; name the cause that the evidence carries, or empty the cell";
        }

        if (KnownCause.Computed.Contains(explanation.Cause, StringComparer.Ordinal))
        {
            return explanation.Evidence.Count == 1 && isComputed
                ? (Message?)null
                : $"the cause '{explanation.Cause}' rests on a computation alone; write 'computed' as the evidence";
        }

        if (explanation.Cause is KnownCause.Revision)
        {
            return explanation.Evidence.Count == 1 || (explanation.Evidence.Count > 0 && !isComputed)
                ? (Message?)null
                : $"the cause '{KnownCause.Revision}' has to rest on mentions that state it, on cells of two editions that carry it, or on "
                    + $"'{Explanation.Computed}' alone; name them as evidence, or write '{KnownCause.Unresolved}' as the cause";
        }

        var hint = explanation.Cause is KnownCause.Misattribution
            ? $" (that a figure continues another side's series, as {FitOfSeries.RuleId} computes, supports the hypothesis and proves nothing)"
            : Message.Empty;
        return explanation.Evidence.Count > 0 && !isComputed
            ? (Message?)null
            : $"the cause {Printable.Quote(explanation.Cause)} has to rest on mentions or cells that state it{hint}; name them as evidence, or "
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
            return $"a claim is preferred although the discrepancy is unresolved; empty the cell";
        }

        if (RuleCatalog.All.Any(r =>
                r is ConsistencyRule { AllowsPreference: false } && string.Equals(r.Descriptor.Id, explanation.Rule, StringComparison.Ordinal)))
        {
            return $"no claim can be preferred between two sides or inside one; empty the cell";
        }

        if (explanation.Evidence.Contains(Explanation.Computed, StringComparer.Ordinal))
        {
            return $"a computation says how figures go together, not which of them stands; prefer a claim only where a mention states the cause";
        }

        return explanation.Facts.Contains(explanation.Preferred, StringComparer.Ordinal)
            ? (Message?)null
            : $"the preferred claim {Printable.Quote(explanation.Preferred)} is no member of the discrepancy";
    }
}
