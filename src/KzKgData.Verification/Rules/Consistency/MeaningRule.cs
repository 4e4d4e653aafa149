using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>A consistency rule about the rows of tables that have a field with one of some meanings.</summary>
public abstract class MeaningRule : ConsistencyRule
{
    private readonly Meaning[] _meanings;

    private protected MeaningRule(string id, string title, string category, params Meaning[] meanings)
        : base(id, title, category) => _meanings = meanings;

    private protected override IReadOnlyList<TableRole> Needs => [.. base.Needs, TableRole.Sources];

    /// <inheritdoc/>
    internal override Table? UnreadTable(RuleContext context) => base.UnreadTable(context) ?? TablesOf(context).FirstOrDefault(t => !t.IsReadable);

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        TablesOf(context).Any() ? (Message?)null : $"no field means {Message.Join($" or ", _meanings.Select(FieldMeaningReader.Spell))}";

    /// <summary>Returns the tables that have a field with one of the rule's meanings.</summary>
    private protected IEnumerable<Table> TablesOf(RuleContext context) =>
        context.Package.Tables.Where(t => t.Schema.HoldsFacts && Array.Exists(_meanings, m => t.Schema.Field(m) is not null));
}
