using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Foreign packages: what the standard allows is read as the standard says, or accepted without checking. One row per feature.</summary>
public sealed class StandardPackageTests
{
    private const string Fields = """{ "fields": [ { "name": "id" }, { "name": "v", "type": "integer" } ] }""";

    [Theory]
    [InlineData("\"minimum\": 2", "integer", "1", "1 is less than the minimum, 2; correct the value, or the constraint")]
    [InlineData("\"minimum\": 2", "integer", "2", null)]
    [InlineData("\"minimum\": \"2\"", "integer", "1", "1 is less than the minimum, 2; correct the value, or the constraint")]
    [InlineData("\"exclusiveMinimum\": 2", "integer", "2", "2 is not greater than 2; correct the value, or the constraint")]
    [InlineData("\"exclusiveMaximum\": 2.5", "number", "2.5", "2.5 is not less than 2.5; correct the value, or the constraint")]
    [InlineData("\"maximum\": 1e300", "number", "INF", "INF is greater than the maximum, 1e300; correct the value, or the constraint")]
    [InlineData("\"maximum\": 5", "number", "-INF", null)]
    [InlineData("\"maximum\": 5", "number", "NaN", "NaN and the limit 5 have no defined order; write both so that they can be compared, or remove the constraint")]
    [InlineData("\"minimum\": \"2024-01-01\"", "date", "2023-12-31", "2023-12-31 is less than the minimum, 2024-01-01; correct the value, or the constraint")]
    [InlineData("\"maximum\": \"12:00:00\"", "time", "12:00:01", "12:00:01 is greater than the maximum, 12:00:00; correct the value, or the constraint")]
    [InlineData(
        "\"minimum\": \"2024-01-01T00:00:00Z\"",
        "datetime",
        "2024-01-01T05:00:00+06:00",
        "2024-01-01T05:00:00+06:00 is less than the minimum, 2024-01-01T00:00:00Z; correct the value, or the constraint")]
    [InlineData(
        "\"minimum\": \"2024-01-01T00:00:00Z\"",
        "datetime",
        "2024-01-01T05:00:00",
        "2024-01-01T05:00:00 and the limit 2024-01-01T00:00:00Z have no defined order; write both so that they can be compared, or remove the constraint")]
    [InlineData("\"minimum\": 1900", "year", "1899", "1899 is less than the minimum, 1900; correct the value, or the constraint")]
    [InlineData("\"maximum\": \"2024-02\"", "yearmonth", "2024-03", "2024-03 is greater than the maximum, 2024-02; correct the value, or the constraint")]
    [InlineData("\"maximum\": \"P1M\"", "duration", "P32D", "P32D is greater than the maximum, P1M; correct the value, or the constraint")]
    [InlineData("\"minLength\": 2", "string", "\U0001F34F", "the value has 1 character(s), but at least 2 are required; extend it")]
    [InlineData("\"maxLength\": 1", "string", "\U0001F34F", null)]
    [InlineData("\"maxLength\": 1", "array", "\"[1, 2]\"", "the value has 2 item(s), but at most 1 are allowed; shorten it")]
    [InlineData("\"minLength\": 2", "object", "\"{\"\"a\"\": 1}\"", "the value has 1 member(s), but at least 2 are required; extend it")]
    [InlineData("\"maxLength\": 1", "list", "\"a,b\"", "the value has 2 item(s), but at most 1 are allowed; shorten it")]
    [InlineData("\"pattern\": \"[a-z]+\"", "string", "a1", "'a1' does not match the pattern [a-z]+; correct the value, or the pattern")]
    [InlineData("\"enum\": [1, 2]", "integer", "01", null)]
    [InlineData("\"enum\": [\"1\", \"2\"]", "integer", "3", "'3' is not an allowed value; use one of 1, 2")]
    [InlineData("\"enum\": [1.0, 2.5]", "number", "1", null)]
    [InlineData("\"enum\": [true]", "boolean", "TRUE", null)]
    [InlineData("\"enum\": [true]", "boolean", "0", "'0' is not an allowed value; use one of true")]
    [InlineData("\"enum\": [\"a\", \"b\"]", "string", "A", "'A' is not an allowed value; use one of a, b")]
    [InlineData("\"enum\": [[1, 2]]", "array", "\"[1,2]\"", null)]
    [InlineData("\"required\": true", "string", "-", "the cell is empty, but a value is required; fill it in")]
    [InlineData("\"required\": false", "string", "-", null)]
    [InlineData("\"jsonSchema\": {\"type\": \"string\"}", "object", "\"{}\"", null)]
    public void Constraints(string constraint, string type, string cell, string? problem)
    {
        var package = InMemoryPackage.OfTable(
            $$"""{ "fields": [ { "name": "id" }, { "name": "v", "type": "{{type}}", "constraints": { {{constraint}} } } ], "missingValues": [ "-" ] }""",
            $"id,v\n1,{cell}\n");

        Assert.Empty(package.Problems);
        Assert.Equal(problem is null ? [] : ["v: " + problem], Errors(package));
        Assert.Equal(constraint.StartsWith("\"jsonSchema", StringComparison.Ordinal), Verifier.Verify(package).Notes.Any(n => n.RuleId is "KZKG1009"));
    }

