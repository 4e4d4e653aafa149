using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>
/// Adds a bound to a figure printed without one, and cites other occurrences of the letters of its words: in longer words, or in other sentences.
/// </summary>
/// <param name="name">A short name.</param>
/// <param name="isInWord">Whether the letters are inside a longer word.</param>
internal sealed class BoundFromElsewhere(string name, bool isInWord) : FaultKind(name)
{
    private const int PlacesEach = 4;

    public override IEnumerable<Fault> In(DataPackage package) =>
        from claim in RealPackage.Result.Dataset.Claims
        where claim is { QualifierWord.Length: 0, ValueMention: not null }
        from word in claim.Row.Table.Schema.Field("qualifier")!.PrintedAs
        from phrase in word.Value
        where phrase.CountsIn(claim.Source.Language)
        from start in Places(claim.Source, claim.ValueMention!.Value, phrase.Text).Take(PlacesEach)
        select Make(claim, word.Key, phrase.Text, start);

    private static Fault Make(Claim claim, string qualifier, string printed, int start)
    {
        const string Id = "fault-bound";
        var end = start + CodePoints.CountOf(printed);
        var context = ArchivedTexts.ContextOf(RealPackage.Archive.FindPinned(claim.Source)!.Points, start, end);
        return Fault
            .Of(
                claim.Row,
                "qualifier",
                FormattableString.Invariant($"it becomes '{qualifier}' by the letters at {start}"),
                Splice.Cell(claim.Row, "qualifier", qualifier),
                Splice.Append(RealPackage.Table("citations"), claim.Id, "qualifier", Id),
                Splice.Append(
                    RealPackage.Table("mentions"),
                    Id,
                    claim.Source.Id,
                    start.ToString(CultureInfo.InvariantCulture),
                    end.ToString(CultureInfo.InvariantCulture),
                    printed,
                    "text",
                    context))
            .WithRowAtEnd(RealPackage.Table("mentions"))
            .WithRowAtEnd(RealPackage.Table("citations"));
    }

    private IEnumerable<int> Places(Source source, Mention figure, string phrase)
    {
        if (RealPackage.Archive.FindPinned(source) is not { } text)
        {
            yield break;
        }

        for (var at = text.Text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var isCut = IsLetter(text.Text, at - 1) || IsLetter(text.Text, at + phrase.Length);
            var start = text.Points.FromUtf16(at);
            var isElsewhere = text.Points.Slice(Math.Min(start, figure.Start), Math.Max(start, figure.End)).Contains(".\n", StringComparison.Ordinal);
            if (isCut == isInWord && (isInWord || isElsewhere))
            {
                yield return start;
            }
        }
    }

    private static bool IsLetter(string text, int index) => index >= 0 && index < text.Length && char.IsLetter(text[index]);
}
