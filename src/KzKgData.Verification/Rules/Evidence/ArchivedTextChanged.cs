using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2008: an archived text is missing or has changed.</summary>
public sealed class ArchivedTextChanged() : ArchiveRule("KZKG2008", "Archived text missing or changed")
{
    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive) =>
        context.Dataset.Sources.SelectMany(source => CheckSource(context, source, archive));

    private IEnumerable<Finding> CheckSource(RuleContext context, Source source, ArchivedTexts archive)
    {
        if (archive.Find(source) is not { } text)
        {
            yield return At(
                source.Row.PlaceOf("file"),
                $"the archived text {Printable.Quote(source.File)} of {source.Id} is not in the snapshots folder, so its mentions are not checked; add "
                    + $"the file");
        }
        else if (context.TextOf(source) is null)
        {
            yield return At(
                source.Row.PlaceOf("sha256"),
                $"the archived text {Printable.Quote(source.File)} of {source.Id} has changed, so its mentions are not checked: its SHA-256 is "
                + $"{text.Sha256}, not the recorded one; restore the cited text, or curate the new one");
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
