namespace KzKgData.Verification.Figures;

/// <summary>Every word and sign, English and Russian, that the recogniser knows: the one table in which the words of a text are looked up.</summary>
internal static class Vocabulary
{
    /// <summary>The length of a word above which it is no word that matters.</summary>
    public const int LongestWord = 24;

    // The endings of words that are inflected alike; - is for none.
    private const string Hard = "ый ой ая ое ые ого ому ым ом ую ых ыми";
    private const string Soft = "ь и ью";
    private const string Masculine = "- а у ом е ы ов ам ами ах";
    private const string Month = "- а у ем е ы ев ам ами ах";
    private const string SoftMonth = "ь я е ю ем";
    private const string HardMonth = "- а е у ом";

    private static readonly (string Qualifier, string[] Phrases)[] _qualifiers =
    [
        (Qualifier.AtLeast, ["not less than", "no less than", "no fewer than", "at least", "не менее чем", "не меньше чем", "не менее", "не меньше", "как минимум", "минимум"]),
        (Qualifier.AtMost, ["not more than", "no more than", "at most", "не более чем", "не больше чем", "не более", "не больше", "максимум"]),
        (Qualifier.MoreThan, ["more than", "in excess of", "exceeding", "более чем", "больше чем", "более", "больше"]),
        (Qualifier.LessThan, ["less than", "fewer than", "below", "менее чем", "меньше чем", "менее", "меньше"]),
        (Qualifier.UpTo, ["up to", "до"]),
        (Qualifier.Over, ["over", "above", "свыше"]),
        (Qualifier.Almost, ["almost", "почти"]),
        (Qualifier.Nearly, ["nearly", "практически"]),
        (Qualifier.About, ["about", "around", "approximately", "roughly", "some", "close to", "около", "примерно", "порядка", "приблизительно"]),
    ];

    private static readonly (string Stem, string Unit)[] _unitStems =
        [("летн", TimeUnits.Year), ("месячн", TimeUnits.Month), ("недельн", "week"), ("дневн", "day"), ("часов", "hour"), ("минутн", "minute")];

