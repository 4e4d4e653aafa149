using System.Text;
using CsCheck;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Engines.Tests;

/// <summary>
/// Generates packages in which some claims contradict each other in every way that the engine rules look for, and some rows refer to missing rows.
/// </summary>
internal static class GeneratedPackage
{
    private const string Descriptor = """
        {
          "name": "invented",
          "resources": [
            { "name": "sources", "path": "sources.csv", "kzkg:role": "sources", "schema": { "primaryKey": ["id"], "fields": [
              { "name": "id", "type": "string" }, { "name": "form", "type": "string" }, { "name": "file", "type": "string" }, { "name": "publisher", "type": "string" }, { "name": "via", "type": "string" },
              { "name": "title", "type": "string" }, { "name": "url", "type": "string" }, { "name": "language", "type": "string" }, { "name": "published", "type": "string", "kzkg:format": "period" },
              { "name": "published_basis", "type": "string" }, { "name": "sha256", "type": "string" }, { "name": "characters", "type": "integer" }, { "name": "office", "type": "string", "kzkg:references": "people.id" } ] } },
            { "name": "mentions", "path": "mentions.csv", "kzkg:role": "mentions", "schema": { "primaryKey": ["id"], "fields": [
              { "name": "id", "type": "string" }, { "name": "source", "type": "string", "kzkg:references": "sources.id" }, { "name": "start", "type": "integer" }, { "name": "end", "type": "integer" },
              { "name": "printed", "type": "string" }, { "name": "kind", "type": "string" }, { "name": "context", "type": "string" } ] } },
            { "name": "people", "path": "people.csv", "kzkg:role": "facts", "schema": { "primaryKey": ["id"], "fields": [
              { "name": "id", "type": "string", "kzkg:evidence": "editorial" }, { "name": "name", "type": "string", "kzkg:evidence": "required" }, { "name": "side", "type": "string", "kzkg:evidence": "editorial" } ] } },
            { "name": "claims", "path": "claims.csv", "kzkg:role": "claims", "schema": { "primaryKey": ["id"], "foreignKeys": [ { "fields": ["indicator", "subject"], "reference": { "resource": "quantities", "fields": ["indicator", "subject"] } } ], "fields": [
              { "name": "id", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "indicator", "type": "string", "kzkg:evidence": "editorial", "categories": ["turnover", "staff"], "kzkg:measures": { "staff": "stock" } },
              { "name": "subject", "type": "string", "kzkg:evidence": "editorial", "categories": ["nl-sl", "sl-nl", "nl-to-sl", "sl-to-nl", "nl"] },
              { "name": "scope", "type": "string", "kzkg:evidence": "editorial", "categories": ["all", "goods", "services", "unspecified"], "kzkg:parts": { "all": ["goods", "services"] }, "kzkg:unrestricted": ["unspecified"] },
              { "name": "kind", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "period", "type": "string", "kzkg:format": "period", "kzkg:evidence": "editorial" },
              { "name": "base_period", "type": "string", "kzkg:format": "period", "kzkg:evidence": "editorial" },
              { "name": "value", "type": "number", "kzkg:evidence": "required" },
              { "name": "unit", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "reading", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "qualifier", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "stated_by", "type": "list", "delimiter": ";", "kzkg:references": ["people.id"], "kzkg:evidence": "required" },
              { "name": "attribution", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "side", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "whole", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "per", "type": "string", "kzkg:evidence": "editorial" },
              { "name": "stated_on", "type": "string", "kzkg:format": "period", "kzkg:evidence": "editorial" },
              { "name": "beside", "type": "list", "delimiter": ";", "kzkg:references": ["mentions.id"], "kzkg:agreesIn": "source", "kzkg:evidence": "editorial" },
              { "name": "source", "type": "string", "kzkg:references": "sources.id", "kzkg:evidence": "editorial" } ] } },
            { "name": "quantities", "path": "quantities.csv", "schema": { "fields": [ { "name": "indicator", "type": "string" }, { "name": "subject", "type": "string" } ] } },
            { "name": "citations", "path": "citations.csv", "kzkg:role": "citations", "schema": { "primaryKey": ["fact", "field"], "fields": [
              { "name": "fact", "type": "string", "kzkg:references": ["claims.id", "people.id"] }, { "name": "field", "type": "string" }, { "name": "mention", "type": "string", "kzkg:references": "mentions.id" } ] } },
            { "name": "explanations", "path": "explanations.csv", "kzkg:role": "explanations", "schema": { "primaryKey": ["id"], "fields": [
              { "name": "id", "type": "string", "kzkg:evidence": "editorial" }, { "name": "rule", "type": "string" }, { "name": "facts", "type": "list", "delimiter": ";" }, { "name": "expect", "type": "list", "delimiter": ";" },
              { "name": "cause", "type": "string" }, { "name": "evidence", "type": "list", "delimiter": ";" }, { "name": "hypotheses", "type": "string" }, { "name": "would_settle", "type": "string" },
              { "name": "preferred", "type": "string" }, { "name": "rationale", "type": "string" }, { "name": "decided_by", "type": "string" }, { "name": "decided_on", "type": "date" }, { "name": "review_by", "type": "date" } ] } }
          ]
        }
        """;

