using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Tests;

/// <summary>A name in the data always gives the same C# name, whatever other names there are.</summary>
public sealed class NameTests
{
    private const string Countries = """
        {"name":"x","resources":[{"name":"страны","path":"t.csv","title":"Страны","schema":{"fields":[{"name":"код","title":"Код"},CAPITAL{"name":"год"},
        {"name":"поток","categories":["импорт","экспорт"]},{"name":"Қала"},{"name":"Landschützer"}],"primaryKey":"код"}}]}
        """;

    private const string Consumer = """
        using KzKgData;
        class Use { string Both(СтраныRow row) => row.Код + row.Год + row.Қала + row.Landschützer + (row.Поток == СтраныRowПоток.Импорт) + Dataset.Страны.Find("kz")?.Год; }
        """;

    // Letters of many scripts, marks, digits, signs, format characters and word separators.
    private static readonly string[] _alphabet =
    [
        .. "abzABZ019_-. %$№#/()ыЁжқҢөüßéøİıǆςΩאבعم०९नि国語あガ한ა\u0301\u0306\u0323\u200D\u200C\u2028\u00AD²½™".Select(c => c.ToString()),
        "😀", "𐐨", "𠀀", "e\u0301", "и\u0306",
    ];

    [Fact]
    public void One_consumer_compiles_before_and_after_a_column_is_inserted()
    {
        var before = Package(Countries.Replace("CAPITAL", "", StringComparison.Ordinal), "код,год,поток,Қала,Landschützer\nkz,2024,импорт,Алматы,1\n");
        var after = Package(
            Countries.Replace("CAPITAL", "{\"name\":\"столица\"},", StringComparison.Ordinal),
            "код,столица,год,поток,Қала,Landschützer\nkz,Астана,2024,импорт,Алматы,1\n");

        GeneratorRun.Of(before, Consumer);
        var run = GeneratorRun.Of(after, Consumer);

        Assert.Contains("<summary>Код</summary>", run.Sources["Страны.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_names_of_all_scripts_compile_and_none_shifts_where_others_are_inserted(int seed)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, 60).Select(_ => Random(random)).Where(n => n.Trim().Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var few = names.Where((_, i) => i % 2 == 0).ToArray();
        string[] many = [.. names];
        random.Shuffle(many);

        var before = NamesOf(few);
        var after = NamesOf(many);

        foreach (var (key, name) in before)
        {
            // A name shared by two items is reported and given to neither.
            Assert.True(
                after[key] == name || after[key].Contains("_x", StringComparison.Ordinal) || after[key].StartsWith('_'),
                $"{key}: {name} became {after[key]}");
        }
    }

    [Fact]
    public async Task Names_that_clash_are_told_at_their_places_with_what_to_add()
    {
        var package = Package("""
            {"name":"x","resources":[{"name":"t","path":"t.csv","schema":{"fields":[
            {"name":"a-b"},
            {"name":"a b"},
            {"name":"kind","categories":["x y","x-y"]}]}}]}
            """, "a-b,a b,kind\n1,2,x-y\n");

        GeneratorRun.Of(package);
        var diagnostics = (await AnalyzerRun.Of(package))
            .Where(d => d.Id == NameMessages.Id)
            .Select(d => (d.Location.GetLineSpan().StartLinePosition.Line, AnalyzerRun.MessageOf(d)))
            .ToArray();

        Assert.Equal([1, 2, 3, 3], diagnostics.Select(d => d.Line));
        Assert.Equal(
            "data/datapackage.json(2): the field 'a-b' would get the C# name AB, as 'a b' would; add \"kzkg:name\" with a name of its own to one of them. "
            + "Until then it is called _a_b",
            diagnostics[0].Item2);
    }

    [Fact]
    public async Task A_clash_of_categories_with_labels_is_told_at_their_values()
    {
        var package = Package("""
            {"name":"x","resources":[{"name":"t","path":"t.csv","schema":{"fields":[{"name":"f","categories":[
            {"label":"One","value":"x y"},
            {"label":"Two","value":"x-y"}]}]}}]}
            """, "f\nx y\n");

        var told = (await AnalyzerRun.Of(package)).Where(d => d.Id == NameMessages.Id).Select(AnalyzerRun.PlaceOf);

        Assert.Equal(["data/datapackage.json(2,24)", "data/datapackage.json(3,24)"], told);
    }

    [Fact]
    public async Task A_clash_of_tables_rows_or_categories_is_told_with_the_property_that_settles_it()
    {
        var package = Package("""
            {"name":"x","resources":[
            {"name":"a-b","path":"t.csv","kzkg:rowName":"Thing","schema":{"fields":[{"name":"f"}]}},
            {"name":"a b","path":"t.csv","kzkg:rowName":"Thing","schema":{"fields":[{"name":"f","categories":["+ 1","+1"]}]}}]}
            """, "f\n\n");

        var told = (await AnalyzerRun.Of(package)).Where(d => d.Id == NameMessages.Id).Select(AnalyzerRun.MessageOf).ToArray();

        AssertTold("the table 'a-b'", "kzkg:name");
        AssertTold("the type of a row of 'a-b'", "kzkg:rowName");
        AssertTold("the category '+1'", "kzkg:name");

        void AssertTold(string what, string property) => Assert.Contains(
            told,
            m => m.Contains($"{what} would get", StringComparison.Ordinal) && m.Contains($"add \"{property}\" with", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Id", "id", "__x0049d", "_id")]
    [InlineData("a-b", "a_b", "_a_b", "_a_x005fb")]
    [InlineData("1-2", "1 2", "__1_2", "__1_x00202")]
    public async Task Names_that_clash_in_a_package_of_others_are_spelled_out_with_a_warning(string first, string second, string firstName, string secondName)
    {
        var package = Package(
            $$$"""{"name":"x","resources":[{"name":"t","path":"t.csv","schema":{"fields":[{"name":"{{{first}}}"},{"name":"{{{second}}}"}],"primaryKey":"{{{first}}}"}}]}""",
            $"{first},{second}\n1,2\n1.,3\n1-,4\n");

        GeneratorRun.Of(package, $"using KzKgData; class Use {{ bool Both => Dataset.T[\"1-\"].{firstName} == Dataset.T[\"1\"].{secondName}; }}");
        var told = (await AnalyzerRun.Of(package)).Where(d => d.Id == NameMessages.Id).ToArray();

        Assert.NotEmpty(told);
        Assert.All(told, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Fact]
    public async Task Names_that_the_descriptor_gives_are_taken()
    {
        var package = Package("""
            {"name":"x","kzkg:name":"Lakes","resources":[{"name":"t","path":"t.csv","kzkg:name":"Waters","kzkg:rowName":"Water","kzkg:label":"a-b","kzkg:memberNames":{"1-1":"First","1.1":"Second"},
            "schema":{"fields":[{"name":"a-b","kzkg:name":"One"},{"name":"a b","kzkg:name":"Two"},{"name":"kind","categories":[{"value":"0","label":"Strongly disagree","kzkg:name":"No"},{"value":"1"}]}],"primaryKey":"a-b"}}]}
            """, "a-b,a b,kind\n1-1,2,0\n1.1,2,1\n");

        var run = GeneratorRun.Of(
            package,
            "using KzKgData; class Use { bool Both => Lakes.Waters.First.One == Lakes.Waters.Second.Two || Lakes.Waters.First.Kind == WaterKind.No || "
            + "Lakes.Waters.First.Kind == WaterKind._1; }");

        Assert.Contains("<summary>Strongly disagree ('0').</summary>", run.Sources["Lakes.Categories.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(await AnalyzerRun.Of(package), d => d.Id == NameMessages.Id);
    }

    [Fact]
    public async Task Names_of_what_leads_to_rows_are_taken_by_table_and_the_others_are_made()
    {
        var package = TestPackage.Of((TestPackage.Descriptor, """
            {"name":"x","resources":[{"name":"lakes","path":"l.csv","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}},{"name":"rivers","path":"r.csv","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}},
            {"name":"t","path":"t.csv","schema":{"fields":[{"name":"id"},{"name":"water","kzkg:references":["lakes.id","rivers.id"],"kzkg:memberNames":{"lakes":"Water"}}],"primaryKey":"id"}}]}
            """)).With("l.csv", "id\na\n").With("r.csv", "id\nb\n").With("t.csv", "id,water\n1,a\n2,b\n");

        GeneratorRun.Of(package, "using KzKgData; class Use { Lake? Lake => Dataset.T[\"1\"].Water; River? River => Dataset.T[\"2\"].WaterAsRiver; }");
        var wrong = await AnalyzerRun.Of(package.ReplaceAll(TestPackage.Descriptor, "\"Water\"", "\"class\""));

        Assert.Contains(
            wrong,
            d => d.Id == NameMessages.Id && AnalyzerRun.MessageOf(d).Contains("'class' is not a C# identifier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_given_name_that_C_sharp_cannot_write_is_told()
    {
        var package = Package("""{"name":"x","resources":[{"name":"t","path":"t.csv","schema":{"fields":[{"name":"a","kzkg:name":"class"}]}}]}""", "a\n1\n");

        Assert.Contains(
            await AnalyzerRun.Of(package),
            d => d.Id == NameMessages.Id && AnalyzerRun.MessageOf(d).Contains("'class' is not a C# identifier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_whose_names_clash_have_no_member_and_are_told_at_their_cells()
    {
        var package = Package(
            """{"name":"x","resources":[{"name":"t","path":"t.csv","kzkg:label":"id","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}}]}""",
            "id\na-12\na12\nb\nid-column\n");

        var run = GeneratorRun.Of(package);
        var told = (await AnalyzerRun.Of(package)).Where(d => d.Id == NameMessages.Id).ToArray();

        Assert.DoesNotContain("A12", run.Sources["T.Names.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" B =>", run.Sources["T.Names.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["data/t.csv(2,1)", "data/t.csv(3,1)", "data/t.csv(5,1)"], told.Select(AnalyzerRun.PlaceOf));
        Assert.Equal(
            [
                "data/t.csv(2): the row 'a-12' of 't' would get the C# name A12, as 'a12' would; add \"kzkg:memberNames\": { \"a-12\": \"…\" } to the table in the "
                + "descriptor, or rename the row",
                "data/t.csv(3): the row 'a12' of 't' would get the C# name A12, as 'a-12' would; add \"kzkg:memberNames\": { \"a12\": \"…\" } to the table in the "
                + "descriptor, or rename the row",
                "data/t.csv(5): the row 'id-column' of 't' would get the C# name IdColumn, which is taken; add \"kzkg:memberNames\": { \"id-column\": \"…\" } to the "
                + "table in the descriptor, or rename the row",
            ],
            told.Select(AnalyzerRun.MessageOf));
    }

    [Fact]
    public void Tables_named_like_imported_types_leave_these_as_they_are()
    {
        string[] tables = ["tasks", "files", "paths", "exceptions", "dates", "versions", "actions", "objects", "systems", "environments", "indices", "timers"];
        var resources = tables.Select((t, i) => $$$"""{"name":"{{{t}}}","path":"{{{i}}}.csv","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}}""");
        var package = TestPackage.Of((TestPackage.Descriptor, $$"""{"name":"x","resources":[{{string.Join(',', resources)}}]}""")).With("0.csv", "id\na\n");

        GeneratorRun.Of(
            package,
            """
            using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks; using Lakes;
            class Use { Task? Task { get; } Exception? Thrown { get; } Version? Version { get; } Action? Action { get; } TaskRow Row => Lakes.Dataset.Tasks["a"]; string Same => Path.Combine("a", File.Exists("b") ? "c" : Environment.NewLine) + (Task, Thrown, Version, Action); }
            """,
            ("build_property.KzkgNamespace", "Lakes"));
    }

    [Theory]
    [InlineData("receiver")]
    [InlineData("receiver_id")]
    [InlineData("receiverId")]
    [InlineData("receiver_code")]
    [InlineData("receiver_iso")]
    public void A_reference_gives_the_key_and_the_row(string field)
    {
        var package = TestPackage.Of(
            (TestPackage.Descriptor, $$$"""
            {"name":"x","resources":[{"name":"offices","path":"o.csv","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}},
            {"name":"gifts","path":"g.csv","schema":{"fields":[{"name":"id"},{"name":"{{{field}}}","kzkg:references":["offices.id"]}],"primaryKey":"id"}}]}
            """),
            ("o.csv", "id\na\n"),
            ("g.csv", $"id,{field}\ng,a\n"));
        var cell = field switch { "receiver_code" => "ReceiverCode", "receiver_iso" => "ReceiverIso", _ => "ReceiverId" };

        GeneratorRun.Of(package, $$"""using KzKgData; class Use { string? Key(Gift gift) => gift.{{cell}}; Office? Row(Gift gift) => gift.Receiver; }""");
    }

    [Fact]
    public void A_reference_leaves_a_column_of_the_shorter_name_its_own()
    {
        var package = TestPackage.Of(
            (TestPackage.Descriptor, """
            {"name":"x","resources":[{"name":"offices","path":"o.csv","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}},
            {"name":"gifts","path":"g.csv","schema":{"fields":[{"name":"id"},{"name":"receiver_id","kzkg:references":["offices.id"]},{"name":"receiver"}],"primaryKey":"id"}}]}
            """),
            ("o.csv", "id\na\n"),
            ("g.csv", "id,receiver_id,receiver\ng,a,b\n"));

        GeneratorRun.Of(
            package,
            "using KzKgData; class Use { string? Text(Gift gift) => gift.Receiver + gift.ReceiverId; Office? Row(Gift gift) => gift.ReceiverRow; }");
    }

    [Fact]
    public async Task Names_are_given_and_told_in_a_schema_that_stands_in_a_file_of_its_own()
    {
        var package = Package("""{"name":"x","resources":[{"name":"t","path":"t.csv","schema":"./schemas/t.json"}]}""", "a-b,c d,c-d\n1,2,3\n")
            .With("schemas/t.json", """
                {"fields":[{"name":"a-b","kzkg:name":"One"},
                {"name":"c d"},
                {"name":"c-d"}]}
                """);

        GeneratorRun.Of(package, "using KzKgData; class Use { string? Cell(TRow row) => row.One; }");
        var told = (await AnalyzerRun.Of(package)).Where(d => d.Id == NameMessages.Id).Select(AnalyzerRun.PlaceOf);

        Assert.Equal(["data/schemas/t.json(2,9)", "data/schemas/t.json(3,9)"], told);
    }

    [Fact]
    public async Task Every_package_of_a_project_has_the_names_of_its_own_descriptor_and_the_project_has_the_last_word()
    {
        const string Clashing = """{"name":"x","kzkg:name":"Lakes","resources":[{"name":"t","path":"t.csv","kzkg:name":"Waters","kzkg:rowName":"Water","schema":{"fields":[{"name":"a-b"},{"name":"a b"}]}}]}""";
        var package = Package(Clashing, "a-b,a b\n1,2\n").With("more/datapackage.json", Clashing).With("more/t.csv", "a-b,a b\n1,2\n");
        (string, string)[] options =
        [
            ("data/more/datapackage.json:KzkgPackage", "more/datapackage.json"),
            ("data/more/datapackage.json:KzkgNamespace", "More"),
            ("data/more/datapackage.json:KzkgRootName", "Seas"),
        ];

        GeneratorRun.Of(package, "class Use { int Both => KzKgData.Lakes.Waters.Count + More.Seas.Waters.Count; }", options);
        var told = (await AnalyzerRun.Of(package.ToAdditionalTexts(), options)).Where(d => d.Id == NameMessages.Id).Select(d => d.Location.GetLineSpan().Path);

        Assert.Equal(["data/datapackage.json", "data/datapackage.json", "data/more/datapackage.json", "data/more/datapackage.json"], told);
    }

    [Fact]
    public void A_row_that_is_named_twice_has_its_first_name()
    {
        var package = Package("""{"name":"x","resources":[{"name":"t","path":"t.csv","kzkg:label":"id","kzkg:memberNames":{"a":"One","a":"Two"},"schema":{"fields":[{"name":"id"}],"primaryKey":"id"}}]}""", "id\na\n");

        GeneratorRun.Of(package, "using KzKgData; class Use { TRow A => Dataset.T.One; }");
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Rows_with_a_label_have_members_up_to_a_number(int count, bool named)
    {
        var rows = string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"r{i}\n")));
        var package = Package(
            """{"name":"x","resources":[{"name":"t","path":"t.csv","kzkg:label":"id","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}}]}""",
            "id\n" + rows);

        Assert.Equal(named, GeneratorRun.Of(package).Sources.ContainsKey("T.Names.g.cs"));
    }

    private static TestPackage Package(string descriptor, string csv) => TestPackage.Of((TestPackage.Descriptor, descriptor), ("t.csv", csv));

    private static string Random(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => _alphabet[random.Next(_alphabet.Length)]));

    /// <summary>Compiles columns, categories and rows with some names, and returns their C# names.</summary>
    private static Dictionary<string, string> NamesOf(string[] names)
    {
        var fields = new JsonArray([.. names.Select(n => (JsonNode)new JsonObject { ["name"] = n })]);
        fields.Add(new JsonObject { ["name"] = "the categories of all", ["categories"] = JsonSerializer.SerializeToNode(names) });
        var tables = names
            .Take(12)
            .Select(
                (n, i) =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["name"] = n,
                            ["path"] = FormattableString.Invariant($"{i}.csv"),
                            ["schema"] = new JsonObject { ["fields"] = new JsonArray(new JsonObject { ["name"] = n }) },
                        });
        var all = new JsonObject
        {
            ["name"] = "all of them",
            ["path"] = "t.csv",
            ["kzkg:label"] = names[0],
            ["schema"] = new JsonObject { ["fields"] = fields, ["primaryKey"] = names[0] },
        };
        var package = Package(new JsonObject { ["name"] = "x", ["resources"] = new JsonArray([all, .. tables]) }.ToJsonString(), Csv(names));
        var run = GeneratorRun.Of(package);
        var (_, shape) = ((Model.ProjectPackage, Model.PackageShape))run.Outputs(TrackingNames.Shape).Single().Value;
        return shape.Tables[0].Columns.Select(c => ("column " + c.Field, c.Property))
            .Concat(shape.Enumerations[0].Categories.Select(c => ("category " + c.Value, c.Member)))
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
    }

    private static string Csv(string[] names)
    {
        var text = new StringBuilder().AppendJoin(',', names.Append("the categories of all").Select(Quoted)).Append('\n');
        foreach (var name in names)
        {
            text.AppendJoin(',', names.Select(_ => Quoted(name)).Append(Quoted(name))).Append('\n');
        }

        return text.ToString();
    }

    private static string Quoted(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    [Fact]
    public void A_resource_without_a_name_is_called_as_it_says_itself()
    {
        var run = GeneratorRun.Of(
            TestPackage.Of(
                (
                    TestPackage.Descriptor,
                    """{"name":"p","resources":[{"path":"t.csv","kzkg:name":"Things","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}}]}"""
                ),
                ("t.csv", "id\nx\n")));

        Assert.Empty(run.Diagnostics);
        Assert.Equal("Thing(x)", run.Load().Rows("Things")[0].ToString());
    }
}
