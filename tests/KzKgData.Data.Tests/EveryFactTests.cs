using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Data.Tests;

/// <summary>Runs all rules on the real data, with one test case per rule and one per fact.</summary>
public sealed class EveryFactTests
{
    private static readonly ILookup<string, Finding> _openByRule = RealPackage
        .WholeResult.Findings.Where(f => f.Status == FindingStatus.Open)
        .ToLookup(f => f.RuleId, StringComparer.Ordinal);

    public static TheoryData<string> Rules() => [.. RuleCatalog.All.Select(r => r.Descriptor.Id)];

    public static TheoryData<string> Facts() => [.. RealPackage.WholeResult.Dataset.Facts.Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_nothing_open(string rule)
    {
        Assert.SkipWhen(!RealPackage.HasArchive && RuleCatalog.Find(rule) is ArchiveRule, RealPackage.NoArchive);
        AssertNone(_openByRule[rule], rule);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_has_no_open_finding(string fact) => AssertNone(_openByRule.SelectMany(findings => findings).Where(f => f.Facts.Contains(fact)), fact);

    private static void AssertNone(IEnumerable<Finding> open, string name)
    {
        var lines = open.Select(f => $"{f.Place}: {f.RuleId}: {f.Message}").ToArray();
        Assert.True(lines.Length == 0, $"{name}: {lines.Length.ToString(CultureInfo.InvariantCulture)} open\n{string.Join('\n', lines)}");
    }
}
