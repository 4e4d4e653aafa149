using CsCheck;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Tests.Rules;

namespace KzKgData.Verification.Tests.Facts;

public sealed class PositionTests
{
    private const string Unattributed = "KZKG3001";
    private static readonly string[] _conflictRules = [Unattributed, "KZKG3002", "KZKG3003"];

    [Fact]
    public void Claims_that_agree_make_one_position() => Assert.Equal(["a b"], PositionsOf(new("a", "$1.7 billion"), new("b", "$1.70 billion")));

    [Fact]
    public void Claims_that_contradict_make_one_position_each_from_the_lowest() =>
        Assert.Equal(["b", "a c"], PositionsOf(new("a", "$1.7 billion"), new("b", "$1.34 billion"), new("c", "$1.7 billion")));

    [Fact]
    public void A_claim_that_fits_two_positions_is_in_none() =>
        Assert.Equal(["a", "c"], PositionsOf(new("a", "$1.30 billion"), new("b", "$1 billion"), new("c", "$1.70 billion")));

    [Fact]
    public void A_claim_that_fits_its_neighbours_joins_the_one_that_it_does_not_share() =>
        // Each overlaps the next, and only the first and the last belong to a single maximal set.
        Assert.Equal(
            ["a b", "c d"],
            PositionsOf(
                new("a", "$1.30 billion") { Qualifier = "about" },
                new("b", "$1.32 billion") { Qualifier = "about" },
                new("c", "$1.34 billion") { Qualifier = "about" },
                new("d", "$1.36 billion") { Qualifier = "about" }));

    [Fact]
    public void The_claims_of_a_position_have_a_number_in_common_and_every_position_is_one_for_itself() => Claims.Sample(
        claims =>
        {
            foreach (var group in PrintedClaim.Package(claims).Verify(_conflictRules).Dataset.ComparisonGroups)
            {
                Assert.Equal(group.IsUnanimous, group.Positions.Count == 1);
                Assert.All(group.Positions, p => Assert.False(Extent.Of(p.Claims, c => c.Pragmatic).IsDivided));
                Assert.Equal(group.Positions.Sum(p => p.Claims.Count), group.Positions.SelectMany(p => p.Claims).Distinct().Count());
                Assert.All(
                    group.Claims.Except(group.Positions.SelectMany(p => p.Claims)),
                    c => Assert.True(group.Claims.Count(o => o != c && o.Pragmatic.Overlaps(c.Pragmatic)) >= 2));
            }
        },
        iter: 300);

    [Fact]
    public void The_order_of_rows_and_the_size_of_all_values_change_no_position() =>
        Claims.Sample(
            claims =>
            {
                var positions = PositionsOf(claims);
                Assert.Equal(positions, PositionsOf([.. claims.Reverse()]));
                Assert.Equal(
                    positions,
                    PositionsOf([.. claims.Select(c => c with { Printed = c.Printed.Replace("billion", "trillion", StringComparison.Ordinal) })]));
            },
            iter: 100);

    [Fact]
    public void A_print_that_agrees_adds_no_finding() => Claims.Sample(
        claims => Assert.Equal(Findings(claims).Length, Findings([.. claims, claims[0] with { Id = "again" }]).Length),
        iter: 100);

