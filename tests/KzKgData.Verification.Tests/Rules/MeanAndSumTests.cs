using CsCheck;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Sums over time, and means, growth and shares of wholes compared with those of their parts.</summary>
public sealed class MeanAndSumTests
{
    private static readonly string[] _quarters = ["2001-01/2001-03", "2001-04/2001-06", "2001-07/2001-09", "2001-10/2001-12"];

    [Theory]
    [InlineData("$1.2 billion", "", Severity.Error, 1)]
    [InlineData("$1.7 billion", "", Severity.Error, 1)]
    [InlineData("$1.4 billion", "", Severity.Error, 0)] // 1.36 to 1.6
    [InlineData("$1.1 billion", "over", Severity.Warning, 1)]
    [InlineData("$1.9 billion", "about", Severity.Error, 1)]
    public void Quarters_make_the_year(string year, string qualifier, Severity severity, int findings)
    {
        foreach (var side in new[] { "NL", string.Empty, "both" })
        {
            var found = Find("KZKG3029", [.. Quarters(side, 4), Year(year, side) with { Qualifier = qualifier }]);

            Assert.Equal(findings, found.Length);
            Assert.All(found, f => Assert.Equal(("q1;q2;q3;q4;year", severity), (string.Join(';', f.Facts), f.Severity)));
        }
    }

    [Fact]
    public void Where_a_quarter_is_missing_the_others_are_no_more_than_the_year()
    {
        Assert.Single(Find("KZKG3029", [.. Quarters("NL", 3), Year("$0.9 billion", "NL")]));
        Assert.Empty(Find("KZKG3029", [.. Quarters("NL", 3), Year("$1.2 billion", "NL")]));
    }

    [Fact]
    public void Parts_that_share_a_day_are_not_added_up() => Assert.Empty(Find(
        "KZKG3029",
        new("h1", "$0.9 billion") { Period = "2001-01/2001-06" },
        new("mid", "$0.9 billion") { Period = "2001-04/2001-09" },
        Year("$1.3 billion", "NL")));

    [Fact]
    public void Parts_of_other_sides_texts_or_scopes_are_not_added_up()
    {
        var quarters = Quarters("NL", 4).ToArray();
        quarters[1] = quarters[1] with { Side = "SL" };
        quarters[2] = quarters[2] with { Scope = "services" };

        Assert.Empty(Find("KZKG3029", [.. quarters, Year("$1.7 billion", "NL")]));
        Assert.Empty(Find("KZKG3029", [.. Quarters(string.Empty, 4), Year("$1.2 billion", string.Empty) with { Source = "border-gazette" }]));
    }

    [Fact]
    public void What_one_part_alone_exceeds_is_told_once()
    {
        PrintedClaim[] claims = [.. Quarters("NL", 4), Year("$0.2 billion", "NL")];

        Assert.Empty(Find("KZKG3029", claims));
        Assert.NotEmpty(Find("KZKG3006", claims));
    }

    [Fact]
    public void Figures_that_were_shortened_from_true_ones_stay_silent() =>
        Gen.Select(Gen.Decimal[100, 900].Array[4], Gen.Int[0, 2])
            .Sample(
                (quarters, digits) =>
                {
                    PrintedClaim[] claims =
                    [
                        .. quarters.Select((q, i) => new PrintedClaim($"q{i + 1}", Million(q, digits)) { Period = _quarters[i] }),
                        Year(Million(quarters.Sum(), digits), "NL"),
                    ];
                    Assert.Empty(Find("KZKG3029", claims));
                    Assert.Empty(Find("KZKG3028", [.. claims, Mean(Million(quarters.Sum() / 4, digits), "quarter")]));
                },
                iter: 200);

    [Theory]
    [InlineData("quarter", "$400 million", "$365 million", 0)]
    [InlineData("quarter", "$412 million", "$365 million", 1)] // at most 400
    [InlineData("month", "$121 million", "$365 million", 0)]
    [InlineData("month", "$212 million", "$365 million", 1)]
    [InlineData("year", "$1.5 billion", "$365 million", 0)]
    public void A_mean_of_amounts_is_their_sum_by_their_number(string per, string mean, string quarter, int findings)
    {
        PrintedClaim[] quarters = [.. Quarters("NL", 4).Select(q => q with { Printed = quarter })];

        Assert.Equal(findings, Find("KZKG3028", [.. quarters, Mean(mean, per)]).Length);
    }

