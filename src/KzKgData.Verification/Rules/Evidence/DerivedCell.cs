using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2011: a derived cell does not follow from the cells that it is derived from.</summary>
public sealed class DerivedCell() : Rule("KZKG2011", "Derived cell", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var sources = context.Dataset.Citations.ToLookup(c => c.Fact, c => c.Mention.Source.Id, StringComparer.Ordinal);
        foreach (var fact in context.Dataset.Facts)
        {
            foreach (var field in fact.Row.Table.Schema.Fields.Where(f => f.DerivedFrom is not null))
            {
                var found = fact.Row[field.Name].Text;
                if (Derive(context.Dataset, sources, fact, field.DerivedFrom!) is { } derived && !string.Equals(derived, found, StringComparison.Ordinal))
                {
                    var shouldBe = derived.Length == 0 ? "has to be empty" : $"follows as {Printable.Quote(derived)}";
                    yield return At(
                        fact.Row.PlaceOf(field.Name),
                        $"{field.Name} of {fact.Id} is {Printable.Quote(found)} but {shouldBe} ({field.DerivedFrom}); correct it, or the cells that it follows from",
                        [fact.Id]) with
                    {
                        Related = OriginsOf(context.Dataset, fact, field.DerivedFrom!),
                    };
                }
            }
        }
    }

    /// <summary>What the cell has to be, or null where what it is derived from is itself missing or wrong.</summary>
    private static string? Derive(Dataset dataset, ILookup<string, string> sources, Fact fact, string derivation)
    {
        switch (derivation)
        {
            case Derivation.UnitOfFigure:
                return dataset.FindCitation(fact.Id, "value")?.Mention is { } mention
                    ? Claim.FigureOf(new ClaimKind(fact.Row["kind"].Text), mention)?.Choose(string.Empty)?.Unit
                    : null;
            case Derivation.SideOfSpeakers:
                var speakers = fact.Row.Values("stated_by");
                return speakers.All(s => dataset.FindFact(s) is not null) ? dataset.SideOf(speakers).Code : null;
            case Derivation.PeriodAYearEarlier:
                if (new ClaimKind(fact.Row["kind"].Text) != ClaimKind.Growth)
                {
                    return string.Empty;
                }

                return Period.TryParse(fact.Row["period"].Text, out var period, out _) && period.FirstDay.Year > 1 ? period.AddYears(-1).ToString() : null;
            case Derivation.SourceOfCitations:
                // Citations from several sources are misplaced, which is another rule's finding.
                var cited = sources[fact.Id].Distinct(StringComparer.Ordinal).ToArray();
                return cited.Length == 1 ? cited[0] : null;
            case Derivation.PublishedOfSource:
                return dataset.FindSource(fact.Row["source"].Text)?.Published;
            default:
                return null; // the descriptor's reader lets no other name pass
        }
    }

    /// <summary>The cells of other facts that the cell follows from: as likely wrong as the cell itself.</summary>
    private static RelatedPlace[] OriginsOf(Dataset dataset, Fact fact, string derivation) => derivation switch
    {
        Derivation.SideOfSpeakers => [.. fact.Row.Values("stated_by").Select(dataset.FindFact).OfType<Fact>().Select(s => new RelatedPlace(s.Id, s.Row.PlaceOf("side")))],
        Derivation.PublishedOfSource when dataset.FindSource(fact.Row["source"].Text) is { } source => [new RelatedPlace(source.Id, source.Row.PlaceOf("published"))],
        _ => [],
    };
}
