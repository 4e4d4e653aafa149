using System.Collections.Immutable;
using System.Text;
using KzKgData.Generators.Emission;
using KzKgData.Generators.Emission.Images;
using KzKgData.Generators.Model;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>For a table that the build has written to a resource, the compiler gets a layout instead of the files.</summary>
public sealed class LargeTableTests
{
    private const string Resource = "kzkg:lakes:gauges";

    [Fact]
    public void Code_of_a_resource_differs_from_that_of_constants_by_where_the_image_comes_from_alone()
    {
        var package = LakePackage.Create();
        var (layout, image) = Made(package, "gauges");

        var source = GeneratorRun.Of(Given(package, "gauges", layout), string.Empty, Options).Sources["Gauges.g.cs"];
        var plain = GeneratorRun.Of(package).Sources["Gauges.g.cs"];

        var expected = plain[..plain.IndexOf("internal static global::KzKgData.Images.TableImage Image", StringComparison.Ordinal)];
        Assert.StartsWith(expected, source, StringComparison.Ordinal);
        Assert.Contains(
            $"new global::KzKgData.Images.ResourceImage(typeof(Resource).Assembly, \"{Resource}\", 0x{BitConverter.ToUInt64(image):X}UL)",
            source,
            StringComparison.Ordinal);
        Assert.EndsWith(
            plain[plain.IndexOf("internal static readonly global::KzKgData.Images.TextPool", StringComparison.Ordinal)..],
            source,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_of_a_resource_is_that_of_constants()
    {
        var (_, image) = Made(LakePackage.Create(), "gauges");
        var plain = GeneratorRun.Of(LakePackage.Create());

        var words = ((TableContent)plain.Outputs(TrackingNames.Tables).First(o => ((TableContent)o.Value).Shape.Name == "gauges").Value).Image.Words;
        Assert.Equal(words.SelectMany(BitConverter.GetBytes), image);
    }

    [Fact]
    public async Task What_the_build_has_found_is_said_at_its_place()
    {
        var package = LakePackage.Create().Replace("gauges.csv", "39.75", "much");
        var (layout, _) = Made(package, "gauges");

        var told = await AnalyzerRun.Of(Given(package, "gauges", layout), Options);

        Assert.Equal(Shown(await AnalyzerRun.Of(package)), Shown(told));
    }

    [Fact]
    public async Task A_layout_of_another_declaration_is_told_and_not_read()
    {
        var package = LakePackage.Create();
        var (layout, _) = Made(package, "gauges");
        var edited = Given(package.Replace(TestPackage.Descriptor, "The level in metres.", "The level."), "gauges", layout);

        var told = Assert.Single(await AnalyzerRun.Of(edited, Options));
        Assert.Equal(
            ("KZKG1001", "data/datapackage.json(1,1)", "data/datapackage.json(1): the large tables of the package were compiled from another version of this descriptor; build the project"),
            (told.Id, AnalyzerRun.PlaceOf(told), AnalyzerRun.MessageOf(told)));
        Assert.Equal(0, GeneratorRun.Of(edited, string.Empty, Options).Load().Count("Gauges"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kzkg-layout-2")]
    [InlineData(" kzkg-layout-1\n")]
    [InlineData(" kzkg-layout-2\n abc\n9\n")]
    [InlineData(" kzkg-layout-2\n abc\n-1\n")]
    [InlineData(" kzkg-layout-2\n abc\nmany\n")]
    [InlineData(" kzkg-layout-2\n abc\n2147483647\n")]
    [InlineData(" kzkg-layout-2\n abc\n2147483648\n")]
    [InlineData(" kzkg-layout-2\n abc\n-2147483649\n")]
    [InlineData(" kzkg-layout-2\n abc\n4294967296\n")] // 0 in the last 32 bits
    [InlineData(" kzkg-layout-2\n abc\n99999999999999999999\n")]
    public void What_is_no_layout_is_read_as_none(string text)
    {
        Assert.Null(PackageLayout.TryRead(text, "data/datapackage.json"));
        Assert.Empty(PackageLayout.MessagesIn(text));
    }

    [Fact]
    public void Messages_of_a_layout_come_back_as_they_were()
    {
        PackageMessage[] messages =
        [
            new("KZKG1001", Severity.Error, new Place("a.csv", 1, 2, 3, 4), new EquatableArray<Place>([]), "said"),
            new("KZKG1002", null, new Place("a.csv", 5, 6, 7, 8), new EquatableArray<Place>([new Place("b.csv", 9, 10, 11, 12)]), "said,\nagain"),
        ];

        Assert.Equal(messages, PackageLayout.MessagesIn(PackageLayout.Write(LakePackage.Create().ToProject(), [], messages)));
    }

    [Fact]
    public void A_message_without_a_place_is_none() =>
        Assert.Empty(PackageLayout.MessagesIn(" kzkg-layout-2\n abc\n0\n1\n KZKG1001\n2\n said\n0\n"));

    [Theory]
    [InlineData("lakes")]
    [InlineData("rivers")]
    [InlineData("gauges")]
    [InlineData("remarks")]
    [InlineData("things")]
    public void A_table_comes_back_from_its_layout_as_it_was_written(string table)
    {
        var package = table is "things" ? OfManyKinds : LakePackage.Create();
        var shape = ShapeReader.Read(package.ToProject());
        var declared = shape.Tables.First(t => t.Name == table);
        using var output = new MemoryStream();

        var content = TableReader.Write(package.Read().FindTable(table)!, declared, new CodeContext(shape), output, Resource);

        Assert.Equal(content, TableLayout.Of(content).Read(string.Empty, declared));

        // Names of rows need their texts, and nothing else does.
        Assert.Equal(declared.HasNamedRows ? 2 : 0, content.Texts.Count);
        var without = TableReader.WithoutRows(content);
        Assert.Equal((0, 0), (without.RowCount, without.Texts.Count));
        Assert.Equal(content.Key is null, without.Key is null);
        Assert.Equal(content.Columns.Select(c => c.Groups is null), without.Columns.Select(c => c.Groups is null));
    }

    [Fact]
    public void Images_are_equal_if_all_that_is_read_from_them_is()
    {
        var image = new TableBytes([1, 2], 8, 3);
        var resource = new TableBytes([], 8, 3, new ImageResource("a", 5));

        Assert.Equal(new TableBytes([1, 2], 8, 3), image);
        Assert.Equal(new TableBytes([], 8, 3, new ImageResource("a", 5)), resource);
        Assert.Equal((1UL, 5UL), (image.Fingerprint, resource.Fingerprint));
        Assert.All(
            (TableBytes?[])[new([1, 3], 8, 3), new([1, 2], 16, 3), new([1, 2], 8, 4), new([1, 2], 8, 3, new ImageResource("a", 1)), new([], 8, 3, new ImageResource("b", 5)), null],
            other =>
            {
                Assert.False(image.Equals(other));
                Assert.False(resource.Equals(other));
            });
    }

    [Fact]
    public void A_layout_holds_tables_by_name_and_is_that_of_one_declaration()
    {
        var package = LakePackage.Create();
        var project = package.ToProject();

        var layout = PackageLayout.TryRead(PackageLayout.Write(project, [new TableLayout("lakes", "1\n2\n"), new TableLayout("rivers", string.Empty)], []), project.Descriptor.Path)!;

        Assert.Equal("1\n2\n", layout.Find("lakes")!.Text);
        Assert.Equal(string.Empty, layout.Find("rivers")!.Text);
        Assert.Null(layout.Find("gauges"));
        Assert.True(layout.IsOf(project));
        Assert.False((layout with { Descriptor = "other/datapackage.json" }).IsOf(project));
        Assert.False(layout.IsOf(package.Edit(TestPackage.Descriptor, text => text + " ").ToProject()));
        Assert.False(layout.IsOf(project with { Parts = new EquatableArray<PackageText>([new PackageText("data/s.json", "{}")]) }));
    }

    [Fact]
    public void Text_that_moves_from_one_part_of_a_declaration_to_the_next_is_another_declaration()
    {
        var project = LakePackage.Create().ToProject();

        string[] declarations = [.. "ab|c a|bc c|ab abc| ab".Split(' ').Select(parts =>
            PackageLayout.DeclarationOf(project with { Parts = new EquatableArray<PackageText>(parts.Split('|').Select(p => new PackageText(p, p))) }))];

        Assert.Equal(declarations, declarations.Distinct());
        Assert.All(declarations, d => Assert.Matches("^[0-9a-f]{16}$", d));
    }

    [Theory]
    [InlineData(" a\\\n")]
    [InlineData(" a")]
    [InlineData("\n")]
    public void A_line_that_is_no_text_is_read_as_none(string line) => Assert.Throws<FormatException>(() => new LayoutReader(line).Text());

    [Fact]
    public void Texts_of_a_layout_come_back_as_they_were()
    {
        string?[] texts = ["", null, " ", "a\\nb", "\r\n\\", "\\\\r", "\u2028"];
        var writer = new LayoutWriter();
        Array.ForEach(texts, t => writer.Add(t));

        var reader = new LayoutReader(writer.ToString());

        Assert.Equal(texts, texts.Select(_ => reader.OptionalText()).ToArray());
        Assert.Throws<FormatException>(() => reader.OptionalText());
    }

    private static TestPackage OfManyKinds => TestPackage.Of(
        (TestPackage.Descriptor, """
            {"name":"p","resources":[{"name":"things","path":"things.csv","kzkg:label":"name","schema":{"fields":[
            {"name":"id"},{"name":"name"},{"name":"large","type":"number"},{"name":"far","type":"number"},{"name":"at","type":"datetime"},{"name":"is","type":"boolean"},
            {"name":"where","type":"geopoint"},{"name":"kind","categories":["a","b"]},{"name":"no","type":"integer","categories":[1,2]},{"name":"same","type":"integer"},
            {"name":"others","type":"list","delimiter":";","kzkg:references":["things.id"]},{"name":"before","kzkg:references":["things.id"]}],"primaryKey":"id"}}]}
            """),
        ("things.csv", """
            id,name,large,far,at,is,where,kind,no,same,others,before
            x,The X,79228162514264337593543950335,1e300,2024-02-29T01:02:03Z,true,"90.5, -45",a,1,7,y;x,
            y,,,,,,,,,7,,x
            a-key-that-is-much-longer-than-those-of-all-the-other-rows-and-does-not-fit-into-a-record,Long,1.5,2,2024-02-29T00:00:00Z,false,"0, 0",b,5,7,x,y

            """.ReplaceLineEndings("\n")));

    private static (string, string)[] Options => [("data/lakes.layout:KzkgLayoutOf", "data/datapackage.json")];

    private static IEnumerable<string> Shown(ImmutableArray<Diagnostic> told) =>
        told.Select(d => $"{d.Id} {d.Severity} {AnalyzerRun.PlaceOf(d)} {AnalyzerRun.MessageOf(d)}").Order(StringComparer.Ordinal);

    private static AdditionalText[] Given(TestPackage package, string table, string layout) =>
        [.. package.Without(table + ".csv").ToAdditionalTexts(), new Text("data/lakes.layout", layout)];

    private static (string Layout, byte[] Image) Made(TestPackage package, string table)
    {
        var project = package.ToProject();
        var read = package.Read();
        var shape = ShapeReader.Read(project);
        using var output = new MemoryStream();
        var made = TableLayout.Of(
            TableReader.Write(read.FindTable(table)!, shape.Tables.First(t => t.Name == table), new CodeContext(shape), output, Resource));
        return (PackageLayout.Write(project, [made], PackageMessages.Of(Verifier.Verify(read).In(package.Folder), project, read)), output.ToArray());
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
