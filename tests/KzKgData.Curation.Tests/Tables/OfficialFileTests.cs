using System.Reflection;
using KzKgData.Curation.Tables;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Curation.Tests.Tables;

/// <summary>Compares the files of the offices, if available beside the checkout, with the cells of the data package.</summary>
public sealed class OfficialFileTests
{
    private const string Why = "The offices' files (../shared/official) are not beside this checkout, so cells cannot be checked.";

    private static readonly string _root = typeof(OfficialFileTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;
    private static readonly string _official = Path.GetFullPath(Path.Combine(_root, "..", "shared", "official"));
    private static readonly ArchivedTables _archive = WorkbookReader.InFolders([_official]);

    [Fact]
    public void Every_recorded_cell_stands_where_it_is_recorded()
    {
        Assert.SkipUnless(Directory.Exists(_official), Why);

        Assert.Empty(Found(_archive));
    }

    [Fact]
    public void A_row_that_moved_is_told_once_for_every_row()
    {
        Assert.SkipUnless(Directory.Exists(_official), Why);

        var found = Found(Edited(c => c with { Row = c.Row + 1, MergedInto = c.MergedInto is var (row, column) ? (row + 1, column) : null }));

        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.Contains("are now in row", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_edited_number_fails_at_its_cell()
    {
        Assert.SkipUnless(Directory.Exists(_official), Why);

        var finding = Assert.Single(Found(Edited(c => c.Value is "1147176.21754" ? c with { Value = "1147176.31754" } : c)));

        Assert.Contains("sheet 2023, row 11, column 4", finding.Message, StringComparison.Ordinal);
        Assert.Contains("trade-turnover-kz-to-kg-2023-kz-bns-2023", finding.Facts);
    }

    [Fact]
    public void A_changed_label_fails_at_its_cell()
    {
        Assert.SkipUnless(Directory.Exists(_official), Why);

        var found = Found(Edited(c => c is { Row: 72, Value: "Kazakhstan" } ? c with { Value = "Kazakhstan 2" } : c));

        Assert.Contains("the cell is 'Kazakhstan 2'", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_and_a_merged_number_are_told()
    {
        Assert.SkipUnless(Directory.Exists(_official), Why);

        var formula = Assert.Single(Found(Edited(c => c.Value is "1147176.21754" ? c with { IsFormula = true } : c)));
        var merged = Assert.Single(Found(Edited(c => c.Value is "1147176.21754" ? c with { MergedInto = (c.Row, c.Column) } : c)));

        Assert.Equal((Severity.Warning, Severity.Error), (formula.Severity, merged.Severity));
        Assert.Contains("computes it", formula.Message, StringComparison.Ordinal);
        Assert.Contains("merged", merged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_another_edition_is_told_as_one()
    {
        Assert.SkipUnless(Directory.Exists(_official), Why);

        var older = Path.Combine(_official, "kz-bns-trade-by-country-2022.xls");
        var found = Found(
            new ArchivedTables(name => name is "kz-bns-trade-by-country-2023.xls" ? WorkbookReader.Read(File.ReadAllBytes(older), older) : Read(name)));

        Assert.Contains("has changed", found[^1].Message, StringComparison.Ordinal);
        Assert.All(found, f => Assert.Contains("kz-bns-2023", f.Message, StringComparison.Ordinal));
    }

    private static Finding[] Found(ArchivedTables tables) =>
        [.. Verifier.Verify(PackageFolder.Read(Path.Combine(_root, "data")), new() { Tables = tables }).Findings.Where(f => f.Status == FindingStatus.Open)];

    private static ArchivedTables Edited(Func<StoredCell, StoredCell> edit) => new(name => Read(name) is { Content: { } workbook } table
        ? table with { Content = new Workbook([.. workbook.Sheets.Select(s => new Sheet(s.Name, s.Cells.Select(edit)))]) }
        : null);

    private static ArchivedTable? Read(string name) => WorkbookReader.Read(File.ReadAllBytes(Path.Combine(_official, name)), name);
}
