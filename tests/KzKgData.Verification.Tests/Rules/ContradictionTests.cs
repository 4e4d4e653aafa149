using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>
/// English and Russian texts that contradict themselves or each other, each found by its rule only; and texts that merely look contradictory.
/// </summary>
public sealed class ContradictionTests
{
    /// <summary>The rule, the other cells of the claims, one claim per line, and the text.</summary>
    public static TheoryData<string, string, string, string> Contradictions { get; } =
        new()
        {
            // Ratios printed as growth, in several ways.
            {
                "KZKG3021", "en", "g: kind=growth",
                "{b,n,g.stated_by:Mira Holm} said turnover rose from {b.value:$79.4 million} in {b.period:2000} to {n.value:$256.8 million} in "
                + "{n,g.period:2001}, up {g.value:323 percent}."
            },
            {
                "KZKG3021", "ru", "g: kind=growth",
                "Товарооборот вырос с {b.value:79,4 млн долларов} в {b.period:2000 году} до {n.value:256,8 млн долларов} в {n,g.period:2001 году}, рост "
                + "составил {g.value:323 процента}."
            },
            {
                "KZKG3021", "en", "g: kind=growth",
                "Turnover was {b.value:$80.0 million} in {b.period:2000} and {n.qualifier:over} {n.value:$256 million} in {n,g.period:2001}, growth of "
                + "{g.qualifier:about} {g.value:320 percent}."
            },
            // Impossible growth, stated by a side, by nobody, and by both in one text.
            {
                "KZKG3007", "en", "g: kind=growth",
                "Turnover stood at {b.value:$1.10 billion} in {b.period:2000} and at {n.value:$1.52 billion} in {n,g.period:2001}, an increase of "
                + "{g.value:15 percent}."
            },
            {
                "KZKG3007", "ru", "g: kind=growth",
                "{g.stated_by:Мира Холм} сообщила о росте на {g.value:15 процентов} в {n,g.period:2001 году}. Товарооборот составил {b.value:1,10 млрд "
                + "долларов} в {b.period:2000 году} и {n.value:1,52 млрд долларов} годом позже."
            },
            { "KZKG3024", "en", "g: kind=growth", "Turnover {g.value:fell by 120 percent} in {g.period:2001}." },
            {
                "KZKG3024", "en", "g: kind=growth",
                "There was no trade, {b.value:$0}, in {b.period:2000}; with {n.value:$3 million} it grew by {g.value:40 percent} in {n,g.period:2001}."
            },
            // Growth of parts.
            {
                "KZKG3022", "en", "g: kind=growth\nh: kind=growth",
                "{g,h.stated_by:Oren Vale} put growth at {g.value:12 percent} for {g.period:January to November 2001} and at {h.value:300 percent} for "
                + "{h.period:2001}."
            },
            {
                "KZKG3028", "en", "t: kind=growth\ne: kind=growth subject=nl-to-sl\ni: kind=growth subject=sl-to-nl",
                "In {t,e,i.period:2001} turnover grew by {t.value:31 percent}, with exports up {e.value:12 percent} and imports up {i.value:19 percent}."
            },
            {
                "KZKG3028", "ru", "m: kind=mean per=year",
                "В {m.period:2000-2001 годах} товарооборот составлял в среднем {m.value:2,4 млрд долларов} в год: {a.value:1,3 млрд долларов} в "
                + "{a.period:2000 году} и {b.value:1,5 млрд долларов} в {b.period:2001 году}."
            },
            // Sums.
            {
                "KZKG3029", "en", "",
                "Trade came to {y.value:$2.0 billion} in {y.period:2001}: {a.value:$0.6 billion} in the {a.period:first half of 2001} and {b.value:$0.9 "
                + "billion} in the {b.period:second half of 2001}."
            },
            {
                "KZKG3009", "en", "e: subject=nl-to-sl\ni: subject=sl-to-nl",
                "In {t,e,i.period:2001} turnover was {t.value:$1.70 billion}, exports {e.value:$0.9 billion} and imports {i.value:$0.5 billion}."
            },
            {
                "KZKG3009", "ru", "e: scope=east\nw: scope=west\nn: scope=north",
                "В {t,e,w,n.period:2001 году} из {t.value:301 млн долларов} на восток пришлось {e.value:201 млн долларов}, на запад {w.value:91 млн "
                + "долларов}, на север {n.value:81 млн долларов}."
            },
            {
                "KZKG3006", "en", "",
                "Turnover reached {a.value:$1.9 billion} in {a.period:January to September 2001} and {y.value:$1.5 billion} in all of {y.period:2001}."
            },
            // Shares.
            {
                "KZKG3023", "en", "a: kind=share scope=food whole=all\nb: kind=share scope=metals whole=all",
                "In {a,b.period:2001} food made up {a.value:61 percent} of all exports and metals {b.value:48 percent}."
            },
            { "KZKG3023", "ru", "a: kind=share scope=food", "В {a.period:2001 году} доля продовольствия достигла {a.value:113 процентов}." },
            {
                "KZKG3017", "en", "a: subject=nl-to-sl\ns: kind=share subject=nl-to-sl",
                "Exports of {a.value:$0.6 billion} made up {s.value:70 percent} of a turnover of {t.value:$1.5 billion} in {a,s,t.period:2001}."
            },
            // Directions.
            {
                "KZKG3020", "en", "r: kind=direction\nf: kind=direction",
                "Turnover {r.value:rose} in {r.period:2001}, the gazette wrote. {f.stated_by:Mira Holm} said it {f.value:fell} in {f.period:2001}."
            },
            {
                "KZKG3020", "ru", "f: kind=direction",
                "В {n,f.period:2001 году} товарооборот {f.value:снизился}: {b.value:1,2 млрд долларов} в {b.period:2000 году}, {n.value:1,7 млрд "
                + "долларов} годом позже."
            },
            // Words cited where they do not belong.
            { "KZKG2030", "en", "", "The talks went on for {a.qualifier:over} an hour. In {a.period:2001} turnover came to {a.value:$1.3 billion}." },
            { "KZKG2030", "en", "", "The carry-{a.qualifier:over} was small. In {a.period:2001} turnover came to {a.value:$1.3 billion}." },
            { "KZKG2006", "ru", "", "В {a.qualifier:около}тке в {a.period:2001 году} товарооборот составил {a.value:1,3 млрд долларов}." },
            { "KZKG2030", "en", "", "{a.period:2001} was a good year. In the {x:first nine months of 2001} turnover came to {a.value:$1.3 billion}." },
            { "KZKG2030", "en", "", "In {x:2001} turnover came to {a.value:$1.3 billion}." },
            { "KZKG2010", "en", "a: kind=direction", "Turnover {a.value:fell by 12.5 percent} in {a.period:2001}." },
            { "KZKG2030", "ru", "", "{a.period:2000 год} был трудным. В {x:2001 году} товарооборот составил {a.value:1,3 млрд долларов}." },
        };

