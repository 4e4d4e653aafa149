using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2033: a claim from an official table does not match its cited cells.</summary>
public sealed class FigureOfCells() : Rule("KZKG2033", "Claim differs from its table cells", "evidence")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Cells, TableRole.Sources, TableRole.Citations, TableRole.Claims];

    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) =>
        context.Dataset.TableClaims.Count == 0 && context.Dataset.Tables.Count == 0 ? $"there are no official tables" : (Message?)null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var dataset = context.Dataset;
        foreach (var claim in dataset.Claims.Where(c => c.Source.IsTable))
        {
            yield return Wrong(
                claim,
                "attribution",
                $"is {Printable.Quote(claim.Attribution.Name)}, but {claim.Source.Id} is an official table; write {Attribution.Table}");
        }

        foreach (var claim in dataset.TableClaims)
        {
            if (!claim.Source.IsTable)
            {
                yield return Wrong(
                    claim,
                    "attribution",
                    $"is {Printable.Quote(claim.Attribution.Name)}, but {claim.Source.Id} is a text; write how the text attributes the figure");
                continue;
            }

            foreach (var outcome in Problems(claim, new TableReading(dataset, claim), dataset))
            {
                yield return outcome;
            }
        }

        foreach (var outcome in PublishedInTables(dataset))
        {
            yield return outcome;
        }
    }

    private IEnumerable<Outcome> Problems(Claim claim, TableReading reading, Dataset dataset)
    {
        if (claim.ValueCell is not { } cell)
        {
            yield break; // another rule reports uncited cells
        }

        if (TableReading.Number(cell) is null)
        {
            yield return Wrong(
                claim,
                "value",
                $"cites {cell.Id}, whose value {Printable.Quote(cell.Value)} is not a number; cite the cell with the number");
        }
        else if (reading.Unit is not { } unit)
        {
            var printed =
                dataset.FindCell(claim.Fact, "unit") is { } line ? $"{Printable.Quote(line.Value)} ({line.Id}) names"
                : claim.Source.InferredUnit.Length > 0 ? (Message)$"the inferred unit {Printable.Quote(claim.Source.InferredUnit)} of {claim.Source.Id} is"
                : $"no cell is cited for the unit, and the source names";
            yield return Wrong(
                claim,
                "unit",
                $"cannot be read: {printed} no known unit; cite the cell with the unit, or name an inferred unit in the sources");
        }
        else if (reading.Value != claim.Value)
        {
            yield return Wrong(
                claim,
                "value",
                $"is {claim.Value}, but {cell.Value} ({cell.Address}) in units of {unit.Scale} {unit.Unit} is "
                + $"{(reading.Value is { } value ? (Message)$"{value}" : $"too large")}; correct it, or cite another cell");
        }

        if (dataset.FindCell(claim.Fact, "period") is { } header && (reading.Period is not { } period || claim.Period != period))
        {
            yield return Wrong(
                claim,
                "period",
                $"is {Printable.Quote(claim.Row["period"].Text)}, but {Printable.Quote(header.Value)} ({header.Id}) "
                + $"{(reading.Period is { } days ? (Message)$"means {days}" : $"names no single period")}; correct it, or cite the right header");
        }

        var subjects = reading.Subjects;
        if (subjects.Count == 0)
        {
            var missing =
                reading.Flow is null
                    ? $"no header that names exports, imports or turnover is cited for the "
                        + $"indicator{(claim.Source.InferredFlow.Length == 0 ? $", and the source has no inferred flow" : Message.Empty)}"
                : reading.Reporter.IsNone ? (Message)$"{claim.Source.Id} names no office with a known side"
                : $"no label of exactly one other side is cited for the subject";
            yield return Wrong(claim, "subject", $"is {Printable.Quote(claim.Subject)}, but {missing}; cite it");
        }
        else if (!subjects.Contains(claim.Subject, StringComparer.Ordinal))
        {
            Message flow = reading.Flow switch
            {
                Figures.Flow.Exports => $"exports of {reading.Reporter} with {reading.Partner}",
                Figures.Flow.Imports => $"imports of {reading.Reporter} with {reading.Partner}",
                _ => $"turnover of {reading.Reporter} with {reading.Partner}",
            };
            yield return Wrong(
                claim,
                "subject",
                $"is {Printable.Quote(claim.Subject)}, but {flow} are {Message.Join($" or ", subjects)}; correct it, or cite the right label and header");
        }

        if (claim.Reporter != claim.Source.Office)
        {
            yield return Wrong(
                claim,
                "reporter",
                $"is {Printable.Quote(claim.Reporter)}, but {claim.Source.Id} is a table of {Printable.Quote(claim.Source.Office)}");
        }

        if (claim.Row["stated_on"].Text != claim.Source.Published)
        {
            yield return Wrong(
                claim,
                "stated_on",
                $"is {Printable.Quote(claim.Row["stated_on"].Text)}, but the edition is that of {Printable.Quote(claim.Source.Published)}");
        }

        // The cited labels must be the ones that describe the number. Otherwise a shifted row or column would pass.
        foreach (var citation in dataset.CellCitationsOf(claim.Fact).Where(c => c.Field is { Name: "subject" or "period" or "indicator" or "unit" }))
        {
            if (!cell.DescribedBy.Contains(citation.Cell.Id, StringComparer.Ordinal))
            {
                yield return Wrong(
                    claim,
                    citation.Field!.Name,
                    $"cites {citation.Cell.Id}, which does not describe {cell.Id}; add it to described_by, or cite a describing cell");
            }
        }
    }

    /// <summary>Compares the dates of editions with their cited cells.</summary>
    private IEnumerable<Finding> PublishedInTables(Dataset dataset)
    {
        foreach (var table in dataset.Tables)
        {
            if (dataset.FindFact(table.Id) is { } fact && dataset.FindCell(fact, "published") is { } cell)
            {
                var named = Figures.TableText.PeriodOf(cell.Value, table.Language);
                var problem = cell.Source != table ? $"cites a cell of {cell.Source.Id}"
                    : named is not { } days ? $"cites {Printable.Quote(cell.Value)}, which is not a single date or period"
                    : table.IsPublishedInferred
                        ? table.PublishedOn is { } later && later.FirstDay <= days.LastDay
                                ? $"is {Printable.Quote(table.Published)} but must be later than {Printable.Quote(cell.Value)}, from which it is inferred"
                            : (Message?)null
                    : table.PublishedOn != days ? $"is {Printable.Quote(table.Published)}, but {Printable.Quote(cell.Value)} says {days}"
                    : (Message?)null;
                if (problem is not null)
                {
                    yield return At(
                        table.Row.PlaceOf("published"),
                        $"published of {table.Id} {problem}; correct it, or cite the right cell",
                        [table.Id]);
                }
            }
        }
    }

    private Finding Wrong(Claim claim, string field, Message problem) => At(claim.Row.PlaceOf(field), $"{field} of {claim.Id} {problem}", [claim.Id]);
}
