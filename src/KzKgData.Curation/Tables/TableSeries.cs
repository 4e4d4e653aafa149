using System.Security.Cryptography;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Curation.Tables;

/// <summary>Selects the numbers of an official table that become claims.</summary>
/// <param name="Source">The id of the edition.</param>
/// <param name="Row">The label of the partner's row.</param>
/// <param name="Columns">The headers of the columns; empty for all columns with a number.</param>
/// <param name="Indicator">The indicator of the claims.</param>
/// <param name="Scope">The scope of the claims.</param>
public sealed record SeriesToAdd(string Source, string Row, IReadOnlyList<string> Columns, string Indicator, string Scope)
{
    /// <summary>The sheets to look in; empty for all.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];
}

/// <summary>A number that became a claim.</summary>
/// <param name="Claim">The id of the claim.</param>
/// <param name="Cell">The id of its cell.</param>
/// <param name="Address">The address of the cell: sheet, row and column.</param>
/// <param name="Value">The value of the claim.</param>
/// <param name="Unit">Its unit.</param>
public sealed record AddedNumber(string Claim, string Cell, Message Address, decimal Value, string Unit);

/// <summary>Adds numbers of an official table as claims, with a cell and a citation for everything that describes them.</summary>
public static class TableSeries
{
    /// <summary>Adds cells, claims and citations for the numbers of a row. Numbers that are already claims are left unchanged.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="series">The selection of the numbers.</param>
    /// <param name="content">The bytes of the file of the edition.</param>
    /// <exception cref="CurationRefusedException">The file is not that of the source, or a number is not fully described.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static IReadOnlyList<AddedNumber> Add(PackageEdit edit, SeriesToAdd series, byte[] content)
    {
        if (edit.Dataset.FindSource(series.Source) is not { IsTable: true } source)
        {
            throw new CurationRefusedException(
                $"there is no official table {Printable.Quote(series.Source)}; add its file first with kzkg ingest, or use one of "
                + $"{string.Join(", ", edit.Dataset.Tables.Select(t => t.Id))}");
        }

        if (Convert.ToHexStringLower(SHA256.HashData(content)) is var hash && hash != source.Sha256)
        {
            throw new CurationRefusedException($"the SHA-256 of the file, {hash}, is not that of {source.Id}; name the file of this edition");
        }

        var table = WorkbookReader.Read(content, source.File);
        if (table.Content is not { } workbook)
        {
            throw new CurationRefusedException($"{Printable.Quote(source.File)} cannot be read: {table.Problem}");
        }

        var writer = new Writer(edit, source, series);
        foreach (var (sheet, index) in workbook
                .Sheets.Select((s, i) => (s, i))
                .Where(s => series.Sheets.Count == 0 || series.Sheets.Contains(s.s.Name, StringComparer.Ordinal)))
        {
            foreach (var number in new TableCells(sheet, source.Language).Find(series.Row, series.Columns))
            {
                writer.Add(sheet, index, number);
            }
        }

        if (writer.Found == 0)
        {
            var below = series.Columns.Count == 0 ? Message.Empty : $" below {Message.Join($" or ", series.Columns, Printable.Quote)}";
            throw new CurationRefusedException(
                $"there is no number in a row {Printable.Quote(series.Row)}{below}; kzkg table FILE shows the sheets, and --row LABEL the numbers of a row");
        }

        writer.Save();
        return writer.Added;
    }

    private sealed class Writer(PackageEdit edit, Source source, SeriesToAdd series)
    {
        private readonly List<Dictionary<string, string>> _cells = [];
        private readonly List<Dictionary<string, string>> _claims = [];
        private readonly List<Dictionary<string, string>> _citations = [];
        private readonly HashSet<string> _known = [.. edit.Dataset.Cells.Select(c => c.Id), .. edit.Dataset.Facts.Select(f => f.Id)];

        public int Found { get; private set; }

        public List<AddedNumber> Added { get; } = [];

