namespace KzKgData.Verification.Tests.Rules;

/// <summary>
/// Kinds of contradictions, generated with different figures in texts of several languages, among other sentences, stated by either side and by nobody.
/// Without the fault, the same text causes no findings.
/// </summary>
public sealed class FaultsInTextsTests
{
    private const int Texts = 12;

    private static readonly Dictionary<string, (string Rule, string Lines, Func<ToldTexts, Random, bool, string[]> Tell)> _kinds = new(StringComparer.Ordinal)
    {
        ["a ratio told as growth"] = (
            "KZKG3021",
            "g: kind=growth",
            (t, r, isFault) => Changed(t, r, (before, now) => (now / before * 100) - (isFault ? 0 : 100))),
        ["a sign flipped"] = (
            "KZKG3007",
            "g: kind=growth",
            (t, r, isFault) => Changed(t, r, (before, now) => ((now / before * 100) - 100) * (isFault ? -1 : 1), least: 600, most: 1100)),
        ["a wrong base"] = ("KZKG3007", "g: kind=growth", (t, r, isFault) => WithBase(t, r, isFault)),
        ["growth that fits nothing"] = (
            "KZKG3007",
            "g: kind=growth",
            (t, r, isFault) => Changed(t, r, (before, now) => (now / before * 100) - 100 + (isFault ? 11 : 0))),
        ["a fall by more than all"] = ("KZKG3024", "g: kind=growth", (t, r, isFault) => [t.Growth("g", -r.Next(40, 95) - (isFault ? 70 : 0), t.Year(2001))]),
        ["a share above all"] = ("KZKG3023", "a: kind=share scope=food", (t, r, isFault) => [t.Share("a", r.Next(20, 95) + (isFault ? 85 : 0), t.Year(2001))]),
        ["shares above all"] = ("KZKG3023", "a: kind=share scope=food whole=all\nb: kind=share scope=metals whole=all", (t, r, isFault) =>
            r.Next(20, 80) is var share ? [t.Share("a", share, t.Year(2001)), t.Share("b", isFault ? 108 - share : 96 - share, t.Year(2001))] : []),
        ["directions that contradict"] = ("KZKG3020", "r: kind=direction\nf: kind=direction", (t, r, isFault) =>
            (r.Next(2) == 0) is var isRise ? [t.Direction("r", isRise, t.Year(2001)), t.Direction("f", isRise != isFault, t.Year(2001))] : []),
        ["halves that make another year"] = ("KZKG3029", string.Empty, (t, r, isFault) => Halves(t, r, (one, other) => one + other + (isFault ? 40 : 0), "y")),
        ["a mean of other parts"] = (
            "KZKG3028",
            "m: kind=mean per=month",
            (t, r, isFault) => Halves(t, r, (one, other) => ((one + other) / 12) + (isFault ? 40 : 0), "m")),
        ["a part above its whole"] = (
            "KZKG3006",
            string.Empty,
            (t, r, isFault) =>
                r.Next(300, 900) is var half ? [t.Level("a", half, t.Half(1, 2001)), t.Level("y", isFault ? half - 40 : half * 2, t.Year(2001))] : []),
        ["a bound inside a longer word"] = (
            "KZKG2006",
            string.Empty,
            (t, r, isFault) => [$"{(isFault ? Any(t.BoundsInWords, r) : t.Fillers[0])} {t.Clause("a", r.Next(300, 900), t.Year(2001))}"]),
        ["a bound of another sentence"] = (
            "KZKG2030",
            string.Empty,
            (t, r, isFault) =>
                isFault
                    ? [Any(t.BoundsElsewhere, r), t.Fillers[1], t.Level("a", r.Next(300, 900), t.Year(2001))]
                    : [t.Level("a", r.Next(300, 900), t.Year(2001))]),
        ["a period of another sentence"] = (
            "KZKG2030",
            string.Empty,
            (t, r, isFault) =>
                t.Level("a", r.Next(300, 900), t.Year(2001)) is var level && isFault
                    ? [PeriodIn(t.Level("a", r.Next(300, 900), t.Year(2000))), level.Replace("{a.period:", "{x:", StringComparison.Ordinal)]
                    : [level]),
    };

