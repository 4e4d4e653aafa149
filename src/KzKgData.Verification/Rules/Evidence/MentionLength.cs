using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2005: the offsets of a mention do not span as many code points as are printed there.</summary>
public sealed class MentionLength() : Rule("KZKG2005", "Length of a mention", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var mention in context.Dataset.Mentions)
        {
            var printed = CodePoints.CountOf(mention.Printed);
            var spanned = mention.End - mention.Start;
            if (spanned != printed || printed == 0)
            {
                yield return At(
                    mention.Row.PlaceOf("start"),
                    FormattableString.Invariant($"the mention {mention.Id} spans {spanned} code point(s) from {mention.Start} to {mention.End}, but {Printable.Quote(mention.Printed)} has {printed}; correct start or end"),
                    context.FactsCiting(mention.Id));
            }
        }
    }
}
