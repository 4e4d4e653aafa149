using System.CommandLine;
using KzKgData.Curation.Tables;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Cli;

/// <summary><c>kzkg table</c>: shows the sheets of an official table, finds numbers by row and column, and adds them as claims.</summary>
internal static class TableCommand
{
    private const int MostTelling = 12;

    public static Command Create(Terminal terminal, TextWriter output, string workingDirectory)
    {
        var file = new Argument<string?>("FILE") { Description = "File of the table: .xlsx, .xls or .csv.", Arity = ArgumentArity.ZeroOrOne };
        var sheets = new Option<string[]>("--sheet") { Description = "Sheet to look in. May be given several times. Default: all.", HelpName = "NAME" };
        var row = new Option<string?>("--row") { Description = "Label of the row, as in --row Exports.", HelpName = "LABEL" };
        var columns = new Option<string[]>("--column")
        {
            Description =
                "Header of a column, as in --column Exports, or a range of years, as in --column 2015..2023. May be given several times. Default: all "
                + "columns with a number.",
            HelpName = "HEADER",
        };
        var language = new Option<string>("--language")
        {
            Description = "Language of labels and titles, as a BCP 47 tag.",
            HelpName = "TAG",
            DefaultValueFactory = _ => "en",
        };
        var add = new Option<string?>("--add")
        {
            Description = "Id of the edition, a source of the package: adds the numbers found as claims, each with its cells and citations.",
            HelpName = "SOURCE",
        };
        var indicator = new Option<string?>("--indicator") { Description = "With --add: the indicator of the claims. Required.", HelpName = "WORD" };
        var scope = new Option<string?>("--scope") { Description = "With --add: the scope of the claims. Required.", HelpName = "WORD" };
        var common = new CurationOptions(snapshots: null);
        var command = new Command(
            "table",
            "Shows the sheets of an official table, finds numbers by row label and column header, and adds them as claims.")
        {
            file, sheets, row, columns, language, add, indicator, scope,
        };
        common.AddTo(command);
        command.SetAction(async (arguments, _) =>
        {
            var given = CurationOptions.Need(arguments.GetValue(file), $"no file was given; write kzkg table FILE, with --row LABEL to find numbers");
            var path = Path.GetFullPath(given, workingDirectory);
            if (!File.Exists(path))
            {
                throw new UsageException(Directory.Exists(path) ? (Message)$"'{given}' is a folder; name a table file" : $"there is no file '{given}'");
            }

            var content = RegularFile.Read(path, given, RegularFile.LargestText);
            var headers = (arguments.GetValue(columns) ?? []).SelectMany(Range).ToArray();
            if (arguments.GetValue(add) is { } source)
            {
                var series = new SeriesToAdd(
                    source,
                    CurationOptions.Need(arguments.GetValue(row), $"--add needs the label of a row; give --row LABEL"),
                    headers,
                    CurationOptions.Need(arguments.GetValue(indicator), $"--add needs the indicator of the claims; give --indicator WORD"),
                    CurationOptions.Need(arguments.GetValue(scope), $"--add needs the scope of the claims; give --scope WORD"))
                {
                    Sheets = arguments.GetValue(sheets) ?? [],
                };
                return await common
                    .CurateAsync(
                        arguments, terminal, output, workingDirectory,
                        edit => TableSeries.Add(edit, series, content),
                        numbers => PrintAsync(numbers, output))
                    .ConfigureAwait(false);
            }

            var table = WorkbookReader.Read(content, path);
            if (table.Content is not { } workbook)
            {
                throw new UsageException($"'{given}' cannot be read: {table.Problem}");
            }

            var chosen = arguments.GetValue(sheets) is { Length: > 0 } names ? [.. names.Select(n => SheetOf(workbook, n))] : workbook.Sheets;
            if (arguments.GetValue(row) is not { } label)
            {
                await PrintAsync(table, chosen, arguments.GetValue(language)!, output).ConfigureAwait(false);
                return ExitCode.Clean;
            }

            return await PrintAsync(chosen, label, headers, arguments.GetValue(language)!, output, given).ConfigureAwait(false);
        });
        return command;
    }

    private static Sheet SheetOf(Workbook workbook, string name) => workbook.Find(name)
        ?? throw new UsageException($"there is not exactly one sheet '{name}'; there are {Message.Join($", ", workbook.Sheets, s => $"'{s.Name}'")}");

    /// <summary>Returns the header, or the years if it is a range of years.</summary>
    private static IEnumerable<string> Range(string given) =>
        given.Split("..") is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
        && from <= to
        && to <= 9999
            ? Enumerable.Range(from, to - from + 1).Select(y => y.ToString(CultureInfo.InvariantCulture))
            : [given];

    private static async Task PrintAsync(ArchivedTable table, IReadOnlyList<Sheet> sheets, string language, TextWriter output)
    {
        await output.SayAsync($"{table.Length} bytes, SHA-256 {table.Sha256}").ConfigureAwait(false);
        foreach (var sheet in sheets)
        {
            await output
                .SayAsync(
                    $"{(sheet.Name.Length == 0 ? (Message)$"one table" : $"sheet {Printable.OneLine(sheet.Name)}")}: {sheet.Rows} rows, "
                    + $"{sheet.Columns} columns")
                .ConfigureAwait(false);
            var telling = sheet.Cells.Where(c => c.Value.Length is > 0 and <= TableCells.LongestValue && IsTelling(c.Value, language));
            foreach (var cell in telling.Take(MostTelling))
            {
                await output.SayAsync($"  {Place(cell)}  {Printable.OneLine(cell.Value)}").ConfigureAwait(false);
            }
        }
    }

    /// <summary>Returns whether a cell names a unit, a direction of trade or a period.</summary>
    private static bool IsTelling(string value, string language) =>
        value.Any(char.IsLetter)
        && (UnitLine.Read(value, language) is not null || FlowWords.Find(value) is not null || TableText.PeriodOf(value, language) is not null);

    private static async Task<int> PrintAsync(IReadOnlyList<Sheet> sheets, string label, string[] headers, string language, TextWriter output, string file)
    {
        var isFound = false;
        foreach (var sheet in sheets)
        {
            foreach (var number in new TableCells(sheet, language).Find(label, headers))
            {
                isFound = true;
                var of = string.Join(" · ", number.All.Select(c => Printable.OneLine(c.Value)));
                await output
                    .SayAsync(
                        $"{(sheet.Name.Length == 0 ? string.Empty : Printable.OneLine(sheet.Name) + "  ")}{Place(number.Value)}  "
                        + $"{Printable.OneLine(number.Value.Value)}  {of}")
                    .ConfigureAwait(false);
            }
        }

        return isFound
            ? ExitCode.Clean
            : throw new UsageException(
                $"'{file}' has no number in a row "
                + $"'{label}'{(headers.Length == 0 ? Message.Empty : $" below {Message.Join($" or ", headers, h => $"'{h}'")}")}; leave out "
                + $"--row to see the sheets");
    }

    private static async Task PrintAsync(IReadOnlyList<AddedNumber> numbers, TextWriter output)
    {
        await output
            .SayAsync(
                numbers.Count == 0
                    ? $"all of them are already claims; nothing was changed"
                    : (Message)$"claims added: {numbers.Count}, each with its cells and citations:")
            .ConfigureAwait(false);
        foreach (var number in numbers)
        {
            await output.SayAsync($"  {number.Claim}  {number.Value} {number.Unit}  {number.Address}").ConfigureAwait(false);
        }
    }

    private static Message Place(StoredCell cell) => $"row {cell.Row}, column {cell.Column}";
}
