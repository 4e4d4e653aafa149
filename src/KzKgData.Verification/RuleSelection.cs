using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification;

/// <summary>
/// What somebody else has found for the rules to look at, in place of all rows: of rules about claims the claims that may not go
/// together, of rules about rows the rows. Rules that nothing was asked for are not run.
/// </summary>
internal sealed class RuleSelection
{
    private readonly HashSet<int> _read = [];
    private bool _isComplete;

    /// <summary>By rule, the rows of the claims that it may find fault with, and of all that are held against them.</summary>
    public required IReadOnlyDictionary<string, ISet<int>> Claims { get; init; }

    /// <summary>By rule, the rows that it finds fault with.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FoundRow>> Rows { get; init; }

    /// <summary>Why a rule of which nothing was asked is not run.</summary>
    public required Message WhyNotAsked { get; init; }

    /// <summary>Has further claims read, such as those that the ledger is about. No rule finds fault with them.</summary>
    public void Read(IEnumerable<int> rows) => _read.UnionWith(rows);

    /// <summary>Whether the claim of a row is read.</summary>
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

    /// <summary>Why a rule is not run, or null where it is.</summary>
    public Message? WhyNotRun(Rule rule) =>
        rule is LedgerRule || Claims.ContainsKey(rule.Descriptor.Id) || Rows.ContainsKey(rule.Descriptor.Id) ? null : WhyNotAsked;

    /// <summary>The outcomes of a rule. Those that cannot be decided are left out, since it has not seen all there is.</summary>
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
