namespace KzKgData.Generators.Tests;

/// <summary>
/// An artificial package with all roles: two invented countries have different figures for their trade in one year, which is acknowledged, and one has a
/// figure with a decimal comma, which is explained. It has no open findings.
/// </summary>
internal static class TradePackage
{
    public const string DescriptorText = """
        {
          "name": "trade",
          "version": "2020.2",
          "resources": [
            {
              "name": "sources", "path": "sources.csv", "kzkg:role": "sources", "kzkg:label": "publisher",
              "schema": {
                "fields": [
                  { "name": "id" }, { "name": "file" }, { "name": "publisher" }, { "name": "title" }, { "name": "language" },
                  { "name": "published", "kzkg:format": "period" }, { "name": "published_basis" }, { "name": "sha256" }, { "name": "characters", "type": "integer" }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "mentions", "path": "mentions.csv", "kzkg:role": "mentions",
              "schema": {
                "fields": [
                  { "name": "id" }, { "name": "source", "kzkg:references": [ "sources.id" ] }, { "name": "start", "type": "integer" }, { "name": "end", "type": "integer" },
                  { "name": "printed" }, { "name": "kind" }, { "name": "context" }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "claims", "path": "claims.csv", "kzkg:role": "claims", "description": "What a text says of a quantity.",
              "schema": {
                "fields": [
                  { "name": "id", "description": "Id of the claim." },
                  { "name": "indicator" }, { "name": "subject" }, { "name": "scope" },
                  { "name": "kind", "categories": [ "actual", "target" ] },
                  { "name": "period", "kzkg:format": "period", "kzkg:evidence": "required" }, { "name": "period_basis" }, { "name": "base_period", "kzkg:format": "period" },
                  { "name": "value", "type": "number", "constraints": { "required": true }, "kzkg:evidence": "required" },
                  { "name": "unit", "kzkg:evidence": "derived", "kzkg:derivedFrom": "unit-of-figure" },
                  { "name": "reading" }, { "name": "qualifier" },
                  { "name": "stated_by", "type": "list", "delimiter": ";", "kzkg:references": [ "people.id" ], "kzkg:evidence": "required" },
                  { "name": "attribution" },
                  { "name": "side", "kzkg:evidence": "derived", "kzkg:derivedFrom": "side-of-speakers" },
                  { "name": "reporter" }, { "name": "stated_on" },
                  { "name": "source", "constraints": { "required": true }, "kzkg:references": [ "sources.id" ], "kzkg:evidence": "derived", "kzkg:derivedFrom": "source-of-citations" }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "people", "path": "people.csv", "kzkg:role": "facts", "kzkg:rowName": "Person", "kzkg:label": "name", "description": "A person.",
              "schema": {
                "fields": [
                  { "name": "id" }, { "name": "name", "kzkg:evidence": "required", "kzkg:carriedBy": [ "name" ] },
                  { "name": "side", "categories": [ "northland", "southland" ], "kzkg:enum": "Country" }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "offices", "path": "offices.csv", "kzkg:role": "facts", "kzkg:label": "title", "description": "Who held which office.",
              "schema": {
                "fields": [
                  { "name": "id" }, { "name": "title", "kzkg:means": "office" },
                  { "name": "holder", "kzkg:references": [ "people.id" ], "kzkg:evidence": "required", "kzkg:means": "holder" },
                  { "name": "as_of", "kzkg:format": "period", "kzkg:means": "as-of" }, { "name": "source", "kzkg:references": [ "sources.id" ] }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "fairs", "path": "fairs.csv", "kzkg:role": "facts", "kzkg:label": "name", "description": "A fair.",
              "schema": {
                "fields": [
                  { "name": "id" }, { "name": "name", "kzkg:evidence": "required" }, { "name": "ordinal", "type": "integer", "kzkg:means": "ordinal" },
                  { "name": "stage", "categories": [ "planned", "held" ], "kzkg:means": "stage", "kzkg:accomplished": [ "held" ] },
                  { "name": "day", "kzkg:format": "period", "kzkg:means": "day" }, { "name": "same_as", "kzkg:means": "same-as" },
                  { "name": "source", "kzkg:references": [ "sources.id" ] }
                ],
                "primaryKey": "id",
                "foreignKeys": [ { "fields": "same_as", "reference": { "resource": "", "fields": "id" } } ]
              }
            },
            {
              "name": "citations", "path": "citations.csv", "kzkg:role": "citations",
              "schema": {
                "fields": [
                  { "name": "fact", "kzkg:references": [ "claims.id", "people.id", "offices.id", "fairs.id" ] }, { "name": "field" }, { "name": "mention", "kzkg:references": [ "mentions.id" ] }
                ],
                "primaryKey": [ "fact", "field" ]
              }
            },
            {
              "name": "exclusions", "path": "exclusions.csv", "kzkg:role": "exclusions",
              "schema": { "fields": [ { "name": "mention", "kzkg:references": [ "mentions.id" ] }, { "name": "reason" } ], "primaryKey": "mention" }
            },
            {
              "name": "explanations", "path": "explanations.csv", "kzkg:role": "explanations",
              "schema": {
                "fields": [
                  { "name": "id" }, { "name": "rule" }, { "name": "facts", "type": "list", "delimiter": ";", "kzkg:references": [ "claims.id" ] },
                  { "name": "expect", "type": "list", "delimiter": ";" }, { "name": "cause" }, { "name": "evidence", "type": "list", "delimiter": ";" },
                  { "name": "hypotheses" }, { "name": "would_settle" }, { "name": "preferred" }, { "name": "rationale" }, { "name": "decided_by" },
                  { "name": "decided_on", "type": "date" }, { "name": "review_by", "type": "date" }
                ],
                "primaryKey": "id"
              }
            }
          ]
        }
        """;

