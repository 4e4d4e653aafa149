using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2007: the right characters are printed there, but their surroundings are not those that the mention pins.</summary>
public sealed class MentionContext() : ArchiveRule("KZKG2007", "Context of a mention")
{
    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var mention in context.Dataset.Mentions)
        {
            if (context.TextOf(mention.Source) is not { } text
                || mention.PrintedUtf8.IsEmpty
                || !Utf8Text.AreEqual(mention.PrintedUtf8, text.Points.SpanOf(mention.Start, mention.End)))
            {
                continue; // another text, nothing printed, or another place: that has its own finding
            }

            if (!ArchivedTexts.IsContext(text.Points, mention.Start, mention.End, mention.ContextUtf8))
            {
                var found = ArchivedTexts.ContextOf(text.Points, mention.Start, mention.End);
                yield return At(
                    mention.Row.PlaceOf("context"),
                    FormattableString.Invariant($"the surroundings of {Printable.Quote(mention.Printed)} at {mention.Start} hash to {found}, the mention {mention.Id} pins {Printable.Quote(mention.Context)}; point it at the occurrence that was meant, or correct the hash"),
                    context.FactsCiting(mention.Id));
            }
        }
    }
}
