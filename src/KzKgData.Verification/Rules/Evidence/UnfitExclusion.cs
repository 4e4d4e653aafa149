using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2018: a mention is excluded for a reason whose condition does not hold.</summary>
public sealed class UnfitExclusion() : Rule(UnfitExclusion.Id, "Unjustified exclusion", "evidence")
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

    /// <summary>Returns why a mention may not be excluded for a reason.</summary>
    /// <param name="dataset">The facts.</param>
    /// <param name="exclusions">The schema of the table of exclusions.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="about">The ids of the mentions that say what it is about; may be empty.</param>
    /// <param name="isSubjectNamed">Whether words of its source that are yet to become mentions say what it is about.</param>
    /// <returns>What is wrong and what to do, to be appended to the reason; null if the condition of the reason holds.</returns>
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
                $"a reason for {Message.Join($", ", condition.Kinds)} only, but is of the kind {Printable.Quote(mention.Kind)}; cite it for a fact, or "
                + $"correct the reason");
        }

        return condition.Test switch
        {
            ExclusionTest.Repeats => PrintedValue.Of(mention).Any(cited.Value.Contains)
                ? null
                : ("reason", $"but no cited mention of its source prints the same figure; cite it for a fact, or correct the reason"),
            ExclusionTest.NamesSubject => ProblemOfSubject(dataset, mention, about, isSubjectNamed) is { } problem ? ("about", problem) : null,
            _ when SetAsideAmount.IsAmount(mention) => (
                "reason",
                $"a reason without a condition, which is not allowed for money and percentages; cite it for a fact, or use a reason that declares "
                + $"kzkg:condition in {DataPackage.DescriptorFileName}"),
            _ => null,
        };
    }

    private static Message? ProblemOfSubject(Dataset dataset, Mention mention, IReadOnlyList<string> about, bool isSubjectNamed)
    {
        if (about.Count == 0 && !isSubjectNamed)
        {
            return $"but 'about' is empty; name the mention that says what the figure is about";
        }

        foreach (var id in about)
        {
            if (dataset.FindMention(id) is not { } subject)
            {
                return $"but 'about' names {Printable.Quote(id)}, which is not a mention; name the one that says what the figure is about";
            }

            if (subject.Source != mention.Source || subject == mention || subject.IsFigure)
            {
                return $"but 'about' names {id} ({Printable.Quote(subject.Printed)}), which is not a text of the same source; name the mention that says "
                + $"what the figure is about";
            }
        }

        return null;
    }

    /// <summary>A value printed in a source.</summary>
    private readonly record struct PrintedValue(Source Source, string Unit, decimal Value)
    {
        /// <summary>Returns the possible values of a mention; none if it is not a figure.</summary>
        public static IEnumerable<PrintedValue> Of(Mention mention) =>
            mention.Figure is { } figure ? figure.Readings.Select(r => new PrintedValue(mention.Source, r.Unit, r.Value)) : [];
    }
}
