namespace KzKgData.Verification.Figures;

/// <summary>Currencies before and behind a number.</summary>
internal static class Currencies
{
    private const string Dollar = "USD";

    private static readonly Dictionary<string, string> _codes = WordForms.Table(
        (Dollar, "USD"), ("EUR", "EUR"), ("KZT", "KZT"), ("KGS", "KGS"), ("RUB", "RUB"), ("GBP", "GBP"), ("CNY", "CNY"), ("UZS", "UZS"));

    private static readonly Dictionary<char, string> _signs = new() { ['$'] = Dollar, ['€'] = "EUR", ['₸'] = "KZT", ['₽'] = "RUB", ['£'] = "GBP", ['¥'] = "CNY" };

    private static readonly Dictionary<string, string> _dollars = WordForms.Table(
        (Dollar, "us"), ("CAD", "c ca can"), ("AUD", "a au"), ("HKD", "hk"), ("NZD", "nz"), ("SGD", "s sg"));

    private static readonly Dictionary<string, string> _words = WordForms.Table(
        (Dollar, "dollar dollars долл " + WordForms.Inflect("доллар", "- а у ом е ы ов ам ами ах")),
        ("EUR", "euro euros евро"),
        ("KZT", "tenge тенге"),
        ("KGS", "som soms " + WordForms.Inflect("сом", "- а у ом е ы ов ам ами ах")),
        ("RUB", "ruble rubles rouble roubles руб " + WordForms.Inflect("рубл", "ь я ю ем е и ей ям ями ях")),
        ("CNY", "yuan юаней юаня юань"),
        ("UZS", "сумов сума"));

    private static readonly HashSet<string> _adjectives = WordForms.Set(
        "us american kazakh kazakhstani kyrgyz russian chinese uzbek американских американского казахстанских казахстанского кыргызских кыргызского киргизских российских российского китайских узбекских");

    /// <summary>Whether the text is a currency's code in capitals.</summary>
    public static bool IsCode(string text) => _codes.ContainsKey(text);

    /// <summary>Reads the currency that begins at a token and has its number behind it, with one space between them at most.</summary>
    /// <returns>The currency and the index of the token behind it, or null.</returns>
    public static (string Currency, int Next)? ReadBefore(TokenizedText text, int index)
    {
        var token = text[index];
        if (token.IsWord && token.IsCapital)
        {
            if (text[index + 1].Is('$') && text[index + 1].IsJoined && _dollars.TryGetValue(token.Text, out var dollar))
            {
                return (dollar, index + 2);
            }

            return CodeAt(text, index) is { } code ? (code, index + 1) : null;
        }

        // Behind a letter the sign is part of a currency that is not known here.
        var isPartOfWord = token.IsJoined && text[index - 1].IsWord;
        return token.Kind == TokenKind.Mark && _signs.TryGetValue(token.Text[0], out var sign) && !isPartOfWord ? (sign, index + 1) : null;
    }

    /// <summary>Reads the currency behind a number, its adjectives and the hyphens of <c>a 5-million-dollar loan</c> included.</summary>
    /// <returns>The currency and the index of the token behind it, or null.</returns>
    public static (string Currency, int Next)? ReadBehind(TokenizedText text, int index)
    {
        var start = index;
        if (text[start].IsHyphen && text[start].IsJoined && text[start + 1].IsJoined)
        {
            start++;
        }
        else if (text[start].Is('.') && text[start].IsJoined && text[start + 1].IsApart)
        {
            start++; // the point of млн.
        }

        if (!text[start].IsNear)
        {
            return null;
        }

        if (text[start].Kind == TokenKind.Mark || CodeAt(text, start) is not null)
        {
            var currency = CodeAt(text, start) ?? (_signs.TryGetValue(text[start].Text[0], out var sign) ? sign : null);
            var belongsToNext = text[start + 1].IsNumber && text[start + 1].Gap is Gap.Joined or Gap.Space; // as in "2024 USD 5 million"
            return currency is null || belongsToNext ? null : (currency, start + 1);
        }

        var word = AfterAdjective(text, start);
        if (!text[word].IsWord || !_words.TryGetValue(text[word].Text, out var found) || (word > start && !text[word].IsApart))
        {
            return null;
        }

        var next = word + 1;
        if (text[word].Text is "долл" or "руб" && text[next].Is('.') && text[next].IsJoined)
        {
            next++;
        }

        return (found, text[next].IsApart && text[next].Is("сша") && found is Dollar ? next + 1 : next);
    }

    private static int AfterAdjective(TokenizedText text, int index)
    {
        if (text[index].Is("u") && text[index + 1].Is('.') && text[index + 2].Is("s") && text[index + 1].IsJoined && text[index + 2].IsJoined)
        {
            return index + (text[index + 3].Is('.') && text[index + 3].IsJoined ? 4 : 3);
        }

        return text[index].IsWord && _adjectives.Contains(text[index].Text) ? index + 1 : index;
    }

    private static string? CodeAt(TokenizedText text, int index)
    {
        var token = text[index];
        return token is { IsWord: true, IsCapital: true } && token.End - token.Start == 3 && _codes.TryGetValue(text.Text.Substring(token.Start, 3), out var code) ? code : null;
    }
}
