using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Data.Tests;

/// <summary>The figures of the offices' tables in the package, and the claims of texts compared with them.</summary>
public sealed class OfficialTableTests
{
    private static Dataset Dataset => RealPackage.WholeResult.Dataset;

    // In million dollars: exports of Kazakhstan and the mirrored Kyrgyz imports, exports of Kyrgyzstan and the mirrored Kazakh imports, both totals.
    [Theory]
    [InlineData(2018, 656.9, 602.7, 270.3, 243.6, 900.5, 873.0, 1.03)]
    [InlineData(2019, 624.1, 649.4, 347.1, 315.7, 939.8, 996.5, 0.94)]
    [InlineData(2020, 581.0, 523.6, 285.9, 267.6, 848.6, 809.5, 1.05)]
    [InlineData(2021, 674.8, 661.8, 382.2, 375.8, 1050.5, 1044.0, 1.01)]
    [InlineData(2022, 793.0, 770.2, 410.9, 453.9, 1246.9, 1181.1, 1.06)]
    [InlineData(2023, 1147.2, 862.2, 449.0, 541.0, 1688.1, 1311.2, 1.29)]
    public void Both_offices_flow_by_flow(
        int year,
        double kzExports,
        double kgImports,
        double kgExports,
        double kzImports,
        double kzTotal,
        double kgTotal,
        double ratio)
    {
        var mirror = Of("KZ", "KG", year);
        var (there, back) = (mirror.Flows.Single(f => f.Exporter.Subject == "kz-to-kg"), mirror.Flows.Single(f => f.Exporter.Subject == "kg-to-kz"));

        Assert.Equal(
            [(decimal)kzExports, (decimal)kgImports, (decimal)kgExports, (decimal)kzImports, (decimal)kzTotal, (decimal)kgTotal],
            new[]
            {
                there.Exporter.Value, there.Importer.Value, back.Exporter.Value, back.Importer.Value,
                mirror.TotalOfOne!.Value,
                mirror.TotalOfOther!.Value,
            }.Select(Million));
        Assert.Equal((decimal)ratio, Math.Round(mirror.TotalOfOne!.Value / mirror.TotalOfOther!.Value, 2, MidpointRounding.AwayFromZero));
        Assert.Equal(mirror.Gap, mirror.Flows.Sum(mirror.PartOf));
        Assert.Equal(year == 2023, mirror.IsDisputed);
    }

    [Fact]
    public void The_gap_of_2023_is_split_by_flow_without_a_rest()
    {
        var mirror = Of("KZ", "KG", 2023);

        Assert.Equal([284.99m, 91.95m], mirror.Flows.Select(f => Math.Round(mirror.PartOf(f) / 1_000_000, 2)));
        Assert.Equal(376.94m, Math.Round(mirror.Gap!.Value / 1_000_000, 2));
        var dispute = Assert.Single(RealPackage.WholeResult.Findings, f => f.Discrepancy is TableDispute);
        Assert.Equal((FindingStatus.Acknowledged, "unresolved"), (dispute.Status, dispute.Discrepancy!.Explanation!.Cause));
    }

    [Fact]
    public void The_control_comes_out_as_it_is()
    {
        var kz = Of("KZ", "UZ", 2023).Flows.Single(f => f.Exporter.Subject == "kz-to-uz");
        var kg = Of("KG", "UZ", 2023).Flows.Single(f => f.Exporter.Subject == "uz-to-kg");

        Assert.Equal((3130.0m, 3068.5m), (Million(kz.Exporter.Value), Million(kz.Importer.Value)));
        Assert.False(kz.IsBeyond);
        Assert.Equal(0.57m, Math.Round(kg.ExcessOfLarger, 2));
        Assert.True(kg.IsBeyond && kg.Larger == kg.Exporter);
        Assert.DoesNotContain(
            RealPackage.WholeResult.Findings,
            f => f.Discrepancy is TableDispute { Mirror: var mirror } && (mirror.One.Code is "UZ" || mirror.Other.Code is "UZ"));
    }

    [Theory]
    [InlineData("trade-turnover-2023-eurasian-star", OwnTableVerdictKind.SaidBefore)]
    [InlineData("trade-turnover-2024-trend", OwnTableVerdictKind.Undecidable)]
    [InlineData("trade-turnover-2024-kg24-1", OwnTableVerdictKind.Undecidable)]
    [InlineData("trade-turnover-2023-11m-kazakhstan-today", OwnTableVerdictKind.Undecidable)]
    public void What_is_said_beside_the_own_table(string claim, OwnTableVerdictKind expected) =>
        Assert.Equal(expected, Assert.Single(OwnTableVerdict.Of(Dataset), v => v.Claim.Id == claim).Kind);

