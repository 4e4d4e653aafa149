
namespace KzKgData.Engines.Tests;

/// <summary>If an engine fails, the tool prints one line, exits with code 2, and prints no partial results.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_is_not_there()
    {
        await AssertToldAsync(
            "there is no file " + Path.Combine(_folder.FullName, "claims", "*.parquet"),
            "check", "--engine", "duckdb", "--input", "claims/*.parquet");
        await AssertToldAsync(
            "there is no file " + Path.Combine(_folder.FullName, "claims.duckdb"),
            "check", "--engine", "duckdb", "--input", "claims.duckdb");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    [InlineData(-3000)]
    public async Task A_file_that_is_cut(int length)
    {
        var file = await ExportAsync();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, bytes[..(length < 0 ? bytes.Length + length : length)], TestContext.Current.CancellationToken);

        await AssertToldAsync("cannot be read; it may be truncated", "check", "--engine", "duckdb", "--input", "out/claims/*.parquet");
    }

    [Fact]
    public async Task One_cut_file_among_good_ones()
    {
        var file = await ExportAsync();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(Path.GetDirectoryName(file)!, "second.parquet"), bytes[..^50], TestContext.Current.CancellationToken);

        await AssertToldAsync("second.parquet cannot be read", "check", "--engine", "duckdb", "--input", "out/claims/*.parquet");
    }

    [Fact]
    public async Task A_file_whose_middle_is_damaged_gives_no_findings()
    {
        var file = await ExportAsync();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0xFF, 200, 2000);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await RunAsync("check", "--engine", "duckdb", "--input", "out/claims/*.parquet");

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_file_that_is_no_export()
    {
        var file = Path.Combine(_folder.FullName, "other.duckdb");
        DuckDbEngine.CreateFile(file, [(TableShape.Of("other", "number text$"), _ => { })]);

        await AssertToldAsync(
            "has no column id, family, measurand, indicator, subject …; kzkg export creates a file with all required columns", "check", "--engine",
            "duckdb", "--input", "other.duckdb");

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "text.duckdb"), "no database", TestContext.Current.CancellationToken);
        await AssertToldAsync("text.duckdb cannot be read", "check", "--engine", "duckdb", "--input", "text.duckdb");
        await AssertToldAsync("is not the name of a Parquet or DuckDB file", "check", "--engine", "duckdb", "--input", "claims.csv");
    }

    [Theory]
    [InlineData("postgres", "Host=127.0.0.1;Port=1", "postgres: ")]
    [InlineData("postgres", "Host", "the connection string for postgres cannot be read")]
    [InlineData("clickhouse", "http://127.0.0.1:1", "http://127.0.0.1:1 is not reachable")]
    [InlineData("clickhouse", "somewhere", "'somewhere' is not the address of a ClickHouse server")]
    [InlineData("clickhouse", "http://127.0.0.1:1,http://127.0.0.1:2", "several ClickHouse servers need the name of their cluster")]
    public async Task A_server_that_is_not_reachable(string engine, string connection, string message)
    {
        await SavePackageAsync();

        await AssertToldAsync(message, "check", "--data", "package", "--engine", engine, "--connection", connection);
    }

    [Fact]
    public async Task A_shard_that_is_down()
    {
        await SavePackageAsync();
        using var servers = new ClickHouseServers();
        var (exitCode, _, _) = await RunAsync("check", "--data", "package", "--engine", "clickhouse", "--connection", servers.Connection);
        Assert.Equal(1, exitCode);
        servers.StopSecond();

        await AssertToldAsync(
            $"{servers.Addresses[1]} is not reachable",
            "check", "--data", "package", "--engine", "clickhouse", "--connection", servers.Connection);
    }

    [Fact]
    public async Task A_server_that_nobody_named()
    {
        await SavePackageAsync();

        await AssertToldAsync("--engine postgres needs to know its server", "check", "--data", "package", "--engine", "postgres");
    }

    [Fact]
    public async Task Options_that_do_not_go_together()
    {
        await SavePackageAsync();

        await AssertToldAsync("--input needs --engine", "check", "--input", "claims/*.parquet");
        await AssertToldAsync("--input and --data cannot be combined", "check", "--engine", "duckdb", "--data", "package", "--input", "claims/*.parquet");
        await AssertToldAsync("--engine does not check archived texts", "check", "--engine", "duckdb", "--data", "package", "--snapshots", "package");
        await AssertToldAsync("duckdb: ", "check", "--engine", "duckdb", "--data", "package", "--memory", "much");
    }

    [Fact]
    public async Task A_disk_that_is_full()
    {
        await SavePackageAsync();
        var disk = Directory.CreateDirectory(Path.Combine(_folder.FullName, "disk")).FullName;
        Assert.SkipWhen(Environment.UserName is not "root", "a disk of its own can only be made by root");
        Servers.Run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk);
        try
        {
            await AssertToldAsync("duckdb: ", "check", "--engine", "duckdb", "--data", "package", "--temp", "disk");
            await AssertToldAsync("the disk ", "export", "--data", "package", "--format", "duckdb", "-o", "disk/out.duckdb");
            await AssertToldAsync("; the disk may be full: free some space", "export", "--data", "package", "--format", "sqlite", "-o", "disk/out.sqlite");
            await AssertToldAsync(": ", "export", "--data", "package", "--format", "parquet", "-o", "disk/out");
            Assert.Empty(Directory.EnumerateFiles(disk, "*", SearchOption.AllDirectories));
        }
        finally
        {
            Servers.Run("umount", disk);
        }
    }

    [Fact]
    public async Task An_export_never_takes_the_place_of_what_it_is_made_from()
    {
        await SavePackageAsync();

        await AssertToldAsync(
            "is read by this run, so it is not overwritten", "export", "--data", "package", "--format", "sqlite", "-o", "package/claims.csv");
    }

    private async Task<string> ExportAsync()
    {
        await SavePackageAsync();
        var (exitCode, _, _) = await RunAsync("export", "--data", "package", "--format", "parquet", "-o", "out");
        Assert.Equal(0, exitCode);
        return Path.Combine(_folder.FullName, "out", "claims", "claims.parquet");
    }

    private async Task SavePackageAsync()
    {
        var folder = _folder.CreateSubdirectory("package").FullName;
        await Task.Yield();
        GeneratedPackage.Example.Save(folder);
    }

    private async Task AssertToldAsync(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal((2, string.Empty), (exitCode, output));
        var line = Assert.Single(error.Trim().Split('\n'));
        Assert.StartsWith("kzkg: ", line, StringComparison.Ordinal);
        Assert.Contains(message, line, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => Tool.RunAsync(_folder.FullName, arguments);
}