    [Fact]
    public void An_empty_cell_of_the_primary_key_is_told_why_it_needs_a_value()
    {
        var package = InMemoryPackage.OfTable("""{ "fields": [ { "name": "a" }, { "name": "b" } ], "primaryKey": [ "a", "b" ] }""", "a,b\n1,\n");

        Assert.Equal(["b: the cell is empty, but the column is part of the primary key; fill it in"], Errors(package));
    }

    [Fact]
    public void Rules_about_archived_texts_have_nothing_to_check_where_there_are_no_sources()
    {
        var result = Verifier.Verify(InMemoryPackage.OfTable("""{ "fields": [ { "name": "a" } ] }""", "a\n1\n"));

        Assert.Empty(result.NotRun);
        Assert.Contains(result.Decisions, d => d is { RuleId: "KZKG2009", Kind: DecisionKind.NotApplicable });
        Assert.Contains(result.Decisions, d => d is { RuleId: "KZKG4006", Kind: DecisionKind.NotApplicable });
    }

    [Theory]
    [InlineData("\"minimum\": \"soon\"", "date")]
    [InlineData("\"minimum\": 1", "string")]
    [InlineData("\"enum\": []", "string")]
    [InlineData("\"minLength\": -1", "string")]
    [InlineData("\"unique\": 1", "string")]
    public void A_constraint_that_cannot_be_used_is_refused_where_it_stands(string constraint, string type) =>
        Assert.Single(InMemoryPackage.OfFields([$"\"name\": \"v\", \"type\": \"{type}\", \"constraints\": {{ {constraint} }}"], "i,v\n").Problems);

    [Theory]
    [InlineData("[\"-\", \"\"]", "", "?,?,5")]
    [InlineData("[\"-\"]", "", "?,!,5")]
    [InlineData("[]", "", "!,!,5")]
    [InlineData("[{\"value\": \"-\", \"label\": \"refused\"}, {\"value\": \"\"}]", "", "?,?,5")]
    [InlineData("[\"-\", \"\"]", "[\"5\"]", "!,!,?")]
    [InlineData("null", "[\"-\", \"\"]", "?,?,5")]
    public void A_missing_value_is_none_and_of_a_field_its_own_counts(string ofSchema, string ofField, string expected)
    {
        var field = ofField.Length == 0 ? string.Empty : $", \"missingValues\": {ofField}";
        var package = InMemoryPackage.OfTable(
            $$"""{ "fields": [ { "name": "id" }, { "name": "v", "type": "integer"{{field}} } ], "missingValues": {{ofSchema}} }""", "id,v\na,-\nb,\nc,5\n");
        var table = package.Tables[0];
        var column = (Column<long>)table.Values(table.Schema.Field("v")!)!;

        Assert.Empty(package.Problems);
        Assert.Equal(
            expected,
            string.Join(',', table.Rows.Select(r => table.IsMissing(r.Index, 1) ? "?" : column[r.Index]?.ToString(CultureInfo.InvariantCulture) ?? "!")));
        Assert.Equal(expected.Count(c => c is '!'), Errors(package).Count());
    }

