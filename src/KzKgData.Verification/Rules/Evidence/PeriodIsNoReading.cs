using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2012: a curated day or period is not what its printed one stands for, or its basis is not what was printed.</summary>
/// <remarks>It looks at every cited period, in any table of facts; the basis stands in the column of the same name with <c>_basis</c> behind it, where there is one.</remarks>
public sealed class PeriodIsNoReading() : Rule("KZKG2012", "Period is no reading of its mention", "evidence")
{
    private const string BasisSuffix = "_basis";

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => CitedPeriods(context).Concat(BasesOfNothing(context));

    private IEnumerable<Finding> CitedPeriods(RuleContext context)
    {
        foreach (var citation in context.Dataset.Citations)
        {
            if (context.Dataset.FindFact(citation.Fact) is { } fact
                && fact.Row.Table.Schema.Field(citation.Field) is { Type.Kind: FieldKind.Period }
                && Period.TryParse(fact.Row[citation.Field].Text, out var period, out _)
                && Problem(fact, citation, period) is var (field, problem, isInferred))
            {
                // What follows from the date of the text may be wrong because that is.
                var source = citation.Mention.Source;
                yield return At(fact.Row.PlaceOf(field), $"{field} of {fact.Id} is {Printable.Quote(fact.Row[field].Text)} but {problem}", [fact.Id]) with
                {
                    Related = isInferred && source.Id != fact.Id ? [new RelatedPlace(source.Id, source.Row.PlaceOf("published"))] : [],
                };
            }
        }
    }

    private IEnumerable<Finding> BasesOfNothing(RuleContext context) =>
        from fact in context.Dataset.Facts
        from field in fact.Row.Table.Schema.Fields
        let basis = field.Name + BasisSuffix
        where fact.Row[field.Name].IsEmpty && !fact.Row[basis].IsEmpty
        select At(fact.Row.PlaceOf(basis), $"{basis} of {fact.Id} is {Printable.Quote(fact.Row[basis].Text)} but {field.Name} is empty; empty it too, or fill in {field.Name}", [fact.Id]);

    private static (string Field, string Problem, bool IsInferred)? Problem(Fact fact, Citation citation, Period period)
    {
        var mention = citation.Mention;
        var printed = Printable.Quote(mention.Printed);
        if (RelativePeriods.Find(mention.Printed, mention.Source.Language) is not { } figure)
        {
            return (citation.Field, $"cites {printed}, which is no single date or period that can be read; cite the one that carries it", IsInferred: false);
        }

        // A date of publication that is no period is a finding of its own.
        var published = mention.Source.PublishedOn;
        if (figure.Resolve(published) is not var (resolved, isInferred))
        {
            var against = published is null ? "a text without a date" : $"a text of {published}";
            return published is null && mention.Source.Published.Length > 0
                ? null
                : (citation.Field, $"{printed} cannot be decided against {against}; leave it empty or cite a mention that carries it", IsInferred: true);
        }

        if (resolved != period)
        {
            return (citation.Field, $"{printed} stands for {resolved}{(isInferred ? $" in a text of {published}" : string.Empty)}; correct it or cite another mention", isInferred);
        }

        var basis = isInferred ? "inferred" : "printed";
        var basisField = citation.Field + BasisSuffix;
        return fact.Row.Table.Schema.Field(basisField) is null || string.Equals(fact.Row[basisField].Text, basis, StringComparison.Ordinal)
            ? null
            : (basisField, $"{printed} {(isInferred ? $"stands for {resolved} only by the date of its text" : "is printed as it stands")}; write {basis}", isInferred);
    }
}
