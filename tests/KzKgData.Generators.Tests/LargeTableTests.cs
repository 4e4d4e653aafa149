using System.Collections.Immutable;
using System.Text;
using KzKgData.Generators.Emission;
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

        Assert.EndsWith(
            "the large tables of the package were compiled from another version of this descriptor; build the project",
            AnalyzerRun.MessageOf(Assert.Single(await AnalyzerRun.Of(edited, Options))),
            StringComparison.Ordinal);
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

        Assert.Equal(messages, PackageLayout.MessagesIn(PackageLayout.Write(Project(LakePackage.Create()), [], messages)));
    }

    [Fact]
    public void A_message_without_a_place_is_none() =>
        Assert.Empty(PackageLayout.MessagesIn(" kzkg-layout-2\n abc\n0\n1\n KZKG1001\n2\n said\n0\n"));

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

    private static (string, string)[] Options => [("data/lakes.layout:KzkgLayoutOf", "data/datapackage.json")];

    private static IEnumerable<string> Shown(ImmutableArray<Diagnostic> told) =>
        told.Select(d => $"{d.Id} {d.Severity} {AnalyzerRun.PlaceOf(d)} {AnalyzerRun.MessageOf(d)}").Order(StringComparer.Ordinal);

    private static AdditionalText[] Given(TestPackage package, string table, string layout) =>
        [.. package.Without(table + ".csv").ToAdditionalTexts(), new Text("data/lakes.layout", layout)];

    private static (string Layout, byte[] Image) Made(TestPackage package, string table)
    {
        var project = Project(package);
        var read = package.Read();
        var shape = ShapeReader.Read(project);
        using var output = new MemoryStream();
        var made = TableLayout.Of(
            TableReader.Write(read.FindTable(table)!, shape.Tables.First(t => t.Name == table), new CodeContext(shape), output, Resource));
        return (PackageLayout.Write(project, [made], PackageMessages.Of(Verifier.Verify(read).In(package.Folder), project, read)), output.ToArray());
    }

    private static ProjectPackage Project(TestPackage package) =>
        Assert.Single(
            ProjectPackage.Among(
                [
                    new DescriptorPart(
                        new PackageText("data/datapackage.json", package[TestPackage.Descriptor]),
                        ProjectChoice.Of(null, null, null, string.Empty, null, null)),
                ],
                [.. package.Files.Select(f => package.Folder + f)]));

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
