using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A rule that a data package has to satisfy. Rules are stateless and never throw, whatever the data.</summary>
public abstract class Rule
{
    private protected Rule(string id, string title, string category, Severity severity = Severity.Error) =>
        Descriptor = new RuleDescriptor(id, title, category, severity);

    /// <summary>The id, title, category and severity of the rule.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Returns a finding for everything in the package that violates the rule, and a decision for everything that it cannot judge.
    /// </summary>
    public abstract IEnumerable<Outcome> Check(RuleContext context);

    /// <summary>Returns why the rule cannot run, or null if it can.</summary>
    public virtual Message? WhyNotRun(RuleContext context) => null;

    /// <summary>Returns what the package lacks for the rule to have something to check, or null if it lacks nothing.</summary>
    public virtual Message? WhyNotApplicable(RuleContext context) => null;

    /// <summary>
    /// The tables that the rule needs. If one of them is declared but unreadable, which another rule reports, the rule does not run, because it would
    /// report false findings.
    /// </summary>
    private protected virtual IReadOnlyList<TableRole> Needs => [];

    /// <summary>Returns an unreadable table that the rule needs, or null if there is none.</summary>
    internal virtual Table? UnreadTable(RuleContext context) => context.Package.Tables.FirstOrDefault(t => Needs.Contains(t.Schema.Role) && !t.IsReadable);

    private protected Finding At(Place place, Message message, IEnumerable<string>? facts = null) =>
        new(Descriptor.Id, Descriptor.Category, Descriptor.Severity, message, place) { Facts = InOrder(facts) };

    /// <summary>Returns a finding at the cells of several claims.</summary>
    /// <param name="field">The field of the cells.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="claims">The claims, at least one. The finding is placed at the first, and the others are related.</param>
    private protected Finding AtEach(string field, Message message, IReadOnlyList<Claim> claims) =>
        At(claims[0].Row.PlaceOf(field), message, claims.Select(c => c.Id)) with
        {
            SameSource = claims.All(c => c.Source == claims[0].Source),
            Related = [.. claims.Skip(1).Select(c => new RelatedPlace(c.Id, c.Row.PlaceOf(field)))],
        };

    /// <summary>Returns the decision that some facts lack something the rule needs to judge them.</summary>
    /// <param name="missing">What cannot be decided, and what is missing.</param>
    /// <param name="facts">The facts, at least one.</param>
    private protected Decision CannotDecide(Message missing, IReadOnlyCollection<Fact> facts) =>
        new(Descriptor.Id, DecisionKind.CannotDecide, missing)
        {
            Facts = InOrder(facts.Select(f => f.Id)),
            Place = facts.OrderBy(f => f.Id, StringComparer.Ordinal).First().Row.PlaceOf("id"),
        };

    /// <inheritdoc cref="CannotDecide(Message, IReadOnlyCollection{Fact})"/>
    private protected Decision CannotDecide(Message missing, IEnumerable<Claim> claims) => CannotDecide(missing, [.. claims.Select(c => c.Fact)]);

    /// <summary>Returns the decision that the rule cannot use a declaration of the package.</summary>
    /// <param name="problem">What cannot be used, and what to declare instead.</param>
    /// <param name="place">The place of the declaration.</param>
    private protected Decision Misconfigured(Message problem, Place place) =>
        new(Descriptor.Id, DecisionKind.Misconfigured, problem) { Place = place };

    private static string[] InOrder(IEnumerable<string>? facts)
    {
        string[] ids = facts is null ? [] : [.. facts.Where(f => f.Length > 0)];
        Array.Sort(ids, StringComparer.Ordinal);
        var count = 0;
        foreach (var id in ids)
        {
            if (count == 0 || ids[count - 1] != id)
            {
                ids[count++] = id;
            }
        }

        Array.Resize(ref ids, count);
        return ids;
    }
}
