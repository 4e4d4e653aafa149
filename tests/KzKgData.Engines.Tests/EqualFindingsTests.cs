using CsCheck;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Engines.Tests;

/// <summary>The findings of an engine equal those of the rules without one: same messages, same places.</summary>
public sealed class EqualFindingsTests(PostgresServer postgres, ClickHouseServers clickHouse) : IClassFixture<PostgresServer>, IClassFixture<ClickHouseServers>
{
    private const int ManyClaims = 120;
    private const int Packages = 60;

    [Theory]
    [InlineData("duckdb", 24)]
    [InlineData("postgres", 12)]
    [InlineData("clickhouse", 8)]
    public void Of_generated_packages(string engine, int packages) =>
        GeneratedPackage.Of(ManyClaims).Sample(files => AssertEqual(files.Read(), engine), iter: packages, threads: 1);

    [Theory]
    [InlineData("cA3JiK4E5v51")] // one of several prints of a base says that it was nothing
    [InlineData("fYtE6fVbkk21")] // a share of nothing is negative
    [InlineData("5GuvNbRsCoX1")] // one of several prints of a base is negative
    public void Of_packages_on_which_they_once_differed(string seed) =>
        GeneratedPackage.OfSeedsOnRecord(ManyClaims).Sample(files => AssertEqual(files.Read(), "duckdb"), seed: seed, iter: 1, threads: 1);

    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("clickhouse")]
    public void Of_the_package_of_this_repository(string engine) => AssertEqual(PackageFolder.Read(Path.Combine(Repository.Root, "data")), engine);

    [Theory]
    [InlineData("duckdb", 12)]
    [InlineData("postgres", 6)]
    [InlineData("clickhouse", 4)]
    public void Of_claims_in_files(string engine, int packages) =>
        GeneratedPackage.Of(ManyClaims).Sample(files => AssertEqualOfFiles(files.Read(), engine), iter: packages, threads: 1);

    [Fact]
    public void Generated_packages_hold_what_each_rule_finds()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < Packages; number++)
        {
            var result = Verify(GeneratedPackage.Numbered(number, ManyClaims).Read());
            foreach (var finding in result.Findings.Concat(result.Notes))
            {
                found[finding.RuleId] = found.GetValueOrDefault(finding.RuleId) + 1;
            }
        }

        Assert.Empty(EngineRule.All.Select(r => r.Id).Except(found.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_query_belongs_to_a_rule()
    {
        var names = typeof(EngineRule)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Select(n => n[..^".sql".Length]);

        Assert.Equal(
            EngineRule.All.Select(r => r.Rule.GetType().Name).Concat(["Levels", "Compositions", "GrowthSteps"]).Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }

    private static VerificationOptions Options(Func<EngineRule, bool> which) =>
        new() { Rules = new RuleSettings([.. EngineRule.All.Where(which).Select(r => r.Id)], [], []) };

    private static VerificationResult Verify(DataPackage package) => Verifier.Verify(package, Options(_ => true));

    private EngineOptions Engine(string name) => new(name)
    {
        Connection = name switch { "postgres" => postgres.ConnectionString, "clickhouse" => clickHouse.Connection, _ => null },
        MemoryLimit = "1GB",
    };

    private void AssertEqual(DataPackage package, string engine)
    {
        var expected = Verifier.Verify(package, Options(_ => true));

        var found = EngineCheck.Of(package, Engine(engine), Options(_ => true));

        Assert.Equal(Lines(expected.Findings), Lines(found.Findings));
        Assert.Equal(Lines(expected.Notes), Lines(found.Notes));
    }

    private void AssertEqualOfFiles(DataPackage package, string engine)
    {
        var folder = Directory.CreateTempSubdirectory("kzkg-test-");
        try
        {
            var (files, _, _) = PackageExport.Of(package, "parquet", folder.FullName);
            Verification.Files.FileReplacement.ReplaceAll(files, [], CancellationToken.None);
            var expected = Verifier.Verify(package, Options(r => r.IsAboutClaimsAlone));

            var found = EngineCheck.Of(Path.Combine(folder.FullName, "claims", "*.parquet"), Engine(engine), Options(r => r.IsAboutClaimsAlone));

            Assert.Equal(Lines(expected.Findings), Lines(found.Findings));
            Assert.Equal(Lines(expected.Notes), Lines(found.Notes));
            Assert.Equal(expected.Summary.Disputes, found.Summary.Disputes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<Finding> findings) =>
        findings.Select(f =>
            $"{f.RuleId} {f.Severity} {f.Status} {f.Place} {string.Join(';', f.Facts)} {string.Join(';', f.Related.Select(r => $"{r.Fact} {r.Place}"))} "
            + $"{f.Message}");
}
