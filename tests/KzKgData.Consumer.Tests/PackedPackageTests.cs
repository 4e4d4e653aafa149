using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KzKgData.Consumer.Tests;

/// <summary>The packed packages work in projects that know only them, restored into an empty cache.</summary>
[Collection(nameof(BuildProcess))]
public sealed class PackedPackageTests(PackedFeed feed)
{
    [Fact]
    public async Task The_example_of_the_readme_prints_what_the_readme_says()
    {
        var output = await RunOutsiderAsync("Reader");

        var readme = await File.ReadAllTextAsync(
            Path.Combine(BuildProcess.RepositoryRoot, "src", "KzKgData", "README.md"),
            TestContext.Current.CancellationToken);
        var program = await File.ReadAllTextAsync(
            Path.Combine((await feed.BuildAsync("Reader")).Project, "Program.cs"),
            TestContext.Current.CancellationToken);
        Assert.Contains($"```csharp\n{program}```\n\nprints\n\n```text\n{output}```\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outsider_points_the_generator_at_a_package_of_its_own()
    {
        var output = await RunOutsiderAsync("OtherPackage");

        Assert.Contains("Blue Lake Float 3.50 m, 2001-05-09, tags: old+wooden", output, StringComparison.Ordinal);
        Assert.Contains("Green, \"the wide\" Lake Float 0.75 m, 2001-06-01, tags: new", output, StringComparison.Ordinal);
        Assert.Contains("2 gauges in Blue Lake, data 7", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_steps_of_the_generators_readme_lead_from_an_empty_folder_to_what_it_prints()
    {
        var readme = await File.ReadAllTextAsync(
            Path.Combine(BuildProcess.RepositoryRoot, "generators", "KzKgData.Generators", "README.md"),
            TestContext.Current.CancellationToken);
        var blocks = Regex
            .Matches(
                readme,
                "^```(?<language>[a-z]+)\n(?<text>.*?)^```$",
                RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5))
            .GroupBy(m => m.Groups["language"].Value, m => m.Groups["text"].Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var folder = feed.EmptyFolder("Lakes");
        foreach (var step in blocks["sh"].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (exitCode, output) = await BuildProcess.DotnetAsync(folder, step.Split(' ')[1..]);
            Assert.True(exitCode == 0, output);
        }

        Directory.CreateDirectory(Path.Combine(folder, "lakes"));
        await File.WriteAllTextAsync(Path.Combine(folder, "lakes", "datapackage.json"), blocks["json"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "lakes", "lakes.csv"), blocks["csv"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), blocks["csharp"], TestContext.Current.CancellationToken);
        var project = Path.Combine(folder, "Lakes.csproj");
        var text = await File.ReadAllTextAsync(project, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            project,
            text.Replace("</Project>", blocks["xml"] + "</Project>", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var built = await PackedFeed.RunAsync(folder);
        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.Equal(blocks["text"], (await BuildProcess.DotnetAsync(folder, "run", "--no-build")).Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_uncited_fact_fails_an_outsiders_build_at_its_row()
    {
        var (_, exitCode, output) = await feed.BuildAsync(PackedFeed.Uncited);

        Assert.Equal(1, exitCode);
        Assert.Contains("lakes.csv(3,1): error KZKG2001: lakes/lakes.csv(3) green-lake:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outsider_is_told_once_of_a_value_in_dispute()
    {
        var (_, exitCode, output) = await feed.BuildAsync(PackedFeed.Disputed);

        Assert.True(exitCode == 0, output);
        var told = output
            .Split('\n')
            .Where(line => line.Contains("warning KZKG5001", StringComparison.Ordinal))
            .Select(line => Path.GetFileName(line.TrimStart()[..line.TrimStart().IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal(["Program.cs(3,22)", "Program.cs(3,22)"], told); // a build repeats all warnings at its end
    }

    [Fact]
    public async Task A_project_declares_packages_and_every_edit_of_their_files_counts()
    {
        var output = await RunOutsiderAsync(PackedFeed.Several);
        var project = (await feed.BuildAsync(PackedFeed.Several)).Project;
        var (table, descriptor) = (Path.Combine(project, "lakes", "deep", "gauges.data"), Path.Combine(project, "lakes", "datapackage.json"));
        var assembly = Path.Combine(project, "obj", "Debug", "net10.0", PackedFeed.Several + ".dll");
        Assert.Equal("north 1.5\nsouth 2.5\n3\n", output.ReplaceLineEndings("\n"));

        // An up-to-date project is not compiled again.
        var compiled = File.GetLastWriteTimeUtc(assembly);
        Assert.Equal((0, compiled), ((await PackedFeed.RunAsync(project)).ExitCode, File.GetLastWriteTimeUtc(assembly)));

        await File.WriteAllTextAsync(table, "id,depth\nnorth,7.5\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await PackedFeed.RunAsync(project)).ExitCode);
        Assert.Equal(
            "north 7.5\n3\n",
            (await BuildProcess.DotnetAsync(project, Path.Combine(project, "bin", "Debug", "net10.0", PackedFeed.Several + ".dll"))).Output.ReplaceLineEndings(
                "\n"));

        // A design-time build, as in an editor.
        var (_, designed) = await BuildProcess.DotnetAsync(
            project, "msbuild", "-t:Compile", "-p:DesignTimeBuild=true;SkipCompilerExecution=true", "-getItem:AdditionalFiles", "-nologo");
        Assert.Contains("\"Identity\": \"lakes/deep/gauges.data\"", designed, StringComparison.Ordinal);

        File.Delete(table);
        var deleted = await PackedFeed.RunAsync(project);
        Assert.Contains(
            "datapackage.json(5,33): error KZKG1002: lakes/datapackage.json(5): the table 'gauges' has no file",
            deleted.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", deleted.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(descriptor, "{\n", TestContext.Current.CancellationToken);
        var broken = await PackedFeed.RunAsync(project);
        Assert.Contains(
            "datapackage.json(2,1): error KZKG1001: lakes/datapackage.json(2): the descriptor is not valid JSON",
            broken.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("'LakeData'", broken.Output, StringComparison.Ordinal);

        File.Delete(descriptor);
        var gone = await PackedFeed.RunAsync(project);
        Assert.Contains("error KZKG1001: there is no descriptor lakes/datapackage.json;", gone.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", gone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_languages_an_older_standard_and_every_culture_read_the_same()
    {
        var (project, built, buildOutput) = await feed.BuildAsync(PackedFeed.Languages);
        Assert.True(built == 0, buildOutput);

        var basic = await BuildProcess.DotnetAsync(
            project,
            [Path.Combine(project, "VisualBasic", "bin", "Debug", "net10.0", "VisualBasic.dll"), "", "de-DE", "fi-FI", "tr-TR", "ru-RU", "kk-KZ"]);
        var lines = basic.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            "Claim(trade-turnover-2023-eurasian-star) [1450000000, 1550000000] 2023 TradeTurnover True True Claim(trade-turnover-2023-eurasian-star) False",
            lines[0]);
        Assert.Equal((7, lines[0]), (lines.Length, Assert.Single(lines[..^1].Distinct(StringComparer.Ordinal))));
        Assert.Equal("Claim(trade-turnover-2023-eurasian-star) of Eurasian Star", lines[^1]);

        var functional = await BuildProcess.DotnetAsync(project, Path.Combine(project, "FSharp", "bin", "Debug", "net10.0", "FSharp.dll"));
        Assert.StartsWith("Claim(trade-turnover-2024-trend) $1.7 billion\n", functional.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("one of 4 in dispute\n", functional.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_init_makes_builds_at_once_and_again_with_the_claims_of_an_article()
    {
        var (project, built, buildOutput) = await feed.BuildAsync(PackedFeed.Made);
        Assert.True(built == 0, buildOutput);
        Assert.DoesNotContain("warning", buildOutput.Replace("0 Warning(s)", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("0 claims\n", await RunMadeAsync());

        await File.WriteAllTextAsync(Path.Combine(project, "lake.txt"), """
            Lake Wire, 12 March 2031

            Prime Minister of Kazakhstan Darkan Ulytau spoke at the fair.

            According to Darkan Ulytau, trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.
            """, TestContext.Current.CancellationToken);
        string[] texts = ["--snapshots", "texts"];
        await KzkgAsync([
            "ingest", "lake.txt", "--id", "lake-2031-03", "--publisher", "Lake Wire", "--published", "2031-03-12", "--published-basis", "printed",
            .. texts,
        ]);
        await KzkgAsync(["review", "--accept-certain", .. texts]);
        await KzkgAsync(["check", .. texts]);

        var again = await PackedFeed.RunAsync(project);
        Assert.True(again.ExitCode == 0, again.Output);
        Assert.Equal("1 claims\n", await RunMadeAsync());

        async Task<string> RunMadeAsync() =>
            (await BuildProcess.DotnetAsync(project, Path.Combine(project, "bin", "Debug", "net10.0", PackedFeed.Made + ".dll"))).Output.ReplaceLineEndings(
                "\n");

        async Task KzkgAsync(string[] arguments)
        {
            var (exitCode, output) = await BuildProcess.DotnetAsync(project, [PackedFeed.Tool, .. arguments]);
            Assert.True(exitCode == 0, $"{string.Join(' ', arguments)}\n{output}");
        }
    }

    [Fact]
    public void The_dataset_package_depends_on_nothing_but_its_own_value_types()
    {
        using var package = ZipFile.OpenRead(feed.PathOf("KzKgData.0.1.0.nupkg"));

        var dependencies = XDocument.Load(package.Entries.Single(e => e.FullName == "KzKgData.nuspec").Open())
            .Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).Distinct(StringComparer.Ordinal);
        Assert.Equal(["KzKgData.Abstractions"], dependencies);
        Assert.Equal(
            ["KzKgData.Analyzers.dll", "KzKgData.CodeFixes.dll"], // the analyzer of values in dispute, but no generator
            package.Entries.Where(e => e.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("KzKgData", "src/KzKgData/README.md")]
    [InlineData("KzKgData.Generators", "generators/KzKgData.Generators/README.md")]
    public async Task A_package_carries_the_readme_of_its_project(string id, string readme)
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PathOf(id + ".0.1.0.nupkg"), TestContext.Current.CancellationToken);
        using var packed = new StreamReader(package.Entries.Single(e => e.FullName == "README.md").Open());

        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(BuildProcess.RepositoryRoot, readme), TestContext.Current.CancellationToken),
            await packed.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "README.md",
            XDocument.Load(package.Entries.Single(e => e.FullName == id + ".nuspec").Open()).Descendants().Single(e => e.Name.LocalName == "readme").Value);
    }

    [Fact]
    public void The_generator_package_carries_all_that_it_needs_and_nothing_into_the_output()
    {
        using var package = ZipFile.OpenRead(feed.PathOf("KzKgData.Generators.0.1.0.nupkg"));

        var analyzers = package.Entries.Where(e => e.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(e => e.Name).ToArray();
        foreach (var expected in new[]
            {
                "KzKgData.Generators.dll", "KzKgData.Analyzers.dll", "KzKgData.CodeFixes.dll", "KzKgData.Verification.dll",
                "KzKgData.Abstractions.dll", "CsvHelper.dll", "System.Text.Json.dll", "Microsoft.Bcl.AsyncInterfaces.dll",
            })
        {
            Assert.Contains(expected, analyzers);
        }

        var tasks = package.Entries.Where(e => e.FullName.StartsWith("tasks/netstandard2.0/", StringComparison.Ordinal)).Select(e => e.Name).ToArray();
        Assert.Contains("KzKgData.Generators.Tasks.dll", tasks);
        Assert.Subset(
            tasks.ToHashSet(StringComparer.Ordinal),
            analyzers
                .Where(a => a is not ("KzKgData.Generators.dll" or "KzKgData.Analyzers.dll" or "KzKgData.CodeFixes.dll"))
                .ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(package.Entries, e => e.FullName.StartsWith("lib/", StringComparison.Ordinal));
        Assert.DoesNotContain(analyzers, name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KzKgData.Abstractions", "MIT")]
    [InlineData("KzKgData.Verification", "MIT")]
    [InlineData("KzKgData.Curation", "MIT")]
    [InlineData("KzKgData.Reporting", "MIT")]
    [InlineData("KzKgData.Cli", "MIT")]
    [InlineData("KzKgData.Generators", "MIT")]
    [InlineData("KzKgData", "MIT AND CC-BY-4.0")]
    public void A_package_says_its_terms_and_those_of_all_that_it_brings_along(string name, string licence)
    {
        using var package = ZipFile.OpenRead(feed.PathOf(name + ".0.1.0.nupkg"));
        var about = XDocument
            .Load(package.Entries.Single(e => e.FullName == name + ".nuspec").Open())
            .Descendants()
            .ToLookup(e => e.Name.LocalName, StringComparer.Ordinal);

        Assert.Equal(licence, Assert.Single(about["license"]).Value);
        Assert.Equal("git", Assert.Single(about["repository"]).Attribute("type")?.Value);
        Assert.Contains(name is "KzKgData.Cli" ? "# kzkg\n" : $"# {name}\n", TextOf(Assert.Single(about["readme"]).Value), StringComparison.Ordinal);
        Assert.StartsWith("MIT License\n", TextOf("LICENSE"), StringComparison.Ordinal);
        Assert.Equal(licence.Contains("CC-BY", StringComparison.Ordinal), package.GetEntry("DATA-LICENSE.md") is not null);
        var brought = package
            .Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(e => Path.GetFileNameWithoutExtension(e.Name))
            .Where(a => a is not "kzkg" && !a.StartsWith("KzKgData", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(brought.Length > 0, package.GetEntry("THIRD-PARTY-NOTICES.txt") is not null);
        Assert.All(brought, assembly => Assert.Matches($@"\b{Regex.Escape(assembly)}\b", TextOf("THIRD-PARTY-NOTICES.txt")));
        Assert.All(brought.Where(a => a is "CsvHelper"), _ => Assert.Contains("Apache License", TextOf("Apache-2.0.txt"), StringComparison.Ordinal));

        string TextOf(string file)
        {
            using var reader = new StreamReader(package.GetEntry(file)!.Open());
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }

    private async Task<string> RunOutsiderAsync(string name)
    {
        var (project, built, buildOutput) = await feed.BuildAsync(name);
        Assert.True(built == 0, buildOutput);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(project, "bin"), "*.dll", SearchOption.AllDirectories),
            f => Path.GetFileName(f) is "CsvHelper.dll" or "KzKgData.Verification.dll");
        var (ran, output) = await BuildProcess.DotnetAsync(project, Path.Combine(project, "bin", "Debug", "net10.0", name + ".dll"));
        Assert.True(ran == 0, output);
        return output;
    }
}
