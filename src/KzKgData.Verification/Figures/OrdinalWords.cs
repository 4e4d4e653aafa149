namespace KzKgData.Verification.Figures;

/// <summary>Ordinals: <c>sixth</c>, <c>1st</c>, <c>шестое</c>, <c>6-й</c>, <c>VI</c>.</summary>
internal static class OrdinalWords
{
    private static readonly Dictionary<string, int> _words = WordForms.Table(Ordinals());
    private static readonly Dictionary<string, int> _tens = WordForms.Table(
        (20, "twenty двадцать"), (30, "thirty тридцать"), (40, "forty сорок"), (50, "fifty пятьдесят"),
        (60, "sixty шестьдесят"), (70, "seventy семьдесят"), (80, "eighty восемьдесят"), (90, "ninety девяносто"));

    private static readonly HashSet<string> _englishEndings = WordForms.Set("st nd rd th");
    private static readonly HashSet<string> _russianEndings = WordForms.Set("й я е го му м ю ый ая ое ые ого ому ым ом ую ой ий ей");
    private static readonly string[] _romanTens = ["", "X", "XX", "XXX"];
    private static readonly string[] _romanOnes = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    private static readonly Dictionary<string, int> _roman = Enumerable.Range(1, 39).ToDictionary(n => _romanTens[n / 10] + _romanOnes[n % 10], StringComparer.Ordinal);

    /// <summary>Reads the ordinal that begins at a token, Roman numerals left out.</summary>
    /// <returns>Its number, the index of the token behind it and whether it is in words; or null.</returns>
    public static (int Value, int Next, bool InWords)? Read(TokenizedText text, int index)
    {
        var token = text[index];
        if (token.SmallNumber is >= 0 and var digits && EndOfEnding(text, index + 1) is { } next)
        {
            return (digits, next, false);
        }

        if (!token.IsWord)
        {
            return null;
        }

        if (_tens.TryGetValue(token.Text, out var tens))
        {
            var isHyphenated = text[index + 1].IsHyphen && text[index + 1].IsJoined && text[index + 2].IsJoined;
            var unit = text[index + (isHyphenated ? 2 : 1)];
            if ((isHyphenated || unit.IsApart) && unit.IsWord && _words.TryGetValue(unit.Text, out var ones) && ones < 10)
            {
                return (tens + ones, index + (isHyphenated ? 3 : 2), true);
            }
        }

        return _words.TryGetValue(token.Text, out var value) ? (value, index + 1, true) : null;
    }

    /// <summary>The number of a Roman numeral in capitals up to XXXIX, or null.</summary>
    public static int? ReadRoman(TokenizedText text, int index)
    {
        var token = text[index];
        return token is { IsWord: true, IsCapital: true } && token.End - token.Start <= 7
            && _roman.TryGetValue(text.Text.Substring(token.Start, token.End - token.Start), out var value)
            ? value
            : null;
    }

    private static int? EndOfEnding(TokenizedText text, int index)
    {
        if (!text[index].IsJoined)
        {
            return null;
        }

        if (text[index].IsWord)
        {
            return _englishEndings.Contains(text[index].Text) ? index + 1 : null;
        }

        return text[index].IsHyphen && text[index + 1] is { IsWord: true, IsJoined: true } ending && _russianEndings.Contains(ending.Text) ? index + 2 : null;
    }

    private static (int, string)[] Ordinals()
    {
        const string hard = "ый ой ая ое ые ого ому ым ом ую ых ыми";
        return
        [
            (1, "first " + WordForms.Inflect("перв", hard)),
            (2, "second " + WordForms.Inflect("втор", hard)),
            (3, "third третий третья третье третьи третьего третьей третьему третьим третьем третью третьих третьими"),
            (4, "fourth " + WordForms.Inflect("четверт", hard)),
            (5, "fifth " + WordForms.Inflect("пят", hard)),
            (6, "sixth " + WordForms.Inflect("шест", hard)),
            (7, "seventh " + WordForms.Inflect("седьм", hard)),
            (8, "eighth " + WordForms.Inflect("восьм", hard)),
            (9, "ninth " + WordForms.Inflect("девят", hard)),
            (10, "tenth " + WordForms.Inflect("десят", hard)),
            (11, "eleventh " + WordForms.Inflect("одиннадцат", hard)),
            (12, "twelfth " + WordForms.Inflect("двенадцат", hard)),
            (13, "thirteenth " + WordForms.Inflect("тринадцат", hard)),
            (14, "fourteenth " + WordForms.Inflect("четырнадцат", hard)),
            (15, "fifteenth " + WordForms.Inflect("пятнадцат", hard)),
            (16, "sixteenth " + WordForms.Inflect("шестнадцат", hard)),
            (17, "seventeenth " + WordForms.Inflect("семнадцат", hard)),
            (18, "eighteenth " + WordForms.Inflect("восемнадцат", hard)),
            (19, "nineteenth " + WordForms.Inflect("девятнадцат", hard)),
            (20, "twentieth " + WordForms.Inflect("двадцат", hard)),
            (30, "thirtieth " + WordForms.Inflect("тридцат", hard)),
            (40, "fortieth " + WordForms.Inflect("сороков", hard)),
            (50, "fiftieth " + WordForms.Inflect("пятидесят", hard)),
            (60, "sixtieth " + WordForms.Inflect("шестидесят", hard)),
            (70, "seventieth " + WordForms.Inflect("семидесят", hard)),
            (80, "eightieth " + WordForms.Inflect("восьмидесят", hard)),
            (90, "ninetieth " + WordForms.Inflect("девяност", hard)),
            (100, "hundredth"),
        ];
    }
}