    private static readonly string[] _numberStems = ["одно", "двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти", "десяти"];
    private static readonly string[] _romanTens = ["", "x", "xx", "xxx"];
    private static readonly string[] _romanOnes = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    private static readonly WordTree _tree = Grow(new()
    {
        { Role.Minus, "- \u2212" },

        { Role.CurrencySign, "USD", "$" }, { Role.CurrencySign, "EUR", "€" }, { Role.CurrencySign, "KZT", "₸" }, { Role.CurrencySign, "RUB", "₽" },
        { Role.CurrencySign, "GBP", "£" }, { Role.CurrencySign, "CNY", "¥" },
        { Role.CurrencyCode, "USD", "usd" }, { Role.CurrencyCode, "EUR", "eur" }, { Role.CurrencyCode, "KZT", "kzt" }, { Role.CurrencyCode, "KGS", "kgs" },
        { Role.CurrencyCode, "RUB", "rub" }, { Role.CurrencyCode, "GBP", "gbp" }, { Role.CurrencyCode, "CNY", "cny" }, { Role.CurrencyCode, "UZS", "uzs" },
        { Role.DollarPrefix, "USD", "us" }, { Role.DollarPrefix, "CAD", "c ca can" }, { Role.DollarPrefix, "AUD", "a au" }, { Role.DollarPrefix, "HKD", "hk" },
        { Role.DollarPrefix, "NZD", "nz" }, { Role.DollarPrefix, "SGD", "s sg" },
        { Role.Currency, "USD", "dollar dollars долл " + Inflect("доллар", Masculine) }, { Role.Currency, "EUR", "euro euros евро" },
        { Role.Currency, "KZT", "tenge тенге" }, { Role.Currency, "KGS", "som soms " + Inflect("сом", Masculine) },
        { Role.Currency, "RUB", "ruble rubles rouble roubles руб " + Inflect("рубл", "ь я ю ем е и ей ям ями ях") },
        { Role.Currency, "CNY", "yuan юаней юаня юань" }, { Role.Currency, "UZS", "сумов сума" },
        { Role.CurrencyAdjective, "us american kazakh kazakhstani kyrgyz russian chinese uzbek американских американского казахстанских казахстанского" },
        { Role.CurrencyAdjective, "кыргызских кыргызского киргизских российских российского китайских узбекских" },

        { Role.Cardinal, 0, "zero ноль нуля" },
        { Role.Cardinal | Role.One, 1, "one один одна одно одного одной одному одним одном одну" },
        { Role.Cardinal, 2, "two два две двух двум двумя двое двоих" }, { Role.Cardinal, 3, "three три трех трем тремя трое троих" },
        { Role.Cardinal, 4, "four четыре четырех четырем четырьмя четверо" }, { Role.Cardinal, 5, "five пятеро " + Inflect("пят", Soft) },
        { Role.Cardinal, 6, "six шестеро " + Inflect("шест", Soft) }, { Role.Cardinal, 7, "seven семь семи" }, // семью is more often a family
        { Role.Cardinal, 8, "eight восемь восьми восемью" }, { Role.Cardinal, 9, "nine " + Inflect("девят", Soft) },
        { Role.Cardinal, 10, "ten " + Inflect("десят", Soft) }, { Role.Cardinal, 11, "eleven " + Inflect("одиннадцат", Soft) },
        { Role.Cardinal, 12, "twelve " + Inflect("двенадцат", Soft) }, { Role.Cardinal, 13, "thirteen " + Inflect("тринадцат", Soft) },
        { Role.Cardinal, 14, "fourteen " + Inflect("четырнадцат", Soft) }, { Role.Cardinal, 15, "fifteen " + Inflect("пятнадцат", Soft) },
        { Role.Cardinal, 16, "sixteen " + Inflect("шестнадцат", Soft) }, { Role.Cardinal, 17, "seventeen " + Inflect("семнадцат", Soft) },
        { Role.Cardinal, 18, "eighteen " + Inflect("восемнадцат", Soft) }, { Role.Cardinal, 19, "nineteen " + Inflect("девятнадцат", Soft) },
        { Role.Cardinal, 20, "twenty " + Inflect("двадцат", Soft) }, { Role.Cardinal, 30, "thirty " + Inflect("тридцат", Soft) },
        { Role.Cardinal, 40, "forty сорок сорока" }, { Role.Cardinal, 50, "fifty пятьдесят пятидесяти пятьюдесятью" },
        { Role.Cardinal, 60, "sixty шестьдесят шестидесяти шестьюдесятью" }, { Role.Cardinal, 70, "seventy семьдесят семидесяти семьюдесятью" },
        { Role.Cardinal, 80, "eighty восемьдесят восьмидесяти восемьюдесятью" }, { Role.Cardinal, 90, "ninety девяносто девяноста" },
        { Role.Cardinal, 100, "сто ста" }, { Role.Cardinal, 200, "двести двухсот двумстам двумястами двухстах" },
        { Role.Cardinal, 300, "триста трехсот тремстам тремястами трехстах" },
        { Role.Cardinal, 400, "четыреста четырехсот четыремстам четырьмястами четырехстах" },
        { Role.Cardinal, 500, "пятьсот пятисот пятистам пятьюстами пятистах" }, { Role.Cardinal, 600, "шестьсот шестисот шестистам шестьюстами шестистах" },
        { Role.Cardinal, 700, "семьсот семисот семистам семьюстами семистах" },
        { Role.Cardinal, 800, "восемьсот восьмисот восьмистам восемьюстами восьмистах" },
        { Role.Cardinal, 900, "девятьсот девятисот девятистам девятьюстами девятистах" },
        { Role.OneAndAHalf, "полтора полторы полутора" },
        { Role.CountEnding, "х ти ми и ух ех" },

        { Role.Ordinal, 1, "first " + Inflect("перв", Hard) }, { Role.Ordinal, 2, "second " + Inflect("втор", Hard) },
        { Role.Ordinal, 3, "third третий третья третье третьи третьего третьей третьему третьим третьем третью третьих третьими" },
        { Role.Ordinal, 4, "fourth " + Inflect("четверт", Hard) }, { Role.Ordinal, 5, "fifth " + Inflect("пят", Hard) },
        { Role.Ordinal, 6, "sixth " + Inflect("шест", Hard) }, { Role.Ordinal, 7, "seventh " + Inflect("седьм", Hard) },
        { Role.Ordinal, 8, "eighth " + Inflect("восьм", Hard) }, { Role.Ordinal, 9, "ninth " + Inflect("девят", Hard) },
        { Role.Ordinal, 10, "tenth " + Inflect("десят", Hard) }, { Role.Ordinal, 11, "eleventh " + Inflect("одиннадцат", Hard) },
        { Role.Ordinal, 12, "twelfth " + Inflect("двенадцат", Hard) }, { Role.Ordinal, 13, "thirteenth " + Inflect("тринадцат", Hard) },
        { Role.Ordinal, 14, "fourteenth " + Inflect("четырнадцат", Hard) }, { Role.Ordinal, 15, "fifteenth " + Inflect("пятнадцат", Hard) },
        { Role.Ordinal, 16, "sixteenth " + Inflect("шестнадцат", Hard) }, { Role.Ordinal, 17, "seventeenth " + Inflect("семнадцат", Hard) },
        { Role.Ordinal, 18, "eighteenth " + Inflect("восемнадцат", Hard) }, { Role.Ordinal, 19, "nineteenth " + Inflect("девятнадцат", Hard) },
        { Role.Ordinal, 20, "twentieth " + Inflect("двадцат", Hard) }, { Role.Ordinal, 30, "thirtieth " + Inflect("тридцат", Hard) },
        { Role.Ordinal, 40, "fortieth " + Inflect("сороков", Hard) }, { Role.Ordinal, 50, "fiftieth " + Inflect("пятидесят", Hard) },
        { Role.Ordinal, 60, "sixtieth " + Inflect("шестидесят", Hard) }, { Role.Ordinal, 70, "seventieth " + Inflect("семидесят", Hard) },
        { Role.Ordinal, 80, "eightieth " + Inflect("восьмидесят", Hard) }, { Role.Ordinal, 90, "ninetieth " + Inflect("девяност", Hard) },
        { Role.Ordinal, 100, "hundredth" },
        { Role.Tens, "twenty двадцать thirty тридцать forty сорок fifty пятьдесят sixty шестьдесят seventy семьдесят eighty восемьдесят ninety девяносто" },
        { Role.EnglishEnding, "st nd rd th" },
        { Role.RussianEnding, "й я е го му м ю ый ая ое ые ого ому ым ом ую ой ий ей" },

        { Role.Scale, 3, "thousand thousands тыс тысячи тысяч тысячам тысячами тысячах тысячей" },
        { Role.Scale, 6, "mn mln million millions млн миллионов миллионам миллионами миллионах миллионы" },
        { Role.Scale, 9, "bn bln billion billions млрд миллиардов миллиардам миллиардами миллиардах миллиарды" },
        { Role.Scale, 12, "tn trn trln trillion trillions трлн триллионов триллионам триллионами триллионах триллионы" },
        { Role.Scale | Role.SingleScale, 3, "тысяча тысячу" }, { Role.Scale | Role.SingleScale, 6, "миллион миллиона миллиону миллионе миллионом" },
        { Role.Scale | Role.SingleScale, 9, "миллиард миллиарда миллиарду миллиарде миллиардом" },
        { Role.Scale | Role.SingleScale, 12, "триллион триллиона триллиону триллионе триллионом" },
        { Role.LetterScale, 3, "k" }, { Role.LetterScale, 6, "m" }, { Role.LetterScale, 9, "b" },
        { Role.HalvedScale, 3, "полтысячи" }, { Role.HalvedScale, 6, "полмиллиона" }, { Role.HalvedScale, 9, "полмиллиарда" },
        { Role.HalvedScale, 12, "полтриллиона" },
        { Role.ScaleLead, "a half" },

        { Role.Percent, "percent pct процент процента проценту процентов процентам процентами процентах процентом проценты" },
        { Role.PercentAdjective, "процентных процентного процентный процентному процентным процентном процентная процентную процентной процентное" },
        { Role.Point, "point points пункт пункта пунктов пункту пунктам" },

        { Role.TimeUnit, TimeUnits.Year, "year years год года году лет годам годах" },
        { Role.TimeUnit | Role.MonthNoun, TimeUnits.Month, "month months " + Inflect("месяц", Month) },
        { Role.TimeUnit, "week", "week weeks " + Inflect("недел", "я и е ю ь ям ями ях") },
        { Role.TimeUnit, "day", "day days день дня дней дню дням днями сутки суток" }, { Role.TimeUnit, "hour", "hour hours час часа часов часам" },
        { Role.TimeUnit, "minute", "minute minutes " + Inflect("минут", "- а ы у ам") },
        { Role.TimeUnit, "second", "seconds " + Inflect("секунд", "- а ы у") },
        { Role.TimeUnit, "decade", "decade decades десятилетие десятилетия десятилетий" },
        { Role.Duration, 6, TimeUnits.Month, "полгода" },
        { Role.TimeAdjective, "working calendar business full рабочих календарных полных" },

        { Role.DayShift, 0, "today сегодня" }, { Role.DayShift, -1, "yesterday вчера" }, { Role.DayShift, 1, "tomorrow завтра" },
        { Role.Month, 1, "january jan янв " + Inflect("январ", SoftMonth) }, { Role.Month, 2, "february feb фев февр " + Inflect("феврал", SoftMonth) },
        { Role.Month, 3, "march mar " + Inflect("март", HardMonth) }, { Role.Month, 4, "april apr апр " + Inflect("апрел", SoftMonth) },
        { Role.Month, 5, "may май мая мае маю маем" }, { Role.Month, 6, "june jun " + Inflect("июн", SoftMonth) },
        { Role.Month, 7, "july jul " + Inflect("июл", SoftMonth) }, { Role.Month, 8, "august aug авг " + Inflect("август", HardMonth) },
        { Role.Month, 9, "september sept sep сент " + Inflect("сентябр", SoftMonth) }, { Role.Month, 10, "october oct окт " + Inflect("октябр", SoftMonth) },
        { Role.Month, 11, "november nov нояб " + Inflect("ноябр", SoftMonth) }, { Role.Month, 12, "december dec дек " + Inflect("декабр", SoftMonth) },
        { Role.MonthAbbreviation, "jan янв feb фев февр mar apr апр jun jul aug авг sept sep сент oct окт nov нояб dec дек" },
        { Role.MonthShift, -1, "last прошлый прошлого прошлому прошлом минувшего минувшем" },
        { Role.MonthShift, 0, "this current текущий текущего текущем этот этого этом" }, { Role.MonthShift, 1, "next следующий следующего следующем" },
        { Role.MonthTemporal, "in of by since from until till during through throughout for between before after late early mid last this next" },
        { Role.WeekShift, "last this next прошлая прошлой прошлую этой эту следующей следующую" },
        { Role.WeekNoun, "week quarter " + Inflect("недел", "я и е ю") },

        { Role.First, "first первые первых первыми первым" },
        { Role.LengthBefore, "within last past next coming previous recent течение через последние последних ближайшие ближайших следующие следующих" },
        { Role.LengthBehind, "ago later earlier before назад спустя" },
        { Role.QuarterCode, 1, "q1" }, { Role.QuarterCode, 2, "q2" }, { Role.QuarterCode, 3, "q3" }, { Role.QuarterCode, 4, "q4" },
        { Role.HalfCode, 1, "h1" }, { Role.HalfCode, 2, "h2" },
        { Role.Quarter, "quarter " + Inflect("квартал", "- а у ом е") },
        { Role.HalfYear, "полугодие полугодия полугодию полугодии полугодием" },
        { Role.Half, "half половина половины половине половину половиной" },
        { Role.Edge, "end beginning start middle close " + Inflect("кон", "ец ца цу це цом") + " " + Inflect("начал", "о а у е ом") + " " + Inflect("середин", "а ы е у ой") },
        { Role.EdgeAdverb, "early late mid" },
        { Role.Deadline, "by к ко" },
        { Role.DecadeNoun, "годы годов годах годам гг" },
        { Role.Same, "same corresponding similar аналогичный аналогичного аналогичному аналогичным аналогичном соответствующий соответствующего" },
        { Role.Same, "соответствующему соответствующим соответствующем" },
        { Role.PeriodNoun, "period период периода периоду периодом периоде" },

        { Role.YearShift, -1, "last прошлый прошлого прошлому прошлым прошлом минувший минувшего минувшему минувшем истекшего истекшем ушедшего ушедшем" },
        { Role.YearShift, -2, "позапрошлый позапрошлого позапрошлому позапрошлом" },
        { Role.YearShift, 0, "this current текущий текущего текущему текущем нынешний нынешнего нынешнему нынешнем этот этого этому этом сего" },
        { Role.YearShift, 1, "next coming upcoming следующий следующего следующему следующем будущий будущего будущему будущем" },
        { Role.YearLeaning, "previous preceding past предыдущий предыдущего предыдущему предыдущем предшествующего предшествующем" },
        { Role.YearNoun, "year год года году годом годе" },
        { Role.YearNounBehindNumber, "год года году годом годе годы годов годах годам г гг" },
        { Role.YearAbbreviation, "т с" },
        { Role.YearPrefix, "mid post pre early late" },
        { Role.YearEnding, "й го м му" },
        { Role.YearTemporal, "in of by since from for until till to during through throughout between before after and late early mid year fiscal within на" },
        { Role.YearTemporal, "в во с со до за к ко по от из после перед между и начала конца конце начале" },
        { Role.Approximate, "about around almost nearly some than почти около более свыше больше менее примерно порядка" },
        { Role.CountedNoun, "people percent men women children tons tonnes человек тонн единиц штук семей" },

        // Asked for by name, and in no role above.
        { Role.None, "all am and at cent hundred p per percentage pm the top u до очередь от сша топ" },
    });