    private static readonly TestPackage _package = TestPackage.Of((TestPackage.Descriptor, DescriptorText))
        .Fill("sources", $"""
            id,file,publisher,title,language,published,published_basis,sha256,characters
            gazette,gazette.txt,Harbour Gazette,,en,2020-03-01,printed,{new string('0', 64)},900

            """)
        .Fill("mentions", """
            id,source,start,end,printed,kind,context
            m-ada,gazette,0,10,Ada Merrow,name,0000000000000000
            m-bo,gazette,20,27,Bo Tarn,name,0000000000000000
            m-2019,gazette,40,44,2019,period,0000000000000000
            m-north,gazette,50,62,$2.1 billion,money,0000000000000000
            m-south,gazette,70,82,$3.4 billion,money,0000000000000000
            m-2018,gazette,90,94,2018,period,0000000000000000
            m-comma,gazette,100,114,"$1,500 billion",money,0000000000000000
            m-views,gazette,120,123,341,number,0000000000000000
            m-fair,gazette,140,152,Harbour Fair,name,0000000000000000

            """)
        .Fill("claims", """
            id,indicator,subject,scope,kind,period,period_basis,base_period,value,unit,reading,qualifier,stated_by,attribution,side,reporter,stated_on,source
            trade-2019-north,trade,mutual,unspecified,actual,2019,printed,,2100000000,USD,,,ada-merrow,reported,northland,,,gazette
            trade-2019-south,trade,mutual,unspecified,actual,2019,printed,,3400000000,USD,,,bo-tarn,reported,southland,,,gazette
            trade-2018-north,trade,mutual,unspecified,actual,2018,printed,,1500000000,USD,decimal-comma,,ada-merrow,reported,northland,,,gazette

            """)
        .Fill("people", """
            id,name,side
            ada-merrow,Ada Merrow,northland
            bo-tarn,Bo Tarn,southland

            """)
        .Fill("offices", """
            id,title,holder,as_of,source
            harbour-master,harbour master,ada-merrow,2020-03-01,gazette
            customs-chief,customs chief,bo-tarn,2020-03-01,gazette

            """)
        .Fill("fairs", """
            id,name,ordinal,stage,day,same_as,source
            fair-2018,Harbour Fair,5,held,2018-06-02,,gazette
            fair-2019,Harbour Fair,6,held,2019-06-01,,gazette

            """)
        .Fill("citations", """
            fact,field,mention
            trade-2019-north,value,m-north
            trade-2019-north,period,m-2019
            trade-2019-north,stated_by,m-ada
            trade-2019-south,value,m-south
            trade-2019-south,period,m-2019
            trade-2019-south,stated_by,m-bo
            trade-2018-north,value,m-comma
            trade-2018-north,period,m-2018
            trade-2018-north,stated_by,m-ada
            ada-merrow,name,m-ada
            bo-tarn,name,m-bo
            harbour-master,holder,m-ada
            customs-chief,holder,m-bo
            fair-2018,name,m-fair
            fair-2019,name,m-fair

            """)
        .Fill("exclusions", """
            mention,reason
            m-views,view-counter

            """)
        .Fill("explanations", """
            id,rule,facts,expect,cause,evidence,hypotheses,would_settle,preferred,rationale,decided_by,decided_on,review_by
            mirror-2019,KZKG3003,trade-2019-north;trade-2019-south,2100000000;3400000000,unresolved,,One port may be left out,The tables of both customs offices,,One text prints both and gives no reason,curator,2020-04-01,2021-04-01
            comma-2018,KZKG3004,trade-2018-north,1500000000,decimal-separator,computed,,,,With a point it is a thousand times the others,curator,2020-04-01,2021-04-01

            """);

