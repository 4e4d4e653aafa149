using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>An error in a descriptor is reported once, at its place, and the rest of the descriptor is read.</summary>
public sealed class DescriptorTests
{
    private const char Marker = '\u2192';

    /// <summary>An invented package about wells that uses every supported property.</summary>
    private const string Wells = """
        {
          "name": "wells",
          "title": "Wells \u2013 \ud83c\udf4f",
          "version": "2.0",
          "kzkg:statisticalOffices": [
            { "side": "NL", "name": "Northland Water Office", "table": "Levels of wells", "indicators": [ "level" ], "url": "https://example.org/levels" },
            { "side": "SL", "name": "Southland Water Office", "table": "Wells by year" }
          ],
          "licenses": [ { "name": "CC0-1.0", "title": "Zero", "path": "https://example.org/zero" } ],
          "kzkg:changelog": [
            { "version": "2.0", "date": "2031-02-01", "text": "A well was dug." },
            { "version": "1.0", "date": "2031-01-31", "text": "First version." }
          ],
          "resources": [
            {
              "name": "texts",
              "path": "in/texts.csv",
              "encoding": "UTF-8",
              "kzkg:role": "sources",
              "schema": {
                "fields": [
                  { "name": "id" },
                  { "name": "file", "type": "string", "constraints": { "required": true, "maxLength": 20 } },
                  { "name": "publisher" },
                  { "name": "title" },
                  { "name": "language", "constraints": { "pattern": "[a-z]{2}" } },
                  { "name": "published", "kzkg:format": "period" },
                  { "name": "published_basis", "categories": [ "printed", { "value": "inferred", "label": "guessed" } ] },
                  { "name": "sha256" },
                  { "name": "characters", "type": "integer", "constraints": { "minimum": 1, "maximum": 9000 } }
                ],
                "primaryKey": [ "id" ],
                "uniqueKeys": [ [ "file" ], [ "sha256" ] ],
                "missingValues": [ "" ]
              }
            },
            {
              "name": "spots",
              "path": "spots.csv",
              "kzkg:role": "mentions",
              "kzkg:label": "printed",
              "schema": {
                "fields": [
                  { "name": "id" },
                  { "name": "source" },
                  { "name": "start", "type": "integer" },
                  { "name": "end", "type": "integer" },
                  { "name": "printed" },
                  { "name": "kind" },
                  { "name": "context" }
                ],
                "primaryKey": "id",
                "foreignKeys": [ { "fields": [ "source" ], "reference": { "resource": "texts", "fields": [ "id" ] } } ]
              }
            },
            {
              "name": "wells",
              "path": "wells.csv",
              "title": "Wells and holes",
              "description": "Holes with water.",
              "kzkg:role": "facts",
              "schema": {
                "fields": [
                  { "name": "id", "kzkg:evidence": "editorial" },
                  { "name": "depth", "title": "Depth in metres", "type": "number", "format": "default", "kzkg:evidence": "required" },
                  { "name": "unit", "kzkg:evidence": "derived", "kzkg:derivedFrom": "unit-of-figure" },
                  { "name": "dug", "type": "date", "kzkg:means": "day" },
                  { "name": "state", "categories": [ "planned", "begun", "flowing", "unknown" ], "categoriesOrdered": true, "kzkg:means": "stage", "kzkg:accomplished": [ "begun", "flowing" ], "kzkg:unstated": "unknown" },
                  { "name": "near", "type": "list", "itemType": "string", "delimiter": ";" },
                  { "name": "seen", "type": "list", "itemType": "string", "delimiter": ";", "kzkg:references": [ "spots.id", "texts.id" ], "kzkg:alsoAllowed": [ "nobody" ] }
                ],
                "primaryKey": [ "id" ],
                "foreignKeys": [ { "fields": "near", "reference": { "resource": "", "fields": "id" } } ]
              }
            }
          ]
        }
        """;

    [Theory]
    [InlineData("sources", "file, publisher, title, language, published, published_basis, sha256, characters")]
    [InlineData("citations", "fact, field, mention")]
    [InlineData(
        "explanations",
        "rule, facts, expect, cause, evidence, hypotheses, would_settle, preferred, rationale, decided_by, decided_on, "
        + "review_by")]
    [InlineData(
        "claims",
        "indicator, subject, scope, kind, period, period_basis, base_period, value, unit, "
        + "reading, qualifier, stated_by, attribution, side, reporter, stated_on, source")]
    [InlineData("aliases", "fact, alias")]
    [InlineData("cells", "source, sheet, row, column, value, context, described_by")]
    [InlineData("published", "of, name, number, withdrawn, instead")]
    [InlineData("proposals", "source, table, start, end, cells, citations, open")]
    public void A_table_with_a_role_needs_the_columns_of_the_contract(string role, string columns)
    {
        // Of the columns that a role can need, the table has no other than these two.
        var package = InMemoryPackage.Describe(
            $$"""{ "resources": [ { "name": "t", "path": "t.csv", "kzkg:role": "{{role}}", "schema": { "fields": [ { "name": "id" }, { "name": "reason" } ] } } ] }""");

        Assert.Contains(package.Problems, p => p.Problem.ToString() == $"a table with the role '{role}' needs the column(s) {columns}; declare them");
    }

