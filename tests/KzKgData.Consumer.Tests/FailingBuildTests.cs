using System.Text.RegularExpressions;

namespace KzKgData.Consumer.Tests;

/// <summary>Real builds of the dataset over damaged copies of the data: each fails with an error at the damaged cell.</summary>
[Collection(nameof(BuildProcess))]
public sealed class FailingBuildTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-build-");

    public static TheoryData<string, string, string, string, string, string> Faults() => new()
    {
        { "a deleted citation", "citations.csv", "trade-turnover-2024-trend,period,trend-2025-02-m02\n", "", "claims.csv(2,67)", "KZKG2001" },
        { "a changed value", "claims.csv", ",1700000000,USD,,,kyrgyz-government", ",1800000000,USD,,,kyrgyz-government", "claims.csv(2,81)", "KZKG2010" },
        { "a broken reference", "claims.csv", ",olzhas-bektenov,inferred", ",olzhas-bektenow,inferred", "claims.csv(6,", "KZKG1008" },
        { "a removed explanation", "explanations.csv", "turnover-2024-mirror,KZKG3003,", null!, "claims.csv(4,82)", "KZKG3003" },
        { "the disputed figure by the convention of its language", "claims.csv", ",1340000000,USD,decimal-comma,", ",1340000000000,USD,decimal-comma,", "claims.csv(4,82)", "KZKG2010" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_build_over_damaged_data_fails_at_the_cell(string fault, string file, string text, string? replacement, string place, string rule)
    {
        var data = Path.Combine(_folder.FullName, "data");
        BuildProcess.Copy(Path.Combine(BuildProcess.RepositoryRoot, "data"), data);
        var path = Path.Combine(data, file);
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var after = replacement is null
            ? string.Join('\n', before.Split('\n').Where(line => !line.StartsWith(text, StringComparison.Ordinal)))
            : before.Replace(text, replacement, StringComparison.Ordinal);
        Assert.NotEqual(before, after);
        await File.WriteAllTextAsync(path, after, TestContext.Current.CancellationToken);

        var (exitCode, output) = await BuildDatasetAsync(data);

        Assert.True(exitCode == 1, $"{fault}: {output}");
        Assert.Matches(Regex.Escape(place) + "[^ ]*: error " + rule, output);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_over_the_untouched_data_succeeds()
    {
        var (exitCode, output) = await BuildDatasetAsync(Path.Combine(BuildProcess.RepositoryRoot, "data"));

        Assert.True(exitCode == 0, output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<(int ExitCode, string Output)> BuildDatasetAsync(string data) => BuildProcess.DotnetAsync(
        BuildProcess.RepositoryRoot,
        "build",
        "src/KzKgData",
        "-f",
        "net10.0",
        "-c",
        BuildProcess.Configuration,
        "--no-restore",
        "--no-dependencies",
        $"-p:KzkgDataFolder={data}{Path.DirectorySeparatorChar}",
        $"-p:KzkgOutputFolder={Path.Combine(_folder.FullName, "out")}{Path.DirectorySeparatorChar}");
}
