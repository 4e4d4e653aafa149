using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2012: a recorded date or period, or its basis, does not match the printed one.</summary>
/// <remarks>It checks every cited period in any table of facts. The basis is in the column with the suffix <c>_basis</c>, if there is
/// one.</remarks>
public sealed class PeriodIsNoReading() : Rule("KZKG2012", "Period does not match its mention", "evidence")
{
    private const string Published = "published";

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        CitedPeriods(context).Concat(BasesOfNothing(context)).Concat(DatesOfSources(context.Dataset));

    private IEnumerable<Finding> CitedPeriods(RuleContext context)
    {
        var readings = new FigureReader(m =>
            RelativePeriods.Find(m.Printed, m.Source.Language) ?? FigureRecogniser.Read(m.Printed, m.Source.Language, PrintedFigure.Duration));
        foreach (var citation in context.Dataset.Citations)
        {
            if (citation.CitedField is { Type.Kind: FieldKind.Period } cited
                && citation.CitedFact is { } fact
                && fact.Row.Table.Values(cited) is Column<Period> periods
                && periods[fact.Row.Index] is { } period
                && Problem(context.Dataset, fact, cited, citation.Mention, period, readings) is var (field, problem, isInferred))
            {
                // A period inferred from the date of the text may be wrong because that date is.
                var source = citation.Mention.Source;
                yield return At(fact.Row.PlaceOf(field), $"{field} of {fact.Id} is {Printable.Quote(fact.Row[field].Text)} but {problem}", [fact.Id]) with
                {
                    Related = isInferred && source.Id != fact.Id ? [new RelatedPlace(source.Id, source.Row.PlaceOf(Published))] : [],
                };
            }
        }
    }

    private IEnumerable<Finding> BasesOfNothing(RuleContext context) =>
        from table in context.Package.Tables
        where table is { HasAllColumns: true, Schema.HoldsFacts: true }
        from field in table.Schema.Fields
        where table.ColumnOf(field.BasisName) >= 0
        from finding in BasesOfNothing(context.Dataset, table, field.Name, field.BasisName)
        select finding;

    private IEnumerable<Finding> BasesOfNothing(Dataset dataset, Table table, string field, string basis)
    {
        var (column, basisColumn) = (table.ColumnOf(field), table.ColumnOf(basis));
        foreach (var row in table.Rows)
        {
            if (row.Utf8(column).IsEmpty
                && !row.Utf8(basisColumn).IsEmpty
                && !row.IsMalformed
                && dataset.FindFact(row["id"].Utf8) is { } fact
                && fact.Row == row)
            {
                yield return At(
                    row.PlaceOf(basis),
                    $"{basis} of {fact.Id} is {Printable.Quote(row[basis].Text)} but {field} is empty; clear it too, or fill in {field}",
                    [fact.Id]);
            }
        }
    }

    private static (string Field, Message Problem, bool IsInferred)? Problem(
        Dataset dataset,
        Fact fact,
        FieldSchema cited,
        Mention mention,
        Period period,
        FigureReader readings)
    {
        var field = cited.Name;
        var figure = readings.Read(mention);
        var candidates = CitedDays.Of(dataset, fact, field, mention, figure);
        var published = mention.Source.PublishedOn;
        if (candidates.MostLikely is not var (resolved, isInferred))
        {
            if (figure is null)
            {
                return (
                    field,
                    $"cites {Printable.Quote(mention.Printed)}, which is not a single readable date or period; cite the date or period",
                    IsInferred: false);
            }

            if (figure.Kind == PrintedFigure.Duration && published is not null)
            {
                return (
                    field,
                    $"{Printable.Quote(mention.Printed)} is a duration, not a period; set the kind to cumulative if the amount accrued over it, or clear "
                    + $"the cell",
                    IsInferred: false);
            }

            // Another rule reports an unreadable date of publication.
            Message against = published is null ? (Message)$"a text without a date" : $"a text of {published}";
            return published is null && mention.Source.Published.Length > 0
                ? null
                : (
                    field,
                    $"{Printable.Quote(mention.Printed)} cannot be resolved in {against}; clear the cell, or cite an unambiguous date or period",
                    IsInferred: true);
        }

        if (candidates.Find(period) is not { } found)
        {
            return (
                field,
                $"{Printable.Quote(mention.Printed)} means {resolved}{(isInferred ? $" in a text of {published}" : Message.Empty)}; correct it or cite "
                + $"another mention",
                isInferred);
        }

        if (fact.Row.Table.Schema.Field(cited.BasisName) is null)
        {
            return null;
        }

        return fact.Row.Table.Schema.Role is TableRole.Sources && field is Published
            ? ProblemOfPublication(fact, mention, figure!, found)
            : ProblemOfBasis(fact, cited.BasisName, mention, found, found.IsInferred ? Basis.Inferred : Basis.Printed);
    }

