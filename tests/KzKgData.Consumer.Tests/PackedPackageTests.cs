using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KzKgData.Consumer.Tests;

/// <summary>What is packed is what outsiders get: projects that know only the packages, restored into an empty cache.</summary>
[Collection(nameof(BuildProcess))]
public sealed class PackedPackageTests(PackedPackageTests.Feed feed) : IClassFixture<PackedPackageTests.Feed>
{
    [Fact]
    public async Task The_example_of_the_readme_prints_what_the_readme_says()
    {
        var output = await RunOutsiderAsync("Reader");

        var readme = await File.ReadAllTextAsync(Path.Combine(BuildProcess.RepositoryRoot, "src", "KzKgData", "README.md"), TestContext.Current.CancellationToken);
        var program = await File.ReadAllTextAsync(Path.Combine((await feed.BuildAsync("Reader")).Project, "Program.cs"), TestContext.Current.CancellationToken);
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
    public async Task An_uncited_fact_fails_an_outsiders_build_at_its_row()
    {
        var (_, exitCode, output) = await feed.BuildAsync(Feed.Uncited);

        Assert.Equal(1, exitCode);
        Assert.Contains("lakes.csv(3,1): error KZKG2001: lakes/lakes.csv(3) green-lake:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outsider_is_told_once_of_a_value_in_dispute()
    {
        var (_, exitCode, output) = await feed.BuildAsync(Feed.Disputed);

        Assert.True(exitCode == 0, output);
        var told = output.Split('\n').Where(line => line.Contains("warning KZKG5001", StringComparison.Ordinal)).Select(line => Path.GetFileName(line.TrimStart()[..line.TrimStart().IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal(["Program.cs(3,22)", "Program.cs(3,22)"], told); // a build says everything again at its end
    }

    [Fact]
    public async Task A_project_declares_packages_and_every_edit_of_their_files_counts()
    {
        var output = await RunOutsiderAsync(Feed.Several);
        var project = (await feed.BuildAsync(Feed.Several)).Project;
        var (table, descriptor) = (Path.Combine(project, "lakes", "deep", "gauges.data"), Path.Combine(project, "lakes", "datapackage.json"));
        var assembly = Path.Combine(project, "obj", "Debug", "net10.0", Feed.Several + ".dll");
        Assert.Equal("north 1.5\nsouth 2.5\n3\n", output.ReplaceLineEndings("\n"));

        // Nothing is compiled for nothing.
        var compiled = File.GetLastWriteTimeUtc(assembly);
        Assert.Equal((0, compiled), ((await Feed.RunAsync(project)).ExitCode, File.GetLastWriteTimeUtc(assembly)));

        await File.WriteAllTextAsync(table, "id,depth\nnorth,7.5\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Feed.RunAsync(project)).ExitCode);
        Assert.Equal("north 7.5\n3\n", (await BuildProcess.DotnetAsync(project, Path.Combine(project, "bin", "Debug", "net10.0", Feed.Several + ".dll"))).Output.ReplaceLineEndings("\n"));

        // What an editor is told of a project, without a build.
        var (_, designed) = await BuildProcess.DotnetAsync(project, "msbuild", "-t:Compile", "-p:DesignTimeBuild=true;SkipCompilerExecution=true", "-getItem:AdditionalFiles", "-nologo");
        Assert.Contains("\"Identity\": \"lakes/deep/gauges.data\"", designed, StringComparison.Ordinal);

        File.Delete(table);
        var deleted = await Feed.RunAsync(project);
        Assert.Contains("datapackage.json(5,33): error KZKG1002: lakes/datapackage.json(5): the table 'gauges' has no file", deleted.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", deleted.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(descriptor, "{\n", TestContext.Current.CancellationToken);
        var broken = await Feed.RunAsync(project);
        Assert.Contains("datapackage.json(2,1): error KZKG1001: lakes/datapackage.json(2): the descriptor is not valid JSON", broken.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("'LakeData'", broken.Output, StringComparison.Ordinal);

        File.Delete(descriptor);
        var gone = await Feed.RunAsync(project);
        Assert.Contains("error KZKG1001: there is no descriptor lakes/datapackage.json;", gone.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", gone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_languages_an_older_standard_and_every_culture_read_the_same()
    {
        var (project, built, buildOutput) = await feed.BuildAsync(Feed.Languages);
        Assert.True(built == 0, buildOutput);

        var basic = await BuildProcess.DotnetAsync(project, [Path.Combine(project, "VisualBasic", "bin", "Debug", "net10.0", "VisualBasic.dll"), "", "de-DE", "fi-FI", "tr-TR", "ru-RU", "kk-KZ"]);
        var lines = basic.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Claim(trade-turnover-2023-eurasian-star) [1450000000, 1550000000] 2023 TradeTurnover True True Claim(trade-turnover-2023-eurasian-star) False", lines[0]);
        Assert.Equal((7, lines[0]), (lines.Length, Assert.Single(lines[..^1].Distinct(StringComparer.Ordinal))));
        Assert.Equal("Claim(trade-turnover-2023-eurasian-star) of Eurasian Star", lines[^1]);

        var functional = await BuildProcess.DotnetAsync(project, Path.Combine(project, "FSharp", "bin", "Debug", "net10.0", "FSharp.dll"));
        Assert.StartsWith("Claim(trade-turnover-2024-trend) $1.7 billion\n", functional.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("one of 4 in dispute\n", functional.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_init_makes_builds_at_once_and_again_with_the_claims_of_an_article()
    {
        var (project, built, buildOutput) = await feed.BuildAsync(Feed.Made);
        Assert.True(built == 0, buildOutput);
        Assert.DoesNotContain("warning", buildOutput.Replace("0 Warning(s)", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("0 claims\n", await RunMadeAsync());

        await File.WriteAllTextAsync(Path.Combine(project, "lake.txt"), """
            Lake Wire, 12 March 2031

            Prime Minister of Kazakhstan Darkan Ulytau spoke at the fair.

            According to Darkan Ulytau, trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.
            """, TestContext.Current.CancellationToken);
        string[] texts = ["--snapshots", "texts"];
        await KzkgAsync(["ingest", "lake.txt", "--id", "lake-2031-03", "--publisher", "Lake Wire", "--published", "2031-03-12", "--published-basis", "printed", .. texts]);
        await KzkgAsync(["review", "--accept-certain", .. texts]);
        await KzkgAsync(["check", .. texts]);

        var again = await Feed.RunAsync(project);
        Assert.True(again.ExitCode == 0, again.Output);
        Assert.Equal("1 claims\n", await RunMadeAsync());

        async Task<string> RunMadeAsync() => (await BuildProcess.DotnetAsync(project, Path.Combine(project, "bin", "Debug", "net10.0", Feed.Made + ".dll"))).Output.ReplaceLineEndings("\n");

        async Task KzkgAsync(string[] arguments)
        {
            var (exitCode, output) = await BuildProcess.DotnetAsync(project, [Feed.Tool, .. arguments]);
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
            ["KzKgData.Analyzers.dll", "KzKgData.CodeFixes.dll"], // what tells of values in dispute, and no generator
            package.Entries.Where(e => e.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("KzKgData", "src/KzKgData/README.md")]
    [InlineData("KzKgData.Generators", "generators/KzKgData.Generators/README.md")]
    public async Task A_package_carries_the_readme_of_its_project(string id, string readme)
    {
        await using var package = await ZipFile.OpenReadAsync(feed.PathOf(id + ".0.1.0.nupkg"), TestContext.Current.CancellationToken);
        using var packed = new StreamReader(package.Entries.Single(e => e.FullName == "README.md").Open());

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(BuildProcess.RepositoryRoot, readme), TestContext.Current.CancellationToken), await packed.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal("README.md", XDocument.Load(package.Entries.Single(e => e.FullName == id + ".nuspec").Open()).Descendants().Single(e => e.Name.LocalName == "readme").Value);
    }

    [Fact]
    public void The_generator_package_carries_all_that_it_needs_and_nothing_into_the_output()
    {
        using var package = ZipFile.OpenRead(feed.PathOf("KzKgData.Generators.0.1.0.nupkg"));

        var analyzers = package.Entries.Where(e => e.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(e => e.Name).ToArray();
        foreach (var expected in new[] { "KzKgData.Generators.dll", "KzKgData.Analyzers.dll", "KzKgData.CodeFixes.dll", "KzKgData.Verification.dll", "KzKgData.Abstractions.dll", "CsvHelper.dll", "System.Text.Json.dll", "Microsoft.Bcl.AsyncInterfaces.dll" })
        {
            Assert.Contains(expected, analyzers);
        }

        var tasks = package.Entries.Where(e => e.FullName.StartsWith("tasks/netstandard2.0/", StringComparison.Ordinal)).Select(e => e.Name).ToArray();
        Assert.Contains("KzKgData.Generators.Tasks.dll", tasks);
        Assert.Subset(tasks.ToHashSet(StringComparer.Ordinal), analyzers.Where(a => a is not ("KzKgData.Generators.dll" or "KzKgData.Analyzers.dll" or "KzKgData.CodeFixes.dll")).ToHashSet(StringComparer.Ordinal));
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
        var about = XDocument.Load(package.Entries.Single(e => e.FullName == name + ".nuspec").Open()).Descendants().ToLookup(e => e.Name.LocalName, StringComparer.Ordinal);

        Assert.Equal(licence, Assert.Single(about["license"]).Value);
        Assert.Equal("git", Assert.Single(about["repository"]).Attribute("type")?.Value);
        Assert.Contains(name is "KzKgData.Cli" ? "# kzkg\n" : $"# {name}\n", TextOf(Assert.Single(about["readme"]).Value), StringComparison.Ordinal);
        Assert.StartsWith("MIT License\n", TextOf("LICENSE"), StringComparison.Ordinal);
        Assert.Equal(licence.Contains("CC-BY", StringComparison.Ordinal), package.GetEntry("DATA-LICENSE.md") is not null);
        var brought = package.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)).Select(e => Path.GetFileNameWithoutExtension(e.Name)).Where(a => a is not "kzkg" && !a.StartsWith("KzKgData", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
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
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(project, "bin"), "*.dll", SearchOption.AllDirectories), f => Path.GetFileName(f) is "CsvHelper.dll" or "KzKgData.Verification.dll");
        var (ran, output) = await BuildProcess.DotnetAsync(project, Path.Combine(project, "bin", "Debug", "net10.0", name + ".dll"));
        Assert.True(ran == 0, output);
        return output;
    }

    /// <summary>The packages in a folder of their own, and projects beside it that see no other feed and an empty cache, built at once.</summary>
    public sealed class Feed : IAsyncLifetime
    {
        /// <summary>The other package with a fact that nothing is cited for.</summary>
        public const string Uncited = "Uncited";

        /// <summary>A program that reads a value in dispute, with all packages that carry analyzers.</summary>
        public const string Disputed = "Disputed";

        /// <summary>Readers in Visual Basic and F# and one for netstandard2.0.</summary>
        public const string Languages = "Languages";

        /// <summary>A project with several packages, declared as items.</summary>
        public const string Several = "SeveralPackages";

        /// <summary>What <c>kzkg init</c> makes.</summary>
        public const string Made = "made-here";

        /// <summary>The tool, as it was built with these tests.</summary>
        public static string Tool { get; } = Path.Combine(BuildProcess.RepositoryRoot, "src", "KzKgData.Cli", "bin", BuildProcess.Configuration, "net10.0", "kzkg.dll");

        private static readonly string[] _projects = [
            "src/KzKgData.Abstractions/KzKgData.Abstractions.csproj", "src/KzKgData.Verification/KzKgData.Verification.csproj", "src/KzKgData.Curation/KzKgData.Curation.csproj",
            "src/KzKgData.Reporting/KzKgData.Reporting.csproj", "src/KzKgData.Cli/KzKgData.Cli.csproj", "src/KzKgData/KzKgData.csproj", "generators/KzKgData.Generators/KzKgData.Generators.csproj",
        ];

        private readonly Dictionary<string, Task<(string Project, int ExitCode, string Output)>> _builds = new(StringComparer.Ordinal);

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-feed-");

        public async ValueTask InitializeAsync()
        {
            var (exitCode, output) = await BuildProcess.MSBuildAsync(
                _folder.FullName,
                "Pack",
                _projects.Select(p => (p, $"Configuration={BuildProcess.Configuration};NoRestore=true;BuildProjectReferences=false;PackageOutputPath={PathOf(string.Empty)}")));
            Assert.True(exitCode == 0, output);
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "nuget.config"), """
                <configuration>
                  <config><add key="globalPackagesFolder" value="cache" /></config>
                  <packageSources><clear /><add key="packed" value="packed" /></packageSources>
                </configuration>
                """);
            var uncited = Copy("OtherPackage", Uncited);
            await File.WriteAllTextAsync(Path.Combine(uncited, "lakes", "citations.csv"), "fact,field,mention\nblue-lake,,blue\n");
            var disputed = Copy("Reader", Disputed);
            await File.WriteAllTextAsync(Path.Combine(disputed, "Program.cs"), "using KzKgData;\n\nSystem.Console.Write(Dataset.Claims.TradeTurnover2024Trend.Value);\n");
            await File.WriteAllTextAsync(Path.Combine(disputed, ".globalconfig"), "is_global = true\ndotnet_diagnostic.KZKG5001.severity = warning\n");
            var disputedProject = Path.Combine(disputed, "Reader.csproj");
            var text = await File.ReadAllTextAsync(disputedProject);
            await File.WriteAllTextAsync(disputedProject, text.Replace("true</TreatWarningsAsErrors>", "false</TreatWarningsAsErrors>", StringComparison.Ordinal).Replace("<PackageReference", "<PackageReference Include=\"KzKgData.Generators\" Version=\"0.1.0\" PrivateAssets=\"all\" />\n    <PackageReference", StringComparison.Ordinal));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(uncited, "lakes")))
            {
                // As a checkout on another system has it.
                await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            }

            var languages = Copy(Languages, Languages);
            await File.WriteAllTextAsync(Path.Combine(languages, "nuget.config"), $"""
                <configuration>
                  <packageSources><add key="known" value="{BuildProcess.KnownPackages}" /></packageSources>
                </configuration>
                """); // the standard itself is a package
            var (made, told) = await BuildProcess.DotnetAsync(_folder.FullName, Tool, "init", Made);
            Assert.True(made == 0, told);
            foreach (var (project, culture) in new[] { (Path.Combine(_folder.FullName, Made), "en_US"), (disputed, "ru_RU"), (Copy("Reader", "Reader"), "de_DE"), (Copy("OtherPackage", "OtherPackage"), "fi_FI"), (Copy(Several, Several), "kk_KZ"), (uncited, "tr_TR"), (languages, "tr_TR") })
            {
                _builds.Add(Path.GetFileName(project), RunAsync(project, culture));
            }
        }

        /// <summary>What building a project came to.</summary>
        public Task<(string Project, int ExitCode, string Output)> BuildAsync(string name) => _builds[name];

        public string PathOf(string package) => Path.Combine(_folder.FullName, "packed", package);

        /// <summary>Builds a project as it is now.</summary>
        public static async Task<(string Project, int ExitCode, string Output)> RunAsync(string project, string culture = "en_US")
        {
            var (exitCode, output) = await BuildProcess.DotnetInAsync(culture, project, "build");
            return (project, exitCode, output);
        }

        private string Copy(string outsider, string name)
        {
            var target = Path.Combine(_folder.FullName, name);
            BuildProcess.Copy(Path.Combine(BuildProcess.RepositoryRoot, "tests", "KzKgData.Consumer.Tests", "Outsiders", outsider), target);
            return target;
        }

        public async ValueTask DisposeAsync()
        {
            await Task.WhenAll(_builds.Values);
            _folder.Delete(recursive: true);
        }
    }
}