    private static readonly string[] _subjects = ["nl-sl", "nl-sl", "nl-to-sl", "sl-to-nl", "nl-to-sl", "sl-to-nl", "sl-nl", "nl"];
    private static readonly string[] _sides = ["NL", "NL", "SL", "SL", "", "both"];
    private static readonly string[] _speakers = ["mira-holm", "dan-reed", "oren-vale", "lena-fox", "", "mira-holm;oren-vale"];
    private static readonly string[] _periods =
    [
        "2001", "2001", "2002", "2002", "2003", "2001-01/2001-06", "2001-07/2001-12", "2001-01/2001-11", "2002-01/2002-06", "2001-01", "2001-02",
        "2002-03-01/2002-05-15", "",
    ];
    private static readonly string[] _qualifiers = ["", "", "", "about", "over", "almost", "up-to"];
    private static readonly string[] _wholes = ["", "", "nl-sl", "all", "nl"];

    /// <summary>Generates packages with some claims.</summary>
    public static Gen<GeneratedFiles> Of(int claims) => Gen.Int[0, int.MaxValue].List[1, claims].Select(seeds => Write(seeds, hasMore: true));

    /// <summary>Returns a package of many claims, the same for the same number.</summary>
    public static GeneratedFiles Numbered(int number, int claims)
    {
        var random = new Random(number);
        return Write([.. Enumerable.Range(0, claims).Select(_ => random.Next())], hasMore: true);
    }

    /// <summary>Generates packages for recorded seeds: without what was added to the generator since.</summary>
    public static Gen<GeneratedFiles> OfSeedsOnRecord(int claims) => Gen.Int[0, int.MaxValue].List[1, claims].Select(seeds => Write(seeds, hasMore: false));

    /// <summary>A package with findings.</summary>
    public static GeneratedFiles Example { get; } = Write([.. Enumerable.Range(0, 60)], hasMore: false);

