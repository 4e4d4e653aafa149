using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2016: several sources print the same text, so equal figures in them count once.</summary>
public sealed class NearDuplicateSources() : ArchiveRule("KZKG2016", "Near-duplicate sources", Severity.Note)
{
    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive) =>
        context.Dataset.Reprints.Groups.Select(g =>
            At(
                g.Sources[0].Row.PlaceOf("id"),
                $"{Message.Join($", ", g.Sources.Select(s => s.Id))} print the same text ({Message.Join($"; ", g.Links.Select(l => l.Why))}); equal "
                    + $"figures in "
                + $"them count once",
                g.Sources.Select(s => s.Id)
            ) with
            {
                SameSource = false,
                Related = [.. g.Sources.Skip(1).Select(s => new RelatedPlace(s.Id, s.Row.PlaceOf("id")))],
            });
}
