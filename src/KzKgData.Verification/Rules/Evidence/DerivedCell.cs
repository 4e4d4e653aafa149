using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2011: a derived cell does not match its derivation.</summary>
public sealed class DerivedCell() : Rule("KZKG2011", "Wrong derived cell", "evidence")
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
                    Message shouldBe = derived.Length == 0 ? (Message)$"must be empty" : $"must be {Printable.Quote(derived)}";
                    Message orCite = field.TakesCitation ? $", or cite a place that prints it" : Message.Empty;
                    yield return At(
                        fact.Row.PlaceOf(field.Name),
                        $"{field.Name} of {fact.Id} is {Printable.Quote(fact.Row[field.Name].Text)} but {shouldBe} ({field.DerivedFrom}); correct it, or "
                        + $"the cells it is derived from{orCite}",
                        [fact.Id]) with
                    {
                        Related = OriginsOf(context.Dataset, fact, field.DerivedFrom!),
                    };
                }
            }
        }
    }

    /// <summary>Returns the derived value of the cell, or null if what it is derived from is itself missing or wrong.</summary>
    private static string? Derive(Dataset dataset, Fact fact, FieldSchema field, Shared shared)
    {
        var claim = dataset.ClaimOf(fact);
        var isPrinted = field.TakesCitation && dataset.FindCitation(fact, field.Name) is not null;
        switch (field.DerivedFrom)
        {
            case not Derivation.UnitOfFigure when isPrinted:
                return null; // the print is the evidence, and other rules compare the cell with it
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
                return isPrinted && unit is { Length: 0 } ? null : unit; // the counted noun is printed beside the figure
            case Derivation.SideOfSpeakers:
                return shared.SideOf(claim?.StatedBy ?? fact.Row.Values("stated_by"));
            case Derivation.PeriodAYearEarlier:
                if ((claim?.Kind ?? KindOf(fact)) != ClaimKind.Growth)
                {
                    return string.Empty;
                }

                var period = claim is not null ? claim.Period : Period.TryParse(fact.Row["period"].Text, out var read, out _) ? read : null;

                // For a change over several years, the base cannot be derived.
                return period is not { FirstDay.Year: > 1 } days ? null
                    : days.FirstDay.AddYears(1) <= days.LastDay ? string.Empty : days.AddYears(-1).ToString();
            case Derivation.SourceOfCitations:
                return dataset.SourceCitedBy(fact)?.Id; // another rule reports citations from several sources
            case Derivation.PublishedOfSource:
                return dataset.FindSource(fact.Row["source"].Text)?.Published;
            case Derivation.OfFact:
                return OriginOf(dataset, fact, field) is { } origin ? origin.Row[field.Name].Text : string.Empty;
            case Derivation.NamedParticipants:
                return shared.Participants.Of(fact.Id).Any() ? string.Empty : null;
            default:
                return null; // the descriptor reader rejects other names
        }
    }

    /// <summary>
    /// Returns the fact that a row names as the origin of a cell; null if it names none, if that fact does not refer to the row, or if its own cell is
    /// not cited.
    /// </summary>
    private static Fact? OriginOf(Dataset dataset, Fact fact, FieldSchema field) =>
        dataset.FindFact(fact.Row[field.Name + Derivation.OriginSuffix].Text) is { } origin
        && origin.Row.Table.Schema.Fields.Any(f => f.Name != "id" && origin.Row.Values(f.Name).Contains(fact.Id, StringComparer.Ordinal))
        && dataset.FindCitation(origin, field.Name) is not null
            ? origin
            : null;

    private static ClaimKind KindOf(Fact fact) => new(fact.Row["kind"].Text);

    /// <summary>Returns the cells of other facts that the cell is derived from, which may be the ones that are wrong.</summary>
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

    /// <summary>Values computed once for all rows: the side of each list of speakers, and the participants of events.</summary>
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