    /// <summary>What a word or sign can mean.</summary>
    /// <param name="printed">The characters of the text, in any case.</param>
    public static Lexeme Find(ReadOnlySpan<char> printed) => printed.Length > LongestWord ? Lexeme.Unknown : _tree.Find(printed);

    private static WordTree Grow(WordTree tree)
    {
        for (var n = 1; n <= 39; n++)
        {
            tree.Add(Role.Roman, n, _romanTens[n / 10] + _romanOnes[n % 10]);
        }

        foreach (var (unitStem, unit) in _unitStems)
        {
            tree.AddStem(Role.TimeUnitAdjective, 0, unit, unitStem);
            for (var i = 0; i < _numberStems.Length; i++)
            {
                tree.AddStem(Role.Duration, i + 1, unit, _numberStems[i] + unitStem); // двухдневный
            }
        }

        foreach (var (qualifier, phrases) in _qualifiers)
        {
            foreach (var phrase in phrases)
            {
                tree.Add(Role.None, phrase);
                tree[phrase.Substring(phrase.LastIndexOf(' ') + 1)].Add(new Phrase(qualifier, phrase.Split(' ')));
            }
        }

        return tree;
    }

    /// <summary>A stem with each of its endings, as a list.</summary>
    private static string Inflect(string stem, string endings) => string.Join(" ", endings.Split(' ').Select(e => e == "-" ? stem : stem + e));
}
