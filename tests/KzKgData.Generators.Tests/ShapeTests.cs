using KzKgData.Generators.Emission;
using KzKgData.Generators.Model;

namespace KzKgData.Generators.Tests;

/// <summary>The names and types that a descriptor gives to tables, columns, categories and rows.</summary>
public sealed class ShapeTests
{
    private const string Offices = """{"name":"offices","path":"o.csv","schema":{"fields":[{"name":"key"}],"primaryKey":"key"}}""";

    [Theory]
    [InlineData("lakes", "Lakes", "Lake")]
    [InlineData("rainfall", "Rainfall", "RainfallRow")]
    [InlineData("discrepancies", "DiscrepanciesTable", "DiscrepancyRow")]
    [InlineData("data_version", "DataVersionTable", "DataVersionRow")]
    [InlineData("equals", "EqualsTable", "Equal")]
    [InlineData("get_hash_code", "GetHashCodeTable", "GetHashCodeRow")]
    [InlineData("get_type", "GetTypeTable", "GetTypeRow")]
    [InlineData("to_string", "ToStringTable", "ToStringRow")]
    [InlineData("memberwise_clone", "MemberwiseCloneTable", "MemberwiseCloneRow")]
    [InlineData("reference_equals", "ReferenceEqualsTable", "ReferenceEqual")]
    [InlineData("finalize", "FinalizeTable", "FinalizeRow")]
    [InlineData("dataset", "DatasetTable", "DatasetRow")]
    [InlineData("datasets", "Datasets", "DatasetRow")]
    [InlineData("dataset_tables", "DatasetTables", "_dataset_x005ftables")]
    [InlineData("key_searches", "KeySearches", "KeySearchRow")]
    [InlineData("selections", "Selections", "SelectionRow")]
    [InlineData("enumerators", "Enumerators", "EnumeratorRow")]
    [InlineData("rows", "Rows", "RowRow")]
    [InlineData("is_rows", "IsRows", "IsRowRow")]
    [InlineData("clones", "Clones", "CloneRow")]
    [InlineData("print_members", "PrintMembers", "PrintMember")]
    [InlineData("tasks", "Tasks", "TaskRow")]
    [InlineData("waters", "Waters", "WaterRow")]
    public void A_table_is_called_by_its_name_unless_code_has_another_use_for_it(string table, string set, string row)
    {
        var shape = Of($$$"""{"name":"{{{table}}}","path":"t.csv","schema":{"fields":[]}}""", "Lakes.Water").Tables[0];

        Assert.Equal((set, row, row + "Table"), (shape.SetName, shape.RowName, shape.TableClass));
    }

    [Fact]
    public void Tables_that_differ_in_case_alone_are_both_spelled_out_since_files_are_named_after_them()
    {
        var shape = Of("""{"name":"lakes","path":"t.csv","schema":{"fields":[]}},{"name":"lake-s","path":"t.csv","schema":{"fields":[]}}""");

        Assert.Equal(["_lakes", "_lake_s"], shape.Tables.Select(t => t.SetName));
    }

    [Fact]
    public void Of_tables_with_one_name_the_first_counts()
    {
        var shape = Of("""{"name":"t","path":"a.csv","schema":{"fields":[]}},{"name":"t","path":"b.csv","schema":{"fields":[]}}""");

        Assert.Equal("a.csv", Assert.Single(Assert.Single(shape.Tables).Paths));
    }

    [Fact]
    public void Rows_that_stand_in_the_descriptor_have_no_file() =>
        Assert.Empty(Of("""{"name":"t","data":[{"a":1}],"schema":{"fields":[{"name":"a"}]}}""").Tables[0].Paths);

    [Theory]
    [InlineData("receiver", "ReceiverId", "Receiver")]
    [InlineData("receiver_id", "ReceiverId", "Receiver")]
    [InlineData("receiverID", "ReceiverID", "Receiver")]
    [InlineData("receiver_code", "ReceiverCode", "Receiver")]
    [InlineData("receiver_iso", "ReceiverIso", "Receiver")]
    [InlineData("receiverISO", "ReceiverISO", "Receiver")]
    [InlineData("receiver_iso2", "ReceiverIso2", "Receiver")]
    [InlineData("receiver_iso3", "ReceiverIso3", "Receiver")]
    [InlineData("receiver_key", "ReceiverKey", "Receiver")]
    [InlineData("receiver_ref", "ReceiverRef", "Receiver")]
    [InlineData("lake2_id", "Lake2Id", "Lake2")]
    [InlineData("id", "IdId", "Id")]
    [InlineData("PAID", "PAIDId", "PAID")]
    [InlineData("offices", "OfficeIds", "Offices", true)]
    [InlineData("office_ids", "OfficeIds", "Offices", true)]
    [InlineData("water", "WaterIds", "Water", true)]
    [InlineData("ids", "IdIds", "Ids", true)]
    [InlineData("receiver", "ReceiverKey", "Receiver", false, "receiver_id")]
    [InlineData("receiver_id", "ReceiverId", "ReceiverRow", false, "receiver")]
    [InlineData("receiver_id", "ReceiverId", "ReceiverIdRow", false, "receiver", "receiver_row")]
    [InlineData("offices", "OfficesKeys", "Offices", true, "office_ids")]
    [InlineData("office_ids", "OfficeIds", "OfficesRows", true, "offices")]
    [InlineData("office_ids", "OfficeIds", "OfficeIdsRows", true, "offices", "offices_rows")]
    public void A_reference_has_the_first_names_that_no_other_column_has(string field, string cell, string navigation, bool isList = false, params string[] others)
    {
        var column = Of(Offices + "," + Linking(field, isList, ["offices.key"], others)).Tables[1].Columns.Single(c => c.Field == field);

        Assert.Equal((cell, navigation), (column.CellProperty, Assert.Single(column.References).Navigation));
    }