    private static GeneratedFiles Write(List<int> seeds, bool hasMore)
    {
        var claims = new StringBuilder(
            "id,indicator,subject,scope,kind,period,base_period,value,unit,reading,qualifier,stated_by,attribution,side,whole,per,stated_on,beside,source\n");
        var mentions = new StringBuilder("id,source,start,end,printed,kind,context\n");
        var citations = new StringBuilder("fact,field,mention\n");
        for (var i = 0; i < seeds.Count; i++)
        {
            Write(new Random(seeds[i]), hasMore ? new Random(~seeds[i]) : null, (Focus)(seeds[0] % 4), i, claims, mentions, citations);
        }

        return new GeneratedFiles(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [DataPackage.DescriptorFileName] = Descriptor,
                ["sources.csv"] =
                    "id,form,file,publisher,via,title,url,language,published,published_basis,sha256,characters,office\n"
                    + "post,text,post.txt,Post,,,,en,2003-04-01,printed,,1,\ngazette,text,gazette.txt,Gazette,Wire,,,en,2003-05-02,printed,,1,\nherald,text,herald.txt,Herald,Wire,,,en,2003-05-02,printed,,1,\n"
                    + "north-table-1,table,n1.xls,North,,,,en,2002-06-01,printed,,1,dan-reed\nnorth-table-2,table,n2.xls,North,,,,en,2003-06-01,printed,,1,dan-reed\nsouth-table,table,s1.xls,South,,,,en,2003-01-15,printed,,1,lena-fox\n",
                ["quantities.csv"] =
                    "indicator,subject\nturnover,nl-sl\nturnover,nl-to-sl\nturnover,sl-to-nl\nturnover,sl-nl\nturnover,nl\nstaff,nl-sl\nstaff,nl-to-sl\n",
                ["people.csv"] = "id,name,side\nmira-holm,Mira Holm,NL\ndan-reed,Dan Reed,NL\noren-vale,Oren Vale,SL\nlena-fox,Lena Fox,SL\n",
                ["claims.csv"] = claims.ToString(),
                ["mentions.csv"] = mentions.ToString(),
                ["citations.csv"] = citations.ToString(),
                ["explanations.csv"] = "id,rule,facts,expect,cause,evidence,hypotheses,would_settle,preferred,rationale,decided_by,decided_on,review_by\n",
            });
    }

    private static void Write(
        Random random, Random? more, Focus focus, int number, StringBuilder claims, StringBuilder mentions, StringBuilder citations)
    {
        var id = random.Next(60) == 0 && number > 0 ? $"c{number - 1}" : $"c{number}";
        var isTable = focus is Focus.All && random.Next(2) == 0;
        var kind = isTable ? "actual" : focus switch
        {
            Focus.Growth => Pick(random, ["actual", "actual", "growth"]),
            Focus.Shares => Pick(random, ["actual", "actual", "actual", "share"]),
            Focus.Periods => "actual",
            _ => Pick(random, ["actual", "actual", "actual", "growth", "growth", "share", "mean", "direction", "cumulative"]),
        };
        var period = focus is Focus.All or Focus.Periods ? Pick(random, _periods) : Pick(random, ["2001", "2002"]);
        var side = focus is Focus.All || random.Next(20) == 0 ? random.Next(_sides.Length) : random.Next(4);
        if (isTable)
        {
            side = random.Next(4);
            period = Pick(random, ["2001", "2002"]);
        }

        if (kind is "growth" && focus is Focus.Growth && more is not null)
        {
            period = Pick(more, ["2002", "2002", "2002-01/2002-06", "2002-07/2002-12"]);
        }

        var unit =
            kind is "growth" or "share" ? "percent"
            : kind is "direction" ? ""
            : Pick(random, ["USD", "USD", "USD", "percent"]);
        var tenths = Pick<int>(
            random,
            kind is "growth" ? [100, 1000, -50, 250, -1100, 2000, 500]
                : kind is "share" ? [400, 500, 600, 1010, -10, 995, 250]
                : [10, 10, 11, 12, 20, 20, 30, 5, 40, 0, 15, -3]);
        var (value, printed) =
            unit is "USD" ? ($"{tenths}00000000", $"${tenths / 10}.{Math.Abs(tenths % 10)} billion")
            : kind is "direction" ? (tenths >= 0 ? "1" : "-1", tenths >= 0 ? "grew" : "fell")
            : (
                tenths % 10 == 0 ? $"{tenths / 10}" : FormattableString.Invariant($"{tenths / 10m}"),
                FormattableString.Invariant($"{Math.Abs(tenths) / 10m} percent"));
        value = tenths == 0 ? "0" : value;
        var isPrinted = !isTable && tenths >= 0 && random.Next(4) > 0;
        if (random.Next(200) == 0)
        {
            (value, isPrinted) = ("123456789012345678901234.5", false); // more digits than the whole numbers of an engine have
        }

        var source =
            isTable ? (side < 2 ? Pick(random, ["north-table-1", "north-table-2"]) : "south-table")
            : random.Next(80) == 0 ? "nowhere"
            : Pick(random, ["post", "gazette", "herald"]);
        var speakers =
            isTable ? string.Empty
            : random.Next(50) == 0 ? "nobody-known"
            : _speakers[side];
        var basePeriod = kind is "growth"
            ? (
                period.StartsWith("2002", StringComparison.Ordinal) ? period.Replace("2002", "2001", StringComparison.Ordinal)
                : period == "2003" ? Pick(random, ["2002", "2001"])
                : "")
            : "";
        var whole = kind is "share" ? Pick(random, _wholes) : "";
        claims.Append(CultureInfo.InvariantCulture, $"{id},{(focus is Focus.All ? Pick(random, ["turnover", "turnover", "turnover", "staff"]) : "turnover")},{Pick(random, _subjects)},{Pick<string>(random, focus is Focus.Growth or Focus.Periods ? ["goods"] : ["goods", "goods", "all", "services", "unspecified"])},{kind},{period},{basePeriod},{value},{unit},,");
        claims.Append(CultureInfo.InvariantCulture, $"{(isTable || kind is "direction" ? "" : Pick(random, _qualifiers))},{speakers},{(isTable ? "table" : speakers.Length == 0 ? "narrator" : "reported")},{_sides[side]},{whole},{(kind is "mean" ? "month" : "")},{(random.Next(6) == 0 ? "2002-12-01" : "")},{(number > 1 && random.Next(4) == 0 ? $"m{random.Next(number)};m{random.Next(number)}" : "")},{source}\n");
        if (isPrinted && source is not "nowhere")
        {
            mentions.Append(CultureInfo.InvariantCulture, $"m{number},{source},{number * 10},{(number * 10) + printed.Length},{printed},{(unit is "USD" ? "money" : kind is "direction" ? "text" : "percent")},\n");
            if (more is null || more.Next(20) > 0)
            {
                citations.Append(CultureInfo.InvariantCulture, $"{id},value,m{number}\n");
            }
        }

        if (speakers.Length > 0 && random.Next(4) > 0)
        {
            citations.Append(
                CultureInfo.InvariantCulture,
                $"{id},{Pick(random, ["stated_by", "stated_by[1]", "stated_by[2]"])},{(random.Next(20) == 0 ? "missing" : $"m{number}")}\n");
        }
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>What most claims of a package are about, so that they are comparable.</summary>
    private enum Focus
    {
        All,
        Growth,
        Shares,
        Periods,
    }
}

/// <summary>The files of a generated package.</summary>
/// <param name="Texts">The texts by file name.</param>
internal sealed record GeneratedFiles(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Reads the package.</summary>
    public DataPackage Read() => DataPackage.Read(path => Texts.TryGetValue(path, out var text) ? new TextFile(path, text) : null);

    /// <summary>Writes the package to a folder.</summary>
    public void Save(string folder)
    {
        foreach (var (name, text) in Texts)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
