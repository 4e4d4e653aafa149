using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2018: a mention is excluded for a reason whose condition does not hold.</summary>
public sealed class UnfitExclusion() : Rule(UnfitExclusion.Id, "Unfit exclusion", "evidence")
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "KZKG2018";

    private static readonly ExclusionCondition _noCondition = new([], ExclusionTest.None);

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Mentions, TableRole.Citations, TableRole.Exclusions];

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Exclusions.Count == 0 ? $"nothing is excluded" : (Message?)null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var cited = new Lazy<HashSet<PrintedValue>>(() => Cited(context.Dataset.Mentions, context.Dataset));
        foreach (var row in context.Dataset.Exclusions)
        {
            if (context.Dataset.FindMention(row["mention"].Utf8) is { } mention
                && Problem(context.Dataset, row.Table.Schema, mention, row["reason"].Text, row.Values("about"), isSubjectNamed: false, cited)
                    is var (field, problem))
            {
                yield return At(
                    row.PlaceOf(field),
                    $"the mention {mention.Id} ({Printable.Quote(mention.Printed)}) is excluded as {Printable.Quote(row["reason"].Text)}, {problem}");
            }
        }
    }

    /// <summary>What would be wrong with excluding a mention for a reason.</summary>
    /// <param name="dataset">The facts.</param>
    /// <param name="exclusions">The declaration of the table of exclusions.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="about">Ids of the mentions that say what it is about; may be empty.</param>
    /// <param name="isSubjectNamed">Whether other words of its source say what it is about, which are to become mentions.</param>
    /// <returns>What is wrong and what to do, to follow the reason; null where its condition holds.</returns>
    public static Message? ProblemOf(
        Dataset dataset,
        TableSchema exclusions,
        Mention mention,
        string reason,
        IReadOnlyList<string> about,
        bool isSubjectNamed = false
    ) => Problem(dataset, exclusions, mention, reason, about, isSubjectNamed, new(() => Cited(dataset.MentionsOf(mention.Source), dataset)))?.Problem;

    private static HashSet<PrintedValue> Cited(IEnumerable<Mention> mentions, Dataset dataset) =>
        [.. mentions.Where(m => m.IsFigure && dataset.IsCited(m)).SelectMany(PrintedValue.Of)];

    private static (string Field, Message Problem)? Problem(
        Dataset dataset,
        TableSchema exclusions,
        Mention mention,
        string reason,
        IReadOnlyList<string> about,
        bool isSubjectNamed,
        Lazy<HashSet<PrintedValue>> cited)
    {
        var condition = exclusions.Field(KnownColumn.Reason) is { } field && field.Conditions.TryGetValue(reason, out var declared) ? declared : _noCondition;
        if (condition.Kinds.Count > 0 && !condition.Kinds.Contains(mention.Kind, StringComparer.Ordinal))
        {
            return (
                "reason",
                $"which sets aside {Message.Join($", ", condition.Kinds)}, and is of the kind {Printable.Quote(mention.Kind)}; cite it for a fact, or name "
                + $"the reason that holds");
        }

        return condition.Test switch
        {
            ExclusionTest.Repeats => PrintedValue.Of(mention).Any(cited.Value.Contains)
                ? null
                : ("reason", $"but no cited mention of its source prints the same figure; cite it for a fact, or name the reason that holds"),
            ExclusionTest.NamesSubject => ProblemOfSubject(dataset, mention, about, isSubjectNamed) is { } problem ? ("about", problem) : null,
            _ when SetAsideAmount.IsAmount(mention) => (
                "reason",
                $"a reason without a condition, and money and percentages are set aside only where a rule can test why; cite it for a fact, or use a "
                + $"reason that declares kzkg:condition in {DataPackage.DescriptorFileName}"),
            _ => null,
        };
    }

    private static Message? ProblemOfSubject(Dataset dataset, Mention mention, IReadOnlyList<string> about, bool isSubjectNamed)
    {
        if (about.Count == 0 && !isSubjectNamed)
        {
            return $"and the cell 'about' does not say what it is about; name the mention of its source that does";
        }

        foreach (var id in about)
        {
            if (dataset.FindMention(id) is not { } subject)
            {
                return $"and 'about' names {Printable.Quote(id)}, which is no mention; name the one that says what the figure is about";
            }

            if (subject.Source != mention.Source || subject == mention || subject.IsFigure)
            {
                return $"and 'about' names {id} ({Printable.Quote(subject.Printed)}), which is no stretch of words of the same source; name the one that "
                    + $"says what the figure is about";
            }
        }

        return null;
    }

    /// <summary>A value that a source prints.</summary>
    private readonly record struct PrintedValue(Source Source, string Unit, decimal Value)
    {
        /// <summary>The values that a mention may stand for; none where it prints no figure.</summary>
        public static IEnumerable<PrintedValue> Of(Mention mention) =>
            mention.Figure is { } figure ? figure.Readings.Select(r => new PrintedValue(mention.Source, r.Unit, r.Value)) : [];
    }
}