    [Fact]
    public void What_a_mean_cannot_be_held_against_is_said()
    {
        Assert.Contains("the column 'per' is empty", Undecided(Mean("$400 million", string.Empty)), StringComparison.Ordinal);
        Assert.Contains(
            "does not consist of whole units of 'quarter'",
            Undecided(Mean("$400 million", "quarter") with { Period = "2001-02/2001-04" }),
            StringComparison.Ordinal);
        Assert.Contains(
            "there are no figures of the same origin for the whole period",
            Undecided([Mean("$400 million", "quarter"), .. Quarters("NL", 2)]),
            StringComparison.Ordinal);
        Assert.Contains("for each year", Undecided(Mean("5 percent", "year") with { Period = "2000/2001" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_is_no_less_than_what_some_parts_make() => Assert.Single(Find("KZKG3028", [Mean("$150 million", "quarter"), .. Quarters("NL", 3)]));

    [Theory]
    [InlineData("9 percent", 0)]
    [InlineData("14 percent", 1)]
    [InlineData("3 percent", 1)]
    public void A_mean_of_rates_lies_between_them(string mean, int findings) => Assert.Equal(findings, Find(
        "KZKG3028",
        Mean(mean, "year") with { Period = "2000/2001" },
        Growth("one", "6 percent") with { Period = "2000", BasePeriod = "1999" },
        Growth("other", "12 percent")).Length);

    [Fact]
    public void Means_for_other_times_are_no_conflict()
    {
        PrintedClaim[] means = [Mean("$400 million", "quarter"), Mean("$1.6 billion", "year") with { Id = "a-year" }];

        Assert.Empty(Find("KZKG3002", means));
        Assert.Single(Find("KZKG3002", means[0], means[0] with { Id = "other", Printed = "$512 million" }));
    }

    [Theory]
    [InlineData("15 percent", "NL", 0)]
    [InlineData("21 percent", "NL", 1)]
    [InlineData("21 percent", "", 1)]
    [InlineData("9 percent", "both", 1)]
    public void Growth_of_a_total_lies_between_that_of_its_flows(string total, string side, int findings) => Assert.Equal(findings, Find(
        "KZKG3028",
        Growth("total", total, side),
        Growth("out", "12 percent", side) with { Subject = "nl-to-sl" },
        Growth("in", "19 percent", side) with { Subject = "sl-to-nl" }).Length);

    [Fact]
    public void Growth_of_parts_of_another_base_or_beside_a_balance_decides_nothing()
    {
        PrintedClaim[] growths =
        [
            Growth("total", "31 percent"),
            Growth("out", "12 percent") with
            {
                Subject = "nl-to-sl",
            },
            Growth("in", "19 percent") with
            {
                Subject = "sl-to-nl",
            },
        ];

        Assert.Contains("without that of sl-to-nl", Undecided([.. growths[..2], growths[2] with { BasePeriod = "1995" }]), StringComparison.Ordinal);
        Assert.Contains("a part can be negative", Undecided([.. growths, new("balance", "-$1.3 billion") { Subject = "nl-to-sl" }]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("33 percent", 0)]
    [InlineData("41 percent", 1)]
    public void A_share_over_a_year_lies_between_those_over_its_halves(string year, int findings) => Assert.Equal(findings, Find(
        "KZKG3028",
        new PrintedClaim("year", year) { Kind = "share" },
        new PrintedClaim("first", "31 percent") { Kind = "share", Period = "2001-01/2001-06" },
        new PrintedClaim("second", "36 percent") { Kind = "share", Period = "2001-07/2001-12" }).Length);

    [Fact]
    public void Growth_of_a_side_is_held_against_what_its_text_gives_in_nobodys_name()
    {
        PrintedClaim[] claims =
        [
            new("before", "$1.10 billion", string.Empty) { Period = "2000" },
            new("now", "$1.52 billion", string.Empty),
            Growth("growth", "15 percent"),
        ];

        Assert.Equal(Severity.Warning, Assert.Single(Find("KZKG3007", claims)).Severity);
        Assert.Empty(Find("KZKG3007", claims[0] with { Source = "border-gazette" }, claims[1], claims[2]));
        Assert.Empty(Find("KZKG3007", [.. claims, new("south", "$1.2 billion", "SL") { Period = "1999" }])); // unattributed claims may belong to either side
        Assert.Single(Find("KZKG3021", claims[0], claims[1], claims[2] with { Printed = "138 percent" }));
    }

    private static IEnumerable<PrintedClaim> Quarters(string side, int count) =>
        Enumerable.Range(0, count).Select(i => new PrintedClaim($"q{i + 1}", "$0.38 billion", side) { Period = _quarters[i] });

    private static PrintedClaim Year(string printed, string side) => new("year", printed, side);

    private static PrintedClaim Mean(string printed, string per) => new("mean", printed) { Kind = "mean", Per = per };

    private static PrintedClaim Growth(string id, string printed, string side = "NL") => new(id, printed, side) { Kind = "growth", BasePeriod = "2000" };

    private static string Million(decimal value, int digits) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"${value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)} million");

    private static string Undecided(params IReadOnlyList<PrintedClaim> claims) =>
        string.Join(
            '\n',
            PrintedClaim
                .Package(claims)
                .Verify("KZKG3028")
                .Decisions.Where(d => d.RuleId is "KZKG3028" && d.Kind is DecisionKind.CannotDecide)
                .Select(d => d.Why));

    private static Finding[] Find(string rule, params IReadOnlyList<PrintedClaim> claims) =>
        [.. PrintedClaim.Package(claims).Verify(rule).Findings.Where(f => f.RuleId == rule)];
}
