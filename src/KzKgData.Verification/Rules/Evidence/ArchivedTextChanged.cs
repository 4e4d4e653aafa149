using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2008: an archived text is missing, or is not the one that its source pins.</summary>
public sealed class ArchivedTextChanged() : ArchiveRule("KZKG2008", "Archived text")
{
    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive) =>
        context.Dataset.Sources.SelectMany(source => CheckSource(context, source, archive));

    private IEnumerable<Finding> CheckSource(RuleContext context, Source source, ArchivedTexts archive)
    {
        if (archive.Find(source) is not { } text)
        {
            yield return At(
                source.Row.PlaceOf("file"),
                $"the archived text {Printable.Quote(source.File)} of {source.Id} is not in the snapshots folder; its mentions are not checked");
        }
        else if (context.TextOf(source) is null)
        {
            yield return At(
                source.Row.PlaceOf("sha256"),
                $"the archived text {Printable.Quote(source.File)} of {source.Id} has the SHA-256 {text.Sha256}, not the one that is pinned; bring the "
                + $"text back that was cited, or curate the new one anew; its mentions are not checked");
        }
        else if (text.Points.Count.ToString(CultureInfo.InvariantCulture) is var count
            && !string.Equals(count, source.Row["characters"].Text, StringComparison.Ordinal))
        {
            yield return At(
                source.Row.PlaceOf("characters"),
                $"the archived text {Printable.Quote(source.File)} of {source.Id} has {count} code points, not "
                + $"{Printable.Quote(source.Row["characters"].Text)}; correct the number");
        }
    }
}
