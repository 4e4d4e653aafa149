using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Tests.Facts;

/// <summary>Claims about the yield of wells, each citing a mention that holds just its printed figure.</summary>
internal static class ArtificialClaims
{
    private const string ClaimColumns = "id,indicator,subject,scope,kind,period,period_basis,base_period,value,unit,reading,qualifier,stated_by,attribution,side,reporter,stated_on,source";

    public static Claim Of(string printed, string value, string statedBy = "", string qualifier = "", string kind = "actual") =>
        Of([new Row(printed, value, statedBy, qualifier, kind)])[0];

    /// <summary>One claim for each list of speakers.</summary>
    public static IReadOnlyList<Claim> StatedBy(params string[] speakers) => Of([.. speakers.Select(s => new Row("$5", "5", s, string.Empty, "actual"))]);

    /// <summary>One claim for each source and list of speakers: <c>s</c> and <c>s2</c> print one agency's text of one day, <c>other</c> its own.</summary>
    public static IReadOnlyList<Claim> PrintedIn(params (string Source, string Speakers)[] prints) =>
        Of([.. prints.Select(p => new Row("$5", "5", p.Speakers, string.Empty, "actual") { Source = p.Source })]);

    private static IReadOnlyList<Claim> Of(Row[] rows)
    {
        var tables = new Dictionary<string, (string Columns, IEnumerable<string> Rows)>(StringComparer.Ordinal)
        {
            ["sources"] = (
                "id,file,publisher,via,title,language,published,published_basis,sha256,characters",
                ["s,s.txt,The Well,Wire,,en,2001-05-06,printed,,9", "s2,s2.txt,The Other Well,Wire,,en,2001-05-06,printed,,9", "other,o.txt,The Spring,,,en,2001-05-06,printed,,9"]),
            ["mentions"] = ("id,source,start,end,printed,kind,context", rows.Select((r, i) => FormattableString.Invariant($"m{i},{r.Source},0,1,\"{r.Printed}\",money,"))),
            ["citations"] = ("fact,field,mention", rows.Select((_, i) => FormattableString.Invariant($"c{i},value,m{i}"))),
            ["claims"] = (ClaimColumns, rows.Select((r, i) => FormattableString.Invariant($"c{i},yield,kz-kg,,{r.Kind},2001,printed,,{r.Value},USD,,{r.Qualifier},{r.StatedBy},quoted,,,,{r.Source}"))),
        };
        var package = DataPackage.Read(string.Empty, (path, shown) => new TextFile(shown, path == DataPackage.DescriptorFileName ? Describe(tables) : Write(tables[path])));
        Assert.Empty(package.Problems);
        return Dataset.From(package).Claims;
    }

    private static string Write((string Columns, IEnumerable<string> Rows) table) => string.Concat(table.Rows.Prepend(table.Columns).Select(line => line + "\n"));

    private static string Describe(Dictionary<string, (string Columns, IEnumerable<string> Rows)> tables)
    {
        var resources = tables.Select(t =>
        {
            var fields = string.Join(", ", t.Value.Columns.Split(',').Select(c => c == "stated_by"
                ? """{ "name": "stated_by", "type": "list", "delimiter": ";" }"""
                : $$"""{ "name": "{{c}}" }"""));
            return $$"""{ "name": "{{t.Key}}", "path": "{{t.Key}}", "kzkg:role": "{{t.Key}}", "schema": { "fields": [ {{fields}} ] } }""";
        });
        return $$"""{ "resources": [ {{string.Join(", ", resources)}} ] }""";
    }

    private sealed record Row(string Printed, string Value, string StatedBy, string Qualifier, string Kind)
    {
        public string Source { get; init; } = "s";
    }
}