    [Fact]
    public void Everything_that_is_supported_is_read_without_a_problem()
    {
        var package = InMemoryPackage.Describe(Wells);
        var (texts, spots, wells) = (package.Tables[0].Schema, package.Tables[1].Schema, package.Tables[2].Schema);

        Assert.Empty(package.Problems);
        Assert.Equal(("wells", "Wells \u2013 \U0001F34F", "2.0"), (package.Descriptor.Name, package.Descriptor.Title, package.Descriptor.Version));
        Assert.Equal([new PackageLicence("CC0-1.0", "Zero", "https://example.org/zero")], package.Descriptor.Licences);
        Assert.Equal(
            [new ChangelogEntry("2.0", "2031-02-01", "A well was dug."), new ChangelogEntry("1.0", "2031-01-31", "First version.")],
            package.Descriptor.Changelog);
        Assert.Equal((TableRole.Sources, TableRole.Mentions, TableRole.Facts), (texts.Role, spots.Role, wells.Role));
        Assert.Equal(
            ("in/texts.csv", "id", "file|sha256"),
            (texts.Path, string.Join(',', texts.PrimaryKey), string.Join('|', texts.UniqueKeys.Select(k => string.Join(',', k)))));
        Assert.Equal(
            (true, 20, "[a-z]{2}"),
            (texts.Field("file")!.Constraints.Required, texts.Field("file")!.Constraints.MaxLength, texts.Field("language")!.Constraints.Pattern?.Text));
        Assert.Equal(
            ("0 is less than the minimum, 1; correct the value, or the constraint", "9001 is greater than the maximum, 9000; correct the value, or the constraint"),
            (texts.Field("characters")!.Constraints.Problem("0")?.ToString(), texts.Field("characters")!.Constraints.Problem("9001")?.ToString()));
        Assert.Equal("printed inferred", string.Join(' ', texts.Field("published_basis")!.Categories));
        Assert.Equal(
            (FieldType.Text, FieldType.Period, FieldType.WholeNumber),
            (texts.Field("id")!.Type, texts.Field("published")!.Type, texts.Field("characters")!.Type));
        Assert.Equal(("printed", "texts.id"), (spots.Label, string.Join(' ', spots.Field("source")!.References)));
        Assert.Equal((FieldType.Number, FieldType.Date, FieldType.ListOf(FieldType.Text, ';')), (wells.Field("depth")!.Type, wells.Field("dug")!.Type, wells.Field("near")!.Type));
        Assert.Equal((Evidence.Editorial, Evidence.Required, Evidence.Derived, Evidence.Unstated), (wells.Field("id")!.Evidence, wells.Field("depth")!.Evidence, wells.Field("unit")!.Evidence, wells.Field("dug")!.Evidence));
        Assert.Equal((Derivation.UnitOfFigure, "wells.id", "spots.id texts.id"), (wells.Field("unit")!.DerivedFrom, string.Join(' ', wells.Field("near")!.References), string.Join(' ', wells.Field("seen")!.References)));
        Assert.Equal(
            [("NL", "Northland Water Office", "Levels of wells", "level", "https://example.org/levels"), ("SL", "Southland Water Office", "Wells by year", "", null)],
            package.Descriptor.StatisticalOffices.Select(o => (o.Side, o.Name, o.Table, string.Join(' ', o.Indicators), o.Url?.AbsoluteUri)));
        Assert.Equal(("Wells and holes", "Depth in metres", string.Empty), (wells.Title, wells.Field("depth")!.Title, wells.Field("unit")!.Title));
        Assert.Equal(("nobody", "Holes with water."), (Assert.Single(wells.Field("seen")!.AlsoAllowed), wells.Description));
        Assert.Equal(("dug", "state", null), (wells.Field(Meaning.Day)!.Name, wells.Field(Meaning.Stage)!.Name, wells.Field(Meaning.Deadline)));
        Assert.Equal((true, false), (wells.Field("state")!.IsOrdered, texts.Field("published_basis")!.IsOrdered));
        Assert.Equal(("begun flowing", "unknown"), (string.Join(' ', wells.Field("state")!.Accomplished!), string.Join(' ', wells.Field("state")!.Unstated)));
        Assert.Equal((null, null), (wells.Field("dug")!.Accomplished, wells.Field("depth")!.MeaningPlace));
    }