    [Theory]
    [InlineData(false, "WaterAsOffice", "WaterAsThing")]
    [InlineData(true, "WaterOffices", "WaterThings")]
    public void A_reference_to_several_tables_has_a_property_for_each(bool isList, params string[] expected)
    {
        var shape = Of($"{Offices},{Offices.Replace("offices", "things", StringComparison.Ordinal)},{Linking("water", isList, ["offices.key", "things.key"], [])}");

        Assert.Equal(expected, shape.Tables[2].Columns.Single(c => c.Field == "water").References.Select(r => r.Navigation));
    }

    [Theory]
    [InlineData("receiver", "ByReceiver")]
    [InlineData("column", "WithColumn", "by")]
    [InlineData("layout", "WithLayout", "by")]
    [InlineData("keys", "WithKeys", "by")]
    public void Rows_are_found_by_a_method_that_no_member_of_the_table_is_called(string field, string method, params string[] others) =>
        Assert.Equal(method, Of(Offices + "," + Linking(field, isList: false, ["offices.key"], others)).Tables[1].Columns.Single(c => c.Field == field).Lookup);

    [Theory]
    [InlineData("rooms.floor", "rooms.floor alone is not a key of its table")]
    [InlineData("rooms.number", "rooms.number alone is not a key of its table")]
    [InlineData("doors.id", "doors.id alone is not a key of its table")]
    [InlineData("kinds.id", "categories are enumeration members in C#")]
    [InlineData("days.id", "days.id has another type")]
    public void A_reference_that_leads_to_no_row_says_why(string target, string why)
    {
        var shape = Of($$$"""
            {{{Offices}}},
            {"name":"rooms","path":"r.csv","schema":{"fields":[{"name":"floor"},{"name":"number"}],"primaryKey":["floor","number"]}},
            {"name":"doors","path":"d.csv","schema":{"fields":[{"name":"id"},{"name":"number"}],"primaryKey":"number"}},
            {"name":"kinds","path":"k.csv","schema":{"fields":[{"name":"id","categories":["a"]}],"primaryKey":"id"}},
            {"name":"days","path":"e.csv","schema":{"fields":[{"name":"id","type":"date"}],"primaryKey":"id"}},
            {"name":"t","path":"t.csv","schema":{"fields":[{"name":"to","description":"Where to.","kzkg:references":["{{{target}}}"]},{"name":"too","kzkg:references":["{{{target}}}"]}]}}
            """);

        var told = $"Refers to {target}, which is checked but has no navigation property: {why}.";
        Assert.Equal(["Where to.\n" + told, "Not described.\n" + told], shape.Tables[5].Columns.Select(c => c.Description));
        Assert.All(shape.Tables[5].Columns, c => Assert.Empty(c.References));
    }

