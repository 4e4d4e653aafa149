using System.Security.Cryptography;

namespace KzKgData.Consumer.Tests;

/// <summary>
/// The tool package for a runtime identifier, compiled ahead of time, has the same output as the portable tool, byte for
/// byte.
/// </summary>
[Collection(nameof(BuildProcess))]
public sealed class AheadOfTimeTests
{
    private const string Asked = "KZKG_AHEAD_OF_TIME";

    [Fact]
    public async Task The_package_for_this_machine_is_found_and_does_the_same()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Asked) == "1", $"compiling ahead of time takes minutes; set {Asked}=1 to run this test");
        var folder = Directory.CreateTempSubdirectory("kzkg-ahead-");
        try
        {
            var packed = Path.Combine(folder.FullName, "packed");
            foreach (var runtime in new[] { BuildProcess.Runtime, "index" })
            {
                var (packing, told) = await BuildProcess.DotnetAsync(
                    BuildProcess.RepositoryRoot, "pack", "src/KzKgData.Cli", "--configuration", BuildProcess.Configuration,
                    "-p:ToolRuntime=" + runtime,
                    "-o",
                    packed);
                Assert.True(packing == 0, told);
            }

            Assert.Equal(
                ["KzKgData.Cli.0.1.0.nupkg", $"KzKgData.Cli.{BuildProcess.Runtime}.0.1.0.nupkg"],
                Directory.EnumerateFiles(packed).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "nuget.config"),
                """
                <configuration>
                  <config><add key="globalPackagesFolder" value="cache" /></config>
                  <packageSources><clear /><add key="packed" value="packed" /></packageSources>
                </configuration>
                """, TestContext.Current.CancellationToken);
            var (installing, output) = await BuildProcess.DotnetAsync(folder.FullName, "tool", "install", "KzKgData.Cli", "--tool-path", "tool");
            Assert.True(installing == 0, output);
            Assert.Empty(Directory.EnumerateFiles(folder.FullName, "kzkg.dll", SearchOption.AllDirectories)); // no IL assembly

            string[] archives =
            [
                "--snapshots",
                Path.Combine(BuildProcess.RepositoryRoot, "..", "shared", "sources"),
                "--snapshots",
                Path.Combine(BuildProcess.RepositoryRoot, "..", "shared", "official"),
            ];
            string[][] commands =
            [
                ["check", .. archives],
                ["check", "--format", "json", .. archives],
                ["check", "--format", "sarif"],
                ["check", "--format", "junit"],
                ["check", "--engine", "duckdb", "--format", "json"],
                ["report", "-o", "../report", .. archives],
                ["list", "claims", "--format", "json"],
                ["figures", "article.txt"],
                ["export", "--format", "parquet", "-o", "../parquet"],
                [
                    "ingest", "article.txt", "--id", "invented-2026", "--publisher", "Invented Courier", "--published", "2026-03-02",
                    "--published-basis", "inferred", "--language", "en", "--url", "https://example.org/trade", "--snapshots", "../archive",
                ],
                ["undo"],
                ["check", "--data", "nowhere"],
            ];
            var ahead = Path.Combine(folder.FullName, "ahead", "work");
            var plain = Path.Combine(folder.FullName, "plain", "work");
            foreach (var work in new[] { ahead, plain })
            {
                BuildProcess.Copy(Path.Combine(BuildProcess.RepositoryRoot, "data"), Path.Combine(work, "data"));
                Directory.CreateDirectory(Path.Combine(work, "..", "archive"));
                await File.WriteAllTextAsync(
                    Path.Combine(work, "article.txt"),
                    "Trade between Kazakhstan and Kyrgyzstan came to $2.1 billion in 2025, up 12 percent, the ministry said.\n",
                    TestContext.Current.CancellationToken);
            }

            foreach (var command in commands)
            {
                var own = await BuildProcess.RunAsync(Path.Combine(folder.FullName, "tool", "kzkg"), "en_US", ahead, command);
                var runtimes = await BuildProcess.DotnetAsync(plain, [PackedFeed.Tool, .. command]);

                Assert.Equal(runtimes, own);
                Assert.InRange(own.ExitCode, 0, 2);
                Assert.DoesNotContain("internal error", own.Output, StringComparison.Ordinal);
                Assert.Equal(Files(plain), Files(ahead));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Excludes the undo history, whose compression may differ between zlib builds, and the owner of the lock, which names a process.
    private static IEnumerable<string> Files(string work) =>
        Directory.EnumerateFiles(Path.Combine(work, ".."), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is not ".gz" && Path.GetFileName(f) is not "owner")
            .Select(f => $"{Path.GetRelativePath(work, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}")
            .Order(StringComparer.Ordinal);
}
