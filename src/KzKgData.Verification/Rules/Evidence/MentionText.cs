using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2006: at the offsets of a mention, the archived text prints something else.</summary>
public sealed class MentionText() : ArchiveRule("KZKG2006", "Text of a mention")
{
    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var mention in context.Dataset.Mentions)
        {
            if (context.TextOf(mention.Source) is not { } text || Utf8Text.CodePointsIn(mention.PrintedUtf8) != mention.Length)
            {
                continue; // another text, or a wrong length: that has its own finding
            }

            if (!Utf8Text.AreEqual(mention.PrintedUtf8, text.Points.SpanOf(mention.Start, mention.End)))
            {
                var found = text.Points.Slice(mention.Start, mention.End);
                var at = text.Text.IndexOf(mention.Printed, StringComparison.Ordinal);
                var hint = at < 0 || mention.Printed.Length == 0
                    ? "it stands nowhere in the text"
                    : FormattableString.Invariant($"it first stands at {text.Points.FromUtf16(at)}");
                yield return At(
                    mention.Row.PlaceOf("printed"),
                    FormattableString.Invariant($"the mention {mention.Id} says {Printable.Quote(mention.Printed)}, but {mention.Source.File} prints {Printable.Quote(found)} from {mention.Start} to {mention.End} ({hint}); correct the offsets or the printed text"),
                    context.FactsCiting(mention.Id));
            }
        }
    }
}
