using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Wording;

/// <summary>Turns ids, codes and numbers of the data into English words. Every word that depends on a value of the data stands here.</summary>
internal static class Words
{
    private static readonly Dictionary<string, (string Country, string Adjective)> _countries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kz"] = ("Kazakhstan", "Kazakh"),
        ["kg"] = ("Kyrgyzstan", "Kyrgyz"),
    };

    private static readonly Dictionary<string, string> _languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "English",
        ["kk"] = "Kazakh",
        ["ky"] = "Kyrgyz",
        ["ru"] = "Russian",
    };

    private static readonly string[] _numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly (decimal Worth, string Word)[] _scales = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>A small count as a word, a larger one in digits.</summary>
    public static string Number(int count) =>
        count >= 0 && count < _numbers.Length ? _numbers[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The word for one or for several.</summary>
    public static string Plural(int count, string one, string several) => count == 1 ? one : several;

    /// <summary>An id of lower-case words: <c>trade-turnover</c> is <c>trade turnover</c>.</summary>
    public static string OfId(string id) => id.Replace('-', ' ');

    /// <summary>What is compared: <c>Trade turnover between Kazakhstan and Kyrgyzstan, 2024</c>.</summary>
    public static Phrase Title(Claim claim) =>
        claim.Period.Length == 0 ? Phrase.Of($"{Quantity(claim)} {Between(claim.Subject)}") : Phrase.Of($"{Quantity(claim)} {Between(claim.Subject)}, {Period(claim.Period)}");

    /// <summary>The quantity of a claim, with its kind where it is no level: <c>Growth of trade turnover</c>.</summary>
    public static Phrase Quantity(Claim claim)
    {
        var indicator = OfId(claim.Indicator);
        return claim.Kind switch
        {
            "actual" => Phrase.Data(Capitalised(indicator)),
            "growth" => Phrase.Of($"Growth of {indicator}"),
            "target" => Phrase.Of($"Target for {indicator}"),
            var kind => Phrase.Of($"{Capitalised(indicator)} ({kind})"),
        };
    }

    /// <summary>The indicator alone: <c>Trade turnover</c>.</summary>
    public static Phrase Indicator(string indicator) => Phrase.Data(Capitalised(OfId(indicator)));

    /// <summary>Between whom: <c>between Kazakhstan and Kyrgyzstan</c>, <c>from Kazakhstan to Kyrgyzstan</c>.</summary>
    public static Phrase Between(string subject) => subject.Split('-') switch
    {
        [var from, "to", var to] => Phrase.Of($"from {Country(from)} to {Country(to)}"),
        [var one, var other] => Phrase.Of($"between {Country(one)} and {Country(other)}"),
        _ => Phrase.Of($"({subject})"),
    };

    /// <summary>A side as a reader knows it: <c>Kyrgyz side</c>; empty where nobody is named.</summary>
    public static Phrase Side(string side) => side switch
    {
        "" => Phrase.Empty,
        "both" => Phrase.Own("both sides"),
        _ when _countries.TryGetValue(side, out var country) => Phrase.Own(country.Adjective + " side"),
        _ => Phrase.Of($"side {side}"),
    };

    /// <summary>A period in words: <c>January–November 2023</c>.</summary>
    public static Phrase Period(string period)
    {
        if (!KzKgData.Period.TryParse(period, out var days, out _))
        {
            return Phrase.Data(period);
        }

        var (first, last) = (days.FirstDay, days.LastDay);
        if (days.IsWholeYears)
        {
            return Phrase.Own(first.Year == last.Year ? Text(first, "yyyy") : $"{Text(first, "yyyy")}–{Text(last, "yyyy")}");
        }

        if (days.IsWholeMonths)
        {
            return Phrase.Own(Run(first, last, "MMMM", "MMMM yyyy"));
        }

        return Phrase.Own(first == last ? Text(first, "d MMMM yyyy") : $"{Text(first, "d MMMM yyyy")} – {Text(last, "d MMMM yyyy")}");

        static string Run(DateTime first, DateTime last, string part, string whole)
        {
            if (first.Year != last.Year)
            {
                return $"{Text(first, whole)} – {Text(last, whole)}";
            }

            return first.Month == last.Month ? Text(first, whole) : $"{Text(first, part)}–{Text(last, whole)}";
        }
    }

    /// <summary>A value with its unit as a reader says it: <c>$1.34 billion</c>, <c>12%</c>.</summary>
    public static Phrase Amount(decimal value, string unit) => unit switch
    {
        "USD" => Phrase.Own((value < 0 ? "−$" : "$") + Scaled(Math.Abs(value))),
        "percent" => Phrase.Own(Printable.Number(value) + "%"),
        WordedValue.Direction => Phrase.Own(value > 0 ? "up" : "down"),
        WordedValue.Rank => Phrase.Own($"place {Printable.Number(value)} or better"),
        WordedValue.Year => Phrase.Own("by " + value.ToString("0", CultureInfo.InvariantCulture)),
        _ => Phrase.Of($"{Phrase.Own(Scaled(value))} {unit}"),
    };

    /// <summary>An interval with its unit: <c>$1.65 billion to $1.8 billion</c>, <c>below $49 million</c>.</summary>
    public static Phrase Range(Interval interval, string unit) => (interval.Low, interval.High) switch
    {
        ({ } low, { } high) when low == high => Amount(low, unit),
        ({ } low, { } high) => Phrase.Of($"{Amount(low, unit)} to {Amount(high, unit)}{Openness(interval)}"),
        ({ } low, null) => Phrase.Of($"{Phrase.Own(interval.LowOpen ? "above " : "at least ")}{Amount(low, unit)}"),
        (null, { } high) => Phrase.Of($"{Phrase.Own(interval.HighOpen ? "below " : "at most ")}{Amount(high, unit)}"),
        _ => Phrase.Own("unbounded"),
    };

    /// <summary>How the separators of a figure were taken.</summary>
    public static Phrase Convention(string convention) => convention switch
    {
        Separators.None => Phrase.Own("no separator"),
        Separators.DecimalComma => Phrase.Own("comma as the decimal mark"),
        Separators.DecimalPoint => Phrase.Own("point as the decimal mark"),
        Separators.GroupingComma => Phrase.Own("comma between thousands"),
        Separators.GroupingPoint => Phrase.Own("point between thousands"),
        _ => Phrase.Data(convention),
    };

    /// <summary>How a claim is tied to its speaker.</summary>
    public static Phrase Attribution(string attribution) => attribution switch
    {
        "quoted" => Phrase.Own("quoted"),
        "reported" => Phrase.Own("reported speech"),
        "narrator" => Phrase.Own("the article’s own words"),
        "inferred" => Phrase.Own("carried over from an earlier sentence"),
        _ => Phrase.Data(attribution),
    };

    /// <summary>A language tag in words.</summary>
    public static Phrase Language(string tag) => _languages.TryGetValue(tag, out var name) ? Phrase.Own(name) : Phrase.Data(tag);

    private static Phrase Country(string code) =>
        _countries.TryGetValue(code, out var country) ? Phrase.Own(country.Country) : Phrase.Data(code.ToUpperInvariant());

    private static Phrase Openness(Interval interval) => (interval.LowOpen, interval.HighOpen) switch
    {
        (true, true) => Phrase.Own(", ends excluded"),
        (true, false) => Phrase.Own(", lower end excluded"),
        (false, true) => Phrase.Own(", upper end excluded"),
        _ => Phrase.Empty,
    };

    private static string Scaled(decimal value)
    {
        var (worth, word) = Array.Find(_scales, s => Math.Abs(value) >= s.Worth);
        return worth == 0 ? Printable.Number(value) : $"{Printable.Number(value / worth)} {word}";
    }

    /// <summary>A text with a capital letter.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Text(DateTime day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