    [Theory]
    [InlineData("trade-turnover-2024-kg24-1", "KG", false, "2.2 to 2.3", "-20.7 to -20.6")]
    [InlineData("trade-turnover-2024-kg24-2", "KZ", false, "25.8 to 37.3", "-2.3 to 6.6")]
    [InlineData("trade-turnover-2024-trend", "KZ", true, "25.8 to 37.3", "-2.3 to 6.6")]
    [InlineData("trade-turnover-2024-astana-times", "KZ", false, "25.8 to 37.3", "-2.3 to 6.6")]
    public void What_a_figure_for_2024_continues(string claim, string side, bool isOfOtherSide, string onKyrgyz, string onKazakh)
    {
        var fit = Assert.Single(SeriesFit.Of(Dataset), f => f.Claim.Id == claim);

        Assert.Equal((side, isOfOtherSide), (fit.Continues!.Code, fit.IsOfOtherSide));
        var growth = fit.Implied.ToDictionary(
            i => i.Last.Side.Code,
            i => FormattableString.Invariant($"{100 * i.Growth.Low:0.0} to {100 * i.Growth.High:0.0}"),
            StringComparer.Ordinal);
        Assert.Equal((onKyrgyz, onKazakh), (growth["KG"], growth["KZ"]));
    }

    [Fact]
    public void Claims_of_tables_make_no_dispute_of_what_is_said()
    {
        Assert.Equal(122, Dataset.TableClaims.Count);
        Assert.Equal(1, RealPackage.WholeResult.Summary.Disputes);
        Assert.DoesNotContain(Dataset.ComparisonGroups.SelectMany(g => g.Claims), c => c.IsFromTable);
    }

    public static TheoryData<string, string> Damages() =>
    [
        ("cells", "value"),
        ("cells", "context"),
        ("cells", "described_by"),
        ("cells", "source"),
        ("claims", "value"),
        ("claims", "period"),
        ("claims", "unit"),
        ("claims", "subject"),
        ("claims", "attribution"),
        ("claims", "side"),
        ("claims", "reporter"),
        ("claims", "stated_on"),
        ("claims", "source"),
        ("citations", "fact"),
        ("citations", "field"),
        ("citations", "cell"),
        ("sources", "form"),
        ("sources", "office"),
        ("sources", "edition"),
        ("sources", "published"),
    ];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_cell_of_the_official_tables_is_found(string table, string field)
    {
        var rows = RealPackage.Whole.FindTable(table)!.Rows.Where(r => !r[field].IsEmpty && IsOfTables(r)).ToArray();
        foreach (var row in rows.Where((_, i) => i % (1 + (rows.Length / 12)) == 0))
        {
            var other = field switch
            {
                "value" when decimal.TryParse(row[field].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => (
                    number + 1
                ).ToString(CultureInfo.InvariantCulture),
                "period" or "stated_on" or "edition" or "published" => "2014",
                "subject" => row[field].Text is "kz-kg" ? "kz-to-kg" : "kz-kg",
                "attribution" => "narrator",
                "form" => "text",
                "context" => "0123456789abcdef",
                "unit" => "percent",
                "side" => row[field].Text is "KZ" ? "KG" : "KZ",
                _ => rows.Select(r => r[field].Text).First(t => t != row[field].Text),
            };
            Assert.True(
                IsFound(row.Table, RealPackage.Replace(row.Table.Text, row[field], other)),
                $"{table} line {row.Place.Line}: {field} {row[field].Text} -> {other}");
        }
    }

    [Theory]
    [InlineData("cells")]
    [InlineData("claims")]
    [InlineData("citations")]
    public void A_deleted_row_of_the_official_tables_is_missed(string table)
    {
        var rows = RealPackage.Whole.FindTable(table)!.Rows.Where(IsOfTables).ToArray();
        foreach (var row in rows.Where((_, i) => i % (1 + (rows.Length / 15)) == 0))
        {
            var lines = row.Table.Text.Split('\n');
            Assert.True(IsFound(row.Table, string.Join('\n', lines.Where((_, i) => i + 1 != row.Place.Line))), $"{table} line {row.Place.Line}");
        }
    }

    private static bool IsOfTables(Row row) => row.Table.Schema.Name switch
    {
        "claims" => row["attribution"].Text is "table",
        "citations" => !row["cell"].IsEmpty,
        "sources" => row["form"].Text is "table",
        _ => true,
    };

    private static bool IsFound(Table table, string text) =>
        Verifier.Verify(RealPackage.Whole.With(table, text)).Findings.Any(f => f.Status == FindingStatus.Open);

    private static TableMirror Of(string one, string other, int year) =>
        Assert.Single(TableMirror.Of(Dataset.Official), m => m.Period == Period.Year(year) && (m.One.Code, m.Other.Code) == (one, other));

    private static decimal Million(decimal value) => Math.Round(value / 1_000_000, 1, MidpointRounding.AwayFromZero);
}
