using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>The packages of a project, their files, and the settings of the project for each.</summary>
public sealed class ProjectPackageTests
{
    private const string Things = "id,size\na,1\nb,2\n";

    [Fact]
    public void Packages_of_one_project_have_a_namespace_and_a_root_each()
    {
        var package = TestPackage.Of(
            ("datapackage.json", DescriptorOf("things.csv")), ("things.csv", Things),
            ("more/datapackage.json", DescriptorOf("things.csv")), ("more/things.csv", "id,size\nc,3\n"),
            ("more/other.json", DescriptorOf("things.csv")));

        var run = GeneratorRun.Of(
            package,
            "class Use { long A => Plain.Dataset.Things[\"a\"].Size; Further.Thing C => Further.Waters.Things[\"c\"]; Third.Thing D => "
            + "Third.Dataset.Things[\"c\"]; }",
            ("build_property.KzkgNamespace", "Plain"),
            ("data/more/datapackage.json:KzkgPackage", "more/datapackage.json"),
            ("data/more/datapackage.json:KzkgNamespace", "Further"),
            ("data/more/datapackage.json:KzkgRootName", "Waters"),
            ("data/more/other.json:KzkgPackage", "more/other.json"),
            ("data/more/other.json:KzkgNamespace", "Third"));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Things.g.cs", run.Sources.Keys);
        Assert.Contains("Further/Things.g.cs", run.Sources.Keys);
        Assert.Contains("Third/Things.g.cs", run.Sources.Keys);
    }

    [Fact]
    public async Task Of_packages_that_ask_for_one_namespace_the_first_is_compiled_and_the_others_are_told()
    {
        var package = TestPackage.Of(
            ("a/datapackage.json", DescriptorOf("things.csv")),
            ("a/things.csv", Things),
            ("b/datapackage.json", DescriptorOf("things.csv")),
            ("b/things.csv", Things));
        (string, string)[] options = [("data/b/datapackage.json:KzkgPackage", "../b/datapackage.json"), ("data/b/datapackage.json:KzkgNamespace", "kzkgdata")];

        var run = GeneratorRun.Of(package, "class Use { long A => KzKgData.Dataset.Things[\"a\"].Size; }", options);
        var told = Assert.Single(await AnalyzerRun.Of(package.ToAdditionalTexts(), options));

        Assert.Equal("data/b/datapackage.json(1,1)", AnalyzerRun.PlaceOf(told));
        Assert.Equal(
            "the namespace kzkgdata is already used by data/a/datapackage.json; give this package another one: "
            + "<KzkgDataPackage Include=\"../b/datapackage.json\" Namespace=\"...\" />",
            AnalyzerRun.MessageOf(told));
        Assert.Equal(told, Assert.Single(run.Diagnostics));
    }

    [Fact]
    public void Every_package_of_a_namespace_but_the_first_by_path_is_told_of_the_first()
    {
        var choice = ProjectChoice.Of(null, null, null, string.Empty, null, null);
        DescriptorPart[] parts = [.. "c a b".Split(' ').Select(f => new DescriptorPart(new PackageText(f + "/datapackage.json", "{}"), choice))];

        Assert.Equal(
            [("a/datapackage.json", null), ("b/datapackage.json", "a/datapackage.json"), ("c/datapackage.json", "a/datapackage.json")],
            ProjectPackage.Among(parts, [.. parts.Select(p => p.Text.Path)]).Select(p => (p.Descriptor.Path, p.Rival)));
    }

