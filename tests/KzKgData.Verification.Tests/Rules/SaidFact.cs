namespace KzKgData.Verification.Tests.Rules;

/// <summary>
/// A row of the example package's tables of offices, meetings and treaties, as stated by a text of a given day, for tests about days and stages alone.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Id">The id.</param>
/// <param name="Said">The publication date of the text, as far as known; empty for a text without a date.</param>
/// <param name="Cells">The other cells of the row.</param>
internal sealed record SaidFact(string Table, string Id, string Said, params IReadOnlyList<(string Column, object? Value)> Cells)
{
    private static readonly string[] _tables = ["offices", "meetings", "treaties"];

    private string Source => Said.Length == 0 ? "undated" : "text-" + Said.Replace('/', '-');

    public static SaidFact Office(string id, string holder, string asOf, string title = "harbour master", string side = "NL", string said = "2009") =>
        new("offices", id, said, ("title", title), ("side", side), ("holder", holder), ("as_of", asOf));

    public static SaidFact Meeting(
        string id,
        int ordinal,
        string stage,
        string day,
        string said,
        string name = "Lake Council",
        string type = "council-meeting"
    ) => new("meetings", id, said, ("name", name), ("type", type), ("ordinal", ordinal), ("stage", stage), ("day", day));

    public static SaidFact Treaty(string id, string stage, string said, string day = "", string deadline = "", string sameAs = "") =>
        new("treaties", id, said, ("title", "fishing treaty"), ("stage", stage), ("day", day), ("deadline", deadline), ("same_as", sameAs));

    /// <summary>Returns a package with these facts instead of its own, a further source for each publication date, and an empty ledger.</summary>
    public static TestPackage Package(TestPackage package, params IReadOnlyList<SaidFact> facts)
    {
        var sources = facts
            .DistinctBy(f => f.Source, StringComparer.Ordinal)
            .Select(
                IReadOnlyList<(string, object?)> (f) =>
                    [
                        ("id", f.Source),
                        ("file", f.Source + ".txt"),
                        ("publisher", "The Lake Herald"),
                        ("language", "en"),
                        ("published", f.Said),
                        ("published_basis", "printed"),
                        ("characters", 1),
                    ]);
        package = package.Clear([.. _tables, "explanations"]).Add("sources", sources);
        return facts.Aggregate(package, (p, f) => p.Add(f.Table, [("id", f.Id), .. f.Cells, ("source", f.Source)]));
    }

    /// <summary>Returns the findings of a rule about these facts, and the groups that it cannot decide.</summary>
    public static (Verification.Findings.Finding[] Findings, Verification.Findings.Decision[] Decisions) Check(
        string rule,
        params IReadOnlyList<SaidFact> facts
    ) => Check(rule, Package(ExamplePackage.Untouched.Clear("claims"), facts));

    /// <summary>Returns the findings of a rule in a package, and its decisions.</summary>
    public static (Verification.Findings.Finding[] Findings, Verification.Findings.Decision[] Decisions) Check(string rule, TestPackage package)
    {
        var result = package.Verify(rule);
        return ([.. result.Findings.Where(f => f.RuleId == rule)], [.. result.Decisions.Where(d => d.RuleId == rule)]);
    }
}