    private static (string Field, Message Problem, bool IsInferred)? ProblemOfBasis(
        Fact fact,
        string field,
        Mention mention,
        ResolvedPeriod resolved,
        string basis
    ) =>
        Utf8Text.AreEqual(fact.Row[field].Utf8, basis.AsSpan())
            ? null
            : (
                field,
                $"{Printable.Quote(mention.Printed)} "
                + $"{(resolved.IsInferred ? (Message)$"means {resolved.Period} only because of the date of the text" : $"is printed in full")}; "
                + $"write {basis}",
                resolved.IsInferred);

    /// <summary>Returns why a print is not evidence for the date of its own source, or null: it must print some part of the date.</summary>
    private static (string Field, Message Problem, bool IsInferred)? ProblemOfPublication(
        Fact source,
        Mention mention,
        PrintedFigure figure,
        ResolvedPeriod resolved)
    {
        var basisField = Published + Basis.Suffix;
        if (mention.Source.Id != source.Id)
        {
            return null; // KZKG2004 checks whether another source may be cited
        }

        return figure.LeansWholly
            ? (
                Published,
                $"{Printable.Quote(mention.Printed)} depends on the date of the text, so it cannot prove it; cite a printed part of the date, write "
                + $"{Basis.Address} if the date is in the address, or cite another source that prints it",
                true)
            : ProblemOfBasis(source, basisField, mention, resolved, resolved.IsInferred ? Basis.Inferred : Basis.Printed);
    }

    private IEnumerable<Finding> DatesOfSources(Dataset dataset)
    {
        foreach (var source in dataset.Sources)
        {
            if (source is { PublishedBasis: Basis.Address, PublishedOn: { } published }
                && !Array.Exists(
                    [.. AddressDate.In(source.Url)],
                    d => d == published || (published.Contains(d) && !d.Contains(published) && IsMonthOrYear(published))))
            {
                var found = AddressDate.In(source.Url);
                var address =
                    source.Url.Length == 0 ? $"it has no address"
                    : found.Count == 0 ? (Message)$"its address contains no unambiguous date"
                    : $"its address says {Message.Join($" and ", found)}";
                yield return At(
                    source.Row.PlaceOf(Published),
                    $"{Published} of {source.Id} is {Printable.Quote(source.Published)} by its address but {address}; correct the date or its basis",
                    [source.Id]);
            }
            else if (IsProvenByItself(dataset, source))
            {
                yield return At(
                    source.Row.PlaceOf(Published),
                    $"{Published} of {source.Id} is {Printable.Quote(source.Published)} by other sources whose dates depend on this one; cite a place that "
                    + $"prints the date",
                    [source.Id]);
            }
        }
    }

    private static bool IsMonthOrYear(Period period) =>
        period.IsWholeMonths && (period.IsWholeYears ? period.FirstDay.Year == period.LastDay.Year : RelativeBase.LengthOf(period) == 1);

    /// <summary>Whether the date of a source depends on itself, through relative dates in other sources.</summary>
    private static bool IsProvenByItself(Dataset dataset, Source source)
    {
        var known = new HashSet<Source>();
        for (var next = source; next.PublishedBasis is Basis.CitedElsewhere && known.Add(next);)
        {
            if (dataset.FindCitation(next.Id, Published) is not { Mention: var mention } || mention.Source == next
                || RelativePeriods.Resolve(mention.Printed, mention.Source.Language, mention.Source.PublishedOn)?.IsInferred != true)
            {
                return false;
            }

            next = mention.Source;
            if (next == source)
            {
                return true;
            }
        }

        return false;
    }
}
