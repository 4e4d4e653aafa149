using CsCheck;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

public sealed class ConflictRuleTests
{
    private const string Unattributed = "KZKG3001";
    private const string InsideOneSide = "KZKG3002";
    private const string Mirror = "KZKG3003";
    private const string Missing = "KZKG4001";

    private static readonly string[] _conflictRules = [Unattributed, InsideOneSide, Mirror];

    [Theory]
    [InlineData("$1.14 billion", "$1.2 billion")] // [1.135, 1.15] and [1.15, 1.3] share their end
    [InlineData("$1.5 billion", "$1.6 billion")] // 1 572 million, cut off and rounded
    [InlineData("$1.3 billion", "$1.34 billion")]
    [InlineData("$900mn", "$1 billion")] // trailing zeros leave the step unknown
    [InlineData("$1.7 billion", "$1.7 billion")]
    public void Figures_that_one_value_can_stand_behind_do_not_conflict(string left, string right) =>
        Assert.Empty(
            Conflicts(new PrintedClaim("a", left), new PrintedClaim("b", right, "SL"), new PrintedClaim("c", right), new PrintedClaim("d", left, string.Empty)));

    [Theory]
    [InlineData("$1.13 billion", "$1.2 billion")]
    [InlineData("$1.5 billion", "$1.7 billion")]
    [InlineData("$1.34 billion", "$1.7 billion")]
    [InlineData("$901mn", "$1.0 billion")]
    public void Figures_that_no_value_can_stand_behind_conflict(string left, string right)
    {
        var conflict = Assert.Single(Conflicts(new PrintedClaim("a", left), new PrintedClaim("b", right, "SL")));

        Assert.Equal(Mirror, conflict.RuleId);
        Assert.Equal(["a", "b"], conflict.Facts);
        Assert.Equal(Severity.Error, conflict.Severity);
    }

    [Theory]
    [InlineData("third", "fifth", true)]
    [InlineData("third", "3rd", false)]
    [InlineData("third", "top five", false)]
    [InlineData("third", "top two", true)]
    [InlineData("top three", "top five", false)]
    public void Places_in_an_order_conflict_where_none_is_common(string one, string other, bool areApart)
    {
        var conflicts = Conflicts(Rank("a", one), Rank("b", other) with { Source = "border-gazette" });

        Assert.Equal(areApart ? [Unattributed] : [], conflicts.Select(c => c.RuleId));
        Assert.All(conflicts, c => Assert.DoesNotContain("index", c.Message, StringComparison.Ordinal)); // ranks have no ratio

        static PrintedClaim Rank(string id, string printed) => new(id, printed, string.Empty) { Kind = "rank" };
    }

    [Theory]
    [InlineData("", "", Unattributed)]
    [InlineData("", "NL", Unattributed)]
    [InlineData("", "both", Unattributed)]
    [InlineData("NL", "NL", InsideOneSide)]
    [InlineData("both", "both", InsideOneSide)]
    [InlineData("both", "NL", InsideOneSide)]
    [InlineData("SL", "both", InsideOneSide)]
    [InlineData("NL", "SL", Mirror)]
    public void A_pair_falls_under_one_rule_after_its_sides(string left, string right, string rule)
    {
        var there = Assert.Single(Conflicts(new PrintedClaim("a", "$1 million", left), new PrintedClaim("b", "$1 billion", right)));
        var back = Assert.Single(Conflicts(new PrintedClaim("a", "$1 billion", right), new PrintedClaim("b", "$1 million", left)));

        Assert.Equal([rule, rule], [there.RuleId, back.RuleId]);
    }