    [Fact]
    public void Texts_of_a_package_are_in_the_order_of_its_descriptor_whatever_order_they_come_in()
    {
        var project = Assert.Single(ProjectPackage.Among(
            [new DescriptorPart(new PackageText("data/datapackage.json", """{"resources":[{"name":"b","path":["2.csv","./1.csv"],"schema":{"fields":[]}},{"name":"a","path":"0.csv","schema":{"fields":[]}}]}"""), ProjectChoice.Of(null, null, null, "", null, null))],
            ["data/0.csv", "data/1.csv", "data/2.csv", "data/3.csv"]));
        PackageText[] given = [.. Enumerable.Range(0, 4).Select(i => new PackageText($"data/{i}.csv", $"{i}"))];

        Assert.Equal(["data/datapackage.json", "data/2.csv", "data/1.csv", "data/0.csv"], project.TextsAmong(given).Select(t => t.Path));
        Assert.Equal(["data/datapackage.json", "data/1.csv"], project.TextsAmong(given[1..2]).Select(t => t.Path));
        Assert.Equal("1", project.FileOf("1.csv", given)?.Text);
        Assert.Null(project.FileOf("3.csv", given)); // not of the package
        Assert.Null(project.FileOf("2.csv", given[..1])); // not given
    }

    [Theory]
    [InlineData(null, null, "KzKgData", "Dataset", false)]
    [InlineData(" ", "\t", "KzKgData", "Dataset", false)]
    [InlineData(" Lakes.event ", " class ", "Lakes.@event", "@class", true)]
    [InlineData("my-app.3d", "Lakes", "my_app._3d", "Lakes", true)]
    public void Names_that_a_project_gives_are_trimmed_and_made_valid(string? space, string? root, string expectedSpace, string expectedRoot, bool isGiven)
    {
        var choice = ProjectChoice.Of(space, root, "Lakes", "/p/", null, null);

        Assert.Equal((expectedSpace, expectedRoot, isGiven), (choice.Namespace, choice.RootName, choice.IsRootNameGiven));
        Assert.Equal(expectedSpace.Replace("@", string.Empty, StringComparison.Ordinal) + "/", choice.HintPrefix);
        Assert.Equal(isGiven ? expectedRoot : "Seas", choice.Completed("Seas", isAscii: false).RootName);
        Assert.Equal(expectedRoot, choice.Completed(null, isAscii: false).RootName);
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(null, true, true)]
    [InlineData("ASCII", false, true)]
    [InlineData("letters", false, false)]
    public void Names_of_ascii_are_asked_for_by_the_project_or_the_descriptor(string? names, bool byDescriptor, bool expected) =>
        Assert.Equal(expected, ProjectChoice.Of(null, null, null, string.Empty, names, null).Completed(null, byDescriptor).IsAscii);

    [Theory]
    [InlineData("/Project/", "/project/data/t.csv", "data/t.csv")]
    [InlineData("/project/", "/other/t.csv", "/other/t.csv")]
    [InlineData("", "data/t.csv", "data/t.csv")]
    public void A_path_is_shown_relative_to_the_project(string folder, string path, string expected)
    {
        var choice = ProjectChoice.Of(null, null, null, folder, null, null);

        Assert.Equal((expected, string.Empty), (choice.Shown(path), choice.HintPrefix));
    }

    [Theory]
    [InlineData("/p/data/datapackage.json", "/p/data/deep/t.csv", "data/deep/t.csv(3)")]
    [InlineData("/p/data/datapackage.json", "/p/other/t.csv", "/p/other/t.csv(3)")]
    [InlineData("datapackage.json", "t.csv", "t.csv(3)")]
    public void A_message_shows_a_file_with_the_folder_of_its_package(string descriptor, string path, string expected) =>
        Assert.Equal(expected, PackageMessages.Shown(new Place(path, 3, 1, 3, 2), new PackageText(descriptor, "{}")));

    [Theory]
    [InlineData("datapackage.json", true, "")]
    [InlineData("data/DataPackage.JSON", true, "data/")]
    [InlineData("/p/datapackage.yaml", true, "/p/")]
    [InlineData("data/my-datapackage.json", false, "data/")]
    [InlineData("datapackage.json/t.csv", false, "datapackage.json/")]
    public void A_file_is_a_descriptor_by_its_name(string path, bool isDescriptor, string folder) =>
        Assert.Equal((isDescriptor, folder), (PackageText.IsDescriptor(path), new PackageText(path, string.Empty).Folder));

