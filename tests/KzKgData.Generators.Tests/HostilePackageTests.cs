using System.Text.Json;
using System.Text.Json.Nodes;

namespace KzKgData.Generators.Tests;

/// <summary>The types of a package compile without warnings, whatever its names and cells are.</summary>
public sealed class HostilePackageTests
{
    private static readonly string[] _texts =
    [
        "*/",
        "</summary>",
        "<b>&amp;",
        "\"quoted\"",
        "\\", "{0} {x}", "a\nb", "a\r\nb\r", "\u2028", "\u2029", "\u0085", "\uFEFF", "\uFFFE\uFFFF", "\0", "\u0001\u001F",
        "\"\"\"",
        "\u202Egnol", "\t", " ", "// x", "#if false", "😀", "\u0301",
    ];

    /// <summary>Names that clash with keywords, with members that every row or table has, with locals of generated methods, or with each other.</summary>
    public static TheoryData<string> Names() =>
        [
            "class", "event", "namespace", "field", "value", "var", "record", "await", "base", "this", "null", "row", "number", "_number", "is_row",
            "at", "equals", "get_hash_code", "get_type", "to_string", "print_members", "clone", "finalize", "memberwise_clone", "reference_equals",
            "count", "find", "try_find", "find_all", "item", "instance", "get_enumerator", "enumerator", "selection", "found", "index", "key",
            "keys", "rows", "text", "start", "thing", "thing_table", "things", "other", "other_table", "others", "key_search", "dataset",
            "discrepancy", "system", "period", "string", "decimal", "by", "column", "printed_column", "sorted_keys", "1", "2024-1", "ы", "", "-",
            "a\"b",
            "</summary>", "*/", "thing_id", "others_row", "order", "select", "data", "data_version", "discrepancies", "printed", "layout",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_of_any_name_compiles_in_any_place(string name)
    {
        var package = Package(
            Table(
                "things",
                [Field(name, required: true), Field(name + "_id"), Field("period_of", "period"), Field("other", "string", references: ["others.id"])],
                name),
            Table("others", [Field("id", required: true), Field(name, "period", required: true), Field("kind", categories: [name, "none", "b"])], "id"),
            Table("pairs", [Field(name, "date"), Field("second"), Field("third", references: ["others.id"])], name, "second"),
            Table("links", [Field(name, references: ["others.id"]), Field("x", "list", references: ["others.id"])]),
            Table("many", [Field(name, references: ["others.id", $"things.{name}"]), Field("y", "list", references: ["others.id", $"things.{name}"])]));

        GeneratorRun.Of(package);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_of_any_name_compiles(string name)
    {
        var package = Package(
            Table(name, [Field("id", required: true), Field("kind", categories: ["a"])], "id"),
            Table("links", [Field("id"), Field("to", references: [$"{name}.id"]), Field("back", references: ["links.id"])], "id"));

        GeneratorRun.Of(package);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_named_by_any_id_compiles(string id)
    {
        var package = Package(
            Table("things", [Field("id", required: true), Field("other", references: ["others.id"]), Field("kind", categories: ["a"])], "id"),
            Table("others", [Field("id", required: true)], "id"));
        package = package
            .With("0.csv", $"id,other,kind\n{Quoted(id)},{Quoted(id)},a\nkind,,\nthing-kind,,\nid-column,,\n")
            .With("1.csv", $"id\n{Quoted(id)}\nplain\n");

        GeneratorRun.Of(AsFacts(package));
    }

    [Fact]
    public void Any_text_in_descriptions_cells_and_titles_compiles()
    {
        var all = string.Join(' ', _texts);
        var descriptor = JsonNode.Parse(LakePackage.DescriptorText)!;
        descriptor["title"] = all;
        descriptor["version"] = all;
        var lakes = descriptor["resources"]![0]!;
        lakes["description"] = all;
        lakes["kzkg:role"] = "facts";
        foreach (var (field, index) in lakes["schema"]!["fields"]!.AsArray().Select((f, i) => (f!, i)))
        {
            field["description"] = _texts[index] + all;
        }

        lakes["schema"]!["fields"]![2]!["categories"] = new JsonArray([.. _texts.Select(t => JsonValue.Create(t))]);
        var columns = LakePackage.Create().SchemaOf("lakes").Fields.Select(f => f.Name).ToArray();
        var rows = _texts.Select(
            (t, i) =>
                columns
                    .Select(c =>
                        (
                            c,
                            (object?)(
                                c is "id" ? FormattableString.Invariant($"{t}{i}")
                                : c is "aliases" or "soundings" ? t + ";" + t
                                : t)))
                    .ToArray());
        var package = LakePackage.Create().With(TestPackage.Descriptor, descriptor.ToJsonString()).Clear("lakes").Add("lakes", rows);

        var run = GeneratorRun.Of(package);

        Assert.DoesNotContain('\r', string.Concat(run.Sources.Values));
        Assert.Contains("<para>b ", run.Sources["Lakes.g.cs"], StringComparison.Ordinal);
        Assert.Contains("😀", run.Sources["Lakes.Names.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_surrogate_in_a_cell_or_a_description_compiles()
    {
        var package = LakePackage.Create()
            .Replace("lakes.csv", "Long Mere,", "Long \uD800 Mere,")
            .Replace("rivers.csv", "dry-bed", "dry\uDC00bed")
            .Replace(TestPackage.Descriptor, "What somebody remarked.", "What \\uD83D\\uDE00 remarked.");

        GeneratorRun.Of(package);

        Assert.Equal("\uFFFD and \uFFFD", Emission.SourceWriter.Escape("\uD800 and \uDC00"));
        Assert.Equal("\"\\ud800\"", Emission.SourceWriter.Literal("\uD800"), ignoreCase: true);
    }

    [Fact]
    public void Names_that_differ_only_in_their_marks_stay_apart()
    {
        var package = Package(
            Table("a-b", [Field("x-y"), Field("x_y"), Field("X y"), Field("kind", categories: ["a-b", "a_b", "A b", "none", "None", "1", "ы", "ж"])], "x-y"),
            Table("a_b", [Field("x-y")]),
            Table("A-B", [Field("x-y")]),
            Table("ab", [Field("x-y")]));

        GeneratorRun.Of(package);
    }

    [Fact]
    public void Types_that_a_descriptor_names_alike_stay_apart()
    {
        var package = Package(
            Table("a", [Field("kind", categories: ["x"], enumName: "Thing")], rowName: "Thing", key: []),
            Table("b", [Field("kind", categories: ["y"], enumName: "ThingTable")], rowName: "Thing", key: []),
            Table("c", [Field("kind", categories: ["z"], enumName: "Dataset")], rowName: "Dataset", key: []),
            Table("d", [Field("thing", categories: ["z"]), Field("table", categories: ["w"])], rowName: "KeySearch", key: []));

        GeneratorRun.Of(package);
    }

    [Fact]
    public void References_to_keys_of_other_types_stay_plain_cells_and_say_why()
    {
        var package = Package(
            Table("numbers", [Field("id", "integer", required: true)], "id"),
            Table("kinds", [Field("id", required: true, categories: ["a", "b"])], "id"),
            Table("aliases", [Field("id", required: true, references: ["kinds.id"])], "id"),
            Table("chained", [Field("id", required: true, references: ["plain.id"])], "id"),
            Table("plain", [Field("id", required: true)], "id"),
            Table(
                "links",
                [
                    Field("n", "integer", references: ["numbers.id"]),
                    Field("t", references: ["numbers.id"]),
                    Field("k", references: ["kinds.id"]),
                    Field("e", categories: ["a"], references: ["plain.id"]),
                    Field("a", references: ["aliases.id"]),
                    Field("c", references: ["chained.id"]),
                    Field("twice", references: ["plain.id", "plain.id"]),
                    Field("d", "date", references: ["plain.id"]),
                ]));

        var run = GeneratorRun.Of(package);

        var links = run.Sources["Links.g.cs"];
        Assert.Contains("public Number? N =>", links, StringComparison.Ordinal);
        Assert.Contains("public Chained", links, StringComparison.Ordinal);
        Assert.Contains("Refers to numbers.id, which is checked but has no navigation property: numbers.id has another type.", links, StringComparison.Ordinal);
        Assert.Contains(
            "Refers to kinds.id, which is checked but has no navigation property: categories are enumeration members in C#.",
            links,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_over_one_file_and_tables_without_columns_compile()
    {
        var package = TestPackage.Of(
            (TestPackage.Descriptor, """
                {"name":"p","resources":[
                {"name":"one","path":"0.csv","schema":{"fields":[{"name":"id"}],"primaryKey":"id"}},
                {"name":"two","path":"0.csv","schema":{"fields":[{"name":"id"}]}},
                {"name":"none","path":"1.csv","schema":{"fields":[]}},
                {"name":"one","path":"2.csv","schema":{"fields":[{"name":"id"}]}}]}
                """),
            ("0.csv", "id\nx\n"),
            ("1.csv", "\n\n"));

        var run = GeneratorRun.Of(package, "class Use { int Both => KzKgData.Dataset.One.Count + KzKgData.Dataset.Two.Count; }");

        Assert.Equal(1, run.Load().Count("Two"));
    }

    [Theory]
    [InlineData("my-app.event.3d", "class")]
    [InlineData("System", "Claim")]
    [InlineData("KzKgData.KzKgData", "String")]
    [InlineData("Claim", "Claim")]
    [InlineData("..", "Claims")]
    [InlineData(" ", " ")]
    public void Any_namespace_and_root_that_a_project_asks_for_compile(string space, string root) =>
        GeneratorRun.Of(TradePackage.Create(), "", ("build_property.KzkgNamespace", space), ("build_property.KzkgRootName", root));

    [Theory]
    [InlineData("claims.csv")]
    [InlineData("sources.csv")]
    [InlineData("mentions.csv")]
    [InlineData("citations.csv")]
    [InlineData("explanations.csv")]
    [InlineData("people.csv")]
    public void A_damaged_file_leaves_types_that_compile(string file)
    {
        var text = TradePackage.Create()[file];

        GeneratorRun.Of(TradePackage.Create().Without(file));
        GeneratorRun.Of(TradePackage.Create().With(file, string.Empty));
        GeneratorRun.Of(TradePackage.Create().With(file, text.Split('\n')[0]));
        GeneratorRun.Of(TradePackage.Create().With(file, text.Replace(",", ";", StringComparison.Ordinal)));
        GeneratorRun.Of(TradePackage.Create().With(file, text.Replace("-", "\"", StringComparison.Ordinal)));
        GeneratorRun.Of(TradePackage.Create().With(file, text + text));
    }

    /// <summary>Any column of a claim or a ledger entry may be missing or have another type; the descriptor is then reported as wrong.</summary>
    [Theory]
    [InlineData("claims")]
    [InlineData("explanations")]
    [InlineData("sources")]
    [InlineData("mentions")]
    [InlineData("citations")]
    public void A_role_without_one_of_its_columns_or_with_another_type_compiles(string table)
    {
        foreach (var change in new Action<JsonArray, int>[]
        {
            static (fields, i) => fields.RemoveAt(i),
            static (fields, i) => fields[i]!["type"] = "integer",
            static (fields, i) => fields[i]!["type"] = "list",
            static (fields, i) => fields[i]!["categories"] = new JsonArray("a", "b"),
        })
        {
            // Changing all columns at once would hide problems, and one run per column is slow: so three runs, each changing every third column.
            for (var first = 0; first < 3; first++)
            {
                var descriptor = JsonNode.Parse(TradePackage.DescriptorText)!;
                var schema = descriptor["resources"]!.AsArray().Single(r => (string?)r!["name"] == table)!["schema"]!;
                var fields = schema["fields"]!.AsArray();
                for (var i = fields.Count - 1; i >= 0; i--)
                {
                    if (i % 3 == first)
                    {
                        change(fields, i);
                    }
                }

                GeneratorRun.Of(TradePackage.Create().With(TestPackage.Descriptor, descriptor.ToJsonString()));
            }
        }
    }

    [Fact]
    public void Claims_whose_extra_columns_take_the_names_of_evidence_compile()
    {
        var descriptor = JsonNode.Parse(TradePackage.DescriptorText)!;
        var fields = descriptor["resources"]![2]!["schema"]!["fields"]!.AsArray();
        foreach (var name in new[] { "printed", "rounded", "truncated", "status", "dispute", "dispute_claims", "discrepancies", "try_get_settled", "discrepancy", "claim_table" })
        {
            fields.Add(new JsonObject { ["name"] = name });
        }

        GeneratorRun.Of(TradePackage.Create().With(TestPackage.Descriptor, descriptor.ToJsonString()));
    }

    private static TestPackage Package(params JsonObject[] tables)
    {
        var package = TestPackage.Of();
        for (var i = 0; i < tables.Length; i++)
        {
            var path = i.ToString(CultureInfo.InvariantCulture) + ".csv";
            tables[i]["path"] = path;
            var fields = tables[i]["schema"]!["fields"]!.AsArray();
            package = package.With(
                path,
                string.Join(',', fields.Select(f => Quoted((string)f!["name"]!))) + "\n" + string.Join(',', fields.Select(_ => "a")) + "\n");
        }

        return package.With(TestPackage.Descriptor, new JsonObject { ["name"] = "p", ["resources"] = new JsonArray([.. tables]) }.ToJsonString());
    }

    private static TestPackage AsFacts(TestPackage package)
    {
        var descriptor = JsonNode.Parse(package[TestPackage.Descriptor])!;
        foreach (var table in descriptor["resources"]!.AsArray())
        {
            table!["kzkg:role"] = "facts";
        }

        return package.With(TestPackage.Descriptor, descriptor.ToJsonString());
    }

    private static JsonObject Table(string name, JsonObject[] fields, params string[] key) => Table(name, fields, rowName: null, key);

    private static JsonObject Table(string name, JsonObject[] fields, string? rowName, string[] key)
    {
        var schema = new JsonObject { ["fields"] = new JsonArray([.. fields]) };
        if (key.Length > 0)
        {
            schema["primaryKey"] = new JsonArray([.. key.Select(k => JsonValue.Create(k))]);
        }

        var table = new JsonObject { ["name"] = name, ["schema"] = schema };
        if (rowName is not null)
        {
            table["kzkg:rowName"] = rowName;
        }

        return table;
    }

    private static JsonObject Field(
        string name,
        string type = "string",
        bool required = false,
        string[]? categories = null,
        string? enumName = null,
        string[]? references = null)
    {
        var field = new JsonObject { ["name"] = name };
        if (type == "period")
        {
            field["kzkg:format"] = "period";
        }
        else
        {
            field["type"] = type;
        }

        if (required)
        {
            field["constraints"] = new JsonObject { ["required"] = true };
        }

        if (categories is not null)
        {
            field["categories"] = JsonSerializer.SerializeToNode(categories);
        }

        if (enumName is not null)
        {
            field["kzkg:enum"] = enumName;
        }

        if (references is not null)
        {
            field["kzkg:references"] = JsonSerializer.SerializeToNode(references);
        }

        return field;
    }

    private static string Quoted(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
