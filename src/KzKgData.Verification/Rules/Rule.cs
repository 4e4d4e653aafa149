using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>One thing that a data package has to satisfy. Rules keep no state and never throw, whatever the data.</summary>
public abstract class Rule
{
    private protected Rule(string id, string title, string category, Severity severity = Severity.Error) =>
        Descriptor = new RuleDescriptor(id, title, category, severity);

    /// <summary>What the rule is.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>Finds everything in the package that does not satisfy the rule.</summary>
    public abstract IEnumerable<Finding> Check(RuleContext context);

    /// <summary>Why the rule cannot be run here, or null where it can.</summary>
    public virtual string? WhyNotRun(RuleContext context)
    {
        var unreadable = context.Package.Tables.FirstOrDefault(t => Needs.Contains(t.Schema.Role) && !t.IsReadable);
        return unreadable is null ? null : $"the table {unreadable.Path} cannot be read; mend it first";
    }

    /// <summary>
    /// The tables without which the rule would find what is not there. While one of them is declared but cannot be read, which
    /// is a finding of its own, the rule is not run.
    /// </summary>
    private protected virtual IReadOnlyList<TableRole> Needs => [];

    private protected Finding At(Place place, string message, IEnumerable<string>? facts = null) =>
        new(Descriptor.Id, Descriptor.Category, Descriptor.Severity, Printable.OneLine(message), place)
        {
            Facts = facts is null ? [] : [.. facts.Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(f => f, StringComparer.Ordinal)],
        };
}
