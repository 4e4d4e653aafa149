using System.Text;

namespace KzKgData.Data.Tests.Faults;

/// <summary>Makes faults in the real data one by one. Those that no rule can detect are listed with the reason.</summary>
public sealed class FaultTests
{
    private static readonly Lazy<IReadOnlyList<Trial>> _single = new(() => Trial.Of(FaultCatalog.Single, withArchive: true));
    private static readonly Lazy<IReadOnlyList<Trial>> _withTexts = new(() => Trial.Of(FaultCatalog.Consistent, withArchive: true));
    private static readonly Lazy<IReadOnlyList<Trial>> _withoutTexts = new(() => Trial.Of(FaultCatalog.Consistent, withArchive: false));

    /// <summary>The minimum percentage of each kind of consistent fault that must be found, with and without the archived texts.</summary>
    public static TheoryData<string, int, int> Consistent { get; } = new()
    {
        { "value and its print", 100, 50 },
        { "value, its print and the ledger", 100, 50 },
        { "value and its citation", 90, 90 },
        { "speaker, side and citation", 85, 85 },
        { "period and its print", 100, 40 },
        { "category and its print", 100, 30 },
        { "name and its prints", 100, 0 },
        { "fact, citations and mentions moved to another source", 100, 0 },
        { "fact, citations and mentions deleted", 99, 99 },
        { "fact and citations deleted, mentions excluded", 99, 99 },
        { "mention and its context moved", 30, 29 },
        { "cause laundered", 100, 100 },
        { "claim deleted, its amount set aside", 90, 90 },
        { "bound inside a longer word", 100, 0 },
        { "bound of another sentence", 100, 0 },
        { "period of another sentence", 70, 50 },
        { "office of another state", 100, 100 },
    };

    [Fact]
    public void At_least_95_of_100_faults_in_one_place_are_found_in_a_row_that_they_damage()
    {
        Assert.SkipUnless(RealPackage.HasArchive, RealPackage.NoArchive);
        TestContext.Current.TestOutputHelper?.WriteLine(Report(_single.Value));

        Assert.True(_single.Value.Count > 15_000);
        Assert.True(100 * _single.Value.Count(t => t.IsNamed) >= 95 * _single.Value.Count, Report(_single.Value));
    }

    [Fact]
    public void Every_other_fault_is_one_that_no_rule_can_know_of()
    {
        Assert.SkipUnless(RealPackage.HasArchive, RealPackage.NoArchive);

        var unexplained = _single.Value.Where(t => !t.IsNamed && !Unknowable.All.Any(u => u.Covers(t))).Select(t => $"{t.Kind.Name}: {t.Fault}").ToArray();
        Assert.True(unexplained.Length == 0, string.Join('\n', unexplained));
    }

    [Fact]
    public void No_reason_stands_for_faults_that_are_all_found()
    {
        Assert.SkipUnless(RealPackage.HasArchive, RealPackage.NoArchive);

        var missed = _single.Value.Where(t => !t.IsNamed).ToArray();
        var covered =
            from reason in Unknowable.All
            from field in reason.Fields
            from kind in reason.Kinds
            where !Array.Exists(missed, t => (t.Fault.Table, t.Fault.Field, t.Kind.Name) == (reason.Table, field, kind))
            select $"{reason.Table}.{field}, {kind}: {reason.Why}";
        Assert.Empty(covered);
    }

    [Fact]
    public void A_fault_that_only_its_text_gives_away_is_a_kind_of_its_own() =>
        Assert.Equal(FaultCatalog.Consistent.Select(k => k.Name), Consistent.Select(c => c.Data.Item1));

    [Theory]
    [MemberData(nameof(Consistent))]
    public void Faults_that_agree_with_themselves_are_found_as_far_as_texts_and_other_facts_can_tell(string kind, int withTexts, int withoutTexts)
    {
        Assert.SkipUnless(RealPackage.HasArchive, RealPackage.NoArchive);
        var report = $"with the archived texts\n{Report(_withTexts.Value)}\nwithout them\n{Report(_withoutTexts.Value)}";
        TestContext.Current.TestOutputHelper?.WriteLine(report);

        Assert.True(ShareOf(_withTexts.Value, kind) >= withTexts, report);
        Assert.True(ShareOf(_withoutTexts.Value, kind) >= withoutTexts, report);
    }

    private static decimal ShareOf(IReadOnlyList<Trial> trials, string kind)
    {
        var ofKind = trials.Where(t => t.Kind.Name == kind).ToArray();
        Assert.NotEmpty(ofKind);
        return 100m * ofKind.Count(t => t.IsNamed) / ofKind.Length;
    }

    private static string Report(IReadOnlyList<Trial> trials)
    {
        var report = new StringBuilder("kind: made, found, found in a row that it damages\n");
        foreach (var kind in trials.GroupBy(t => t.Kind))
        {
            report.Append(CultureInfo.InvariantCulture, $"{kind.Key.Name}: {kind.Count()}, {kind.Count(t => t.IsDetected)}, {kind.Count(t => t.IsNamed)}\n");
        }

        return report
            .Append(CultureInfo.InvariantCulture, $"all: {trials.Count}, {trials.Count(t => t.IsDetected)}, {trials.Count(t => t.IsNamed)}\n")
            .ToString();
    }
}
