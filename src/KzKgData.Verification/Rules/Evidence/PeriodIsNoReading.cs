using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2012: a curated day or period is not what its printed one stands for, or its basis is not what was printed.</summary>
/// <remarks>It looks at every cited period, in any table of facts; the basis stands in the column of the same name with <c>_basis</c> behind it, where there is one.</remarks>
public sealed class PeriodIsNoReading() : Rule("KZKG2012", "Period is no reading of its mention", "evidence")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => CitedPeriods(context).Concat(BasesOfNothing(context));

    private IEnumerable<Finding> CitedPeriods(RuleContext context)
    {
        var readings = new FigureReader(m => RelativePeriods.Find(m.Printed, m.Source.Language));
        foreach (var citation in context.Dataset.Citations)
        {
            if (citation.CitedField is { Type.Kind: FieldKind.Period } cited
                && citation.CitedFact is { } fact
                && fact.Row.Table.Values(cited) is Column<Period> periods
                && periods[fact.Row.Index] is { } period
                && Problem(fact, cited.Name, citation.Mention, period, readings) is var (field, problem, isInferred))
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
        from table in context.Package.Tables
        where table is { HasAllColumns: true, Schema.HoldsFacts: true }
        from field in table.Schema.Fields
        where table.ColumnOf(field.Name + Basis.Suffix) >= 0
        from finding in BasesOfNothing(context.Dataset, table, field.Name, field.Name + Basis.Suffix)
        select finding;

    private IEnumerable<Finding> BasesOfNothing(Dataset dataset, Table table, string field, string basis)
    {
        foreach (var row in table.Rows)
        {
            if (!row.IsMalformed && row[field].IsEmpty && !row[basis].IsEmpty && dataset.FindFact(row["id"].Utf8) is { } fact && fact.Row == row)
            {
                yield return At(row.PlaceOf(basis), $"{basis} of {fact.Id} is {Printable.Quote(row[basis].Text)} but {field} is empty; empty it too, or fill in {field}", [fact.Id]);
            }
        }
    }

    private static (string Field, string Problem, bool IsInferred)? Problem(Fact fact, string field, Mention mention, Period period, FigureReader readings)
    {
        if (readings.Read(mention) is not { } figure)
        {
            return (field, $"cites {Printable.Quote(mention.Printed)}, which is no single date or period that can be read; cite the one that carries it", IsInferred: false);
        }

        // A date of publication that is no period is a finding of its own.
        var published = mention.Source.PublishedOn;
        if (figure.Resolve(published) is not var (resolved, isInferred))
        {
            var against = published is null ? "a text without a date" : $"a text of {published}";
            return published is null && mention.Source.Published.Length > 0
                ? null
                : (field, $"{Printable.Quote(mention.Printed)} cannot be decided against {against}; leave it empty or cite a mention that carries it", IsInferred: true);
        }

        if (resolved != period)
        {
            return (field, $"{Printable.Quote(mention.Printed)} stands for {resolved}{(isInferred ? $" in a text of {published}" : string.Empty)}; correct it or cite another mention", isInferred);
        }

        var basis = isInferred ? Basis.Inferred : Basis.Printed;
        var basisField = field + Basis.Suffix;
        return fact.Row.Table.Schema.Field(basisField) is null || string.Equals(fact.Row[basisField].Text, basis, StringComparison.Ordinal)
            ? null
            : (basisField, $"{Printable.Quote(mention.Printed)} {(isInferred ? $"stands for {resolved} only by the date of its text" : "is printed as it stands")}; write {basis}", isInferred);
    }
}
