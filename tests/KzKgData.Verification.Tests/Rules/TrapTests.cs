using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>What only looks like a contradiction causes no finding; one step further, it does.</summary>
public sealed class TrapTests
{
    private static readonly PrintedClaim _year = new("year", "$1.34 billion");
    private static readonly PrintedClaim _same = new("same", "$1.3 billion");

    private static WrittenCell[] Day => [new("day", "2002-10-07", "7 October 2002", "date"), new("day_basis", "printed")];

    [Fact]
    public void Eleven_months_are_no_year()
    {
        var (months, year) = (_same with { Period = "2001-01/2001-11" }, _year with { Printed = "$1.5 billion" });

        AssertSilent(Say(months, year));
        AssertFound("KZKG3002", Say(months with { Period = "2001" }, year));
        AssertFound("KZKG3006", Say(months with { Printed = "$1.7 billion" }, year)); // at least 1.65, of at most 1.6
    }

    [Fact]
    public void A_shorter_print_of_one_value_is_no_other_value()
    {
        AssertSilent(Say(_same, _year)); // 1.3 stands for 1.25 to 1.4
        AssertFound("KZKG3002", Say(_same, _year with { Printed = "$1.41 billion" })); // for 1.405 and more
    }

    [Fact]
    public void One_value_is_cut_off_by_one_and_rounded_by_another()
    {
        PrintedClaim[] prints =
        [
            new("cut-off", "$1.5 billion"),
            new("rounded", "$1.6 billion") { Source = "border-gazette" },
            new("whole", "$1,572 million", string.Empty),
        ];

        AssertSilent(Say(prints));
        AssertFound("KZKG3001", Say(prints[0], prints[1], prints[2] with { Printed = "$1,612 million" })); // truncated, it would be 1.6
        AssertFound("KZKG3002", Say(prints[0], prints[1] with { Printed = "$1.7 billion" }));
    }

    [Fact]
    public void A_rise_within_each_side_is_no_fall_across_them()
    {
        PrintedClaim[] north =
        [
            new("north-1999", "$1.6 billion") { Period = "1999" },
            new("north-2000", "$1.7 billion") { Period = "2000" },
            Rose("north-rose", "2000", "NL"),
        ];
        PrintedClaim[] south = [new("south-2001", "$1.2 billion", "SL"), Rose("south-rose", "2001", "SL")];

        AssertSilent(Say([.. north, .. south]));
        AssertFound("KZKG3008", Say([.. north, south[0] with { Side = "NL" }, south[1] with { Side = "NL" }]));
    }

    [Fact]
    public void A_target_is_no_actual()
    {
        var target = new PrintedClaim("target", "$3 billion") { Kind = "target", Period = "2005" };

        AssertSilent(Say(_year, target));
        AssertSilent(Say(_year, target with { Period = string.Empty }));
        AssertFound("KZKG3002", Say(_year, target with { Kind = "actual", Period = "2001" }));
    }

    [Fact]
    public void Investment_of_like_size_is_no_trade()
    {
        var investment = _same with { Printed = "$1.1 billion", Indicator = "investment" };

        AssertSilent(Say(_year, investment));
        AssertFound("KZKG3002", Say(_year, investment with { Indicator = _year.Indicator }));
    }

    [Fact]
    public void Who_follows_in_an_office_contradicts_nobody()
    {
        AssertSilent(PrimeMinisters("2002-03-06"));
        AssertFound("KZKG3013", PrimeMinisters("2002-03-05")); // on the day of the first
    }

    [Fact]
    public void What_was_signed_before_one_text_is_signed_today_in_an_earlier_one()
    {
        AssertSilent(SignedTwice("2002-03-06"));
        AssertFound("KZKG3015", SignedTwice("2002-03-04")); // before it was
    }

    [Fact]
    public void What_is_planned_in_one_text_is_held_in_a_later_one()
    {
        AssertSilent(PlannedAndHeld("2002-10-08", Day));
        AssertFound("KZKG3016", PlannedAndHeld("2002-10-06", Day)); // before its day
        AssertFound("KZKG3015", PlannedAndHeld("2002-03-04", [])); // before it was planned
    }

    private static WrittenPackage PrimeMinisters(string second)
    {
        const string Title = "Prime Minister of Northland";
        return new WrittenPackage()
            .Article("harbour-post-again", second)
            .Person("ada-strand", "Ada Strand", "NL", "Deputy Minister of Northland")
            .Office("prime-minister-first", "harbour-post", Title, "NL", "mira-holm", "Mira Holm")
            .Office("prime-minister-again", "harbour-post-again", Title, "NL", "ada-strand", "Ada Strand");
    }

    private static WrittenPackage SignedTwice(string second)
    {
        const string Title = "Agreement on River Traffic";
        return new WrittenPackage()
            .Article("harbour-post-again", second)
            .Fact(
                "agreements",
                "traffic",
                "harbour-post",
                new("title", Title, Title),
                new("status", "signed", "signed", "status"),
                new("day", "2002-03-05", "Today", "date"),
                new("day_basis", "inferred"))
            .Fact(
                "agreements",
                "traffic-again",
                "harbour-post-again",
                new("title", Title, Title),
                new("status", "signed", "previously signed", "status"),
                new("same_as", "traffic"));
    }

    private static WrittenPackage PlannedAndHeld(string second, IEnumerable<WrittenCell> day) => new WrittenPackage()
        .Article("harbour-post-again", second)
        .Fact("events", "river-talks", "harbour-post", [.. Talks("planned"), .. Day])
        .Fact("events", "river-talks-again", "harbour-post-again", [.. Talks("held"), .. day, new("same_as", "river-talks")]);

    private static WrittenCell[] Talks(string status) =>
        [new("type", "meeting", "talks"), new("name", "River Talks", "River Talks", "name"), new("status", status)];

    private static PrintedClaim Rose(string id, string period, string side) => new(id, "rose", side) { Kind = "direction", Period = period };

    private static WrittenPackage Say(params IEnumerable<PrintedClaim> claims) => new WrittenPackage().Claims(claims);

    private static void AssertSilent(WrittenPackage package) => Assert.Empty(package.Verify().Findings.Select(Show));

    private static void AssertFound(string rule, WrittenPackage package)
    {
        var findings = package.Verify().Findings;
        Assert.True(findings.Any(f => f.RuleId == rule), $"no {rule} among\n{string.Join('\n', findings.Select(Show))}");
    }

    private static string Show(Finding finding) => $"{finding.Place}: {finding.RuleId}: {finding.Message}";
}
