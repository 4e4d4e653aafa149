namespace KzKgData.Verification.Figures;

/// <summary>The words that multiply a number: <c>million</c>, <c>млрд</c>.</summary>
internal static class Scales
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;
    private const decimal Trillion = 1_000_000_000_000m;

    private static readonly Dictionary<string, decimal> _words = WordForms.Table(
        (Thousand, "thousand thousands тыс тысяча тысячи тысяч тысячу тысячам тысячами тысячах тысячей"),
        (Million, "mn mln million millions млн миллион миллиона миллионов миллиону миллионе миллионом миллионам миллионами миллионах миллионы"),
        (Billion, "bn bln billion billions млрд миллиард миллиарда миллиардов миллиарду миллиарде миллиардом миллиардам миллиардами миллиардах миллиарды"),
        (Trillion, "tn trn trln trillion trillions трлн триллион триллиона триллионов триллиону триллионе триллионом триллионам триллионами триллионах триллионы"));

    private static readonly Dictionary<string, decimal> _letters = WordForms.Table((Thousand, "k"), (Million, "m"), (Billion, "b"));

    // Without a number these mean one; their plural means any number.
    private static readonly HashSet<string> _single = WordForms.Set(
        "тысяча тысячу миллион миллиона миллиону миллионе миллионом миллиард миллиарда миллиарду миллиарде миллиардом триллион триллиона триллиону триллионе триллионом");

    private static readonly Dictionary<string, decimal> _halves = WordForms.Table(
        (Million, "полмиллиона"), (Billion, "полмиллиарда"), (Trillion, "полтриллиона"), (Thousand, "полтысячи"));

    /// <summary>The factor of a word, or null. Single letters count only where money is certain: <c>5 m</c> may be metres.</summary>
    public static decimal? Find(Token token, bool withLetters)
    {
        if (!token.IsWord)
        {
            return null;
        }

        return _words.TryGetValue(token.Text, out var factor) || (withLetters && _letters.TryGetValue(token.Text, out factor)) ? factor : null;
    }

    /// <summary>The factor of a scale word that stands for one of its kind: <c>миллиард долларов</c>.</summary>
    public static decimal? FindSingle(Token token) => token.IsWord && _single.Contains(token.Text) ? _words[token.Text] : null;

    /// <summary>The scale that a word takes half of: <c>полмиллиарда</c>.</summary>
    public static decimal? FindHalved(Token token) => token.IsWord && _halves.TryGetValue(token.Text, out var factor) ? factor : null;
}
