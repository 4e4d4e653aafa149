using DuckDB.NET.Data;
using KzKgData.Verification.DataPackages;
using Microsoft.Data.Sqlite;

namespace KzKgData.Engines.Tests;

/// <summary>An export by <c>kzkg export</c> has the same content as the package.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-test-");
    private readonly string _data = Path.Combine(Repository.Root, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("duckdb")]
    [InlineData("sqlite")]
    [InlineData("parquet")]
    public async Task Tables_stand_in_it_as_they_are(string format)
    {
        var path = await ExportAsync(format);

        foreach (var table in PackageFolder.Read(_data).Tables)
        {
            var columns = table.HeaderNamesInOrder;
            var expected = table.Rows.Select(r => string.Join('|', columns.Select(c => r[c].Text)));
            Assert.Equal(expected, Read(format, path, table.Schema.Name, columns));
        }
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("sqlite")]
    [InlineData("parquet")]
    public async Task Claims_stand_in_it_as_rules_see_them(string format)
    {
        var path = await ExportAsync(format);

        var claims = Read(
                format,
                path,
                Shapes.ExportedClaims,
                ["id", "period", "first_day", "last_day", "unit", "scale", "value", "low", "low_open", "high", "high_open", "side", "printed"])
            .Select(c => c.Split('|'))
            .ToDictionary(c => c[0], StringComparer.Ordinal);

        Assert.Equal(141, claims.Count);
        var scale = int.Parse(claims["trade-turnover-2024-kg24-2"][5], CultureInfo.InvariantCulture);
        var zeros = new string('0', scale);
        Assert.Equal(
            [
                "trade-turnover-2024-kg24-2", "2024", "738885", "739250", "USD",
                $"{scale}",
                "1700000000" + zeros,
                "1650000000" + zeros,
                "0",
                "1800000000" + zeros,
                "0",
                "KZ",
                "$1.7 billion",
            ],
            claims["trade-turnover-2024-kg24-2"]);
        Assert.Equal(new DateTime(2024, 1, 1), DateTime.MinValue.AddDays(738885));
    }

    [Fact]
    public async Task A_check_of_the_exported_database_finds_what_one_of_the_files_does()
    {
        await ExportAsync("parquet");
        var path = await ExportAsync("duckdb");

        var ofDatabase = await Tool.RunAsync(_folder.FullName, "check", "--engine", "duckdb", "--input", path, "--format", "json");
        var ofFiles = await Tool.RunAsync(_folder.FullName, "check", "--engine", "duckdb", "--input", "out/claims/*.parquet", "--format", "json");

        Assert.Equal(1, ofDatabase.ExitCode); // the ledger, which acknowledges the conflicts, is not exported
        Assert.Equal(ofDatabase.Output, ofFiles.Output);
        Assert.Contains("\"KZKG3003\"", ofFiles.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    [InlineData("md")]
    public async Task Findings_are_told_in_every_format(string format)
    {
        await ExportAsync("parquet");

        var (exitCode, output, error) = await Tool.RunAsync(
            _folder.FullName, "check", "--engine", "duckdb", "--input", "out/claims/*.parquet", "--format", format);

        Assert.True(exitCode == 1, error);
        Assert.Contains("KZKG3003", output, StringComparison.Ordinal);
        Assert.Contains("trade-turnover-2024-kg24-2", output, StringComparison.Ordinal);
    }

    private async Task<string> ExportAsync(string format)
    {
        var path = Path.Combine(_folder.FullName, format is "parquet" ? "out" : "out." + format);
        var (exitCode, output, error) = await Tool.RunAsync(_folder.FullName, "export", "--data", _data, "--format", format, "-o", path);
        Assert.True(exitCode == 0, error);
        Assert.Empty(output);
        Assert.Empty(Directory.EnumerateFiles(_folder.FullName, "*.tmp*", SearchOption.AllDirectories));
        return path;
    }

    private static List<string> Read(string format, string path, string table, IReadOnlyList<string> columns)
    {
        using System.Data.Common.DbConnection connection = format is "sqlite"
            ? new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False")
            : new DuckDBConnection(format is "duckdb" ? $"DataSource={path};ACCESS_MODE=READ_ONLY" : "DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        var from = format is not "parquet"
            ? DuckDbEngine.Name(table)
            : DuckDbEngine.Text(
                table is Shapes.ExportedClaims ? Path.Combine(path, "claims", "claims.parquet") : Path.Combine(path, "tables", table + ".parquet"));
        command.CommandText = $"select {string.Join(", ", columns.Select(DuckDbEngine.Name))} from {from}";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, columns.Count).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