    [Theory]
    [InlineData("mira-holm", "mira-holm", "figures of the same speaker contradict each other: mira-holm")]
    [InlineData("mira-holm", "lena-voss", "only figures of different speakers contradict each other")]
    [InlineData("mira-holm", "", null)] // another rule reports a side without a speaker
    [InlineData("", "", null)]
    public void Of_a_conflict_inside_one_side_it_is_said_whether_a_speaker_contradicts_himself(string one, string other, string? remark)
    {
        var message = Assert.Single(Conflicts(new PrintedClaim("a", "$1 million") { StatedBy = one }, new PrintedClaim("b", "$1 billion") { StatedBy = other })).Message;

        Assert.Equal(remark is not null, message.Contains("contradict each other", StringComparison.Ordinal));
        Assert.Contains(remark ?? string.Empty, message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_one_finding_a_group_and_rule_with_the_claims_that_take_part()
    {
        var conflicts = Conflicts(
            new PrintedClaim("a", "$1.7 billion"),
            new PrintedClaim("b", "$1.71 billion"),
            new PrintedClaim("c", "$1.3 billion", "SL"),
            new PrintedClaim("d", "$1.34 billion", "SL"),
            new PrintedClaim("e", "$1.5 billion", "SL") { Qualifier = "about", Period = "2000" });

        var conflict = Assert.Single(conflicts);
        Assert.Equal(["a", "b", "c", "d"], conflict.Facts);
        Assert.Equal(["b", "c", "d"], conflict.Related.Select(r => r.Fact), StringComparer.Ordinal);
        Assert.Equal("1700000000;1710000000;1300000000;1340000000", string.Join(';', conflict.Discrepancy!.Guarded));
    }

    [Fact]
    public void A_claim_that_meets_all_others_is_no_member()
    {
        var conflict = Assert.Single(
            Conflicts(new PrintedClaim("a", "$1.0 billion"), new PrintedClaim("b", "$1.1 billion"), new PrintedClaim("c", "$1.2 billion")));

        Assert.Equal(["a", "c"], conflict.Facts);
    }

    [Fact]
    public void Targets_never_conflict() =>
        Assert.Empty(
            Conflicts(
                new PrintedClaim("a", "$1 billion") { Kind = "target" },
                new PrintedClaim("b", "$2 billion") { Kind = "target" },
                new PrintedClaim("c", "$3 billion", "both") { Kind = "target" }));

    [Fact]
    public void Claims_of_other_periods_scopes_kinds_or_of_none_are_not_compared() =>
        Assert.Empty(Conflicts(
            new PrintedClaim("a", "$1.1 billion"),
            new PrintedClaim("b", "$2.2 billion") { Period = "2001-01/2001-11" },
            new PrintedClaim("c", "$3.3 billion") { Scope = "services" },
            new PrintedClaim("d", "$4.4 billion") { Kind = "target" },
            new PrintedClaim("e", "$5.5 billion") { Period = string.Empty },
            new PrintedClaim("f", "$6.6 billion") { Period = string.Empty },
            new PrintedClaim("g", "12 percent")));

    [Theory]
    [InlineData("almost", "$1.5 billion", "$1.3 billion", Severity.Warning)] // 1.38 is almost 1.5 to nobody, but it is below it
    [InlineData("nearly", "$1.5 billion", "$1.6 billion", Severity.Error)]
    [InlineData("over", "$1.5 billion", "$1.8 billion", Severity.Warning)]
    [InlineData("more-than", "$1.5 billion", "$1.3 billion", Severity.Error)]
    [InlineData("about", "$1.5 billion", "$1.8 billion", Severity.Error)]
    public void Hard_bounds_make_errors_and_the_softer_sense_of_a_qualifier_warns(string qualifier, string qualified, string plain, Severity severity)
    {
        var package = PrintedClaim.Package(new PrintedClaim("a", qualified) { Qualifier = qualifier }, new PrintedClaim("b", plain, "SL"));

        var findings = package.Verify().Findings;

        Assert.Equal(severity, Assert.Single(findings, f => f.RuleId is Mirror).Severity);
        Assert.Equal(severity, Assert.Single(findings, f => f.RuleId is Missing).Severity);
    }

    [Theory]
    [InlineData("almost", "$1.5 billion", "$1.4 billion")]
    [InlineData("almost", "$1.5 billion", "$1.5 billion")]
    [InlineData("over", "$1.5 billion", "$1.6 billion")]
    [InlineData("about", "$1.5 billion", "$1.3 billion")]
    [InlineData("up-to", "$1.5 billion", "$1.5 billion")]
    public void Qualified_figures_leave_room(string qualifier, string qualified, string plain) =>
        Assert.Empty(Conflicts(new PrintedClaim("a", qualified) { Qualifier = qualifier }, new PrintedClaim("b", plain, "SL")));

    [Fact]
    public void Almost_and_over_the_same_figure_conflict()
    {
        var conflict = Assert.Single(
            Conflicts(new PrintedClaim("a", "$1.5 billion") { Qualifier = "almost" }, new PrintedClaim("b", "$1.5 billion", "SL") { Qualifier = "over" }));

        Assert.Equal(Severity.Error, conflict.Severity);
        Assert.Equal(0, Assert.IsAssignableFrom<ValueConflict>(conflict.Discrepancy).Gap.Difference);
    }

    [Fact]
    public void The_message_says_sources_voices_gap_index_and_what_valuation_can_carry()
    {
        var conflict = Assert.Single(Conflicts(
            new PrintedClaim("a", "$1.7 billion"),
            new PrintedClaim("b", "$1.7 billion"),
            new PrintedClaim("c", "$1,340 billion", "SL") { Reading = "decimal-comma", Source = "border-gazette" }));

        Assert.False(conflict.SameSource);
        Assert.Equal(
            "trade-turnover nl-sl 2001: a 1 700 000 000 USD (printed '$1.7 billion', NL) against b 1 700 000 000 USD (printed '$1.7 billion', NL) against "
            + "c 1 340 000 000 USD (printed '$1,340 billion', SL); "
                + "gap 360 000 000 USD (309 000 000 to 460 500 000), index 23.7 % (20.7 % to 29.3 %); three prints, at most two voices; in several sources; "
                + "in trade totals, valuing exports FOB and imports CIF can cause an index of at most 5.8 % (CIF factor 1.06) to 18.2 % (1.20), so "
                + "valuation alone is not enough",
            conflict.Message);
    }

    [Theory]
    [InlineData("mira-holm", "mira-holm", "figures of the same speaker contradict each other: mira-holm")]
    [InlineData("mira-holm;oren-vale", "oren-vale", "figures of the same speaker contradict each other: oren-vale")]
    [InlineData("mira-holm", "northland-trade-office", "only figures of different speakers contradict each other")]
    public void One_voice_that_contradicts_itself_is_told_from_two_of_a_side(string speaker, string otherSpeaker, string expected)
    {
        var conflict = Assert.Single(Conflicts(
            new PrintedClaim("a", "$1.7 billion") { StatedBy = speaker },
            new PrintedClaim("b", "$1.3 billion", speaker == otherSpeaker ? "NL" : "both") { StatedBy = otherSpeaker }));

        Assert.Equal(InsideOneSide, conflict.RuleId);
        Assert.EndsWith("; " + expected, conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_speaker_whose_figures_fit_each_other_does_not_contradict_himself_where_others_contradict_him()
    {
        var conflict = Assert.Single(Conflicts(
            new PrintedClaim("a", "$1.7 billion"),
            new PrintedClaim("b", "$1.70 billion"),
            new PrintedClaim("c", "$1.3 billion") { StatedBy = "northland-trade-office" }));

        Assert.Equal(["a", "b", "c"], conflict.Facts);
        Assert.Contains("only figures of different speakers contradict each other", conflict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$1.50 billion", "$1.62 billion", "cannot be excluded")]
    [InlineData("$1.50 billion", "$2.62 billion", "alone is not enough")]
    public void Valuation_is_held_against_the_smallest_index_that_the_precision_leaves(string left, string right, string expected) =>
        Assert.Contains(expected, Assert.Single(Conflicts(new PrintedClaim("a", left), new PrintedClaim("b", right, "SL"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Growth_conflicts_but_has_no_valuation()
    {
        PrintedClaim[] claims = [new("a", "12.5 percent") { Kind = "growth" }, new("b", "14.5 percent", "SL") { Kind = "growth" }];

        Assert.DoesNotContain("valu", Assert.Single(Conflicts(claims)).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PrintedClaim.Package(claims).Verify().Decisions, d => d.RuleId is Mirror);
    }

    [Fact]
    public void With_the_flows_the_message_says_how_the_gap_stands_to_valuation()
    {
        var conflict = Assert.Single(Conflicts([.. Totals, .. Flows("$1.6 billion", "$0.05 billion")]));

        Assert.Contains("(CIF factor 1.20); valuation accounts for the gap at a CIF factor of ", conflict.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("an index of at most", conflict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl-sl", "neither side gives a figure for sl-to-nl and nl-to-sl in 2001")]
    [InlineData("mutual", "the subject 'mutual' does not name the sides SL and NL")]
    public void Without_the_flows_it_is_said_that_valuation_cannot_be_decided(string subject, string expected)
    {
        var decision = Assert.Single(PrintedClaim.Package([.. Totals.Select(t => t with { Subject = subject })]).Verify().Decisions, d => d.RuleId is Mirror);

        Assert.Equal(DecisionKind.CannotDecide, decision.Kind);
        Assert.Equal(["north", "south"], decision.Facts);
        Assert.Contains(expected, decision.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$1.6 billion", "$0.05 billion", null)]
    [InlineData("$0.9 billion", "$0.3 billion", "the gap is larger than that")]
    [InlineData("$0.3 billion", "$0.9 billion", "the gap is opposite to the effect of valuation")]
    [InlineData("$0.6 billion", "$0.6 billion", "so it is open whether")]
    public void Valuation_explains_a_gap_exactly_if_that_goes_with_it(string south, string north, string? problem) =>
        Assert.Equal(
            problem is null ? FindingStatus.Explained : FindingStatus.Open,
            Ledger.StatusWith([.. Totals, .. Flows(south, north)], Mirror, "valuation", problem));

    [Fact]
    public void Valuation_explains_nothing_where_figures_of_both_sides_are_the_larger_ones() =>
        Assert.Equal(
            FindingStatus.Open,
            Ledger.StatusWith(
                [
                    .. Totals,
                    .. Flows("$1.6 billion", "$0.05 billion"),
                    new PrintedClaim("later", "$1.4 billion") { Qualifier = "about" },
                    new PrintedClaim("latest", "$1.7 billion", "SL"),
                ],
                Mirror,
                "valuation",
                "valuation works in one direction only"));

    [Fact]
    public void Rounding_explains_neither_a_conflict_nor_what_only_hurts_the_softer_sense_of_a_qualifier()
    {
        PrintedClaim[] hard = [new("a", "$1.5 billion"), new("b", "$1.7 billion", string.Empty)];
        PrintedClaim[] soft = [new("a", "$1.5 billion") { Qualifier = "over" }, new("b", "$1.8 billion", string.Empty)];

        Assert.Equal(FindingStatus.Open, Ledger.StatusWith(hard, Unattributed, "rounding", "the intervals of the printed figures are disjoint"));
        Assert.Equal(FindingStatus.Open, Ledger.StatusWith(soft, Unattributed, "rounding", "which is a bound and not rounding"));
    }

    [Fact]
    public void A_speaker_of_no_side_is_not_called_nobody()
    {
        var package = PrintedClaim
            .Package(new PrintedClaim("a", "$1.7 billion"), new PrintedClaim("b", "$1.3 billion", string.Empty) { StatedBy = "oren-vale" })
            .Set("people", "oren-vale", "side", string.Empty);

        var conflict = Assert.Single(package.Verify().Findings, f => f.RuleId is Unattributed);

        Assert.Contains("(printed '$1.3 billion', without a side)", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gap_is_the_one_of_two_claims_that_contradict_each_other()
    {
        // The values of a and d are furthest apart, but both are so imprecise that their intervals overlap.
        var conflict = Assert.Single(Conflicts(
            new PrintedClaim("a", "$10 billion", string.Empty) { Qualifier = "about" },
            new PrintedClaim("b", "$12 billion", string.Empty),
            new PrintedClaim("c", "$21 billion", string.Empty),
            new PrintedClaim("d", "$30 billion", string.Empty) { Qualifier = "about" }));

        var gap = Assert.IsAssignableFrom<ValueConflict>(conflict.Discrepancy).Gap;
        Assert.Equal(["a", "b", "c", "d"], conflict.Facts);
        Assert.Equal(("b", "c"), (gap.Lower.Id, gap.Higher.Id));
    }

    [Fact]
    public void The_answer_by_extremes_is_that_of_comparing_every_pair() => Claims.Sample(
        claims =>
        {
            var result = PrintedClaim.Package(claims).Verify(_conflictRules);

            foreach (var rule in _conflictRules)
            {
                var findings = result.Findings.Where(f => string.Equals(f.RuleId, rule, StringComparison.Ordinal)).ToArray();
                var positions = result.Dataset.ComparisonGroups.SelectMany(g => g.Positions).ToArray();
                foreach (var (lower, higher) in positions.SelectMany((p, i) => positions.Skip(i + 1).Select(q => (p, q))))
                {
                    var pairs = PairsOf([.. lower.Claims.Concat(higher.Claims)], rule).ToArray();
                    var finding = findings.SingleOrDefault(f => f.Discrepancy is ValueConflict { Dispute: var d } && d.Lower == lower && d.Higher == higher);
                    var members = pairs.SelectMany(p => new[] { p.Left.Id, p.Right.Id }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                    Assert.Equal(members, finding?.Facts ?? [], StringComparer.Ordinal);
                    if (finding is not null)
                    {
                        Assert.Equal(pairs.Any(p => !p.Left.HardBound.Overlaps(p.Right.HardBound)) ? Severity.Error : Severity.Warning, finding.Severity);
                        Assert.Equal(pairs.Max(p => DistanceOf(p.Left, p.Right)), Assert.IsAssignableFrom<ValueConflict>(finding.Discrepancy).Gap.DifferenceInterval.Low);
                    }
                }
            }
        },
        iter: 500);

    /// <summary>Few distinct figures, so that intervals often share an end, some open and others closed.</summary>
    private static Gen<PrintedClaim[]> Claims { get; } =
        Gen.Select(
                Gen.OneOf("$1.{0}", "$1.{0}", "$1.{0}", "$1.{0}5", "$1"),
                Gen.Int[0, 4],
                Gen.OneOf(string.Empty, "NL", "SL", "both"),
                Gen.OneOf(string.Empty, "almost", "over", "about"))
            .Select((format, tenths, side, qualifier) =>
                new PrintedClaim(string.Empty, string.Format(CultureInfo.InvariantCulture, format, tenths) + " billion", side) { Qualifier = qualifier })
            .Array[0, 9]
            .Select(claims => claims.Select((c, i) => c with { Id = "c-" + i.ToString(CultureInfo.InvariantCulture) }).ToArray());

    private static Finding[] Conflicts(params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify(_conflictRules).Findings.Where(f => _conflictRules.Contains(f.RuleId, StringComparer.Ordinal))];

    [Theory]
    [InlineData("inferred", "$1.3 billion", "NL", null)]
    [InlineData("printed", "$1.3 billion", "NL", "no member has an inferred period")]
    [InlineData("inferred", "$1.2 billion", "NL", "no member has an inferred period")] // another value for the months
    [InlineData("inferred", "$1.3 billion", "SL", "no member has an inferred period")] // of another side
    public void A_figure_that_its_side_also_gives_for_months_of_the_year_may_be_that_of_a_part(string basis, string months, string side, string? problem)
    {
        PrintedClaim[] claims =
        [
            new("a", "$1.3 billion") { PeriodBasis = basis },
            new("b", "$1.7 billion", string.Empty),
            new("c", months, side) { Period = "2001-01/2001-11" },
        ];

        Assert.Equal(problem is null ? FindingStatus.Explained : FindingStatus.Open, Ledger.StatusWith(claims, Unattributed, "partial-period", problem));
    }

    [Fact]
    public void A_part_that_is_more_than_the_whole_or_leaves_others_in_conflict_explains_nothing()
    {
        PrintedClaim part = new("c", "$1.7 billion") { Period = "2001-01/2001-11" };
        PrintedClaim[] larger = [new("a", "$1.7 billion") { PeriodBasis = "inferred" }, new("b", "$1.3 billion", string.Empty), part];
        PrintedClaim[] others =
        [
            new("a", "$1.7 billion") { PeriodBasis = "inferred" },
            new("b", "$2.3 billion", string.Empty),
            new("d", "$1.7 billion"),
            part,
        ];
        PrintedClaim[] all =
        [
            new("a", "$1.7 billion") { PeriodBasis = "inferred" }, new("b", "$1.3 billion", "SL") { PeriodBasis = "inferred" }, part,
            new("d", "$1.3 billion", "SL") { Period = "2001-01/2001-09" },
        ];

        Assert.Equal(
            FindingStatus.Open,
            Ledger.StatusWith(
                larger, Unattributed, "partial-period", "a would be the figure for 2001-01/2001-11, but is larger than the others' figures for the whole"));
        Assert.Equal(FindingStatus.Open, Ledger.StatusWith(others, Unattributed, "partial-period", "b, d still contradict each other"));
        Assert.Equal(FindingStatus.Open, Ledger.StatusWith(all, Mirror, "partial-period", "so none is left for the whole"));
    }

    [Fact]
    public void Measurements_without_a_period_are_said_to_be_compared_with_nothing()
    {
        var decisions = PrintedClaim
            .Package(
                new PrintedClaim("a", "$1.7 billion"),
                new PrintedClaim("b", "$1.3 billion") { Period = string.Empty },
                new PrintedClaim("c", "$1.2 billion") { Period = string.Empty },
                new PrintedClaim("alone", "$1.2 billion") { Period = string.Empty, Scope = "services" },
                new PrintedClaim("target", "$3 billion") { Period = string.Empty, Kind = "target" })
            .Verify()
            .Decisions.Where(d => _conflictRules.Contains(d.RuleId, StringComparer.Ordinal));

        var decision = Assert.Single(decisions);
        Assert.Equal((InsideOneSide, "b;c"), (decision.RuleId, string.Join(';', decision.Facts)));
        Assert.Contains("no period for b, c", decision.Why, StringComparison.Ordinal);
    }

    private static PrintedClaim[] Totals { get; } = [new("north", "$1.7 billion"), new("south", "$1.3 billion", "SL")];

    private static PrintedClaim[] Flows(string south, string north) =>
        [new("exports-north", north) { Subject = "nl-to-sl" }, new("exports-south", south, "SL") { Subject = "sl-to-nl" }];

    private static IEnumerable<(Claim Left, Claim Right)> PairsOf(IReadOnlyList<Claim> claims, string rule)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                if (string.Equals(RuleOf(claims[i].Side.Code, claims[j].Side.Code), rule, StringComparison.Ordinal)
                    && !claims[i].Pragmatic.Overlaps(claims[j].Pragmatic))
                {
                    yield return (claims[i], claims[j]);
                }
            }
        }
    }

    private static string RuleOf(string left, string right) => (left, right) switch
    {
        ("", _) or (_, "") => Unattributed,
        ("NL", "SL") or ("SL", "NL") => Mirror,
        _ => InsideOneSide,
    };

    private static decimal? DistanceOf(Claim left, Claim right) =>
        left.Pragmatic.IsBelow(right.Pragmatic) ? right.Pragmatic.Low - left.Pragmatic.High : left.Pragmatic.Low - right.Pragmatic.High;
}
