using System.Text.RegularExpressions;

namespace KzKgData.Consumer.Tests;

/// <summary>Real builds of the dataset with damaged copies of the data fail with an error at the damaged cell.</summary>
[Collection(nameof(BuildProcess))]
public sealed class FailingBuildTests(FailingBuildTests.Builds builds) : IClassFixture<FailingBuildTests.Builds>
{
    private static readonly (string Name, string File, Func<string, string> Damage)[] _faults =
    [
        ("a deleted citation", "citations.csv", text => text.Replace("trade-turnover-2024-trend,period,trend-2025-02-m02,\n", "", StringComparison.Ordinal)),
        ("a changed value", "claims.csv", text => Set(text, "trade-turnover-2024-trend", "value", "1800000000")),
        ("a broken reference", "claims.csv", text => Set(text, "trade-turnover-2024-kg24-2", "stated_by", "olzhas-bektenow")),
        (
            "a removed explanation",
            "explanations.csv",
            text => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("turnover-2024-mirror,KZKG3003,", StringComparison.Ordinal)))),
        ("the disputed figure by the convention of its language", "claims.csv", text => Set(text, "trade-turnover-2024-kg24-1", "value", "1340000000000")),
    ];

    [Theory]
    [InlineData("a deleted citation", "claims.csv(2,67)", "KZKG2001")]
    [InlineData("a changed value", "claims.csv(2,81)", "KZKG2010")]
    [InlineData("a broken reference", "claims.csv(6,", "KZKG1008")]
    [InlineData("a removed explanation", "claims.csv(4,82)", "KZKG3003")]
    [InlineData("the disputed figure by the convention of its language", "claims.csv(4,82)", "KZKG2010")]
    public void A_build_over_damaged_data_fails_at_the_cell(string fault, string place, string rule)
    {
        Assert.False(builds.HasAssembly(fault), builds.Output);
        Assert.Matches(Regex.Escape(Path.Combine(builds.DataOf(fault), place)) + "[^ ]*: error " + rule, builds.Output);
        Assert.DoesNotContain("error CS", builds.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_over_the_untouched_data_succeeds()
    {
        Assert.True(builds.HasAssembly(Builds.Untouched), builds.Output);
        Assert.DoesNotContain(builds.DataOf(Builds.Untouched), builds.Output, StringComparison.Ordinal);
    }

    /// <summary>Returns a table without quoted cells with one cell changed.</summary>
    private static string Set(string text, string id, string column, string value)
    {
        var lines = text.Split('\n');
        var row = Array.FindIndex(lines, line => line.StartsWith(id + ",", StringComparison.Ordinal));
        var cells = lines[row].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), column)] = value;
        lines[row] = string.Join(',', cells);
        return string.Join('\n', lines);
    }

    /// <summary>Builds each damaged copy and an undamaged one, in one process.</summary>
    public sealed class Builds : IAsyncLifetime
    {
        public const string Untouched = "untouched";

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-build-");

        /// <summary>The output of all builds.</summary>
        public string Output { get; private set; } = string.Empty;

        public string DataOf(string name) => Path.Combine(_folder.FullName, name.Replace(' ', '-'), "data");

        public bool HasAssembly(string name) => File.Exists(Path.Combine(OutputOf(name), "bin", "net10.0", "KzKgData.dll"));

        public async ValueTask InitializeAsync()
        {
            foreach (var (name, file, damage) in _faults.Append((Untouched, "claims.csv", text => text)))
            {
                BuildProcess.Copy(Path.Combine(BuildProcess.RepositoryRoot, "data"), DataOf(name));
                var path = Path.Combine(DataOf(name), file);
                var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
                Assert.Equal(name is Untouched, before == damage(before));
                await File.WriteAllTextAsync(path, damage(before), TestContext.Current.CancellationToken);
            }

            var (exitCode, output) = await BuildProcess.MSBuildAsync(_folder.FullName, "Build", _faults.Select(f => f.Name).Append(Untouched).Select(name => (
                "src/KzKgData/KzKgData.csproj",
                $"TargetFramework=net10.0;Configuration={BuildProcess.Configuration};BuildProjectReferences=false;EnableNETAnalyzers=false;EnforceCodeStyleInBuild=false;KzkgDataFolder={DataOf(name)}/;KzkgOutputFolder={OutputOf(name)}/")));
            Assert.True(exitCode == 1, output);
            Output = output;
        }

        public ValueTask DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }

        private string OutputOf(string name) => Path.Combine(_folder.FullName, name.Replace(' ', '-'), "out");
    }
}
