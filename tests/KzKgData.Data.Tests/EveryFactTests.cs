using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Data.Tests;

/// <summary>The verification suite: every fact of the package under every rule.</summary>
public sealed class EveryFactTests
{
    public static TheoryData<string, string> FactsAndRules()
    {
        var cases = new TheoryData<string, string>();
        foreach (var fact in RealPackage.Result.Dataset.Facts)
        {
            foreach (var rule in RuleCatalog.All)
            {
                cases.Add(fact.Id, rule.Descriptor.Id);
            }
        }

        return cases;
    }

    public static TheoryData<string> Rules() => [.. RuleCatalog.All.Select(r => r.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(FactsAndRules))]
    public void A_fact_satisfies_a_rule(string fact, string rule)
    {
        SkipWhereTheArchiveIsNeededAndMissing(rule);
        AssertNone(RealPackage.Result.Findings.Where(f => f.RuleId == rule && f.Facts.Contains(fact)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_package_satisfies_a_rule(string rule)
    {
        SkipWhereTheArchiveIsNeededAndMissing(rule);
        AssertNone(RealPackage.Result.Findings.Where(f => f.RuleId == rule));
    }

    private static void AssertNone(IEnumerable<Finding> findings)
    {
        var open = findings.Where(f => f.Status == FindingStatus.Open).Select(f => $"{f.Place}: {f.RuleId}: {f.Message}").ToArray();
        Assert.True(open.Length == 0, string.Join('\n', open));
    }

    private static void SkipWhereTheArchiveIsNeededAndMissing(string rule) =>
        Assert.SkipWhen(!RealPackage.HasArchive && RuleCatalog.Find(rule) is ArchiveRule, RealPackage.NoArchive);
}
