using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KzKgData.Consumer.Tests;

/// <summary>Tables that the packed build task writes to resources are read by built and by published programs.</summary>
[Collection(nameof(BuildProcess))]
public sealed class LargeTableTests(PackedFeed feed)
{
    private static readonly int[] _rows = [0, 1, 7, 4_096, 5_999];

    [Fact]
    public async Task A_large_table_is_a_resource_that_follows_every_edit()
    {
        var (project, built, output) = await feed.BuildAsync(PackedFeed.Large);
        Assert.True(built == 0, output);
        var (assembly, table) = (
            Path.Combine(project, "bin", "Debug", "net10.0", PackedFeed.Large + ".dll"),
            Path.Combine(project, "stations", "readings.csv"));

        Assert.Equal(["kzkg:stations/datapackage.json:readings"], ResourcesOf(assembly)); // no resource for the small table
        Assert.Equal(LargeTables.Printed(_rows), await RunAsync(project, "dotnet", assembly));

        var compiled = File.GetLastWriteTimeUtc(assembly);
        Assert.Equal(0, (await PackedFeed.RunAsync(project)).ExitCode);
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(assembly));

        var text = await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(table, text.Replace("\"plain 1\"", "\"edited\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await PackedFeed.RunAsync(project)).ExitCode);
        Assert.Contains("r-1 2000-01-01 1.003 Estimated edited Lower, south 2000\n", await RunAsync(project, "dotnet", assembly), StringComparison.Ordinal);

        await File.WriteAllTextAsync(table, text.Replace("\nr-7,2,", "\nr-7,9,", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (_, exitCode, told) = await PackedFeed.RunAsync(project);
        Assert.Equal(1, exitCode);
        Assert.Contains("readings.csv(9,5): error KZKG1008: stations/readings.csv(9): station_id: there is no '9'", told, StringComparison.Ordinal);
        await File.WriteAllTextAsync(table, text, TestContext.Current.CancellationToken);
    }

    /// <summary>A dataset needs no code that trimming removes; trim warnings are errors.</summary>
    [Theory]
    [InlineData("trimmed", "-p:PublishTrimmed=true", "-p:SelfContained=true")]
    [InlineData("native", "-p:PublishAot=true")]
    public async Task A_program_that_is_trimmed_or_compiled_ahead_of_time_reads_the_same(string name, params string[] properties)
    {
        Assert.True((await feed.BuildAsync(PackedFeed.Large)).ExitCode == 0);
        var copy = feed.CopyOf(PackedFeed.Large, name);

        // The feed has only the packs that a console program needs.
        var (folder, published, output) = await PackedFeed.PublishAsync(
            copy,
            [$"-p:RuntimeIdentifier={BuildProcess.Runtime}", "-p:DisableTransitiveFrameworkReferenceDownloads=true", .. properties]);

        Assert.True(published == 0, output);
        Assert.DoesNotContain("warning IL", output, StringComparison.Ordinal);
        Assert.Equal(
            LargeTables.Printed(_rows),
            await RunAsync(copy, Path.Combine(folder, PackedFeed.Large + (OperatingSystem.IsWindows() ? ".exe" : string.Empty))));
    }

    private static async Task<string> RunAsync(string project, string program, params string[] first)
    {
        var (exitCode, output) = await BuildProcess.RunAsync(program, "kk_KZ", project, [.. first, .. LargeTables.Arguments(_rows)]);
        Assert.True(exitCode == 0, output);
        return output.ReplaceLineEndings("\n");
    }

    private static string[] ResourcesOf(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.ManifestResources.Select(r => metadata.GetString(metadata.GetManifestResource(r).Name))];
    }
}
