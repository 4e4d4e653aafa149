using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2002: a mention is neither evidence for a fact nor excluded.</summary>
public sealed class UnaccountedMention() : Rule("KZKG2002", "Mention neither cited nor excluded", "evidence")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations, TableRole.Exclusions, TableRole.Explanations];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var used = new HashSet<string>(context.Dataset.RowsOf(TableRole.Citations).Select(r => r["mention"].Text), StringComparer.Ordinal);
        used.UnionWith(context.Dataset.Explanations.SelectMany(e => e.Evidence));
        used.UnionWith(context.Dataset.Exclusions.Keys);
        return context.Dataset.RowsOf(TableRole.Mentions)
            .Where(m => !used.Contains(m["id"].Text))
            .Select(m => At(
                m.PlaceOf("id"),
                $"the mention {m["id"].Text} ({Printable.Quote(m["printed"].Text)}) is neither cited nor excluded; cite it for the cell that it carries or exclude it with a reason"));
    }
}
