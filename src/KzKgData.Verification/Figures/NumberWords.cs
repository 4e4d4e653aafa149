namespace KzKgData.Verification.Figures;

/// <summary>Numbers below a thousand, written in English or Russian words.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> _words = WordForms.Table(Cardinals());

    // Next to a word that is counted, or in a larger number, it is a figure; by itself it is hardly more than an article.
    private static readonly HashSet<string> _ones = WordForms.Set("one один одна одно одного одной одному одним одном одну");

    private static readonly HashSet<string> _oneAndAHalf = WordForms.Set("полтора полторы полутора");

    /// <summary>Whether the word is a form of one.</summary>
    public static bool IsOne(Token token) => token.IsWord && _ones.Contains(token.Text);

    /// <summary>Whether the word is a form of <c>полтора</c>, one and a half.</summary>
    public static bool IsOneAndAHalf(Token token) => token.IsWord && _oneAndAHalf.Contains(token.Text);

    /// <summary>Reads the number that begins at a word.</summary>
    /// <returns>The number and the index of the token behind it, or null.</returns>
    public static (int Value, int Next)? Read(TokenizedText text, int index)
    {
        if (ValueOf(text[index]) is not { } value)
        {
            return null;
        }

        var next = index + 1;
        var open = OpenPlaces(value); // what may still be added has to be smaller
        if (value < 10 && text[next] is { IsApart: true } hundred && hundred.Is("hundred"))
        {
            value *= 100;
            open = 100;
            next++;
        }

        while (open > 1)
        {
            var skip = value >= 100 && text[next].IsApart && text[next].Is("and") ? 1 : 0;
            var isHyphenated = skip == 0 && value % 100 is >= 20 && text[next].IsHyphen && text[next].IsJoined && text[next + 1].IsJoined;
            var following = next + (isHyphenated ? 1 : skip);
            if (!(isHyphenated || text[following].IsApart) || ValueOf(text[following]) is not { } more || more == 0 || more >= open)
            {
                break;
            }

            value += more;
            open = OpenPlaces(more);
            next = following + 1;
        }

        return (value, next);
    }

    private static int? ValueOf(Token token) => token.IsWord && _words.TryGetValue(token.Text, out var value) ? value : null;

    private static int OpenPlaces(int value) => value switch { >= 100 => 100, >= 20 when value % 10 == 0 => 10, _ => 1 };

    private static (int, string)[] Cardinals()
    {
        const string soft = "ь и ью";
        return
        [
            (0, "zero ноль нуля"),
            (1, "one один одна одно одного одной одному одним одном одну"),
            (2, "two два две двух двум двумя двое двоих"),
            (3, "three три трех трем тремя трое троих"),
            (4, "four четыре четырех четырем четырьмя четверо"),
            (5, "five пятеро " + WordForms.Inflect("пят", soft)),
            (6, "six шестеро " + WordForms.Inflect("шест", soft)),
            (7, "seven семь семи"), // семью is more often a family
            (8, "eight восемь восьми восемью"),
            (9, "nine " + WordForms.Inflect("девят", soft)),
            (10, "ten " + WordForms.Inflect("десят", soft)),
            (11, "eleven " + WordForms.Inflect("одиннадцат", soft)),
            (12, "twelve " + WordForms.Inflect("двенадцат", soft)),
            (13, "thirteen " + WordForms.Inflect("тринадцат", soft)),
            (14, "fourteen " + WordForms.Inflect("четырнадцат", soft)),
            (15, "fifteen " + WordForms.Inflect("пятнадцат", soft)),
            (16, "sixteen " + WordForms.Inflect("шестнадцат", soft)),
            (17, "seventeen " + WordForms.Inflect("семнадцат", soft)),
            (18, "eighteen " + WordForms.Inflect("восемнадцат", soft)),
            (19, "nineteen " + WordForms.Inflect("девятнадцат", soft)),
            (20, "twenty " + WordForms.Inflect("двадцат", soft)),
            (30, "thirty " + WordForms.Inflect("тридцат", soft)),
            (40, "forty сорок сорока"),
            (50, "fifty пятьдесят пятидесяти пятьюдесятью"),
            (60, "sixty шестьдесят шестидесяти шестьюдесятью"),
            (70, "seventy семьдесят семидесяти семьюдесятью"),
            (80, "eighty восемьдесят восьмидесяти восемьюдесятью"),
            (90, "ninety девяносто девяноста"),
            (100, "сто ста"),
            (200, "двести двухсот двумстам двумястами двухстах"),
            (300, "триста трехсот тремстам тремястами трехстах"),
            (400, "четыреста четырехсот четыремстам четырьмястами четырехстах"),
            (500, "пятьсот пятисот пятистам пятьюстами пятистах"),
            (600, "шестьсот шестисот шестистам шестьюстами шестистах"),
            (700, "семьсот семисот семистам семьюстами семистах"),
            (800, "восемьсот восьмисот восьмистам восемьюстами восьмистах"),
            (900, "девятьсот девятисот девятистам девятьюстами девятистах"),
        ];
    }
}
