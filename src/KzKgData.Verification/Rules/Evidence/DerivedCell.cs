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
        var shared = new Shared(context.Dataset);
        foreach (var fact in context.Dataset.Facts)
        {
            var fields = fact.Row.Table.Schema.DerivedFields;
            for (var i = 0; i < fields.Count; i++)
            {
                var field = fields[i];
                var cell = fact.Row.Utf8(fact.Row.Table.ColumnOf(field.Name));
                if (Derive(context.Dataset, fact, field, shared) is { } derived && !Utf8Text.AreEqual(cell, derived.AsSpan()))
                {
                    Message shouldBe = derived.Length == 0 ? (Message)$"has to be empty" : $"follows as {Printable.Quote(derived)}";
                    Message orCite = field.TakesCitation ? $", or cite the place that prints it" : Message.Empty;
                    yield return At(
                        fact.Row.PlaceOf(field.Name),
                        $"{field.Name} of {fact.Id} is {Printable.Quote(fact.Row[field.Name].Text)} but {shouldBe} ({field.DerivedFrom}); correct it, or "
                        + $"the cells that it follows from{orCite}",
                        [fact.Id]) with
                    {
                        Related = OriginsOf(context.Dataset, fact, field.DerivedFrom!),
                    };
                }
            }
        }
    }

    /// <summary>What the cell has to be, or null where what it is derived from is itself missing or wrong.</summary>
    private static string? Derive(Dataset dataset, Fact fact, FieldSchema field, Shared shared)
    {
        var claim = dataset.ClaimOf(fact);
        var isPrinted = field.TakesCitation && dataset.FindCitation(fact, field.Name) is not null;
        switch (field.DerivedFrom)
        {
            case not Derivation.UnitOfFigure when isPrinted:
                return null; // the print says it, and other rules hold the cell against that
            case Derivation.UnitOfFigure when claim is { IsFromTable: true }:
                return new TableReading(dataset, claim).Unit?.Unit;
            case Derivation.SideOfSpeakers when claim is { IsFromTable: true }:
                return Official.SideOfOffice(dataset, claim.Source).Code;
            case Derivation.EditionOfTable:
                return fact.Row["form"].Text is "table" ? fact.Row["published"].Text : string.Empty;
            case Derivation.UnitOfFigure:
                var figure = claim is not null ? claim.Figure
                    : dataset.FindCitation(fact, "value")?.Mention is { } mention ? Claim.FigureOf(KindOf(fact), mention)
                    : null;
                var unit = (figure?.Choose(fact.Row["reading"].Text) ?? figure?.Choose(string.Empty))?.Unit;
                return isPrinted && unit is { Length: 0 } ? null : unit; // what is counted is printed beside the figure
            case Derivation.SideOfSpeakers:
                return shared.SideOf(claim?.StatedBy ?? fact.Row.Values("stated_by"));
            case Derivation.PeriodAYearEarlier:
                if ((claim?.Kind ?? KindOf(fact)) != ClaimKind.Growth)
                {
                    return string.Empty;
                }

                var period = claim is not null ? claim.Period : Period.TryParse(fact.Row["period"].Text, out var read, out _) ? read : null;

                // Over several years the year before lies in between, so that no base follows.
                return period is not { FirstDay.Year: > 1 } days ? null
                    : days.FirstDay.AddYears(1) <= days.LastDay ? string.Empty : days.AddYears(-1).ToString();
            case Derivation.SourceOfCitations:
                return dataset.SourceCitedBy(fact)?.Id; // citations from several sources are misplaced, which is another rule's finding
            case Derivation.PublishedOfSource:
                return dataset.FindSource(fact.Row["source"].Text)?.Published;
            case Derivation.OfFact:
                return OriginOf(dataset, fact, field) is { } origin ? origin.Row[field.Name].Text : string.Empty;
            case Derivation.NamedParticipants:
                return shared.Participants.Of(fact.Id).Any() ? string.Empty : null;
            default:
                return null; // the descriptor's reader lets no other name pass
        }
    }

    /// <summary>
    /// The fact that a row names for one of its cells; null where it names none, one that does not speak of it, or one whose own cell is not cited.
    /// </summary>
    private static Fact? OriginOf(Dataset dataset, Fact fact, FieldSchema field) =>
        dataset.FindFact(fact.Row[field.Name + Derivation.OriginSuffix].Text) is { } origin
        && origin.Row.Table.Schema.Fields.Any(f => f.Name != "id" && origin.Row.Values(f.Name).Contains(fact.Id, StringComparer.Ordinal))
        && dataset.FindCitation(origin, field.Name) is not null
            ? origin
            : null;

    private static ClaimKind KindOf(Fact fact) => new(fact.Row["kind"].Text);

    /// <summary>The cells of other facts that the cell follows from: as likely wrong as the cell itself.</summary>
    private static RelatedPlace[] OriginsOf(Dataset dataset, Fact fact, string derivation) =>
        derivation switch
        {
            Derivation.SideOfSpeakers =>
            [
                .. fact.Row.Values("stated_by").Select(dataset.FindFact).OfType<Fact>().Select(s => new RelatedPlace(s.Id, s.Row.PlaceOf("side"))),
            ],
            Derivation.PublishedOfSource when dataset.FindSource(fact.Row["source"].Text) is { } source =>
            [
                new RelatedPlace(source.Id, source.Row.PlaceOf("published")),
            ],
            _ => [],
        };

    /// <summary>What is worked out once for all rows: what speakers speak for whom several claims share, and who takes part in what.</summary>
    private sealed class Shared(Dataset dataset)
    {
        private readonly Dictionary<IReadOnlyList<string>, string?> _sides = [];
        private Participants? _participants;

        public Participants Participants => _participants ??= new Participants(dataset);

        public string? SideOf(IReadOnlyList<string> speakers)
        {
            if (!_sides.TryGetValue(speakers, out var side))
            {
                _sides.Add(speakers, side = speakers switch
                {
                    [] => Side.None.Code,
                    [var only] => dataset.FindFact(only)?.Row["side"].Text,
                    _ => speakers.All(s => dataset.FindFact(s) is not null) ? dataset.SideOf(speakers).Code : null,
                });
            }

            return side;
        }
    }
}
