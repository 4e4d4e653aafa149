using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>One thing that a data package has to satisfy. Rules keep no state and never throw, whatever the data.</summary>
public abstract class Rule
{
    private protected Rule(string id, string title, string category, Severity severity = Severity.Error) =>
        Descriptor = new RuleDescriptor(id, title, category, severity);

    /// <summary>What the rule is.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Finds everything in the package that does not satisfy the rule, and says of what it looks at but cannot judge why it
    /// cannot.
    /// </summary>
    public abstract IEnumerable<Outcome> Check(RuleContext context);

    /// <summary>Why the rule cannot be run here, or null where it can.</summary>
    public virtual Message? WhyNotRun(RuleContext context) => null;

    /// <summary>What the package would have to hold for the rule to have something to look at, or null where it holds it.</summary>
    public virtual Message? WhyNotApplicable(RuleContext context) => null;

    /// <summary>
    /// The tables without which the rule would find what is not there. While one of them is declared but cannot be read, which
    /// is a finding of its own, the rule is not run.
    /// </summary>
    private protected virtual IReadOnlyList<TableRole> Needs => [];

    /// <summary>A table without which the rule is not run, and that cannot be read; null where there is none.</summary>
    internal virtual Table? UnreadTable(RuleContext context) => context.Package.Tables.FirstOrDefault(t => Needs.Contains(t.Schema.Role) && !t.IsReadable);

    private protected Finding At(Place place, Message message, IEnumerable<string>? facts = null) =>
        new(Descriptor.Id, Descriptor.Category, Descriptor.Severity, message, place) { Facts = InOrder(facts) };

    /// <summary>That some facts lack what the rule would need to judge them.</summary>
    /// <param name="missing">What cannot be told, and what is missing.</param>
    /// <param name="facts">The facts, at least one.</param>
    private protected Decision CannotDecide(Message missing, IReadOnlyCollection<Fact> facts) =>
        new(Descriptor.Id, DecisionKind.CannotDecide, missing)
        {
            Facts = InOrder(facts.Select(f => f.Id)),
            Place = facts.OrderBy(f => f.Id, StringComparer.Ordinal).First().Row.PlaceOf("id"),
        };

    /// <inheritdoc cref="CannotDecide(Message, IReadOnlyCollection{Fact})"/>
    private protected Decision CannotDecide(Message missing, IEnumerable<Claim> claims) => CannotDecide(missing, [.. claims.Select(c => c.Fact)]);

    /// <summary>That the package declares something in a way that the rule cannot use.</summary>
    /// <param name="problem">What cannot be used, and what to declare instead.</param>
    /// <param name="place">Where it is declared.</param>
    private protected Decision Misconfigured(Message problem, Place place) =>
        new(Descriptor.Id, DecisionKind.Misconfigured, problem) { Place = place };

    private static string[] InOrder(IEnumerable<string>? facts) =>
        facts is null ? [] : [.. facts.Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(f => f, StringComparer.Ordinal)];
}
