using System.Buffers;
using System.Buffers.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2007: the printed text of a mention matches, but its surroundings do not match the context hash.</summary>
public sealed class MentionContext() : ArchiveRule("KZKG2007", "Wrong context of a mention")
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
                    + $"but the mention {mention.Id} has {Printable.Quote(mention.Context)}; point it to the right occurrence, or correct the hash",
                    context.FactsCiting(mention.Id));
            }
        }
    }

    /// <summary>Returns the mentions whose printed text matches but whose context hash does not, with the actual hash.</summary>
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
                // Other rules report an empty or a different text.
                if (mentions[next] is { PrintedUtf8.IsEmpty: false } mention
                    && Utf8Text.AreEqual(mention.PrintedUtf8, text.SpanOf(mention.Start, mention.End)))
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
