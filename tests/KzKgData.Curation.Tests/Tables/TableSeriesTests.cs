using System.Security.Cryptography;
using KzKgData.Curation.Tables;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Curation.Tests.Tables;

/// <summary>From a file to claims, with an invented edition of a Kazakh table.</summary>
public sealed class TableSeriesTests : IDisposable
{
    private const string FileName = "kz-bns-2031.xlsx";

    private static readonly byte[] _workbook = SmallWorkbook.Xlsx(
        "2030",
        [
            ("A1", "2030 год"),
            ("E2", "тыс. долларов США"),
            ("A3", "Наименование"),
            ("B3", "Товарооборот"),
            ("C3", "Экспорт"),
            ("D3", "Импорт"),
            ("A4", "Кыргызстан"),
            ("B4", "1700.5"),
            ("C4", "1200.25"),
            ("D4", "500.25"),
        ]);

    private readonly TemporaryPackage _package = new();

    private static NewSource Edition =>
        TemporaryPackage.Describe("kz-bns-2031", FileName) with
        {
            Language = "ru",
            Published = "2031",
            PublishedBasis = "inferred",
        };

    [Fact]
    public void A_file_becomes_a_source_and_its_numbers_claims_that_every_rule_passes_but_for_the_date_to_be_cited()
    {
        _package.Make(e => TableIngestion.Ingest(e, Edition, "kz-bns", _workbook));
        var added = _package.Make(e =>
            TableSeries.Add(e, new SeriesToAdd("kz-bns-2031", "Кыргызстан", ["Товарооборот", "Экспорт", "Импорт"], "trade-turnover", "goods"), _workbook));

        Assert.Equal(
            [
                "trade-turnover-kz-kg-2030-kz-bns-2031 1700500",
                "trade-turnover-kz-to-kg-2030-kz-bns-2031 1200250",
                "trade-turnover-kg-to-kz-2030-kz-bns-2031 500250",
            ],
            added.Select(a => FormattableString.Invariant($"{a.Claim} {a.Value}")));
        var archive = new ArchivedTables(name => name is FileName ? WorkbookReader.Read(_workbook, name) : null);
        var open = Verifier.Verify(PackageFolder.Read(_package.Data), new() { Tables = archive }).Findings
            .Where(f => f.Status == FindingStatus.Open && !f.Message.Contains("is not in the snapshots folder", StringComparison.Ordinal));
        Assert.Equal(["KZKG2001"], open.Select(f => f.RuleId));
    }

    [Fact]
    public void Numbers_are_added_once()
    {
        _package.Make(e => TableIngestion.Ingest(e, Edition, "kz-bns", _workbook));
        var series = new SeriesToAdd("kz-bns-2031", "Кыргызстан", ["Экспорт"], "trade-turnover", "goods");

        Assert.Single(_package.Make(e => TableSeries.Add(e, series, _workbook)));
        var before = _package.Everything();
        Assert.Empty(_package.Make(e => TableSeries.Add(e, series, _workbook)));
        Assert.Equal(before, _package.Everything());
    }

    [Fact]
    public void A_file_that_is_there_is_refused()
    {
        _package.Make(e => TableIngestion.Ingest(e, Edition, "kz-bns", _workbook));

        var refused = Assert.Throws<CurationRefusedException>(() =>
            _package.Make(e => TableIngestion.Ingest(e, Edition with { Id = "kz-bns-again", File = "again.xlsx" }, "kz-bns", _workbook)));
        Assert.Contains("byte for byte", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Кыргызстан", "Экспорт", "other-bureau", "there is no office 'other-bureau'")]
    [InlineData("Лунария", "Экспорт", "kz-bns", "there is no number in a row 'Лунария'")]
    [InlineData("Кыргызстан", "Вывоз", "kz-bns", "below 'Вывоз'")]
    public void What_cannot_be_found_is_said_and_nothing_is_written(string row, string column, string office, string message)
    {
        var before = _package.Everything();
        var refused = Assert.Throws<CurationRefusedException>(() =>
        {
            _package.Make(e => TableIngestion.Ingest(e, Edition, office, _workbook));
            before = _package.Everything();
            _package.Make(e => TableSeries.Add(e, new SeriesToAdd("kz-bns-2031", row, [column], "trade-turnover", "goods"), _workbook));
        });

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, _package.Everything());
    }

    [Fact]
    public void Another_file_than_that_of_the_source_is_refused()
    {
        _package.Make(e => TableIngestion.Ingest(e, Edition, "kz-bns", _workbook));
        byte[] other = [.. _workbook, 0];

        var refused = Assert.Throws<CurationRefusedException>(() =>
            _package.Make(e => TableSeries.Add(e, new SeriesToAdd("kz-bns-2031", "Кыргызстан", [], "trade-turnover", "goods"), other)));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(other)), refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _package.Dispose();
}