    /// <summary>The kinds for each language.</summary>
    public static TheoryData<string, string> Kinds => [.. _kinds.Keys.SelectMany(k => ToldTexts.Languages, (kind, language) => (kind, language))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_fault_is_found_wherever_it_is_made_and_by_no_other_rule(string kind, string language)
    {
        var (rule, lines, tell) = _kinds[kind];
        for (var seed = 0; seed < Texts; seed++)
        {
            foreach (var isFault in new[] { false, true })
            {
                var told = new ToldTexts(language);
                var (text, findings) = Find(told, lines, seed, tell(told, new Random(seed), isFault));
                Assert.True(findings.Any(f => f.RuleId == rule) == isFault, $"{(isFault ? "no" : "a")} {rule} in\n{text}\n{Show(findings)}");
                Assert.True(
                    findings.All(f => f.RuleId == rule || f.RuleId is "KZKG4001" || (rule is "KZKG2006" && f.RuleId is "KZKG2030")),
                    $"{text}\n{Show(findings)}");
            }
        }
    }

    private static (string Text, Verification.Findings.Finding[] Findings) Find(ToldTexts told, string lines, int seed, string[] sentences)
    {
        var random = new Random(seed);
        var facts = string.Join(
            ',',
            sentences.SelectMany(s => s.Split('{').Where(m => m.Length > 0 && m[1..].StartsWith(".value", StringComparison.Ordinal)).Select(m => m[..1])));
        string[] speaker = random.Next(3) switch
        {
            0 => [told.Said(facts, told.Language is "ru" ? "Мира Холм" : "Mira Holm")],
            1 => [told.Said(facts, told.Language is "ru" ? "Орен Вале" : "Oren Vale")],
            _ => [],
        };
        var text = string.Join(
            random.Next(2) == 0 ? " " : "\n\n",
            [.. speaker, .. told.Fillers.Take(random.Next(3)), .. sentences, .. told.Fillers.Take(random.Next(2))]);
        return (text, [.. new MarkedTexts().Text(told.Language, text).Package(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Verify().Findings]);
    }

    private static string[] Changed(ToldTexts told, Random random, Func<decimal, decimal, decimal> percent, int least = 200, int most = 2500)
    {
        var (before, now) = ((decimal)random.Next(least, 900), (decimal)random.Next(1000, most));
        return [told.Level("b", before, told.Year(2000)), told.Level("n", now, told.Year(2001)), told.Growth("g", percent(before, now), told.Year(2001))];
    }

    private static string[] WithBase(ToldTexts told, Random random, bool isFault)
    {
        var (first, before, now) = ((decimal)random.Next(200, 400), (decimal)random.Next(500, 900), (decimal)random.Next(1000, 2500));
        return
        [
            told.Level("f", first, told.Year(1999)), told.Level("b", before, told.Year(2000)), told.Level("n", now, told.Year(2001)),
            told.Growth("g", (now / (isFault ? first : before) * 100) - 100, told.Year(2001)),
        ];
    }

    private static string[] Halves(ToldTexts told, Random random, Func<decimal, decimal, decimal> whole, string id)
    {
        var (one, other) = ((decimal)random.Next(300, 500), (decimal)random.Next(300, 500));
        var year = whole(one, other);
        return
        [
            told.Level("a", one, told.Half(1, 2001)),
            told.Level("b", other, told.Half(2, 2001)),
            id is "m" ? told.Mean("m", year, told.Year(2001)) : told.Level("y", year, told.Year(2001)),
        ];
    }

    /// <summary>Returns the start of a sentence up to its cited period.</summary>
    private static string PeriodIn(string sentence) => sentence[..sentence.IndexOf('}', StringComparison.Ordinal)] + "}.";

    private static string Any(IReadOnlyList<string> items, Random random) => items[random.Next(items.Count)];

    private static string Show(IEnumerable<Verification.Findings.Finding> findings) =>
        string.Join('\n', findings.Select(f => $"{f.Place}: {f.RuleId}: {f.Message}"));
}
