using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2034: the archived file of an official table is missing or has changed, or one of its cells differs from the recorded value.</summary>
public sealed class ArchivedCell() : Rule("KZKG2034", "Archived cell differs", "evidence")
{
    /// <inheritdoc/>
    public override Message? WhyNotApplicable(RuleContext context) => context.Dataset.Tables.Count == 0 ? $"there are no official tables" : (Message?)null;

    /// <inheritdoc/>
    public override Message? WhyNotRun(RuleContext context) =>
        context.Dataset.Tables.Count > 0 && !(context.Tables is { } archive && context.Dataset.Tables.Any(t => archive.Find(t) is not null))
            ? $"the archived files of the official tables are not available; pass their folder with --snapshots"
            : (Message?)null;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => context.Tables is { } archive
        ? context.Dataset.Tables.SelectMany(t => CheckTable(context.Dataset, t, archive))
        : [];

    private List<Finding> CheckTable(Dataset dataset, Source table, ArchivedTables archive)
    {
        if (archive.Find(table) is not { } file)
        {
            return
            [
                At(
                    table.Row.PlaceOf("file"),
                    $"the archived table {Printable.Quote(table.File)} of {table.Id} is not in the snapshots folder, so its cells are not checked; add "
                        + $"the file"),
            ];
        }

        if (file.Content is not { } workbook)
        {
            return
            [
                At(
                    table.Row.PlaceOf("file"),
                    $"the archived table {Printable.Quote(table.File)} of {table.Id} cannot be read, so its cells are not checked: {file.Problem}"),
            ];
        }

        var cells = dataset.CellsBySource[table].ToArray();
        var wrong = CheckCells(dataset, cells, workbook).ToList();
        if (!string.Equals(file.Sha256, table.Sha256, StringComparison.Ordinal))
        {
            var what =
                wrong.Count == 0
                    ? (Message)$"no recorded cell differs"
                    : $"{wrong.Count} place(s) of {cells.Length} recorded cell(s) differ";
            wrong.Insert(
                0,
                At(
                    table.Row.PlaceOf("sha256"),
                    $"the archived table {Printable.Quote(table.File)} of {table.Id} has changed: its SHA-256 is {file.Sha256}, not the recorded one "
                        + $"({what}); "
                    + $"restore the cited file, or add this edition as a source of its own"));
        }
        else if (file.Length.ToString(CultureInfo.InvariantCulture) is var length && !string.Equals(length, table.Characters, StringComparison.Ordinal))
        {
            wrong.Add(
                At(
                    table.Row.PlaceOf("characters"),
                    $"the archived table {Printable.Quote(table.File)} of {table.Id} has {length} bytes, not {Printable.Quote(table.Characters)}; "
                    + $"correct the number"));
        }

        return wrong;
    }

    private IEnumerable<Finding> CheckCells(Dataset dataset, SourceCell[] cells, Workbook workbook)
    {
        foreach (var bySheet in cells.GroupBy(c => c.Sheet, StringComparer.Ordinal))
        {
            if (workbook.Find(bySheet.Key) is not { } sheet)
            {
                yield return About(
                    dataset,
                    bySheet.First(),
                    "sheet",
                    $"there is no single sheet {Printable.Quote(bySheet.Key)}; correct it to one of "
                    + $"{Message.Join($", ", workbook.Sheets.Select(s => Printable.Quote(s.Name)))}");
                continue;
            }

            foreach (var byRow in bySheet.GroupBy(c => c.RowNumber))
            {
                var row = byRow.ToArray();
                if (MovedTo(row, sheet) is { } moved)
                {
                    yield return About(
                        dataset,
                        row[0],
                        "row",
                        $"the recorded values of row {byRow.Key} of {Named(sheet)} are now in row {moved}; correct the rows");
                    continue;
                }

                foreach (var cell in row)
                {
                    if (Problem(cell, sheet) is var (field, problem, severity))
                    {
                        yield return About(dataset, cell, field, problem) with { Severity = severity };
                    }
                }
            }
        }
    }

    /// <summary>
    /// If a row differs from its recorded values, returns the only other row with all of them in the same columns; null if there is none.
    /// </summary>
    private static int? MovedTo(SourceCell[] row, Sheet sheet)
    {
        if (Array.TrueForAll(row, c => sheet.Find(c.RowNumber, c.ColumnNumber)?.Value == c.Value))
        {
            return null;
        }

        return
            Enumerable
                .Range(1, sheet.Rows)
                .Where(r => r != row[0].RowNumber && Array.TrueForAll(row, c => sheet.Find(r, c.ColumnNumber)?.Value == c.Value))
                .Take(2)
                .ToArray()
                is [var only]
            ? only
            : null;
    }

    private static (string Field, Message Problem, Severity Severity)? Problem(SourceCell cell, Sheet sheet)
    {
        var stored = sheet.Find(cell.RowNumber, cell.ColumnNumber);
        if (stored is { MergedInto: var (row, column) } && (row, column) != (cell.RowNumber, cell.ColumnNumber))
        {
            return ("column", $"it is merged into row {row}, column {column}; record that cell instead", Severity.Error);
        }

        if (stored is null || stored.Value != cell.Value)
        {
            return (
                "value",
                stored is null or { Value: "" }
                    ? (Message)$"the cell is empty, not {Printable.Quote(cell.Value)}; correct the value or the place"
                    : $"the cell is {Printable.Quote(stored.Value)}, not {Printable.Quote(cell.Value)}; correct the value or the place",
                Severity.Error);
        }

        // A label may span columns, but a number in a merged cell belongs to no single row or column.
        return cell.DescribedBy.Count == 0 ? null
            : stored.MergedInto is not null ? ("column", $"it is merged with other cells, so it belongs to no single row or column; cite another "
                + $"cell", Severity.Error)
            : stored.IsFormula
                ? (
                    "value",
                    $"a formula computes it, and only its stored result was read; cite the cells it is computed from, if possible",
                    Severity.Warning)
            : null;
    }

    private Finding About(Dataset dataset, SourceCell cell, string field, Message problem) => At(
        cell.Row.PlaceOf(field),
        $"{cell.Id}, {cell.Address} of {cell.Source.File}: {problem}",
        dataset.CellUses.FactsOn(cell));

    private static Message Named(Sheet sheet) => sheet.Name.Length == 0 ? (Message)$"the file" : $"sheet {sheet.Name}";
}