    [Fact]
    public void An_empty_text_is_a_value_where_nothing_stands_for_a_missing_one()
    {
        var package = InMemoryPackage.OfTable(
            """{ "fields": [ { "name": "a", "constraints": { "required": true } }, { "name": "b" } ], "missingValues": [ "x" ] }""",
            "a,b\n,x\n");

        Assert.Equal((false, true), (package.Tables[0].IsMissing(0, 0), package.Tables[0].IsMissing(0, 1)));
        Assert.Equal(string.Empty, package.Tables[0].Rows[0]["b"].Text);
        Assert.Empty(Errors(package));
    }

    [Theory]
    [InlineData("exact", "id,v", 0)]
    [InlineData("exact", "v,id", 1)]
    [InlineData("exact", "id,v,x", 1)]
    [InlineData("equal", "v,id", 0)]
    [InlineData("equal", "id,v,x", 1)]
    [InlineData("equal", "id", 1)]
    [InlineData("subset", "x,v,id", 0)]
    [InlineData("subset", "x,x,v,id", 0)]
    [InlineData("subset", "id,x", 1)]
    [InlineData("superset", "v", 0)]
    [InlineData("superset", "v,x", 1)]
    [InlineData("partial", "x,v", 0)]
    [InlineData("partial", "x,y", 1)]
    [InlineData("other", "id,v", 1)]
    public void The_columns_match_the_fields_as_declared(string match, string header, int findings)
    {
        foreach (var way in new[] { $"\"{match}\"", $"[\"{match}\"]" })
        {
            var row = string.Join(',', header.Split(',').Select(c => c is "v" ? "7" : "a"));
            var package = InMemoryPackage.OfTable(Fields.Insert(1, $"\"fieldsMatch\": {way}, "), $"{header}\n{row}\n");

            Assert.Equal(findings, Errors(package).Count());
            if (findings == 0 && header.Contains('v', StringComparison.Ordinal))
            {
                Assert.Equal("7", package.Tables[0].Rows[0]["v"].Text);
            }
        }
    }

    [Theory]
    [InlineData("\"path\": \"./t.csv\"")]
    [InlineData("\"path\": \".//t.csv\"")]
    [InlineData("\"path\": [\"t.csv\"]")]
    [InlineData("\"url\": \"t.csv\"")]
    [InlineData(
        "\"path\": \"t.csv\", \"type\": \"table\", \"profile\": \"tabular-data-resource\", \"mediatype\": \"text/csv\", \"format\": \"CSV\", \"bytes\": "
        + "null, \"hash\": 5")]
    [InlineData("\"path\": \"t.csv\", \"title\": 5, \"description\": null, \"sources\": \"x\", \"licenses\": 3, \"x-own\": {\"a\": []}")]
    public void A_path_is_read_however_it_is_spelled_and_metadata_is_never_in_the_way(string members)
    {
        var package = Of($$"""{ "version": 1, "title": null, "description": [], "licenses": "CC0", "keywords": 3, "resources": [ { "name": "t", {{members}}, "schema": {{Fields}} } ] }""", ("t.csv", "id,v\na,1\n"));

        Assert.Equal("1", package.Tables[0].Rows[0]["v"].Text);
        Assert.Empty(package.Problems);
        Assert.Equal("1", package.Descriptor.Version);
        Assert.Empty(Verifier.Verify(package).Findings);
    }