    public static TestPackage Create() => _package;

    /// <summary>Returns the package with one more kind of claim.</summary>
    public static TestPackage WithKind(this TestPackage package, string kind) =>
        package.Replace(TestPackage.Descriptor, "[ \"actual\", \"target\" ]", $"[ \"actual\", \"target\", \"{kind}\" ]");

    /// <summary>Returns the package with a table of published names: both people and the given rows.</summary>
    /// <param name="package">The package to extend.</param>
    /// <param name="rows">Further rows: <c>of,name,number,withdrawn,instead</c>.</param>
    public static TestPackage Publishing(this TestPackage package, params string[] rows) => package
        .Replace(TestPackage.Descriptor, "\"resources\": [", """
            "resources": [
                { "name": "published", "path": "published.csv", "kzkg:role": "published", "schema": { "fields": [ { "name": "of" }, { "name": "name" }, { "name": "number", "type": "integer" }, { "name": "withdrawn" }, { "name": "instead" } ], "primaryKey": [ "of", "name" ] } },
            """)
        .With("published.csv", "of,name,number,withdrawn,instead\npeople,ada-merrow,,,\npeople,bo-tarn,,,\n" + string.Concat(rows.Select(r => r + "\n")));

    /// <summary>Returns the package with goods and services declared as the parts of the unrestricted scope.</summary>
    public static TestPackage WithParts(this TestPackage package) =>
        package.Replace(
            TestPackage.Descriptor,
            "{ \"name\": \"scope\" }",
            "{ \"name\": \"scope\", \"kzkg:parts\": { \"unspecified\": [ \"goods\", \"services\" ] } }");

    /// <summary>Returns the package with one more mention.</summary>
    /// <param name="package">The package to extend.</param>
    /// <param name="id">Its id.</param>
    /// <param name="printed">Its printed text.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="start">Its start; by default after all others.</param>
    public static TestPackage Mentioning(this TestPackage package, string id, string printed, string kind, int start = 200) =>
        package.AddBefore(
            "mentions",
            "m-views",
            ("id", id),
            ("source", "gazette"),
            ("start", start),
            ("end", start + printed.Length),
            ("printed", printed),
            ("kind", kind),
            ("context", "0000000000000000"));

    /// <summary>Returns the package with one more claim, whose cells are all cited.</summary>
    /// <param name="package">The package to extend.</param>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="period">Its period.</param>
    /// <param name="printed">The mention of its period.</param>
    /// <param name="value">Its value.</param>
    /// <param name="figure">The mention of its value.</param>
    /// <param name="speaker">The id of its speaker.</param>
    /// <param name="more">More cells.</param>
    public static TestPackage Claiming(
        this TestPackage package,
        string id,
        string kind,
        string period,
        string printed,
        string value,
        string figure,
        string speaker,
        params (string Column, object? Value)[] more)
    {
        var (side, name) = speaker is "bo-tarn" ? ("southland", "m-bo") : ("northland", "m-ada");
        (string Column, object? Value)[] row =
        [
            ("id", id),
            ("indicator", "trade"),
            ("subject", "mutual"),
            ("scope", "unspecified"),
            ("kind", kind),
            ("period", period),
            ("period_basis", "printed"),
            ("value", value),
            ("unit", "USD"),
            ("stated_by", speaker),
            ("attribution", "reported"),
            ("side", side),
            ("source", "gazette"),
        ];
        return package
            .AddBefore("claims", "trade-2018-north", [.. row.ExceptBy(more.Select(c => c.Column), c => c.Column, StringComparer.Ordinal), .. more])
            .AddBefore("citations", "ada-merrow,name", ("fact", id), ("field", "value"), ("mention", figure))
            .AddBefore("citations", "ada-merrow,name", ("fact", id), ("field", "period"), ("mention", printed))
            .AddBefore("citations", "ada-merrow,name", ("fact", id), ("field", "stated_by"), ("mention", name));
    }
}
