using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Tests;

/// <summary>Damage to the real data fails the build at its place.</summary>
public sealed class RealPackageTests
{
    private const string Disputed = "trade-turnover-2024-kg24-1";

    // The tests of verification damage every row and cell; these tests show that the analyzer reports the same, for a sample of the rows of each table.
    private const int MostRows = 16;

    private static readonly string[] _tables = ["citations", "claims", "mentions", "people", "organisations", "explanations"];

    public static TheoryData<string, int> Rows() =>
        [
            .. _tables.SelectMany(t =>
                Spread([.. Enumerable.Range(0, RealPackage.Table(t).Rows.Count)])
                    .Select(i => new TheoryDataRow<string, int>(t, i) { Label = $"{t} row {i + 1}" })),
        ];

    public static TheoryData<int> Claims() => [.. Spread([.. Enumerable.Range(0, RealPackage.Table("claims").Rows.Count)])];

    public static TheoryData<int> Explanations() => [.. Enumerable.Range(0, RealPackage.Table("explanations").Rows.Count)];

    /// <summary>One cell of every column with references.</summary>
    public static TheoryData<string, string, int> References() =>
    [
        .. from table in RealPackage.Tables
           from field in table.Schema.Fields
           where field.References.Count > 0
           // The tests of verification break the references of every row; here only the last one of each column.
           from index in Enumerable.Range(0, table.Rows.Count).Where(i => !table.Rows[i][field.Name].IsEmpty).TakeLast(1)
           select new TheoryDataRow<string, string, int>(table.Schema.Name, field.Name, index) { Label = $"{table.Schema.Name}.{field.Name} row {index + 1}" },
    ];

    [Fact]
    public void The_real_package_becomes_types_that_compile()
    {
        var run = GeneratorRun.Of(RealPackage.Package, "class Use { decimal V => KzKgData.Dataset.Claims.TradeTurnover2024Kg24_1.Value; }");

        Assert.Contains("Claims.Evidence.g.cs", run.Sources.Keys);
    }

    [Fact]
    public async Task The_real_package_has_no_error_and_shows_its_discrepancies_at_every_member()
    {
        var diagnostics = await AnalyzerRun.Of(RealPackage.Package);

        SnapshotVerifier.BesideTests.Verify(AnalyzerRun.Show(RealPackage.Package, diagnostics));
        Assert.All(
            diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden),
            d => Assert.Equal((VerificationAnalyzer.OnRecordId, DiagnosticSeverity.Info), (d.Id, d.Severity)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_deleted_row_is_an_error_that_names_it(string table, int index)
    {
        var row = RealPackage.Table(table).Rows[index];

        var errors = await ErrorsOf(RealPackage.Without(row));

        var name = table switch
        {
            "citations" => row["fact"].Text,
            "explanations" => row["facts"].Text,
            _ => row["id"].Text,
        };
        Assert.Contains(errors, e => AnalyzerRun.MessageOf(e).Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task A_changed_value_is_an_error_at_its_cell(int index)
    {
        var row = RealPackage.Table("claims").Rows[index];
        Assert.True(CellValues.TryNumber(row["value"].Text, out var value));

        foreach (var other in new[] { value + 1, value * 10, value / 10, 0, -value })
        {
            var errors = await ErrorsOf(RealPackage.With(row, "value", CellValues.Write(other)));

            AssertErrorAt(errors, row, "value");
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public async Task A_broken_reference_is_an_error_at_its_cell(string table, string field, int index)
    {
        var row = RealPackage.Table(table).Rows[index];

        var errors = await ErrorsOf(RealPackage.With(row, field, "nobody-of-that-name"));

        var error = Assert.Single(errors, e => e.Id == "KZKG1008");
        Assert.Equal(NameOf(row.PlaceOf(field)), AnalyzerRun.PlaceOf(error));
        Assert.Contains("nobody-of-that-name", AnalyzerRun.MessageOf(error), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Explanations))]
    public async Task Without_its_explanation_a_discrepancy_is_an_error_under_its_rule(int index)
    {
        var row = RealPackage.Table("explanations").Rows[index];

        var errors = await ErrorsOf(RealPackage.Without(row));

        Assert.Contains(errors, e => e.Id == "KZKG4001" && AnalyzerRun.MessageOf(e).Contains(row["facts"].Text, StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Id == row["rule"].Text && AnalyzerRun.MessageOf(e).Contains(row["facts"].Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_disputed_figure_read_by_the_convention_is_an_error_at_its_cell()
    {
        var row = RealPackage.Table("claims").Rows.Single(r => r["id"].Text == Disputed);

        var errors = await ErrorsOf(RealPackage.With(row, "value", "1340000000000"));

        AssertErrorAt(errors, row, "value");
    }

    /// <summary>Returns at most <see cref="MostRows"/> evenly spread row numbers, including the first and the last.</summary>
    private static IEnumerable<int> Spread(int[] rows) =>
        rows.Length <= MostRows ? rows : Enumerable.Range(0, MostRows).Select(i => rows[i * (rows.Length - 1) / (MostRows - 1)]);

    private static async Task<Diagnostic[]> ErrorsOf(TestPackage package) =>
        [.. (await AnalyzerRun.Of(package)).Where(d => d.Severity == DiagnosticSeverity.Error)];

    /// <summary>Returns a place with its path in the project.</summary>
    private static string NameOf(Place place) => "data/" + place;

    private static void AssertErrorAt(Diagnostic[] errors, Row row, string field)
    {
        var place = row.PlaceOf(field);
        Assert.Contains(
            errors,
            e =>
                AnalyzerRun.PlaceOf(e) == NameOf(place)
                && AnalyzerRun.MessageOf(e).Contains(row["id"].Text, StringComparison.Ordinal)
                && AnalyzerRun
                    .MessageOf(e)
                    .StartsWith(string.Create(CultureInfo.InvariantCulture, $"data/{place.Path}({place.Line}) "), StringComparison.Ordinal));
    }
}