    /// <summary>The other cells of the claims, and a text without a contradiction.</summary>
    public static TheoryData<string, string, string> Traps { get; } =
        new()
        {
            // Another base, another scope, another part of the year, another side.
            {
                "en",
                "g: kind=growth base_period=1995",
                "Turnover rose from {b.value:$1.10 billion} in {b.period:2000} to {n.value:$1.52 billion} in {n,g.period:2001}, {g.value:90 percent} more "
                + "than in {x:1995}."
            },
            { "en", "f: scope=food", "Turnover was {t.value:$1.52 billion} in {t,f.period:2001}, {f.value:$0.4 billion} of it food." },
            {
                "ru",
                "",
                "За {a.period:январь-сентябрь 2001 года} товарооборот составил {a.value:1,1 млрд долларов}, за {y.period:2001 год} {y.value:1,5 млрд "
                + "долларов}."
            },
            {
                "en",
                "e: subject=nl-to-sl\ng: kind=growth subject=nl-to-sl",
                "Turnover was {b.value:$1.10 billion} in {b.period:2000} and {n.value:$1.52 billion} in {n,e,g.period:2001}; exports of {e.value:$0.6 "
                + "billion} had grown by {g.value:9 percent}."
            },
            // Without a period, and with a direction beside the amount.
            { "en", "", "Turnover came to {a.value:$1.3 billion}. The year {x:2001} was dry." },
            { "en", "d: kind=direction\ng: kind=growth", "Turnover {d,g.value:fell by 12.5 percent} in {d,g.period:2001}." },
            // Rounded, truncated, qualified.
            {
                "en",
                "g: kind=growth",
                "Turnover rose from {b.value:$79.4 million} in {b.period:2000} to {n.value:$256.8 million} in {n,g.period:2001}, up {g.value:223 percent}."
            },
            {
                "ru",
                "g: kind=growth",
                "Товарооборот вырос с {b.value:1,1 млрд долларов} в {b.period:2000 году} до {n.qualifier:почти} {n.value:1,6 млрд долларов} в "
                + "{n,g.period:2001 году}, на {g.value:40 процентов}."
            },
            {
                "en",
                "a: kind=share scope=food whole=all\nb: kind=share scope=metals whole=all",
                "In {a,b.period:2001} food made up {a.value:60 percent} and metals {b.value:41 percent}."
            },
            {
                "en",
                "",
                "Trade came to {y.value:$1.5 billion} in {y.period:2001}: {a.value:$0.7 billion} in the {a.period:first half of 2001} and {b.value:$0.9 "
                + "billion} in the {b.period:second half of 2001}."
            },
            // A plan is not a result, a ratio is not growth, a rise in one year is not a fall in another.
            { "en", "p: kind=target", "Turnover was {a.value:$1.5 billion} in {a.period:2001} and is to reach {p.value:$3 billion} in {p.period:2005}." },
            { "en", "r: kind=direction\nf: kind=direction", "Turnover {r.value:rose} in {r.period:2000} and {f.value:fell} in {f.period:2001}." },
            {
                "en",
                "t: kind=growth\ne: kind=growth subject=nl-to-sl\ni: kind=growth subject=sl-to-nl",
                "In {t,e,i.period:2001} turnover grew by {t.value:15 percent}, with exports up {e.value:12 percent} and imports up {i.value:19 percent}."
            },
            {
                "en",
                "m: kind=mean per=year",
                "In {m.period:2000-2001} turnover averaged {m.value:$1.4 billion} a year: {a.value:$1.3 billion} in {a.period:2000} and {b.value:$1.5 "
                + "billion} in {b.period:2001}."
            },
            // Words that belong to the figure, although they are not next to it.
            { "en", "", "{a.period:2000} was a hard year. Turnover came to {a.value:$1.3 billion}, after {b.value:$1.5 billion} in {b.period:1999}." },
            { "en", "", "{a.period:January to September 2001} went well. In {x:2001} trade was easy and turnover came to {a.value:$1.3 billion} by then." },
            { "en", "", "Turnover was {a,b.qualifier:about} {a.value:$1.1 billion} in {a.period:2000} and {b.value:$1.3 billion} in {b.period:2001}." },
            { "ru", "", "В {a.period:2001 г.} товарооборот по данным министерства Северной страны составил {a.qualifier:более} {a.value:1,3 млрд долларов}." },
        };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_contradiction_is_found_by_its_rule_alone(string rule, string language, string lines, string text)
    {
        var findings = Find(language, lines, text);

        Assert.True(findings.Any(f => f.RuleId == rule), $"no {rule} among\n{Show(findings)}");
        Assert.True(findings.All(f => f.RuleId == rule || f.RuleId is "KZKG4001"), Show(findings));
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public void What_only_looks_like_a_contradiction_is_none(string language, string lines, string text)
    {
        var findings = Find(language, lines, text);

        Assert.True(findings.Length == 0, Show(findings));
    }

    private static Finding[] Find(string language, string lines, string text) =>
        [.. new MarkedTexts().Text(language, text).Package(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Verify().Findings];

    private static string Show(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(f => $"{f.Place}: {f.RuleId}: {f.Message}"));
}
