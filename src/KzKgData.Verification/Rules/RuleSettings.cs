using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>Which rules run, and with which severity.</summary>
public sealed class RuleSettings
{
    private readonly IReadOnlyList<string> _select = [];
    private readonly IReadOnlyList<string> _ignore = [];
    private readonly Dictionary<string, Severity> _severities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates settings from user input. Rules are named by an id or a prefix of one, such as <c>KZKG3</c>, ignoring case.</summary>
    /// <param name="select">The rules to run; empty for all.</param>
    /// <param name="ignore">The rules to skip among those.</param>
    /// <param name="severities">Severities that replace the default. If two apply to one rule, the longer prefix wins.</param>
    /// <exception cref="ArgumentException">A name matches no rule.</exception>
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

    /// <summary>All rules with their default severity.</summary>
    public static RuleSettings Default { get; } = new();

    /// <summary>Returns why a rule is skipped, or null if it runs.</summary>
    public Message? WhyLeftOut(string ruleId) =>
        _ignore.Any(n => Names(n, ruleId)) ? $"ignored on request"
        : _select.Count > 0 && !_select.Any(n => Names(n, ruleId)) ? $"not selected"
        : (Message?)null;

    /// <summary>Returns a finding with the configured severity of its rule.</summary>
    public Finding Apply(Finding finding) => _severities.TryGetValue(finding.RuleId, out var severity) ? finding with { Severity = severity } : finding;

    private static bool Names(string name, string ruleId) => ruleId.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
