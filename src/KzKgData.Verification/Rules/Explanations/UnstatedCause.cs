using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG4007: a cause that is not computed cites a mention, or a cell of a table, that does not state it.</summary>
public sealed class UnstatedCause() : LedgerRule("KZKG4007", "Unstated cause")
{
    /// <summary>The kind of mentions that state why figures differ.</summary>
    public const string KindOfMention = "cause";

    private protected override IReadOnlyList<TableRole> Needs =>
        [TableRole.Mentions, TableRole.Exclusions, TableRole.Cells, TableRole.Citations, TableRole.Claims];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        // A ledger without this column is reported as a problem of the schema.
        if (context.Package.FindTable(TableRole.Explanations)?.Schema.Field(KnownColumn.Cause) is not { } field)
        {
            yield break;
        }

        foreach (var explanation in context.Dataset.Explanations.Where(e =>
                !e.IsUnresolved && !KnownCause.Computed.Contains(e.Cause, StringComparer.Ordinal)))
        {
            var sources = new HashSet<string>(explanation.Facts.Select(f => SourceOf(context.Dataset, f)).Concat(explanation.Sources), StringComparer.Ordinal);
            foreach (var mention in explanation.Evidence.Select(context.Dataset.FindMention).OfType<Mention>())
            {
                if ((Problem(context.Dataset, field, explanation, sources, mention) ?? StatedCause.ProblemOf(context, field, explanation, mention)) is
                    { } problem)
                {
                    yield return About(
                        explanation,
                        "evidence",
                        $"{mention.Id} ({Printable.Quote(mention.Printed)}) {problem}, or write '{KnownCause.Unresolved}' as the cause");
                }
                else if (context.TextOf(mention.Source) is null)
                {
                    yield return CannotDecide(
                        $"whether the sentence of {mention.Id} states the cause '{explanation.Cause}' for {explanation.Id}: the text of "
                            + $"{mention.Source.Id} is "
                        + $"not available",
                        [.. explanation.Facts.Select(context.Dataset.FindFact).OfType<Fact>()]);
                }
            }

            foreach (var cell in explanation.Cells(context.Dataset))
            {
                if (Problem(context.Dataset, field, explanation, sources, cell) is { } problem)
                {
                    yield return About(
                        explanation,
                        "evidence",
                        $"{cell.Id} ({Printable.Quote(cell.Value)}, {cell.Address} of {cell.Source.Id}) {problem}, or write '{KnownCause.Unresolved}' as "
                        + $"the cause");
                }
            }
        }
    }

    private static Message? Problem(Dataset dataset, FieldSchema field, Explanation explanation, HashSet<string> sources, Mention mention)
    {
        if (dataset.FindExclusion(mention) is { } exclusion)
        {
            return $"is excluded ({Printable.Quote(exclusion["reason"].Text)}), so it states no cause; cite text that says why the figures differ";
        }

        if (!sources.Contains(mention.Source.Id))
        {
            return $"is in {mention.Source.Id}, which is not the source of any member; name that source in a column 'sources' of the row, cite text of "
            + $"a member's source";
        }

        if (!string.Equals(mention.Kind, KindOfMention, StringComparison.Ordinal))
        {
            return $"is a mention of the kind {Printable.Quote(mention.Kind)}, not '{KindOfMention}'; cite text that says why the figures differ";
        }

        return ProblemOfWords(field, explanation, mention.Printed, mention.Source.Language);
    }

    /// <summary>
    /// Returns why a cell of a table does not state a cause, or null. A number states none; whether two of them prove a revision is computed elsewhere.
    /// </summary>
    private static Message? Problem(Dataset dataset, FieldSchema field, Explanation explanation, HashSet<string> sources, SourceCell cell)
    {
        if (!sources.Contains(cell.Source.Id))
        {
            return $"is in {cell.Source.Id}, which is not the source of any member; name that source in a column 'sources' of the row, cite a cell of a "
            + $"member's source";
        }

        if (cell.IsNumber)
        {
            return explanation.Cause is KnownCause.Revision
                ? (Message?)null
                : $"is a number, which states no cause; cite a cell or text that says why the figures differ";
        }

        return dataset.CellUses.IsUsed(cell)
            ? $"describes figures of the table but not why they differ; cite a cell or text that does"
            : ProblemOfWords(field, explanation, cell.Value, cell.Source.Language);
    }

    private static Message? ProblemOfWords(FieldSchema field, Explanation explanation, string printed, string language) =>
        CategoryWords.Declared(field, explanation.Cause, language).Any()
            ? CategoryWords.Problem(field, explanation.Cause, printed, language) is { } problem ? (Message)$"is cited for the cause, {problem}" : null
            : $"is cited for the cause {Printable.Quote(explanation.Cause)}, for which the field 'cause' declares no words in the language "
                + $"{Printable.Quote(language)} (kzkg:printedAs); declare them in {DataPackage.DescriptorFileName}";

    private static string SourceOf(Dataset dataset, string fact) =>
        dataset.FindFact(fact) is { } found ? (dataset.ClaimOf(found)?.Source ?? dataset.SourceCitedBy(found))?.Id ?? string.Empty : string.Empty;
}
