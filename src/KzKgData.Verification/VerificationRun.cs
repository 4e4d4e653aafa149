using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification;

/// <summary>Collects and sorts the outcomes of the rules for one package.</summary>
internal sealed class VerificationRun(RuleContext context, RuleSettings settings, int threads, RuleSelection? selection = null)
{
    // Only rules that are notes by default report notes. Lowering the severity of another rule does not turn its findings into notes.
    private static readonly HashSet<string> _noteRules = new(
        RuleCatalog.All.Where(r => r.Descriptor.Severity is Severity.Note).Select(r => r.Descriptor.Id), StringComparer.Ordinal);

    // Formatting a message is expensive, so messages are compared only where all other keys are equal.
    private static readonly Comparer<Finding> _findingOrder = Comparer<Finding>.Create((x, y) =>
        x.Status - y.Status is not 0 and var byStatus ? byStatus
        : string.CompareOrdinal(x.Place.Path, y.Place.Path) is not 0 and var byPath ? byPath
        : x.Place.Line.CompareTo(y.Place.Line) is not 0 and var byLine ? byLine
        : x.Place.Column.CompareTo(y.Place.Column) is not 0 and var byColumn ? byColumn
        : string.CompareOrdinal(x.RuleId, y.RuleId) is not 0 and var byRule ? byRule
        : string.CompareOrdinal(x.Message, y.Message));

    private static readonly Comparer<Decision> _decisionOrder = Comparer<Decision>.Create((x, y) =>
        x.Kind.CompareTo(y.Kind) is not 0 and var byKind ? byKind
        : string.CompareOrdinal(x.RuleId, y.RuleId) is not 0 and var byRule ? byRule
        : string.CompareOrdinal(x.Place?.Path, y.Place?.Path) is not 0 and var byPath ? byPath
        : (x.Place?.Line ?? 0).CompareTo(y.Place?.Line ?? 0) is not 0 and var byLine ? byLine
        : string.CompareOrdinal(x.Why, y.Why));

    private readonly List<Finding> _findings = [];
    private readonly List<Decision> _decisions = [];
    private readonly List<RuleNotRun> _notRun = [];

    /// <summary>Runs some rules. None of them may depend on the outcome of another.</summary>
    public void Add(IEnumerable<Rule> rules)
    {
        var checks = new List<Rule>();
        foreach (var rule in rules)
        {
            var id = rule.Descriptor.Id;
            if ((settings.WhyLeftOut(id) ?? selection?.WhyNotRun(rule) ?? rule.WhyNotRun(context)) is { } why)
            {
                LeaveOut([rule], why);
            }
            else if (rule.UnreadTable(context) is { } table)
            {
                LeaveOut(RuleNotRun.Without(table, id));
            }
            else if (selection is null && rule.WhyNotApplicable(context) is { } reason)
            {
                _decisions.Add(new Decision(id, DecisionKind.NotApplicable, reason));
            }
            else
            {
                checks.Add(rule);
            }
        }

        var outcomes = new Outcome[checks.Count][];
        Parallelism.For(checks.Count, threads, i => outcomes[i] = [.. selection is null ? checks[i].Check(context) : selection.Check(checks[i], context)]);
        Array.ForEach(outcomes, Add);
    }

    /// <summary>Skips some rules for a reason.</summary>
    public void LeaveOut(IEnumerable<Rule> rules, Message why)
    {
        foreach (var rule in rules)
        {
            LeaveOut(new RuleNotRun(rule.Descriptor.Id, why));
        }
    }

    /// <summary>Returns the discrepancies found so far, each with its ledger entry.</summary>
    public IReadOnlyList<Finding> MatchDiscrepancies()
    {
        var ledger = new Ledger(context.Dataset.Explanations);
        var matched = new List<Finding>();
        for (var i = 0; i < _findings.Count; i++)
        {
            if (_findings[i].Discrepancy is not { } discrepancy)
            {
                continue;
            }

            var explanation = ledger.Find(_findings[i]);
            if (discrepancy.IsOptional && explanation is null)
            {
                _findings[i] = _findings[i] with { Discrepancy = null };
                continue;
            }

            matched.Add(_findings[i] with { Discrepancy = discrepancy with { Explanation = explanation } });
        }

        return matched;
    }

    /// <summary>Returns the sorted result.</summary>
    public VerificationResult Finish()
    {
        var voided = new HashSet<string>(
            _findings
                .Where(f => f.ExplanationId is not null && RuleCatalog.Find(f.RuleId) is LedgerRule { VoidsExplanation: true })
                .Select(f => f.ExplanationId!),
            StringComparer.Ordinal);
        var settled = _findings.Where(f => f.Discrepancy is null).Concat(context.Discrepancies.Select(d => d with { Status = StatusOf(d, voided) }));
        var ordered = InOrder(settled);
        var findings = Array.FindAll(ordered, f => !IsNote(f));
        var notes = Array.FindAll(ordered, IsNote);
        Decision[] decisions = [.. _decisions.OrderBy(d => d, _decisionOrder)];
        var summary = Summary.Of(context, findings, notes, decisions);
        return new VerificationResult(context.Dataset, findings, notes, decisions, _notRun, context.Coverage, summary)
        {
            Archive = context.Archive,
            SetAside = SetAsideAmount.Of(context.Dataset),
        };
    }

    /// <summary>Sorts findings into the order of all outputs.</summary>
    public static Finding[] InOrder(IEnumerable<Finding> findings) => [.. findings.OrderBy(f => f, _findingOrder)];

    private void LeaveOut(RuleNotRun rule)
    {
        _notRun.Add(rule);
        context.NotRun.Add(rule.RuleId);
    }

    private void Add(Outcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome is Finding finding)
            {
                _findings.Add(settings.Apply(finding));
            }
            else
            {
                _decisions.Add((Decision)outcome);
            }
        }
    }

    private static bool IsNote(Finding finding) =>
        finding is { Severity: Severity.Note, Discrepancy: null }
        && (_noteRules.Contains(finding.RuleId) || RuleCatalog.Find(finding.RuleId) is ConflictRule or TableRule);

    private static FindingStatus StatusOf(Finding discrepancy, HashSet<string> voided) => discrepancy.Discrepancy!.Explanation switch
    {
        null => FindingStatus.Open,
        var explanation when voided.Contains(explanation.Id) => FindingStatus.Open,
        { IsUnresolved: true } => FindingStatus.Acknowledged,
        _ => FindingStatus.Explained,
    };
}
