using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>Which rules are run, and how bad their findings are taken to be.</summary>
public sealed class RuleSettings
{
    private readonly IReadOnlyList<string> _select = [];
    private readonly IReadOnlyList<string> _ignore = [];
    private readonly Dictionary<string, Severity> _severities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the settings as a user gives them: rules are named by an id or by the beginning of one, <c>KZKG3</c>, in any case of letters.</summary>
    /// <param name="select">The rules to run; all where none is named.</param>
    /// <param name="ignore">The rules to leave out of those.</param>
    /// <param name="severities">The severity of rules that shall have another than their own; of two for one rule the more exactly named counts.</param>
    /// <exception cref="ArgumentException">No rule has an id that begins so.</exception>
    public RuleSettings(IReadOnlyList<string> select, IReadOnlyList<string> ignore, IReadOnlyList<(string Rules, Severity Severity)> severities)
    {
        _select = select;
        _ignore = ignore;
        foreach (var name in select.Concat(ignore).Concat(severities.Select(s => s.Rules)))
        {
            if (!RuleCatalog.Holds(name))
            {
                throw new ArgumentException($"No rule has an id that begins with '{name}'.", nameof(select));
            }
        }

        foreach (var (rules, severity) in severities.OrderBy(s => s.Rules.Length))
        {
            foreach (var rule in RuleCatalog.All.Where(r => Names(rules, r.Descriptor.Id)))
            {
                _severities[rule.Descriptor.Id] = severity;
            }
        }
    }

    private RuleSettings()
    {
    }

    /// <summary>All rules, each with its own severity.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>Why a rule is left out, or null where it is run.</summary>
    public Message? WhyLeftOut(string ruleId) =>
        _ignore.Any(n => Names(n, ruleId)) ? $"left out on request"
        : _select.Count > 0 && !_select.Any(n => Names(n, ruleId)) ? $"not among the rules asked for"
        : (Message?)null;

    /// <summary>A finding with the severity that its rule has been given.</summary>
    public Finding Apply(Finding finding) => _severities.TryGetValue(finding.RuleId, out var severity) ? finding with { Severity = severity } : finding;

    private static bool Names(string name, string ruleId) => ruleId.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