    [Theory]
    [InlineData("things.csv", "things.csv")]
    [InlineData("./things.csv", "things.csv")]
    [InlineData("deep//things.csv", "deep/things.csv")]
    [InlineData("deep/./further/things.tab", "deep/further/things.tab")]
    [InlineData("Things.CSV", "things.csv")]
    [InlineData("Deep/things.csv", "deep/Things.csv")]
    [InlineData("things", "things")]
    [InlineData("things.data.txt", "things.data.txt")]
    [InlineData("things.csv", "elsewhere.csv")]
    [InlineData("Things.csv", "THINGS.csv;things.csv")]
    [InlineData("things.csv", "THINGS.csv;things.csv")]
    public async Task Tool_and_compiler_agree_which_file_is_meant(string declared, string given)
    {
        var package = given
            .Split(';')
            .Aggregate(
                TestPackage.Of(("datapackage.json", DescriptorOf(declared))),
                (p, f) => p.With(f, f.StartsWith("TH", StringComparison.Ordinal) ? "id,size\n" : Things));
        var folder = Directory.CreateTempSubdirectory("kzkg-paths-");
        try
        {
            foreach (var file in package.Files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, file))!);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), package[file], TestContext.Current.CancellationToken);
            }

            var table = Assert.Single(PackageFolder.Read(folder.FullName).Tables);
            var told = await AnalyzerRun.Of(package);
            var data = GeneratorRun.Of(package, "class Use { KzKgData.Thing? A => KzKgData.Dataset.Things.Find(\"a\"); }").Load();

            Assert.Equal(table.Exists ? [] : ["KZKG1002"], told.Select(d => d.Id));
            Assert.Equal(table.Exists ? table.Rows.Count : 0, data.Count("Things"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("datapackage.yaml")]
    [InlineData("DataPackage.YML")]
    public async Task A_descriptor_in_yaml_is_compiled_and_told_of_at_its_lines(string name)
    {
        var schema =
            "fields:\n  - {name: id, type: string, description: Its id.}\n  - name: size\n    description: Its size.\n    type: integer\nprimaryKey: id\n";
        var package = TestPackage.Of(
            (name, "name: things\nresources:\n  - name: things\n    description: A thing.\n    path: things.csv\n    schema: s.yaml\n"),
            ("s.yaml", schema),
            ("things.csv", Things));

        Assert.Empty(await AnalyzerRun.Of(package));
        Assert.Equal(2, GeneratorRun.Of(package, "class Use { long? A => KzKgData.Dataset.Things[\"a\"].Size; }").Load().Count("Things"));

        var wrongType = Assert.Single(await AnalyzerRun.Of(package.With("s.yaml", schema.Replace("integer", "money", StringComparison.Ordinal))));
        Assert.Equal("data/s.yaml(5,11)", AnalyzerRun.PlaceOf(wrongType));

        var broken = Assert.Single(await AnalyzerRun.Of(package.With(name, "name: things\nresources: [\n  - a\n")));
        Assert.Contains("the descriptor is not valid YAML", AnalyzerRun.MessageOf(broken), StringComparison.Ordinal);
        Assert.Equal($"data/{name}(3,3)", AnalyzerRun.PlaceOf(broken));
    }

    [Fact]
    public async Task Spellings_of_the_project_mean_the_same_file()
    {
        var package = TestPackage.Of(("datapackage.json", DescriptorOf("things.csv")), ("./more/..//things.csv", Things)) with
        {
            Folder = "/project/./lakes//",
        };

        Assert.Empty(await AnalyzerRun.Of(package));
        Assert.Equal(2, GeneratorRun.Of(package).Load().Count("Things"));
    }

    [Fact]
    public async Task A_table_that_the_compiler_has_not_been_given_is_one_message_that_says_what_to_add()
    {
        var package = TestPackage.Of(("datapackage.json", DescriptorOf("./Deep/things.tab"))) with { Folder = "/project/lakes/" };

        var plain = Assert.Single(await AnalyzerRun.Of(package.ToAdditionalTexts(), ("build_property.ProjectDir", "/project/")));
        var item = Assert.Single(
            await AnalyzerRun.Of(
                package.ToAdditionalTexts(),
                ("build_property.ProjectDir", "/project/"),
                ("/project/lakes/datapackage.json:KzkgPackage", "lakes/datapackage.json")));

        Assert.EndsWith(
            "add <AdditionalFiles Include=\"lakes/Deep/things.tab\" />, or add the whole package with <KzkgDataPackage Include=\"lakes/datapackage.json\" "
            + "/> alone",
            AnalyzerRun.MessageOf(plain),
            StringComparison.Ordinal);
        Assert.DoesNotContain("AdditionalFiles", AnalyzerRun.MessageOf(item), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{ \"resources\": [ { \"name\": \"things\", \"schema\": { \"fields\": [] } } ] }")]
    public async Task Of_a_broken_descriptor_the_root_stays_and_generator_and_analyzer_say_the_same(string descriptor)
    {
        var package = TestPackage.Of(("datapackage.json", descriptor), ("things.csv", Things));

        var run = GeneratorRun.Of(
            package,
            "namespace Use { using Lakes; class Version { string Of => LakeData.DataVersion; } }",
            ("build_property.KzkgNamespace", "Lakes"),
            ("build_property.KzkgRootName", "LakeData"));

        // The compiler shows equal diagnostics once.
        Assert.NotEmpty(run.Diagnostics);
        Assert.Equal(run.Diagnostics, await AnalyzerRun.Of(package));
    }

    [Fact]
    public async Task Files_that_no_descriptor_names_are_not_read()
    {
        AdditionalText[] texts =
        [
            .. TestPackage.Of(("datapackage.json", DescriptorOf("things.csv")), ("things.csv", Things)).ToAdditionalTexts(),
            new Unreadable("data/page.razor"),
            new Unreadable("data/more.csv"),
        ];

        Assert.Empty(await AnalyzerRun.Of(texts));
        GeneratorRun.Of(texts);
    }

    private static string DescriptorOf(string path) => $$"""
        {
          "name": "things", "resources": [
            { "name": "things", "path": "{{path}}", "description": "A thing.", "schema": { "fields": [
              { "name": "id", "type": "string", "description": "Its id." }, { "name": "size", "type": "integer", "description": "Its size.", "constraints": { "required": true } } ], "primaryKey": "id" } } ]
        }
        """;

    private sealed class Unreadable(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException(path + " is read");
    }

    [Theory]
    [InlineData("build_property.KzkgAccess", "internal", false)]
    [InlineData("build_property.KzkgAccess", "Internal", false)]
    [InlineData("data/datapackage.json:KzkgAccess", "internal", false)]
    [InlineData("build_property.KzkgAccess", "public", true)]
    [InlineData("build_property.KzkgAccess", "", true)]
    public void A_project_keeps_the_types_to_itself_where_it_says_so(string key, string value, bool isPublic)
    {
        foreach (var package in new[] { TradePackage.Create(), LakePackage.Create() })
        {
            var types = GeneratorRun
                .Of(package, string.Empty, (key, value))
                .Output.Assembly.GetTypeByMetadataName("KzKgData.Dataset")!
                .ContainingNamespace.GetTypeMembers();

            Assert.All(types, t => Assert.Equal(isPublic, t.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public));
        }
    }

    [Theory]
    [InlineData("build_property.KzkgNames", "ascii", "Ozero")]
    [InlineData("data/datapackage.json:KzkgNames", "ascii", "Ozero")]
    [InlineData("build_property.KzkgNames", "letters", "Озеро")]
    public void A_project_asks_for_names_of_ascii_as_a_descriptor_does(string key, string value, string name)
    {
        var package = TestPackage.Of(
            (TestPackage.Descriptor, """{"name":"p","resources":[{"name":"things","path":"things.csv","schema":{"fields":[{"name":"озеро"}]}}]}"""),
            ("things.csv", "озеро\nx\n"));

        Assert.Equal("x", GeneratorRun.Of(package, string.Empty, (key, value)).Load().Cell("Things", 0, name));
    }
}