    [Fact]
    public void One_figure_far_from_all_others_leaves_what_was_decided_about_them()
    {
        PrintedClaim[] known = [new("a", "$1.34 billion"), new("b", "$1.7 billion", string.Empty)];
        var package = PrintedClaim
            .Package([.. known, new PrintedClaim("slip", "$17 billion", string.Empty)])
            .Explaining(
                Unattributed, "a;b", "1340000000;1700000000", "unresolved",
                ("hypotheses", "one of them is older"),
                ("would_settle", "the tables"),
                ("evidence", string.Empty));

        var findings = package.Verify(_conflictRules).Findings.Where(f => f.RuleId is Unattributed).ToArray();

        Assert.Equal(
            ["a;b acknowledged", "a;slip open", "b;slip open"],
            findings.Select(f => $"{string.Join(";", f.Facts)} {(f.Status is FindingStatus.Open ? "open" : "acknowledged")}").Order(StringComparer.Ordinal));
        Assert.All(findings, f => Assert.Equal(f.Facts.Contains("slip"), f.Message.Contains("slip is far from all others", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_further_print_joins_a_position_and_leaves_the_ledger_valid()
    {
        PrintedClaim[] claims = [new("a", "$1.34 billion"), new("b", "$1.7 billion", string.Empty), new("c", "$1.70 billion", string.Empty)];
        var package = PrintedClaim
            .Package(claims)
            .Explaining(
                Unattributed, "a;b", "1340000000;1700000000", "unresolved",
                ("hypotheses", "one of them is older"),
                ("would_settle", "the tables"),
                ("evidence", string.Empty));

        var finding = Assert.Single(package.Verify(_conflictRules).Findings, f => f.RuleId is Unattributed);

        Assert.Equal(FindingStatus.Acknowledged, finding.Status);
        Assert.Equal(["a", "b", "c"], finding.Facts);
        Assert.Equal(["c"], finding.Discrepancy!.Joined.Select(m => m.Id));
    }

    [Theory]
    [InlineData("b;a", "1700000000;1340000000")]
    [InlineData("a;a", "1340000000;1340000000")]
    public void A_ledger_row_out_of_order_is_about_nothing_even_if_a_further_print_has_joined(string facts, string expect)
    {
        PrintedClaim[] claims = [new("a", "$1.34 billion"), new("b", "$1.7 billion", string.Empty), new("c", "$1.70 billion", string.Empty)];
        var package = PrintedClaim
            .Package(claims)
            .Explaining(
                Unattributed, facts, expect, "unresolved",
                ("hypotheses", "one of them is older"),
                ("would_settle", "the tables"),
                ("evidence", string.Empty));

        var result = package.Verify();

        Assert.Equal(FindingStatus.Open, Assert.Single(result.Findings, f => f.RuleId is Unattributed).Status);
        Assert.Single(result.Findings, f => f.RuleId is "KZKG4003");
    }

    [Fact]
    public void A_ledger_row_of_one_position_alone_is_about_nothing()
    {
        PrintedClaim[] claims = [new("a", "$1.34 billion"), new("b", "$1.7 billion", string.Empty), new("c", "$1.70 billion", string.Empty)];
        var package = PrintedClaim
            .Package(claims)
            .Explaining(
                Unattributed, "b;c", "1700000000;1700000000", "unresolved",
                ("hypotheses", "one of them is older"),
                ("would_settle", "the tables"),
                ("evidence", string.Empty));

        var finding = Assert.Single(package.Verify().Findings, f => f.RuleId is "KZKG4003");

        Assert.Contains("its facts all belong to one position; name a claim of each position of the discrepancy between a;b;c", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_below_the_material_share_is_a_note()
    {
        PrintedClaim[] claims = [new("a", "$1.700 billion"), new("b", "$1.705 billion", string.Empty)];

        var result = PrintedClaim.Package(claims).Verify(_conflictRules);

        Assert.DoesNotContain(result.Findings, f => f.RuleId is Unattributed);
        Assert.Contains("below the materiality threshold", Assert.Single(result.Notes, f => f.RuleId is Unattributed).Message, StringComparison.Ordinal);
        Assert.Equal(0, result.Summary.Disputes);
    }

    [Fact]
    public void Disputes_are_groups_however_many_pairs_of_positions_they_have()
    {
        var result = PrintedClaim
            .Package(new("a", "$1.34 billion"), new("b", "$1.7 billion", string.Empty), new("c", "$2.4 billion", "SL"))
            .Verify(_conflictRules);

        Assert.Equal((1, 1, 3), (result.Summary.Disputes, result.Summary.DisputesOpen, result.Findings.Count(f => f.Discrepancy is not null)));
    }

    [Fact]
    public void Findings_grow_with_positions_and_not_with_their_pairs()
    {
        var claims = Enumerable
            .Range(1, 40)
            .Select(i => new PrintedClaim(
                FormattableString.Invariant($"c-{i:00}"),
                FormattableString.Invariant($"${i}1 million"),
                i == 7 ? string.Empty : "NL"))
            .ToArray();

        Assert.Equal(39, PrintedClaim.Package(claims).Verify(_conflictRules).Findings.Count(f => f.Discrepancy is not null));
    }

    private static Gen<PrintedClaim[]> Claims { get; } =
        Gen.Select(Gen.OneOf("$1.{0}", "$1.{0}5", "$1"), Gen.Int[0, 6], Gen.OneOf(string.Empty, "NL", "SL"), Gen.OneOf(string.Empty, "about", "over"))
            .Select(
                (format, tenths, side, qualifier) =>
                    new PrintedClaim(string.Empty, string.Format(CultureInfo.InvariantCulture, format, tenths) + " billion", side) { Qualifier = qualifier })
            .Array[1, 9]
            .Select(claims => claims.Select((c, i) => c with { Id = "c-" + i.ToString(CultureInfo.InvariantCulture) }).ToArray());

    private static string[] PositionsOf(params PrintedClaim[] claims) =>
        [
            .. PrintedClaim
                .Package(claims)
                .Verify(_conflictRules)
                .Dataset.ComparisonGroups.SelectMany(g => g.Positions)
                .Select(p => string.Join(" ", p.Claims.Select(c => c.Id))),
        ];

    private static Finding[] Findings(PrintedClaim[] claims) =>
        [.. PrintedClaim.Package(claims).Verify(_conflictRules).Findings.Where(f => f.Discrepancy is not null)];
}
