using System.Buffers;
using System.Buffers.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2007: the right characters are printed there, but their surroundings are not those that the mention pins.</summary>
public sealed class MentionContext() : ArchiveRule("KZKG2007", "Context of a mention")
{
    private const int Digits = 16;
    private const int MostAtOnce = 64;

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var source in context.Dataset.Sources)
        {
            foreach (var (mention, hash) in context.TextOf(source) is { } text ? OtherContexts(context.Dataset.MentionsOf(source), text.Points) : [])
            {
                yield return At(
                    mention.Row.PlaceOf("context"),
                    $"the surroundings of {Printable.Quote(mention.Printed)} at {mention.Start} hash to {hash.ToString("x16", CultureInfo.InvariantCulture)}, "
                    + $"the mention {mention.Id} pins {Printable.Quote(mention.Context)}; point it at the occurrence that was meant, or correct the hash",
                    context.FactsCiting(mention.Id));
            }
        }
    }

    /// <summary>The mentions whose characters stand where they say and whose surroundings are other ones than they pin, with the hash of those.</summary>
    private static List<(Mention Mention, ulong Hash)> OtherContexts(IReadOnlyList<Mention> mentions, CodePoints text)
    {
        var others = new List<(Mention, ulong)>();
        Span<int> pinned = stackalloc int[MostAtOnce];
        Span<(int Start, int End)> stretches = stackalloc (int, int)[MostAtOnce];
        Span<ulong> hashes = stackalloc ulong[MostAtOnce];
        Span<byte> digits = stackalloc byte[Digits];
        for (var next = 0; next < mentions.Count;)
        {
            var count = 0;
            for (; next < mentions.Count && count < MostAtOnce; next++)
            {
                // Nothing printed, or another place, has its own finding.
                if (mentions[next] is { PrintedUtf8.IsEmpty: false } mention && Utf8Text.AreEqual(mention.PrintedUtf8, text.SpanOf(mention.Start, mention.End)))
                {
                    (stretches[count], pinned[count++]) = ((mention.Start, mention.End), next);
                }
            }

            ContextHash.OfAll(text, stretches.Slice(0, count), hashes);
            for (var i = 0; i < count; i++)
            {
                if (!(Utf8Formatter.TryFormat(hashes[i], digits, out _, new StandardFormat('x', Digits))
                    && mentions[pinned[i]].ContextUtf8.SequenceEqual(digits)))
                {
                    others.Add((mentions[pinned[i]], hashes[i]));
                }
            }
        }

        return others;
    }
}