    [Theory]
    [InlineData("\"path\": \"map.geojson\", \"format\": \"geojson\"")]
    [InlineData("\"path\": \"README.md\"")]
    [InlineData("\"path\": \"https://example.org/t.csv\"")]
    [InlineData("\"path\": \"t.csv\"")]
    [InlineData("\"path\": \"t.csv\", \"schema\": {}")]
    [InlineData("\"data\": {\"a\": 1}")]
    [InlineData("\"path\": \"https://example.org/t.csv\", \"schema\": { \"fields\": [ { \"name\": \"id\" } ] }")]
    [InlineData("\"path\": \"t.xlsx\", \"schema\": { \"fields\": [ { \"name\": \"id\" } ] }")]
    [InlineData("\"path\": \"t.zip\", \"compression\": \"zip\", \"schema\": { \"fields\": [ { \"name\": \"id\" } ] }")]
    [InlineData("\"path\": \"t.csv\", \"format\": \"json\", \"schema\": { \"fields\": [ { \"name\": \"id\" } ] }")]
    [InlineData("\"path\": \"t.csv\", \"schema\": \"https://example.org/schema.json\"")]
    [InlineData("\"data\": \"id\\n1\", \"format\": \"csv\", \"schema\": { \"fields\": [ { \"name\": \"id\" } ] }")]
    public void What_is_no_table_to_be_read_is_carried_and_told_as_a_note(string members)
    {
        var package = Of(
            $$"""
            { "resources": [ { "name": "other", {{members}} }, { "name": "t", "path": "t.csv", "schema": { "fields": [ { "name": "id" }, { "name": "v" } ], "foreignKeys": [ { "fields": "v", "reference": { "resource": "other", "fields": "id" } } ] } } ] }
            """,
            ("t.csv", "id,v\na,1\n"));
        var result = Verifier.Verify(package);

        Assert.Equal("t", Assert.Single(package.Tables).Schema.Name);
        Assert.Empty(result.Findings);
        Assert.Equal(2, result.Notes.Count(n => n is { RuleId: "KZKG1009", Place.Path: "datapackage.json" })); // the foreign key to it is not checked either
    }

