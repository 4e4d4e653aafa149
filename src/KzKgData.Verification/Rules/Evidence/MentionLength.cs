using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2005: the offsets of a mention do not match the length of its printed text.</summary>
public sealed class MentionLength() : Rule("KZKG2005", "Wrong length of a mention", "evidence")
{
    private static readonly string[] _offsets = ["start", "end"];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => BeyondAnyText(context).Concat(OfOtherLength(context));

    // Otherwise such a mention, and everything that cites it, would be skipped silently.
    private IEnumerable<Finding> BeyondAnyText(RuleContext context)
    {
        foreach (var field in _offsets)
        {
            foreach (var row in context.Dataset.Mentions.Count < context.Dataset.MentionRows ? context.Dataset.RowsOf(TableRole.Mentions) : [])
            {
                if (row.Table.ValueAt(row.Index, row.Table.ColumnOf(field), FieldType.WholeNumber) is < 0 or > int.MaxValue)
                {
                    yield return At(
                        row.PlaceOf(field),
                        $"{field} of the mention {row["id"].Text} is {row[field].Text}, which is not a valid offset; correct it",
                        context.FactsOf(row));
                }
            }
        }
    }

    private IEnumerable<Finding> OfOtherLength(RuleContext context)
    {
        foreach (var mention in context.Dataset.Mentions)
        {
            var printed = Utf8Text.CodePointsIn(mention.PrintedUtf8);
            var spanned = mention.End - mention.Start;
            if (spanned != printed || printed == 0)
            {
                yield return At(
                    mention.Row.PlaceOf("start"),
                    $"the mention {mention.Id} spans {spanned} code point(s) from {mention.Start} to {mention.End}, but "
                    + $"{Printable.Quote(mention.Printed)} has {printed}; correct start or end",
                    context.FactsCiting(mention.Id));
            }
        }
    }
}
