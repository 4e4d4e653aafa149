using KzKgData.Verification;
using KzKgData.Verification.Findings;

namespace KzKgData.Engines.Tests;

/// <summary>Every planted fault in generated trade data is found, and nothing else.</summary>
public sealed class MirrorTradeTests(PostgresServer postgres, ClickHouseServers clickHouse)
    : IClassFixture<PostgresServer>,
        IClassFixture<ClickHouseServers>,
        IDisposable
{
    private const int Seed = 20_260_101;
    private const int Claims = 45_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("clickhouse")]
    public void All_planted_faults_are_found_and_no_other_family_has_findings(string engine)
    {
        var trade = new MirrorTrade(Seed, Claims);
        trade.Write(_folder.FullName);
        Assert.Equal(9, trade.Faults.Select(f => f.Rule).Distinct().Count());
        var options = new EngineOptions(engine)
        {
            Connection = engine switch { "postgres" => postgres.ConnectionString, "clickhouse" => clickHouse.Connection, _ => null },
            MemoryLimit = "1GB",
        };

        var result = EngineCheck.Of(Path.Combine(_folder.FullName, "*.parquet"), options, VerificationOptions.Default);

        Assert.Empty(PlantedFault.Missed(trade.Faults, result.Findings.Select(f => (f.RuleId, f.Facts))));
        var faulty = trade.Faults.SelectMany(f => f.Facts).Select(FamilyOf).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(result.Findings, f => !faulty.Contains(FamilyOf(f.Facts[0])));
        Assert.Equal(trade.Count, result.Summary.Claims);
        Assert.All(result.Findings, f => Assert.NotEqual(Severity.Note, f.Severity));
    }

    private static string FamilyOf(string fact) => fact.Split('-')[0];
}