        public void Add(Sheet sheet, int index, DescribedCell number)
        {
            Found++;
            var sheetName = sheet.Name.Length == 0 ? Message.Empty : $"sheet {sheet.Name}, ";
            Message at = $"{sheetName}row {number.Value.Row}, column {number.Value.Column}";
            var unit =
                UnitLine.Read(number.Unit?.Value ?? source.InferredUnit, source.Language)
                ?? throw Refused(at, $"no cell names its unit, and the source infers none (inferred_unit)");
            var flow = FlowWords.Find(number.Flow?.Value ?? source.InferredFlow)
                ?? throw Refused(at, $"no header or title names exports, imports or turnover, and the source infers none (inferred_flow)");
            var period = number.Period is { } days ? TableText.PeriodOf(days.Value, source.Language) : null;
            var subject = SubjectOf(number.Label.Value, flow, at);
            var value = unit.ValueOf(decimal.Parse(number.Value.Value, CultureInfo.InvariantCulture)) ?? throw Refused(at, $"it is too large for a claim");
            var time = period?.ToString().Replace('/', '-') ?? throw Refused(at, $"no header or title names its period");
            var id = $"{series.Indicator}-{subject}-{time}-{source.Id}";
            if (!_known.Add(id))
            {
                return;
            }

            var cell = AddCell(sheet, index, number.Value, number.All);
            _claims.Add(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["id"] = id,
                ["indicator"] = series.Indicator,
                ["subject"] = subject,
                ["scope"] = series.Scope,
                ["kind"] = ClaimKind.Actual.Name,
                ["period"] = period.ToString()!,
                ["period_basis"] = Basis.Printed,
                ["value"] = value.ToString(CultureInfo.InvariantCulture),
                ["unit"] = unit.Unit,
                ["attribution"] = Attribution.Table.Name,
                ["side"] = Official.SideOfOffice(edit.Dataset, source).Code,
                ["reporter"] = source.Office,
                ["stated_on"] = source.Published,
                ["stated_on_basis"] = source.IsPublishedInferred ? Basis.Inferred : Basis.Printed,
                ["source"] = source.Id,
            });
            Cite(id, "value", cell);
            Cite(id, "period", IdOf(index, number.Period!));
            Cite(id, "subject", IdOf(index, number.Label));
            if (number.Flow is { } header)
            {
                Cite(id, "indicator", IdOf(index, header));
            }

            if (number.Unit is { } line)
            {
                Cite(id, "unit", IdOf(index, line));
            }

            Added.Add(new AddedNumber(id, cell, at, value, unit.Unit));
        }

        public void Save()
        {
            if (Added.Count > 0)
            {
                edit.Add(TableRole.Cells, _cells);
                edit.Add(TableRole.Claims, _claims);
                edit.Add(TableRole.Citations, _citations);
                edit.Save();
            }
        }

        private CurationRefusedException Refused(Message at, Message problem) => new($"the number at {at} of {source.Id} cannot become a claim: {problem}");

        private string SubjectOf(string label, Flow flow, Message at)
        {
            var partner = Official.SidesNamed(edit.Dataset, label, source.Language) is [var side]
                ? side
                : throw Refused(
                    at,
                    $"{Printable.Quote(label)} does not name a side declared in {DataPackage.DescriptorFileName} (table of offices, "
                    + $"column side)");
            var categories = edit.TableOf(TableRole.Claims).Schema.Field("subject")?.Categories ?? [];
            var subjects = Official.SubjectsOf(Official.SideOfOffice(edit.Dataset, source), partner, flow);
            return subjects.FirstOrDefault(s => categories.Count == 0 || categories.Contains(s, StringComparer.Ordinal))
                ?? throw Refused(
                    at,
                    $"the package declares no subject {Message.Join($" or ", subjects)}; declare it in {DataPackage.DescriptorFileName} (table of claims, "
                    + $"column subject)");
        }

        private string AddCell(Sheet sheet, int index, StoredCell cell, IReadOnlyList<StoredCell> describedBy)
        {
            foreach (var describing in describedBy)
            {
                AddCell(sheet, index, describing, []);
            }

            var id = IdOf(index, cell);
            if (_known.Add(id))
            {
                _cells.Add(new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["id"] = id,
                    ["source"] = source.Id,
                    ["sheet"] = sheet.Name,
                    ["row"] = cell.Row.ToString(CultureInfo.InvariantCulture),
                    ["column"] = cell.Column.ToString(CultureInfo.InvariantCulture),
                    ["value"] = cell.Value,
                    ["context"] = SourceCell.ContextOf(describedBy.Select(d => d.Value)),
                    ["described_by"] = string.Join(';', describedBy.Select(d => IdOf(index, d))),
                });
            }

            return id;
        }

        private string IdOf(int sheet, StoredCell cell) => FormattableString.Invariant($"{source.Id}-s{sheet + 1}-r{cell.Row}-c{cell.Column}");

        private void Cite(string fact, string field, string cell) =>
            _citations.Add(new Dictionary<string, string>(StringComparer.Ordinal) { ["fact"] = fact, ["field"] = field, ["cell"] = cell });
    }
}