    [Theory]
    [InlineData("\"encoding\": \"UTF-8\"", "\"encoding\": \u2192\"latin1\"", "the encoding 'latin1' is not supported in a table with a role; save the table as UTF-8, and remove 'encoding'")]
    [InlineData(
        "\"encoding\": \"UTF-8\"",
        "\"dialect\": \u2192{ \"delimiter\": \";\" }",
        "a dialect is not supported in a table with a role; write the table with commas, double quotes and a header row, and remove 'dialect'")]
    [InlineData("\"in/texts.csv\"", "\u2192\"../texts.csv\"", "the path '../texts.csv' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders")]
    [InlineData(
        "\"in/texts.csv\"",
        "\u2192\"in/../../texts.csv\"",
        "the path 'in/../../texts.csv' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders")]
    [InlineData("\"in/texts.csv\"", "\u2192\"/texts.csv\"", "the path '/texts.csv' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders")]
    [InlineData("\"in/texts.csv\"", "\u2192\"c:texts.csv\"", "the path 'c:texts.csv' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders")]
    [InlineData(
        "\"in/texts.csv\"",
        "\u2192\"in\\\\texts.csv\"",
        "the path 'in\\texts.csv' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders")]
    [InlineData(
        "\"in/texts.csv\"",
        "\u2192\"https://example.org/texts.csv\"",
        "the path 'https://example.org/texts.csv' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders"
    )]
    [InlineData("\"in/texts.csv\"", "\u2192\"\"", "the path '' is not a relative path inside the package; name a file beside or below the descriptor, with / between folders")]
    [InlineData("\"in/texts.csv\"", "\u2192[ \"a.csv\", \"b.csv\" ]", "'path' is missing, or is not a string; add it")]
    [InlineData(
        "\"missingValues\": [ \"\" ]",
        "\"missingValues\": \u2192[ \"\", \"-\" ]",
        "only an empty cell can stand for a missing value in a table with a role; remove 'missingValues'")]
    [InlineData(
        "\"missingValues\": [ \"\" ]",
        "\"missingValues\": \u2192[ { \"value\": \"-\" } ]",
        "only an empty cell can stand for a missing value in a table with a role; remove 'missingValues'")]
    [InlineData(
        "\"kzkg:role\": \"facts\"",
        "\"kzkg:role\": \u2192\"fact\"",
        "'fact' is not a known role; use one of sources, mentions, citations, exclusions, explanations, claims, aliases, facts, cells, published, proposals")]
    [InlineData(
        "\"kzkg:role\": \"facts\"",
        "\"kzkg:role\": \u2192\"none\"",
        "'none' is not a known role; use one of sources, mentions, citations, exclusions, explanations, claims, aliases, facts, cells, published, proposals")]
    [InlineData(
        "\"kzkg:role\": \"facts\"",
        "\"kzkg:role\": \u2192\"exclusions\"",
        "a table with the role 'exclusions' needs the column(s) mention, reason; declare them")]
    [InlineData(
        "{ \"name\": \"context\" }",
        "{ \"name\": \"Context\" }",
        "a table with the role 'mentions' needs the column(s) context; declare them",
        "\"kzkg:role\": ",
        "\"mentions\"")]
    [InlineData(
        "\"kzkg:role\": \"facts\"",
        "\"kzkg:role\": \u2192\"mentions\"",
        "two tables have the role 'mentions'; keep one, since only the role 'facts' can be given to several|a table with the role 'mentions' needs the column(s) source, "
        + "start, end, printed, kind, context; declare them")]
    [InlineData(
        "\"name\": \"spots\"",
        "\"name\": \u2192\"texts\"",
        "the name 'texts' is used by two resources; give each its own name",
        "\"spots.id\"",
        "\"texts.id\"")]
    [InlineData(
        "\"type\": \"date\"",
        "\"type\": \u2192\"money\"",
        "the type 'money' is not known; use one of string, integer, number, boolean, date, time, datetime, year, yearmonth, duration, geopoint, geojson, object, "
        + "array, list, any")]
    [InlineData(
        "\"type\": \"date\"",
        "\"type\": \u2192\"\"",
        "the type '' is not known; use one of string, integer, number, boolean, date, time, datetime, year, yearmonth, duration, geopoint, geojson, object, "
        + "array, list, any")]
    [InlineData("\"format\": \"default\"", "\"format\": \u2192\"any\"", "the format 'any' is not supported in a table with a role; remove it")]
    [InlineData("\"kzkg:format\": \"period\"", "\"kzkg:format\": \u2192\"week\"", "'week' is not a known format; the only one is 'period'")]
    [InlineData(
        "\"itemType\": \"string\", \"delimiter\": \";\" }",
        "\"itemType\": \u2192\"year\", \"delimiter\": \";\" }",
        "the item type 'year' is not known; use one of string, integer, number, boolean, date, time, datetime")]
    [InlineData("\"delimiter\": \";\" }", "\"delimiter\": \u2192\"; \" }", "a delimiter must be a single character")]
    [InlineData("\"delimiter\": \";\" }", "\"delimiter\": \u2192\"\" }", "a delimiter must be a single character")]
    [InlineData("\"printed\", {", "\u2192true, {", "a category must be a string, a number, or an object with a 'value'")]
    [InlineData(
        "{ \"value\": \"inferred\", \"label\": \"guessed\" }",
        "\u2192{ \"label\": \"guessed\" }",
        "a category must be a string, a number, or an object with a 'value'")]
    [InlineData(
        "\"label\": \"guessed\" }",
        "\"label\": \"guessed\", \"kzkg:printedAs\": [ \"about\", \u21923 ] }",
        "expected a string or a list of strings here; correct it")]
    [InlineData("[ \"printed\", { \"value\": \"inferred\", \"label\": \"guessed\" } ]", "\u2192\"printed\"", "'categories' must be a list")]
    [InlineData("\"kzkg:evidence\": \"required\"", "\"kzkg:evidence\": \u2192\"cited\"", "'cited' is not a known kind of evidence; use required, derived or editorial")]
    [InlineData(
        "\"kzkg:evidence\": \"required\"",
        "\"kzkg:evidence\": \u2192\"derived\"",
        "a derived field must declare its derivation; add 'kzkg:derivedFrom' with one of unit-of-figure, side-of-speakers, period-a-year-earlier, "
        + "source-of-citations, published-of-source, named-participants, of-fact, edition-of-table")]
    [InlineData(
        "\"unit-of-figure\"",
        "\u2192\"thin-air\"",
        "'thin-air' is not a known derivation; use one of unit-of-figure, side-of-speakers, period-a-year-earlier, source-of-citations, published-of-source, "
        + "named-participants, of-fact, edition-of-table")]
    [InlineData(
        "\"minimum\": 1",
        "\"minimum\": \u2192\"1,5\"",
        "the value of the constraint 'minimum' does not fit the type of the field; correct it, or remove the constraint")]
    [InlineData(
        "\"maximum\": 9000",
        "\"maximum\": \u21921e30",
        "the value of the constraint 'maximum' does not fit the type of the field; correct it, or remove the constraint")]
    [InlineData(
        "\"maxLength\": 20",
        "\"maxLength\": \u219299999999999999999999",
        "the value of the constraint 'maxLength' does not fit the type of the field; correct it, or remove the constraint")]
    [InlineData(
        "\"required\": true",
        "\"required\": \u2192\"true\"",
        "the value of the constraint 'required' does not fit the type of the field; correct it, or remove the constraint")]
    [InlineData("\"[a-z]{2}\"", "\u2192\"[a-z\"", "the pattern [a-z is not a valid regular expression; correct it")]
    [InlineData("\"[a-z]{2}\"", "\u2192\"a)|(?:b\"", "the pattern a)|(?:b is not a valid regular expression; correct it")]
    [InlineData("{ \"required\": true, \"maxLength\": 20 }", "\u2192[ \"required\" ]", "'constraints' must be an object")]
    [InlineData("{ \"name\": \"title\" }", "{ \"name\": \u2192\"publisher\" }, { \"name\": \"title\" }", "the field 'publisher' is declared twice; remove one")]
    [InlineData("\"uniqueKeys\": [ [ \"file\" ]", "\"uniqueKeys\": [ [ \u2192\"files\" ]", "there is no field 'files' in this table; declare it, or correct the name")]
    [InlineData("[ [ \"file\" ], [ \"sha256\" ] ]", "\u2192\"file\"", "'uniqueKeys' must be a list")]
    [InlineData("\"primaryKey\": \"id\"", "\"primaryKey\": \u2192\"ID\"", "there is no field 'ID' in this table; declare it, or correct the name")]
    [InlineData("\"primaryKey\": \"id\"", "\"primaryKey\": \u2192{}", "a key must be the name of a field, or a list of names of fields")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:label\": \u2192\"print\"", "there is no field 'print' in this table; declare it, or correct the name")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"spot\"", "'spot' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"Sp ot\"", "'Sp ot' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"Sp-ot\"", "'Sp-ot' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"[A\"", "'[A' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"@A\"", "'@A' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"Z{\"", "'Z{' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"Z`\"", "'Z`' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"Z:\"", "'Z:' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \u2192\"Z/\"", "'Z/' is not a valid name for a C# type; write it as in TradeFlow")]
    [InlineData("\"spots.id\",", "\u2192\"spots.ident\",", "there is no column spots.ident; declare it, or correct the reference")]
    [InlineData("\"spots.id\",", "\u2192\"dots.id\",", "there is no column dots.id; declare it, or correct the reference")]
    [InlineData("\"spots.id\",", "\u2192\"spots\",", "'spots' is not the name of a column; write it as table.field")]
    [InlineData("\"spots.id\",", "\u2192\".id\",", "'.id' is not the name of a column; write it as table.field")]
    [InlineData("[ \"nobody\" ]", "[ \"nobody\" ], \"kzkg:agreesIn\": \u2192\"deep\"", "there is no field 'deep' in this table; declare it, or correct the name")]
    [InlineData("[ \"nobody\" ]", "[ \"nobody\" ], \"kzkg:agreesIn\": \u2192\"depth\"", "there is no column spots.depth; declare it, or correct the reference")]
    [InlineData("[ \"nobody\" ]", "[ \u21925 ]", "expected a string or a list of strings here; correct it")]
    [InlineData(
        "\"resource\": \"texts\", \"fields\": [ \"id\" ]",
        "\"resource\": \"texts\", \"fields\": [ \u2192\"ids\" ]",
        "there is no column texts.ids; declare it, or correct the reference")]
    [InlineData(
        "\"resource\": \"texts\", \"fields\": [ \"id\" ]",
        "\"resource\": \"text\", \"fields\": [ \u2192\"id\" ]",
        "there is no column text.id; declare it, or correct the reference")]
    [InlineData(
        "\"resource\": \"texts\", \"fields\": [ \"id\" ]",
        "\"resource\": \u2192{}, \"fields\": [ \"id\" ]",
        "'resource' must be the name of a table")]
    [InlineData(
        "{ \"fields\": [ \"source\" ]",
        "\u2192{ \"fields\": [ \"source\", \"kind\" ]",
        "a foreign key of 2 field(s) refers to 1; give 'fields' and 'fields' of its 'reference' the same number of names, at least one")]
    [InlineData("{ \"fields\": [ \"source\" ]", "{ \"fields\": [ \u2192\"sources\" ]", "there is no field 'sources' in this table; declare it, or correct the name")]
    [InlineData(
        "{ \"fields\": \"near\", \"reference\": { \"resource\": \"\", \"fields\": \"id\" } }",
        "\u2192{ \"fields\": \"near\" }",
        "a foreign key of 1 field(s) refers to 0; give 'fields' and 'fields' of its 'reference' the same number of names, at least one")]
    [InlineData("{ \"side\": \"NL\", ", "\u2192{ ", "'side' is missing, or is not a string; add it")]
    [InlineData("\"Northland Water Office\"", "\u2192\"\"", "'name' is empty; give a value")]
    [InlineData("\"Levels of wells\"", "\u2192[ \"Levels\", \"Depths\" ]", "'table' is missing, or is not a string; add it")]
    [InlineData("[ \"level\" ]", "[ \u21925 ]", "expected a string or a list of strings here; correct it")]
    [InlineData(
        "\"https://example.org/levels\"",
        "\u2192\"javascript:alert(1)\"",
        "'javascript:alert(1)' is not a web address; begin it with https://, or remove it"
    )]
    [InlineData("\"https://example.org/levels\"", "\u2192\"example.org\"", "'example.org' is not a web address; begin it with https://, or remove it")]
    [InlineData("\"url\": ", "\"adress\": \u2192", "'adress' is not a member of a statistical office; use one of side, name, table, indicators, url")]
    [InlineData("\"version\": \"2.0\"", "\"version\": \u2192\"3.0\"", "the changelog has no entry for the version '3.0'; add one")]
    [InlineData("\"version\": \"2.0\"", "\"version\": \"2.0\", \"name\": \u2192\"holes\"", "'name' appears twice in one object; remove one")]
    [InlineData(
        "\"licenses\": [ { \"name\": \"CC0-1.0\", \"title\": \"Zero\", \"path\": \"https://example.org/zero\" } ]",
        "\"licenses\": \u2192\"CC0-1.0\"",
        "'licenses' must be a list")]
    [InlineData(
        "{ \"name\": \"CC0-1.0\", \"title\": \"Zero\", \"path\": \"https://example.org/zero\" }",
        "\u2192{ \"title\": \"Zero\" }",
        "a licence must be an object with 'name' or 'path'")]
    [InlineData(
        "{ \"version\": \"1.0\", \"date\": \"2031-01-31\", \"text\": \"First version.\" }",
        "\u2192\"1.0\"",
        "an entry of the changelog must be an object with 'version', 'date' and 'text'")]
    [InlineData(
        "{ \"version\": \"1.0\", \"date\": \"2031-01-31\", \"text\": \"First version.\" }",
        "\u2192{ \"version\": \"1.0\", \"date\": \"2031-01-31\" }",
        "'text' is missing, or is not a string; add it")]
    [InlineData("\"2031-01-31\"", "\u2192\"2031-01\"", "'2031-01' is not a date; write it as in 2031-01-31")]
    [InlineData("\"2031-01-31\"", "\u2192\"2031-02-30\"", "'2031-02-30' is not a date; write it as in 2031-01-31")]
    [InlineData("\"First version.\"", "\u2192\" \"", "'text' is empty; give a value")]
    [InlineData("\"version\": \"1.0\"", "\"version\": \u2192\"2.0\"", "the version '2.0' appears twice in the changelog; remove one")]
    [InlineData("\"maxLength\": 20", "\"maxLength\": 20, \"maxLength\": \u219230", "'maxLength' appears twice in one object; remove one")]
    [InlineData(
        "\"kzkg:means\": \"day\"",
        "\"kzkg:means\": \u2192\"when\"",
        "'when' is not a known meaning; use one of day, stage, deadline, office, holder, as-of, ordinal, same-as, type, attendance")]
    [InlineData(
        "\"kzkg:means\": \"day\"",
        "\"kzkg:means\": \u2192\"ordinal\"",
        "a field that means 'ordinal' must be an integer; change its type, or remove 'kzkg:means'")]
    [InlineData(
        "\"type\": \"date\", \"kzkg:means\": \"day\"",
        "\"kzkg:means\": \u2192\"day\"",
        "a field that means 'day' must be a period or a date; change its type, or remove 'kzkg:means'")]
    [InlineData(
        "\"unit-of-figure\"",
        "\"unit-of-figure\", \"kzkg:means\": \u2192\"stage\"",
        "a field that means 'stage' must be a string with categories; change its type, or remove 'kzkg:means'")]
    [InlineData(
        "{ \"name\": \"near\"",
        "{ \"name\": \"dry\", \"kzkg:format\": \"period\", \"kzkg:means\": \u2192\"day\" }, { \"name\": \"near\"",
        "the field 'dug' already means 'day'; remove one")]
    [InlineData(
        "[ \"begun\", \"flowing\" ]",
        "[ \"begun\", \u2192\"flown\" ]",
        "'flown' is not a category of this field; use one of planned, begun, flowing, unknown")]
    [InlineData("\"kzkg:unstated\": \"unknown\"", "\"kzkg:unstated\": \u2192\"begun\"", "'begun' is also in 'kzkg:accomplished'; remove one")]
    [InlineData(
        "\"kzkg:means\": \"day\"",
        "\"kzkg:means\": \"day\", \"kzkg:accomplished\": \u2192[]",
        "only a field that means 'stage' can have 'kzkg:accomplished'; add 'kzkg:means', or remove it")]
    [InlineData(
        "\"type\": \"date\", \"kzkg:means\": \"day\"",
        "\"type\": \"date\", \"kzkg:unstated\": \u2192\"dug\"",
        "only a field that means 'stage' can have 'kzkg:unstated'; add 'kzkg:means', or remove it")]
    [InlineData("\"categoriesOrdered\": true", "\"categoriesOrdered\": \u2192\"yes\"", "'categoriesOrdered' must be true or false")]
    [InlineData(
        "\"kzkg:means\": \"day\"",
        "\"kzkg:means\": \"day\", \"categoriesOrdered\": \u2192true",
        "a field without categories has no order; declare its categories, or remove 'categoriesOrdered'")]
    public void What_is_wrong_or_not_supported_is_told_where_it_stands(
        string right,
        string wrong,
        string messages,
        string alsoRight = "",
        string alsoWrong = "")
    {
        var marked = Replace(Wells, right, wrong);
        if (alsoRight.Length > 0)
        {
            marked = alsoWrong.Contains(alsoRight, StringComparison.Ordinal) || marked.Contains(alsoRight + alsoWrong, StringComparison.Ordinal)
                ? Replace(marked, alsoRight + alsoWrong, alsoRight + Marker + alsoWrong)
                : Replace(marked, alsoRight, alsoWrong);
        }

        var (line, column) = InMemoryPackage.Count(marked, marked.IndexOf(Marker, StringComparison.Ordinal));
        var package = InMemoryPackage.Describe(marked.Replace(Marker.ToString(), string.Empty, StringComparison.Ordinal));

        Assert.True(package.IsReadable);
        Assert.Equal(messages, string.Join('|', package.Problems.Select(p => p.Problem)));
        Assert.All(package.Problems, p => Assert.Equal(FormattableString.Invariant($"datapackage.json({line},{column})"), p.Place.ToString()));
    }

    [Theory]
    [InlineData("\"side\": \u2192\"EL\", \"indicators\": \"trade-turnover\"", "'EL' is not a category of the field 'side' of claims; use one of NL, SL, both")]
    [InlineData("\"side\": \"NL\", \"indicators\": [ \"trade-turnover\", \u2192\"turnover\" ]", "'turnover' is not a category of the field 'indicator' of claims; use one of trade-turnover")]
    public void An_office_that_no_claim_could_lead_to_is_told(string marked, string message)
    {
        const string Start = "{\n";
        var descriptor = ExamplePackage.Untouched[DataPackage.DescriptorFileName];
        var offices = $"  \"kzkg:statisticalOffices\": [ {{ {marked}, \"name\": \"Office\", \"table\": \"Trade\" }} ],\n";
        var package = ExamplePackage.Untouched.With(
            DataPackage.DescriptorFileName,
            Encoding.UTF8.GetBytes(Replace(descriptor, Start, Start + offices.Replace(Marker.ToString(), string.Empty, StringComparison.Ordinal))));

        var problem = Assert.Single(package.Read().Problems);

        Assert.Equal((message, 2, offices.IndexOf(Marker, StringComparison.Ordinal) + 1), (problem.Problem.ToString(), problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("\u2192", "The input does not contain any JSON tokens.")]
    [InlineData("{ \"title\": \"\u20AC \U0001F34F\" \u2192oops }", "'o' is invalid after a value.")]
    [InlineData("{\n  \"title\": \"\u049B\",\u2192}", "The JSON object contains a trailing comma at the end. Correct it first")]
    [InlineData("{\r\n \"name\": nul\u2192 }", "'nul }' is an invalid JSON literal.")]
    [InlineData("{\n\n  \"resources\": [\n  ]\n\u2192", "Expected depth to be zero")]
    [InlineData("{} \u2192{}", "'{' is invalid after a single JSON value.")]
    [InlineData("{ \"title\":\n  \u2192\"\\ud800\" }", "a string contains an unpaired surrogate.")]
    [InlineData("{ \u2192\"\\udc00\": 1 }", "a string contains an unpaired surrogate.")]
    [InlineData("\u2192// no comment\n{}", "'/' is an invalid start of a value.")]
    public void A_text_that_is_no_json_is_told_where_it_breaks(string marked, string message)
    {
        var (line, column) = InMemoryPackage.Count(marked, marked.IndexOf(Marker, StringComparison.Ordinal));
        var package = InMemoryPackage.Describe(marked.Replace(Marker.ToString(), string.Empty, StringComparison.Ordinal));

        var problem = Assert.Single(package.Problems);
        Assert.False(package.IsReadable);
        Assert.StartsWith("the descriptor is not valid JSON: " + message, problem.Problem.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Correct it first; nothing else can be checked until then", problem.Problem.ToString(), StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("[]", "the descriptor must be a JSON object with a list named 'resources'")]
    [InlineData("null", "the descriptor must be a JSON object with a list named 'resources'")]
    [InlineData("\"resources\"", "the descriptor must be a JSON object with a list named 'resources'")]
    [InlineData("{}", "'resources' is missing, or is not a list; add it")]
    [InlineData("{ \"resources\": [] }", "the list 'resources' is empty; declare every table in it")]
    [InlineData("{ \"resources\": [ 5 ] }", "a resource must be an object")]
    public void A_descriptor_without_tables_gives_one_problem(string descriptor, string message) =>
        Assert.Equal(message, Assert.Single(InMemoryPackage.Describe(descriptor).Problems).Problem.ToString());

    [Fact]
    public void A_row_name_takes_the_first_and_last_letters_and_digits()
    {
        var package = InMemoryPackage.Describe(Wells.Replace("\"kzkg:label\": \"printed\"", "\"kzkg:rowName\": \"ZAaz09\"", StringComparison.Ordinal));

        Assert.Empty(package.Problems);
        Assert.Equal("ZAaz09", package.Tables[1].Schema.RowName);
    }

    [Theory]
    [InlineData("5", 1)]
    [InlineData("{ \"label\": \"none\" }", 1)]
    [InlineData("\"-\"", 0)]
    [InlineData("{ \"value\": \"-\", \"label\": \"none\" }", 0)]
    public void A_missing_value_is_a_string_or_has_one(string item, int problems)
    {
        var package = InMemoryPackage.Describe(
            $$"""
            { "name": "p", "resources": [ { "name": "t", "path": "t.csv", "schema": {
              "fields": [ { "name": "a", "type": "string" } ], "missingValues": [ {{item}} ] } } ] }
            """);

        Assert.Equal(problems, package.Problems.Count(p => p.Problem.ToString().Contains("a missing value must be a string", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_without_a_schema_is_noted_by_its_name()
    {
        var package = InMemoryPackage.Describe("""{ "name": "p", "resources": [ { "name": "bare", "path": "bare.csv", "profile": "tabular-data-resource" } ] }""");

        Assert.Contains(package.Notes, n => n.Problem.ToString().Contains("'bare' has no schema", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_descriptor_is_told_by_its_path()
    {
        var package = DataPackage.Read(_ => null);

        var problem = Assert.Single(package.Problems);
        Assert.False(package.IsReadable);
        Assert.Equal(
            ("the descriptor is missing; add a datapackage.json to the folder of the package", "datapackage.json(1,1)"),
            (problem.Problem.ToString(), problem.Place.ToString()));
        Assert.Equal("KZKG1001", Assert.Single(Verifier.Verify(package).Findings).RuleId);
    }

    [Fact]
    public void A_json_nested_too_deeply_is_a_problem_and_no_exception() =>
        Assert.Single(InMemoryPackage.Describe(new string('[', 100_000)).Problems);

    [Fact]
    public void A_node_of_the_wrong_kind_gives_one_problem_where_it_stands()
    {
        foreach (var path in Paths(JsonNode.Parse(Wells)!, []).Where(p => p.Count > 0))
        {
            var isMetadata =
                path[^1] is "label" or "description"
                || (path[^1] is "title" && !path.Contains("licenses"))
                || (path.Count == 1 && path[0] is "name" or "version");
            var isRight = path[^1] is "required" or "categoriesOrdered";
            if (isMetadata || isRight)
            {
                continue;
            }

            var (text, offset) = Substitute(path, "true");
            var problems = InMemoryPackage.Describe(text).Problems;
            var (line, column) = InMemoryPackage.Count(text, offset);
            var described = FormattableString.Invariant(
                $"{string.Join('/', path)} at ({line},{column}): {string.Join(" | ", problems.Select(p => p.Place + " " + p.Problem))}");

            Assert.True(problems.Count == 1, described);
            var isToldOfTheWhole = path.Contains("foreignKeys") || path.Contains("categories") || path.Contains("missingValues");
            Assert.True(isToldOfTheWhole ? problems[0].Place.Line <= line : (problems[0].Place.Line, problems[0].Place.Column) == (line, column), described);
        }
    }

    [Fact]
    public void A_member_that_is_null_is_as_good_as_none()
    {
        foreach (var path in Paths(JsonNode.Parse(Wells)!, []).Where(p => p.Count > 0 && !int.TryParse(p[^1], CultureInfo.InvariantCulture, out _)))
        {
            var removed = JsonNode.Parse(Wells)!;
            Edit(removed, path, null);

            var problems = InMemoryPackage.Describe(Substitute(path, "null").Text).Problems.Select(p => p.Problem);

            Assert.Equal(InMemoryPackage.Describe(removed.ToJsonString()).Problems.Select(p => p.Problem), problems);
        }
    }

    [Fact]
    public void No_deletion_or_exchange_of_nodes_makes_reading_or_verifying_throw()
    {
        var paths = Paths(JsonNode.Parse(Wells)!, []).Where(p => p.Count > 0).ToArray();
        var edit = Gen.Select(Gen.Int[0, paths.Length - 1], Gen.OneOf("", "{}", "[]", "5", "-1.5", "null", "true", "\"\"", "\"id\"", "\"\\u0000\"", "[[\"id\"]]", "[{\"name\":\"id\"}]", "\"texts.id\"", "\"claims\""));
        edit.Array[1, 4].Sample(
            edits =>
            {
                var root = JsonNode.Parse(Wells)!;
                foreach (var (index, substitute) in edits)
                {
                    Edit(root, paths[index], substitute.Length == 0 ? null : new Replacement(JsonNode.Parse(substitute)));
                }

                var text = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
                var package = DataPackage.Read(path => new TextFile(path, path == DataPackage.DescriptorFileName ? text : "id,file,source\na,b\nc,d,e\n"));

                Verifier.Verify(package);
                Assert.All(
                    package.Problems,
                    p => Assert.True(p.Place.Line >= 1 && p.Place.Line <= text.Count(c => c == '\n') + 1 && p.Place.Column >= 1 && !p.Problem.IsEmpty));
            },
                iter: 800);
    }

    [Fact]
    public void No_damage_to_the_text_makes_reading_throw() =>
        Gen.Select(Gen.Int[0, Wells.Length - 1], Gen.Int[0, 5], Gen.OneOf("", "\"", "\\", "{", "}", "[", ",", "\0", "\uFFFD", "\uD83C", "\U0001F34F", "\n"))
            .Sample(
                (start, length, inserted) =>
                {
                    var text = Wells[..start] + inserted + Wells[Math.Min(start + length, Wells.Length)..];
                    var package = InMemoryPackage.Describe(text);
                    Assert.All(package.Problems, p => Assert.True(p.Place.Line >= 1 && p.Place.Column >= 1));
                },
                iter: 800);

    [Fact]
    public void A_package_without_the_roles_that_rules_ask_for_can_be_verified()
    {
        var package = DataPackage.Read(path => path switch
        {
            DataPackage.DescriptorFileName => new TextFile(path, Wells),
            "wells.csv" => new TextFile(path, "id,depth,unit,dug,state,near,seen\nw1,5,USD,,,,\n"),
            _ => null,
        });

        Assert.Contains(Verifier.Verify(package).Findings, f => f.RuleId == "KZKG1002");
    }

    private static string Replace(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        return string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
    }

    private static IEnumerable<IReadOnlyList<string>> Paths(JsonNode node, IReadOnlyList<string> path)
    {
        yield return path;
        var children = node switch
        {
            JsonObject o => o.Select(m => (m.Key, m.Value!)),
            JsonArray a => a.Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item!)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            foreach (var inner in Paths(child, [.. path, name]))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Returns the descriptor with one node replaced, and the offset of the new one.</summary>
    private static (string Text, int Offset) Substitute(IReadOnlyList<string> path, string substitute)
    {
        const string Placeholder = "here it stands";
        var root = JsonNode.Parse(Wells)!;
        Edit(root, path, new Replacement(JsonValue.Create(Placeholder)));
        var text = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        var offset = text.IndexOf("\"" + Placeholder + "\"", StringComparison.Ordinal);
        return (new StringBuilder(text).Replace("\"" + Placeholder + "\"", substitute).ToString(), offset);
    }

    private static void Edit(JsonNode root, IReadOnlyList<string> path, Replacement? replacement)
    {
        JsonNode? parent = root;
        foreach (var step in path.Take(path.Count - 1))
        {
            parent = Child(parent, step);
        }

        var last = path[^1];
        switch (parent)
        {
            case JsonObject o when o.ContainsKey(last) && replacement is null:
                o.Remove(last);
                break;
            case JsonObject o when o.ContainsKey(last):
                o[last] = replacement!.Node;
                break;
            case JsonArray a when int.TryParse(last, CultureInfo.InvariantCulture, out var index) && index < a.Count:
                a.RemoveAt(index);
                if (replacement is not null)
                {
                    a.Insert(index, replacement.Node);
                }

                break;
        }
    }

    private static JsonNode? Child(JsonNode? parent, string step) => parent switch
    {
        JsonObject o => o[step],
        JsonArray a when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < a.Count => a[index],
        _ => null,
    };

    private sealed record Replacement(JsonNode? Node);
}
