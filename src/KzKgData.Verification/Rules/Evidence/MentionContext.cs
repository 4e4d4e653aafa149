using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2007: the right characters are printed there, but their surroundings are not those that the mention pins.</summary>
public sealed class MentionContext() : ArchiveRule("KZKG2007", "Context of a mention")
{
    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var mention in context.Dataset.Mentions)
        {
            if (archive.FindPinned(mention.Source) is not { } text
                || mention.Printed.Length == 0
                || !string.Equals(text.Points.Slice(mention.Start, mention.End), mention.Printed, StringComparison.Ordinal))
            {
                continue; // another text, nothing printed, or another place: that has its own finding
            }

            var found = ArchivedTexts.ContextOf(text.Points, mention.Start, mention.End);
            if (!string.Equals(found, mention.Context, StringComparison.Ordinal))
            {
                yield return At(
                    mention.Row.PlaceOf("context"),
                    FormattableString.Invariant($"the surroundings of {Printable.Quote(mention.Printed)} at {mention.Start} hash to {found}, the mention {mention.Id} pins {Printable.Quote(mention.Context)}; point it at the occurrence that was meant, or correct the hash"),
                    context.FactsCiting(mention.Id));
            }
        }
    }
}