    [Fact]
    public void A_resource_without_a_name_is_called_after_its_file()
    {
        var package = Of(
            """
            { "resources": [
              { "path": "data/t.1.csv", "schema": { "fields": [ { "name": "id" } ] } },
              { "path": "more/t.1.csv", "schema": { "fields": [ { "name": "id" } ] } },
              { "data": [ [ "id" ] ], "schema": { "fields": [ { "name": "id" } ] } } ] }
            """,
            ("data/t.1.csv", "id\nx\n"),
            ("more/t.1.csv", "id\ny\n"));

        Assert.Equal(["t.1", "t.1-2"], package.Tables.Select(t => t.Schema.Name));
        Assert.Equal(["'name' is missing, or is not a string; add it"], Errors(package));
        Assert.Equal(
            ["the resource has no name, so it is called 't.1'; give it one", "the resource has no name, so it is called 't.1-2'; give it one"],
            Verifier.Verify(package).Notes.Where(n => n.RuleId is "KZKG1009").Select(n => n.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_of_one_file_may_read_it_in_different_ways()
    {
        var package = Of(
            """
            { "resources": [
              { "name": "numbers", "path": "t.csv", "schema": { "fields": [ { "name": "id" }, { "name": "v", "type": "integer" } ] } },
              { "name": "lines", "path": "t.csv", "dialect": { "header": false, "delimiter": "|" }, "schema": { "fields": [ { "name": "line" } ] } } ] }
            """,
            ("t.csv", "id,v\na,1\n"));

        Assert.Empty(Errors(package));
        Assert.Equal(["a 1", "id,v a,1"], package.Tables.Select(t => string.Join(' ', t.Rows.SelectMany(r => t.HeaderNamesInOrder.Select(n => r[n].Text)))));
    }

    [Fact]
    public void Fields_with_the_same_name_are_told_apart_by_their_order()
    {
        var package = InMemoryPackage.OfTable(
            """{ "fields": [ { "name": "a" }, { "name": "a", "type": "integer" }, { "name": "a_2" } ], "primaryKey": "a" }""", "a,a,a_2\nx,1,y\n");

        Assert.Empty(Errors(package));
        Assert.Equal(["a", "a_2", "a_2_2"], package.Tables[0].Schema.Fields.Select(f => f.Name));
        Assert.Equal(["x", "1", "y"], package.Tables[0].HeaderNamesInOrder.Select(n => package.Tables[0].Rows[0][n].Text));
        Assert.Equal(
            "the field 'a' is declared twice, so this one is called 'a_2'; give it a name of its own",
            Verifier.Verify(package).Notes.First(n => n.RuleId is "KZKG1009").Message);
    }

    [Theory]
    [InlineData("id;v\na;1\nb;x\"y\n", ";")]
    [InlineData("\"id\";\"v\"\n\"a\";1\n", ";")]
    [InlineData("id\tv\na\t1,5,6\n", "\\t")]
    public void A_file_with_another_delimiter_than_the_declared_one_is_one_finding(string csv, string delimiter)
    {
        var finding = Assert.Single(Verifier.Verify(InMemoryPackage.OfTable(Fields, csv)).Findings);

        Assert.Equal(("KZKG1005", 1, 1), (finding.RuleId, finding.Place.Line, finding.Place.Column));
        Assert.Equal(
            $"the header row is a single cell, but the names of its columns are separated by '{delimiter}'; declare that as the 'delimiter' in the 'dialect' of "
            + "the table",
            finding.Message);
    }

    [Theory]
    [InlineData("\"https://example.org/dialect.json\"")]
    [InlineData("\"lost.json\"")]
    public void A_table_whose_dialect_is_unknown_is_not_read_in_another(string dialect) =>
        Assert.Empty(InMemoryPackage.OfTable(Fields, "id,v\na,1\n", $", \"dialect\": {dialect}").Tables);

    [Fact]
    public void Schema_and_dialect_can_stand_in_files_of_the_package_and_are_told_there()
    {
        const string Descriptor = """{ "resources": [ { "name": "t", "path": "t.csv", "schema": "./meta/schema.json", "dialect": "dialect.json" } ] }""";
        var right = Of(Descriptor, ("t.csv", "id;v\na;1\n"), ("meta/schema.json", Fields), ("dialect.json", "{ \"delimiter\": \";\" }"));
        var wrong = Of(
            Descriptor,
            ("t.csv", "id;v\na;1\n"),
            ("meta/schema.json", Fields.Replace("integer", "money", StringComparison.Ordinal)),
            ("dialect.json", "{ \"delimiter\": \";\" }"));
        var missing = Of(Descriptor, ("t.csv", "id;v\na;1\n"), ("dialect.json", "{}"));

        Assert.Empty(Errors(right));
        Assert.Equal("meta/schema.json", Assert.Single(wrong.Problems).Place.Path);
        Assert.Equal(
            "the file meta/schema.json with the schema is missing; add it to the package, and to the additional files of a project that compiles it",
            Assert.Single(missing.Problems).Problem.ToString());
    }

    [Fact]
    public void Several_files_make_one_table_and_every_cell_knows_its_own_file()
    {
        const string Descriptor = """{ "resources": [ { "name": "t", "path": [ "a.csv", "b.csv" ], "schema": { "fields": [ { "name": "id" }, { "name": "v", "type": "integer" } ], "primaryKey": "id" } } ] }""";
        var package = Of(Descriptor, ("a.csv", "id,v\nx,1\n\"y\",2"), ("b.csv", "id,v\n\u049A,3\nx,four\n"));
        var findings = Verifier.Verify(package).Findings;

        Assert.Equal("x y \u049A x", string.Join(' ', package.Tables[0].Rows.Select(r => r["id"].Text)));
        Assert.Equal(["KZKG1006 b.csv(3,3)", "KZKG1007 b.csv(3,1)"], findings.Select(f => $"{f.RuleId} {f.Place}").Order(StringComparer.Ordinal));
        Assert.Contains("a.csv(2,1)", findings.Single(f => f.RuleId is "KZKG1007").Message, StringComparison.Ordinal);
        Assert.Contains(
            "the header row differs from that of the first file, a.csv",
            Assert.Single(Errors(Of(Descriptor, ("a.csv", "id,v\nx,1\n"), ("b.csv", "v,id\n3,y\n")))),
            StringComparison.Ordinal);
        Assert.Equal(
            "b.csv(2,1)",
            Assert.Single(Verifier.Verify(Of(Descriptor, ("a.csv", "id,v\nx,1\n"), ("b.csv", "id,v\n\"z,3\n"))).Findings).Place.ToString());
        Assert.Contains("b.csv", Assert.Single(Errors(Of(Descriptor, ("a.csv", "id,v\nx,1\n")))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(", \"dialect\": { \"doubleQuote\": false }", "")]
    [InlineData("", "\n")]
    public void A_header_may_stand_in_the_first_file_only(string dialect, string ending)
    {
        var descriptor = $$"""{ "resources": [ { "name": "t", "path": [ "a.csv", "b.csv", "c.csv" ], "schema": {{Fields}}{{dialect}} } ] }""";
        var package = Of(descriptor, ("a.csv", "id,v\nx,1" + ending), ("b.csv", "y,2\nz,3" + ending), ("c.csv", "id,v\nw,4" + ending));
        var result = Verifier.Verify(package);
        var note = Assert.Single(result.Notes, n => n.RuleId is "KZKG1009");

        Assert.Equal("x|1 y|2 z|3 w|4", string.Join(' ', package.Tables[0].Rows.Select(r => r["id"].Text + "|" + r["v"].Text)));
        Assert.Equal(("b.csv(1,1)", 0), (note.Place.ToString(), result.Findings.Count));
        Assert.Contains("only the first file of the table, a.csv, has the header row", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ID , V\n3,y\n")]
    [InlineData("id,w\n3,y\n")]
    [InlineData("\nid,v\ny,3\n")]
    [InlineData("y,3,4\n")]
    public void What_may_be_another_header_is_never_read_as_a_row(string second)
    {
        var descriptor = $$"""{ "resources": [ { "name": "t", "path": [ "a.csv", "b.csv" ], "schema": {{Fields}} } ] }""";

        Assert.Contains(
            Errors(Of(descriptor, ("a.csv", "id,v\nx,1\n"), ("b.csv", second))),
            e => e.Contains("the header row differs from that of the first file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[[\"id\", \"v\"], [\"a\", 1], [\"b\", \"02\"], [null, null]]", "a|1 b|2 |")]
    [InlineData("[{\"id\": \"a\", \"v\": 1}, {\"v\": 2}, {\"id\": \"c\", \"v\": null}]", "a|1 |2 c|")]
    [InlineData("[]", "")]
    public void Rows_can_stand_in_the_descriptor(string data, string expected)
    {
        var package = Of($$"""{ "resources": [ { "name": "t", "data": {{data}}, "schema": {{Fields}} } ] }""");
        var table = package.Tables[0];
        var column = table.Values(table.Schema.Field("v")!) as Column<long>;

        Assert.Equal(expected, string.Join(' ', table.Rows.Select(r => r["id"].Text + "|" + column![r.Index])));
        Assert.Empty(data is "[]" ? [] : Errors(package));
    }

    [Fact]
    public void A_bad_value_in_the_descriptor_is_told_where_it_stands()
    {
        var finding = Assert.Single(
            Verifier.Verify(Of($$"""{ "resources": [ { "name": "t", "data": [ { "id": "a", "v": 1.5 } ], "schema": {{Fields}} } ] }""")).Findings
        );

        Assert.Equal(("KZKG1006", "datapackage.json(1,61)"), (finding.RuleId, finding.Place.ToString()));
    }

    [Theory]
    [InlineData("1,1\n2,1\n", "1,1", 0)]
    [InlineData("01,1\n", "1,1.0", 0)]
    [InlineData("1,1\n", "1,2", 1)]
    [InlineData("1,1\n", ",2", 0)]
    public void A_key_of_several_columns_is_found_in_another_table_by_value(string rows, string key, int findings)
    {
        var package = Of(
            """
            { "resources": [
              { "name": "t", "path": "t.csv", "schema": { "fields": [ { "name": "a", "type": "integer" }, { "name": "b", "type": "integer" } ], "primaryKey": [ "a", "b" ] } },
              { "name": "u", "path": "u.csv", "schema": { "fields": [ { "name": "x", "type": "integer" }, { "name": "y", "type": "number" } ],
                "foreignKeys": [ { "fields": [ "x", "y" ], "reference": { "resource": "t", "fields": [ "a", "b" ] } } ] } } ] }
            """,
            ("t.csv", "a,b\n" + rows),
            ("u.csv", $"x,y\n{key}\n"));

        Assert.Equal(findings == 0 ? [] : ["x, y: there is no '1, 2' in t (a, b); add that row or correct the reference"], Errors(package));
    }

    [Theory]
    [InlineData("\"primaryKey\": [\"id\", \"v\"]", "a,1\na,\n", "KZKG1006")]
    [InlineData("\"primaryKey\": \"id\"", "a,1\na,2\n", "KZKG1007")]
    [InlineData("\"uniqueKeys\": [[\"id\", \"v\"]]", "a,1\na,\na,\n", "")]
    [InlineData("\"uniqueKeys\": [[\"id\", \"v\"]]", "a,1\na,01\n", "KZKG1007")]
    [InlineData("\"foreignKeys\": [{\"fields\": \"v\", \"reference\": {\"fields\": \"v\"}}]", "a,1\n", "")]
    [InlineData(
        "\"foreignKeys\": [{\"fields\": \"id\", \"reference\": {\"package\": \"https://example.org/p.json\", \"resource\": \"x\", \"fields\": \"y\"}}]",
        "a,1\n",
        "")]
    public void Keys(string key, string rows, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Verifier.Verify(InMemoryPackage.OfTable(Fields.Insert(1, key + ", "), "id,v\n" + rows)).Findings.Select(f => f.RuleId)));

    [Fact]
    public void Categories_keep_their_labels_and_are_compared_by_value()
    {
        var package = InMemoryPackage.OfFields(
            ["""
            "name": "v", "type": "integer", "categories": [ { "value": 0, "label": "no" }, { "value": 1, "label": "yes" }, { "value": 2 } ], "categoriesOrdered": true
            """],
            "i,v\na,00\nb,1\nc,3\n");
        var field = package.Tables[0].Schema.Field("v")!;

        Assert.Equal(
            ("0 1 2", "no", "yes", true),
            (string.Join(' ', field.Categories), field.CategoryLabels["0"], field.CategoryLabels["1"], field.IsOrdered));
        Assert.Equal(
            $"v: '3' is not a category of this column; use one of 0, 1, 2, or declare it in datapackage.json (table {package.Tables[0].Schema.Name}, column v)",
            Assert.Single(Errors(package)));
    }

    [Theory]
    [InlineData("x ", "KZKG1010")]
    [InlineData("x\u200B", "KZKG1011")]
    public void Faults_of_writing_alone_are_warnings_in_packages_without_roles(string cell, string rule)
    {
        var finding = Assert.Single(Verifier.Verify(InMemoryPackage.OfFields(["\"name\": \"v\""], $"i,v\n1,{cell}\n")).Findings);

        Assert.Equal((rule, Severity.Warning), (finding.RuleId, finding.Severity));
    }

    [Fact]
    public void A_blank_line_is_a_warning_and_no_record()
    {
        var package = InMemoryPackage.OfTable(Fields, "id,v\na,1\n\nb,2\n\n");

        Assert.Equal(
            [("KZKG1012", Severity.Warning, 3), ("KZKG1012", Severity.Warning, 5)],
            Verifier.Verify(package).Findings.Select(f => (f.RuleId, f.Severity, f.Place.Line)));
        Assert.Equal(2, package.Tables[0].Rows.Count(r => !r.IsMalformed));
    }

    private static DataPackage Of(string descriptor, params (string File, string Text)[] files) =>
        TestPackage.Of([(TestPackage.Descriptor, descriptor), .. files]).Read();

    private static IEnumerable<string> Errors(DataPackage package) =>
        Verifier.Verify(package).Findings.Where(f => f.Severity is Severity.Error).Select(f => f.Message);

    [Theory]
    [InlineData("\"type\": \"integer\"", "21278.0", "'21278.0' is not a whole number; write digits only, as in 1700, or declare the type number")]
    [InlineData("\"type\": \"integer\"", "3e+09", "'3e+09' is not a whole number; write digits only, as in 1700, or declare the type number")]
    [InlineData("\"type\": \"integer\"", "15+2", "'15+2' is not a whole number; write digits only, as in 1700")]
    [InlineData(
        "\"type\": \"number\"",
        "\"0,02\"",
        "'0,02' is not a number; write digits with a point as the decimal mark and no grouping, or declare 'decimalChar' and 'groupChar'")]
    [InlineData(
        "\"type\": \"number\"",
        "\"-\"",
        "'-' is not a number; write digits with a point as the decimal mark and no grouping, as in 1700000000, -12.5 or 1.5e9, or NaN, INF, -INF")]
    public void A_number_in_another_format_is_told_what_can_be_declared(string declared, string cell, string problem)
    {
        var findings = Verifier.Verify(InMemoryPackage.OfFields([$"\"name\": \"v\", {declared}"], $"i,v\nx,{cell}\n")).Findings;

        Assert.Equal("v: " + problem, Assert.Single(findings).Message);
    }

    [Theory]
    [InlineData("x", "KZKG1006")]
    [InlineData(" 1", "KZKG1010")]
    public void A_column_that_is_wrong_throughout_is_told_by_its_first_cells_and_a_count(string cell, string rule)
    {
        var csv = "i,v,w\n" + string.Concat(Enumerable.Repeat($"a,{cell},{cell}\n", 1_500)) + "b,1,\n";
        var findings = Verifier.Verify(InMemoryPackage.OfFields(["\"name\": \"v\", \"type\": \"integer\"", "\"name\": \"w\", \"type\": \"integer\""], csv)).Findings;

        Assert.All(findings, f => Assert.Equal(rule, f.RuleId));
        Assert.Equal([1_001, 1_001], [.. findings.GroupBy(f => f.Message[0]).Select(g => g.Count())]);
        Assert.Equal(
            "v: 500 more cell(s) of this column, of which this is the first, have such a problem; if the values are right, correct the declaration of the "
            + "column",
            Assert.Single(findings, f => f.Place.Line == 1_002 && f.Message.StartsWith('v')).Message);
    }

    [Fact]
    public void A_file_of_malformed_records_is_told_by_its_first_records_and_a_count()
    {
        var csv = "i,v,w\n" + string.Concat(Enumerable.Repeat("a,1\n", 1_500));
        var findings = Verifier.Verify(InMemoryPackage.OfFields(["\"name\": \"v\"", "\"name\": \"w\""], csv)).Findings;

        Assert.Equal(1_001, findings.Count);
        Assert.Equal("500 more record(s) of this file, of which this is the first, are not valid CSV; correct those before it first", findings[^1].Message);
        Assert.Equal(1_002, findings[^1].Place.Line);
    }
}
