using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2012: a curated day or period is not what its printed one stands for, or its basis is not what was printed.</summary>
/// <remarks>It looks at every cited period, in any table of facts; the basis stands in the column of the same name with <c>_basis</c> behind it,
/// where there is one.</remarks>
public sealed class PeriodIsNoReading() : Rule("KZKG2012", "Period is no reading of its mention", "evidence")
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
                // What follows from the date of the text may be wrong because that is.
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
                    $"{basis} of {fact.Id} is {Printable.Quote(row[basis].Text)} but {field} is empty; empty it too, or fill in {field}",
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
        if (figure is null && candidates.Length == 0)
        {
            return (
                field,
                $"cites {Printable.Quote(mention.Printed)}, which is no single date or period that can be read; cite the one that carries it",
                IsInferred: false);
        }

        var published = mention.Source.PublishedOn;
        if (candidates.Length == 0)
        {
            if (figure!.Kind == PrintedFigure.Duration && published is not null)
            {
                return (
                    field,
                    $"{Printable.Quote(mention.Printed)} is a length of time and no period; what came about over it is cumulative, and anything else "
                    + $"leaves the cell empty",
                    IsInferred: false);
            }

            // A date of publication that is no period is a finding of its own.
            Message against = published is null ? (Message)$"a text without a date" : $"a text of {published}";
            return published is null && mention.Source.Published.Length > 0
                ? null
                : (
                    field,
                    $"{Printable.Quote(mention.Printed)} cannot be decided against {against}; leave it empty or cite a mention that carries it",
                    IsInferred: true);
        }

        var index = Array.FindIndex(candidates, c => c.Period == period);
        if (index < 0)
        {
            var (resolved, inferred) = candidates[0];
            return (
                field,
                $"{Printable.Quote(mention.Printed)} stands for {resolved}{(inferred ? $" in a text of {published}" : Message.Empty)}; correct it or cite "
                + $"another mention",
                inferred);
        }

        var isInferred = candidates[index].IsInferred;
        if (fact.Row.Table.Schema.Field(cited.BasisName) is null)
        {
            return null;
        }

        return fact.Row.Table.Schema.Role is TableRole.Sources && field is Published
            ? ProblemOfPublication(fact, mention, figure!, candidates[index])
            : ProblemOfBasis(fact, cited.BasisName, mention, candidates[index], isInferred ? Basis.Inferred : Basis.Printed);
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
                + $"{(resolved.IsInferred ? (Message)$"stands for {resolved.Period} only by the date of its text" : $"is printed as it stands")}; "
                + $"write {basis}",
                resolved.IsInferred);

    /// <summary>What is wrong with a print as evidence for the date of a source: in its own text it has to print something of it.</summary>
    private static (string Field, Message Problem, bool IsInferred)? ProblemOfPublication(
        Fact source,
        Mention mention,
        PrintedFigure figure,
        ResolvedPeriod resolved)
    {
        var basisField = Published + Basis.Suffix;
        if (mention.Source.Id != source.Id)
        {
            return null; // whether it may stand there is KZKG2004's
        }

        return figure.LeansWholly
            ? (
                Published,
                $"{Printable.Quote(mention.Printed)} follows from the date of the text and cannot prove it; cite what prints some of the date, write "
                + $"{Basis.Address} if it stands in the address, or cite another source that prints it",
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
                    source.Url.Length == 0 ? $"no address is given"
                    : found.Count == 0 ? (Message)$"its address holds no date that can be read in one way"
                    : $"its address says {Message.Join($" and ", found)}";
                yield return At(
                    source.Row.PlaceOf(Published),
                    $"{Published} of {source.Id} is {Printable.Quote(source.Published)} by its address but {address}; correct the date, or name what else "
                    + $"it rests on",
                    [source.Id]);
            }
            else if (IsProvenByItself(dataset, source))
            {
                yield return At(
                    source.Row.PlaceOf(Published),
                    $"{Published} of {source.Id} is {Printable.Quote(source.Published)} by other sources whose dates rest on this one in turn; cite a "
                    + $"place that prints the date",
                    [source.Id]);
            }
        }
    }

    private static bool IsMonthOrYear(Period period) =>
        period.IsWholeMonths && (period.IsWholeYears ? period.FirstDay.Year == period.LastDay.Year : RelativeBase.LengthOf(period) == 1);

    /// <summary>Whether dates that other sources say by their own dates lead back to a source.</summary>
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
