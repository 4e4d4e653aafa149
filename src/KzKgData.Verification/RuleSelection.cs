using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification;

/// <summary>
/// Limits the rules to rows that an engine has already found, instead of all rows: candidate claims for rules about claims, faulty rows for rules
/// about rows. Rules that are not part of the selection do not run.
/// </summary>
internal sealed class RuleSelection
{
    private readonly HashSet<int> _read = [];
    private bool _isComplete;

    /// <summary>By rule, the rows of the claims that may violate it, and of all claims they are compared with.</summary>
    public required IReadOnlyDictionary<string, ISet<int>> Claims { get; init; }

    /// <summary>By rule, the rows that violate it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FoundRow>> Rows { get; init; }

    /// <summary>Why a rule outside the selection does not run.</summary>
    public required Message WhyNotAsked { get; init; }

    /// <summary>Adds claims to read, such as those the ledger is about. No finding is reported for them.</summary>
    public void Read(IEnumerable<int> rows) => _read.UnionWith(rows);

    /// <summary>Whether the claim in a row is read.</summary>
    public bool ReadsClaim(int row)
    {
        if (!_isComplete)
        {
            _isComplete = true;
            foreach (var rows in Claims.Values)
            {
                _read.UnionWith(rows);
            }
        }

        return _read.Contains(row);
    }

    /// <summary>Returns why a rule does not run, or null if it does.</summary>
    public Message? WhyNotRun(Rule rule) =>
        rule is LedgerRule || Claims.ContainsKey(rule.Descriptor.Id) || Rows.ContainsKey(rule.Descriptor.Id) ? null : WhyNotAsked;

    /// <summary>Returns the outcomes of a rule. Undecided ones are left out, because the rule has not seen all rows.</summary>
    public IEnumerable<Outcome> Check(Rule rule, RuleContext context)
    {
        if (rule is LedgerRule)
        {
            return rule.Check(context);
        }

        if (rule is IRowRule tells)
        {
            return tells.Tell(context, Rows[rule.Descriptor.Id]);
        }

        var rows = Claims[rule.Descriptor.Id];
        return rule.Check(context).OfType<Finding>().Where(f => f.Facts.All(id => context.Dataset.FindFact(id) is { } fact && rows.Contains(fact.Row.Index)));
    }
}