    [Theory]
    [InlineData("number", "only integers can be looked up", 0)]
    [InlineData("integer", null, 1)]
    public void Numbers_lead_to_rows_if_they_are_whole(string type, string? why, int references)
    {
        var column = Of($$$"""
            {"name":"n","path":"n.csv","schema":{"fields":[{"name":"id","type":"{{{type}}}"}],"primaryKey":"id"}},
            {"name":"t","path":"t.csv","schema":{"fields":[{"name":"to","type":"{{{type}}}","categories":[1,2],"kzkg:references":["n.id"]}]}}
            """).Tables[1].Columns[0];

        Assert.Equal(references, column.References.Count);
        Assert.Equal(why is null ? string.Empty : $"Not described.\nRefers to n.id, which is checked but has no navigation property: {why}.", column.Description);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Level", "", "Level")]
    [InlineData("", "In metres.", "In metres.")]
    [InlineData("Level", "Level", "Level")]
    [InlineData("Level", "In metres.", "Level. In metres.")]
    [InlineData("Level?", "In metres.", "Level? In metres.")]
    public void Title_and_description_make_one_text(string title, string description, string expected)
    {
        var table = Of($$$"""{"name":"t","path":"t.csv","title":"{{{title}}}","description":"{{{description}}}","schema":{"fields":[{"name":"a","title":"{{{title}}}","description":"{{{description}}}"}]}}""").Tables[0];

        Assert.Equal((expected, expected), (table.Description, table.Columns[0].Description));
    }

    [Theory]
    [InlineData("\"a\"", "a", "a")]
    [InlineData("[\"a\",\"a\"]", "a", "")]
    [InlineData("[\"a\",\"b\"]", "a b", "")]
    [InlineData("[\"b\",\"list\"]", "", "")]
    [InlineData("[]", "", "")]
    public void The_column_of_a_key_has_a_value_in_every_row_if_it_is_the_only_one(string key, string columns, string filled)
    {
        var table = Of($$$"""{"name":"t","path":"t.csv","schema":{"fields":[{"name":"a"},{"name":"b"},{"name":"list","type":"list"}],"primaryKey":{{{key}}}}}""").Tables[0];

        Assert.Equal(columns, string.Join(' ', table.KeyColumns.Select(c => c.Field)));
        Assert.Equal(filled, string.Join(' ', table.Columns.Where(c => !c.IsOptional && !c.IsList).Select(c => c.Field)));
    }

    [Theory]
    [InlineData("\"primaryKey\":\"id\"", "", 1, false)]
    [InlineData("\"primaryKey\":\"id\"", "\"kzkg:label\":\"id\",", 1000, true)]
    [InlineData("\"primaryKey\":\"id\"", "\"kzkg:label\":\"id\",", 1001, false)]
    [InlineData("\"primaryKey\":\"id\"", "\"kzkg:role\":\"facts\",", 1001, true)]
    [InlineData("\"primaryKey\":\"id\"", "\"kzkg:role\":\"sources\",", 1001, true)]
    [InlineData("\"primaryKey\":\"id\"", "\"kzkg:role\":\"claims\",", 1001, true)]
    [InlineData("\"primaryKey\":\"id\"", "\"kzkg:role\":\"mentions\",", 1, false)]
    [InlineData("\"primaryKey\":[\"id\",\"no\"]", "\"kzkg:label\":\"id\",", 1, false)]
    [InlineData("\"primaryKey\":\"list\"", "\"kzkg:label\":\"id\",", 1, false)]
    [InlineData("\"missingValues\":[\"\"]", "\"kzkg:role\":\"facts\",", 1, false)]
    public void Rows_have_members_if_they_are_facts_or_few_with_a_label(string key, string more, int rows, bool named) =>
        Assert.Equal(
            named,
            Of($$$"""{"name":"t",{{{more}}}"path":"t.csv","schema":{"fields":[{"name":"id"},{"name":"no"},{"name":"list","type":"list"}],{{{key}}}}}""").Tables[0].NamesRows(rows));

    [Fact]
    public void Columns_of_one_enumeration_share_its_categories_with_the_names_and_labels_that_any_of_them_gives()
    {
        var shape = Of("""
            {"name":"a","path":"a.csv","schema":{"fields":[{"name":"x","description":"How it went.","categories":["none","new old"],"kzkg:enum":"State"}]}},
            {"name":"b","path":"b.csv","schema":{"fields":[{"name":"y","categories":[{"value":"new old","label":"Both","kzkg:name":"Twin"},"gone"],"kzkg:enum":"State"}]}}
            """);

        var state = Assert.Single(shape.Enumerations);
        Assert.Equal(("State", "How it went.", false), (state.Name, state.Description, state.OfNumbers));
        Assert.Equal(
            [("none", "NoneValue", 1, null), ("new old", "Twin", 2, "Both"), ("gone", "Gone", 3, null)],
            state.Categories.Select(c => (c.Value, c.Member, (int)c.Number, c.Label)));
    }

    [Fact]
    public void A_label_of_a_number_may_be_what_no_text_may_be_called() => Assert.Equal(
        "None",
        Of("""{"name":"t","path":"t.csv","schema":{"fields":[{"name":"v","type":"integer","categories":[{"value":3,"label":"none"}]}]}}""").Enumerations[0].Categories[0].Member);

    [Theory]
    [InlineData("lakes", "kind", "LakeKind")]
    [InlineData("days", "of week", "DayOfWeekKind")]
    public void An_enumeration_is_named_after_its_column_unless_every_file_knows_another_type_of_that_name(string table, string field, string expected) =>
        Assert.Equal(
            expected,
            Of($$$"""{"name":"{{{table}}}","path":"t.csv","schema":{"fields":[{"name":"{{{field}}}","categories":["a"]}]}}""").Enumerations[0].Name);

    /// <summary>A member of that name would not compile beside what the class of the table has already.</summary>
    [Fact]
    public void A_row_is_not_named_like_a_member_of_the_class_of_its_table()
    {
        string[] clashing =
        [
            "by-other", "id-column", "id-layout", "id-keys", "other-column", "other-layout", "other-keys", "printed-column", "rounded-column", "truncated-column",
            "status-column", "dispute-column", "dispute-claims-column", "thing-table",
        ];
        string[] reserved =
        [
            "at", "count", "data", "find", "try-find", "find-all", "instance", "get-enumerator", "enumerator", "selection", "equals", "get-hash-code", "get-type",
            "to-string", "memberwise-clone", "finalize", "reference-equals", "item", "order", "select",
        ];
        var shape = Of($$$"""{{{Offices}}},{"name":"things","path":"t.csv","kzkg:memberNames":{"c":"Given"},"schema":{"fields":[{"name":"id"},{"name":"other","kzkg:references":["offices.key"]}],"primaryKey":"id"}}""").Tables[1];

        var names = RowNames.Of(shape, [.. clashing, .. reserved, "a", "b-b", "", "a", "c"]);

        Assert.Equal(clashing, names.Clashes.Select(c => c.Key));
        Assert.All(names.Clashes, c => Assert.Empty(c.Others));
        Assert.Equal(
            [.. reserved.Select(id => (id, "_" + id.Replace('-', '_'))), ("a", "A"), ("b-b", "BB"), ("c", "Given")],
            names.Names.Select(n => (n.Key, n.Value)));
    }

    [Theory]
    [InlineData("""{"name":"x","kzkg:names":"ascii","resources":[]}""")]
    [InlineData("""{"name":"x","kzkg:names":"latin","resources":[]}""", "'latin' is not a style of names; leave it out, or write \"kzkg:names\": \"ascii\" for ASCII names")]
    [InlineData("""{"name":"x","kzkg:name":"a b","resources":[]}""", "'a b' is not a C# identifier; use letters, digits and underscores, no digit first and no keyword, as in TradeFlow")]
    [InlineData("""{"name":"x","kzkg:name":7,"resources":[]}""", "'7' is not a C# identifier; use letters, digits and underscores, no digit first and no keyword, as in TradeFlow")]
    [InlineData(
        """{"name":"x","resources":[{"name":"selection","path":"t.csv","kzkg:rowName":"Selection","schema":{"fields":[]}}]}""",
        "the type of a row of 'selection' would get the C# name Selection, which is taken; add \"kzkg:rowName\" with a name of its own to it. Until then it is called _selection")]
    [InlineData(
        """{"name":"x","resources":[{"name":"t","path":"t.csv","kzkg:rowName":"Row","schema":{"fields":[]}}]}""",
        "the type of a row of 't' would get the C# name Row, which is taken; add \"kzkg:rowName\" with a name of its own to it. Until then it is called _t")]
    [InlineData(
        """{"name":"x","resources":[{"name":"t","path":"t.csv","kzkg:rowName":"KzKgData","schema":{"fields":[]}}]}""",
        "the type of a row of 't' would get the C# name KzKgData, which is taken; add \"kzkg:rowName\" with a name of its own to it. Until then it is called _t")]
    [InlineData(
        """{"name":"x","resources":[{"name":"a","path":"t.csv","schema":{"fields":[{"name":"f","categories":["x"],"kzkg:enum":"Selection"}]}}]}""",
        "the enumeration 'Selection' would get the C# name Selection, which is taken; add \"kzkg:enum\" with a name of its own to it. Until then it is called __x0053election")]
    public void A_name_that_cannot_be_given_is_told_once(string descriptor, params string[] expected)
    {
        var (_, problems) = ShapeReader.ReadWithProblems(TestPackage.Of((TestPackage.Descriptor, descriptor)).ToProject());

        Assert.Equal(expected, problems.Select(p => p.Message));
    }

    private static string Linking(string field, bool isList, string[] targets, string[] others)
    {
        var columns = string.Concat(others.Select(o => $$"""{"name":"{{o}}"},"""));
        var type = isList ? "list" : "string";
        return $$$"""{"name":"links","path":"l.csv","schema":{"fields":[{"name":"number"},{{{columns}}}{"name":"{{{field}}}","type":"{{{type}}}","kzkg:references":["{{{string.Join("\",\"", targets)}}}"]}],"primaryKey":"number"}}""";
    }

    private static PackageShape Of(string resources, string space = "KzKgData") => ShapeReader.Read(
        TestPackage.Of((TestPackage.Descriptor, $$"""{"name":"p","resources":[{{resources}}]}""")).ToProject(ProjectChoice.Of(space, null, null, string.Empty, null, null)));
}
