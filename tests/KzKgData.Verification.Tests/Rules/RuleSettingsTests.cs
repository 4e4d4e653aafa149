using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Selecting and excluding rules, and setting their severity.</summary>
public sealed class RuleSettingsTests
{
    [Fact]
    public void Only_selected_rules_are_run()
    {
        var result = Verify(new(["kzkg3"], [], []));

        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, f => Assert.StartsWith("KZKG3", f.RuleId, StringComparison.Ordinal));
        Assert.All(result.NotRun, n => Assert.False(n.RuleId.StartsWith("KZKG3", StringComparison.Ordinal)));
        Assert.Contains(result.NotRun, n => n.RuleId is "KZKG1001");
    }

    [Fact]
    public void What_is_ignored_is_left_out_of_what_is_selected()
    {
        var result = Verify(new(["KZKG3"], ["KZKG3003"], []));

        Assert.DoesNotContain(result.Findings, f => f.RuleId is "KZKG3003");
        Assert.Contains(result.NotRun, n => n is { RuleId: "KZKG3003", Why: "ignored on request" });
    }

    [Fact]
    public void An_explanation_of_a_rule_that_was_left_out_is_not_called_stale()
    {
        var result = Verify(new([], ["KZKG3003"], []));

        Assert.DoesNotContain(result.Findings, f => f.RuleId is "KZKG4003");
        Assert.Equal(0, result.Summary.Open);
    }

    [Fact]
    public void Of_two_severities_the_more_exactly_named_counts()
    {
        var result = Verify(new([], [], [("KZKG3003", Severity.Warning), ("KZKG3", Severity.Note)]));

        Assert.All(
            result.Findings.Where(f => f.Discrepancy is not null),
            f => Assert.Equal(f.RuleId is "KZKG3003" ? Severity.Warning : Severity.Note, f.Severity));
        Assert.Contains(result.Findings, f => f.RuleId is "KZKG3003");
    }

    [Fact]
    public void A_finding_that_is_lowered_stays_one_and_fails_who_asks_for_that()
    {
        var damaged = ExamplePackage.Untouched.Clear("exclusions");
        var options = new VerificationOptions { Rules = new([], [], [("KZKG2002", Severity.Note)]) };

        var result = Verifier.Verify(damaged.Read(), options);

        Assert.Contains(result.Findings, n => n is { RuleId: "KZKG2002", Severity: Severity.Note });
        Assert.False(result.Fails(Severity.Warning));
        Assert.True(result.Fails(Severity.Note));
    }

    [Fact]
    public void Notes_never_fail_until_their_severity_is_raised()
    {
        var plain = Verify(RuleSettings.Default);
        var raised = Verify(new([], [], [("KZKG3011", Severity.Warning)]));

        Assert.Contains(plain.Notes, n => n.RuleId is "KZKG3011");
        Assert.Equal(plain.Notes.Count, plain.Summary.Notes);
        Assert.False(plain.Fails(Severity.Note));
        Assert.DoesNotContain(raised.Notes, n => n.RuleId is "KZKG3011");
        Assert.True(raised.Fails(Severity.Warning));
    }

    [Theory]
    [InlineData("")]
    [InlineData("KZKG9")]
    [InlineData("KZKG30011")]
    public void A_name_that_no_rule_has_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => new RuleSettings([name], [], []));
        Assert.Throws<ArgumentException>(() => new RuleSettings([], [name], []));
        Assert.Throws<ArgumentException>(() => new RuleSettings([], [], [(name, Severity.Note)]));
    }

    private static VerificationResult Verify(RuleSettings settings) => Verifier.Verify(ExamplePackage.Untouched.Read(), new() { Rules = settings });
}
