using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Adds rows to the example package.</summary>
internal static class ExampleRows
{
    /// <summary>Reads sources.</summary>
    public static IReadOnlyList<Source> Sources(IEnumerable<(string Id, string File, string Sha256)> sources)
    {
        var rows = sources.Select(IReadOnlyList<(string, object?)> (s) => [("id", s.Id), ("file", s.File), ("sha256", s.Sha256)]);
        return [.. Dataset.From(ExamplePackage.Untouched.Clear("sources", "claims", "mentions").Add("sources", rows).Read()).Sources];
    }

    /// <summary>Adds a mention as long as its printed text.</summary>
    public static TestPackage Mentioning(this TestPackage package, string id, string printed, string kind, int start = 0, string source = "harbour-post") =>
        package.Add(
            "mentions",
            ("id", id),
            ("source", source),
            ("start", start),
            ("end", start + printed.Length),
            ("printed", printed),
            ("kind", kind),
            ("context", "0000000000000000"));

    /// <summary>Adds a citation.</summary>
    public static TestPackage Citing(this TestPackage package, string fact, string field, string mention) =>
        package.Add("citations", ("fact", fact), ("field", field), ("mention", mention));

    /// <summary>Adds an entry to the ledger, with a computed cause unless other evidence is given.</summary>
    public static TestPackage Explaining(
        this TestPackage package,
        string rule,
        string facts,
        string expect,
        string cause,
        params (string Column, object? Value)[] more)
    {
        (string Column, object? Value)[] row =
        [
            ("id", "entry"), ("rule", rule), ("facts", facts), ("expect", expect), ("cause", cause), ("evidence", "computed"), ("rationale", "Computed."),
            ("decided_by", "curator"), ("decided_on", "2002-04-01"), ("review_by", "2004-12-31"),
        ];
        return package.Add("explanations", [.. row.ExceptBy(more.Select(c => c.Column), c => c.Column, StringComparer.Ordinal), .. more]);
    }
}
