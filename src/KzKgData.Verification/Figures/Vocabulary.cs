namespace KzKgData.Verification.Figures;

/// <summary>Every word and sign, English and Russian, that the recogniser knows: the one table in which the words of a text are looked up.</summary>
internal static class Vocabulary
{
    /// <summary>The length of a word above which it is no word that matters.</summary>
    public const int LongestWord = 24;

    private const string Hard = "ый ой ая ое ые ого ому ым ом ую ых ыми";
    private const string Soft = "ь и ью";
    private const string Masculine = "- а у ом е ы ов ам ами ах";
    private const string Month = "- а у ем е ы ев ам ами ах";
    private const string SoftMonth = "ь я е ю ем";
    private const string HardMonth = "- а е у ом";

    private static readonly WordList[] _lists =
    [
        new(Role.Minus, "- \u2212"),

        new(Role.CurrencySign, "USD", "$"),
        new(Role.CurrencySign, "EUR", "€"),
        new(Role.CurrencySign, "KZT", "₸"),
        new(Role.CurrencySign, "RUB", "₽"),
        new(Role.CurrencySign, "GBP", "£"),
        new(Role.CurrencySign, "CNY", "¥"),
        new(Role.CurrencyCode, "USD", "usd"),
        new(Role.CurrencyCode, "EUR", "eur"),
        new(Role.CurrencyCode, "KZT", "kzt"),
        new(Role.CurrencyCode, "KGS", "kgs"),
        new(Role.CurrencyCode, "RUB", "rub"),
        new(Role.CurrencyCode, "GBP", "gbp"),
        new(Role.CurrencyCode, "CNY", "cny"),
        new(Role.CurrencyCode, "UZS", "uzs"),
        new(Role.DollarPrefix, "USD", "us"),
        new(Role.DollarPrefix, "CAD", "c ca can"),
        new(Role.DollarPrefix, "AUD", "a au"),
        new(Role.DollarPrefix, "HKD", "hk"),
        new(Role.DollarPrefix, "NZD", "nz"),
        new(Role.DollarPrefix, "SGD", "s sg"),
        new(Role.Currency, "USD", "dollar dollars долл " + Inflect("доллар", Masculine)),
        new(Role.Currency, "EUR", "euro euros евро"),
        new(Role.Currency, "KZT", "tenge тенге"),
        new(Role.Currency, "KGS", "som soms " + Inflect("сом", Masculine)),
        new(Role.Currency, "RUB", "ruble rubles rouble roubles руб " + Inflect("рубл", "ь я ю ем е и ей ям ями ях")),
        new(Role.Currency, "CNY", "yuan юаней юаня юань"),
        new(Role.Currency, "UZS", "сумов сума"),
        new(Role.CurrencyAdjective, "us american kazakh kazakhstani kyrgyz russian chinese uzbek американских американского казахстанских казахстанского кыргызских кыргызского киргизских российских российского китайских узбекских"),

        new(Role.Cardinal, 0, "zero ноль нуля"),
        new(Role.Cardinal | Role.One, 1, "one один одна одно одного одной одному одним одном одну"),
        new(Role.Cardinal, 2, "two два две двух двум двумя двое двоих"),
        new(Role.Cardinal, 3, "three три трех трем тремя трое троих"),
        new(Role.Cardinal, 4, "four четыре четырех четырем четырьмя четверо"),
        new(Role.Cardinal, 5, "five пятеро " + Inflect("пят", Soft)),
        new(Role.Cardinal, 6, "six шестеро " + Inflect("шест", Soft)),
        new(Role.Cardinal, 7, "seven семь семи"), // семью is more often a family
        new(Role.Cardinal, 8, "eight восемь восьми восемью"),
        new(Role.Cardinal, 9, "nine " + Inflect("девят", Soft)),
        new(Role.Cardinal, 10, "ten " + Inflect("десят", Soft)),
        new(Role.Cardinal, 11, "eleven " + Inflect("одиннадцат", Soft)),
        new(Role.Cardinal, 12, "twelve " + Inflect("двенадцат", Soft)),
        new(Role.Cardinal, 13, "thirteen " + Inflect("тринадцат", Soft)),
        new(Role.Cardinal, 14, "fourteen " + Inflect("четырнадцат", Soft)),
        new(Role.Cardinal, 15, "fifteen " + Inflect("пятнадцат", Soft)),
        new(Role.Cardinal, 16, "sixteen " + Inflect("шестнадцат", Soft)),
        new(Role.Cardinal, 17, "seventeen " + Inflect("семнадцат", Soft)),
        new(Role.Cardinal, 18, "eighteen " + Inflect("восемнадцат", Soft)),
        new(Role.Cardinal, 19, "nineteen " + Inflect("девятнадцат", Soft)),
        new(Role.Cardinal, 20, "twenty " + Inflect("двадцат", Soft)),
        new(Role.Cardinal, 30, "thirty " + Inflect("тридцат", Soft)),
        new(Role.Cardinal, 40, "forty сорок сорока"),
        new(Role.Cardinal, 50, "fifty пятьдесят пятидесяти пятьюдесятью"),
        new(Role.Cardinal, 60, "sixty шестьдесят шестидесяти шестьюдесятью"),
        new(Role.Cardinal, 70, "seventy семьдесят семидесяти семьюдесятью"),
        new(Role.Cardinal, 80, "eighty восемьдесят восьмидесяти восемьюдесятью"),
        new(Role.Cardinal, 90, "ninety девяносто девяноста"),
        new(Role.Cardinal, 100, "сто ста"),
        new(Role.Cardinal, 200, "двести двухсот двумстам двумястами двухстах"),
        new(Role.Cardinal, 300, "триста трехсот тремстам тремястами трехстах"),
        new(Role.Cardinal, 400, "четыреста четырехсот четыремстам четырьмястами четырехстах"),
        new(Role.Cardinal, 500, "пятьсот пятисот пятистам пятьюстами пятистах"),
        new(Role.Cardinal, 600, "шестьсот шестисот шестистам шестьюстами шестистах"),
        new(Role.Cardinal, 700, "семьсот семисот семистам семьюстами семистах"),
        new(Role.Cardinal, 800, "восемьсот восьмисот восьмистам восемьюстами восьмистах"),
        new(Role.Cardinal, 900, "девятьсот девятисот девятистам девятьюстами девятистах"),
        new(Role.OneAndAHalf, "полтора полторы полутора"),
        new(Role.CountEnding, "х ти ми и ух ех"),

        new(Role.Ordinal, 1, "first " + Inflect("перв", Hard)),
        new(Role.Ordinal, 2, "second " + Inflect("втор", Hard)),
        new(Role.Ordinal, 3, "third третий третья третье третьи третьего третьей третьему третьим третьем третью третьих третьими"),
        new(Role.Ordinal, 4, "fourth " + Inflect("четверт", Hard)),
        new(Role.Ordinal, 5, "fifth " + Inflect("пят", Hard)),
        new(Role.Ordinal, 6, "sixth " + Inflect("шест", Hard)),
        new(Role.Ordinal, 7, "seventh " + Inflect("седьм", Hard)),
        new(Role.Ordinal, 8, "eighth " + Inflect("восьм", Hard)),
        new(Role.Ordinal, 9, "ninth " + Inflect("девят", Hard)),
        new(Role.Ordinal, 10, "tenth " + Inflect("десят", Hard)),
        new(Role.Ordinal, 11, "eleventh " + Inflect("одиннадцат", Hard)),
        new(Role.Ordinal, 12, "twelfth " + Inflect("двенадцат", Hard)),
        new(Role.Ordinal, 13, "thirteenth " + Inflect("тринадцат", Hard)),
        new(Role.Ordinal, 14, "fourteenth " + Inflect("четырнадцат", Hard)),
        new(Role.Ordinal, 15, "fifteenth " + Inflect("пятнадцат", Hard)),
        new(Role.Ordinal, 16, "sixteenth " + Inflect("шестнадцат", Hard)),
        new(Role.Ordinal, 17, "seventeenth " + Inflect("семнадцат", Hard)),
        new(Role.Ordinal, 18, "eighteenth " + Inflect("восемнадцат", Hard)),
        new(Role.Ordinal, 19, "nineteenth " + Inflect("девятнадцат", Hard)),
        new(Role.Ordinal, 20, "twentieth " + Inflect("двадцат", Hard)),
        new(Role.Ordinal, 30, "thirtieth " + Inflect("тридцат", Hard)),
        new(Role.Ordinal, 40, "fortieth " + Inflect("сороков", Hard)),
        new(Role.Ordinal, 50, "fiftieth " + Inflect("пятидесят", Hard)),
        new(Role.Ordinal, 60, "sixtieth " + Inflect("шестидесят", Hard)),
        new(Role.Ordinal, 70, "seventieth " + Inflect("семидесят", Hard)),
        new(Role.Ordinal, 80, "eightieth " + Inflect("восьмидесят", Hard)),
        new(Role.Ordinal, 90, "ninetieth " + Inflect("девяност", Hard)),
        new(Role.Ordinal, 100, "hundredth"),
        new(Role.Tens, "twenty двадцать thirty тридцать forty сорок fifty пятьдесят sixty шестьдесят seventy семьдесят eighty восемьдесят ninety девяносто"),
        new(Role.EnglishEnding, "st nd rd th"),
        new(Role.RussianEnding, "й я е го му м ю ый ая ое ые ого ому ым ом ую ой ий ей"),

        new(Role.Scale, 3, "thousand thousands тыс тысячи тысяч тысячам тысячами тысячах тысячей"),
        new(Role.Scale, 6, "mn mln million millions млн миллионов миллионам миллионами миллионах миллионы"),
        new(Role.Scale, 9, "bn bln billion billions млрд миллиардов миллиардам миллиардами миллиардах миллиарды"),
        new(Role.Scale, 12, "tn trn trln trillion trillions трлн триллионов триллионам триллионами триллионах триллионы"),
        new(Role.Scale | Role.SingleScale, 3, "тысяча тысячу"),
        new(Role.Scale | Role.SingleScale, 6, "миллион миллиона миллиону миллионе миллионом"),
        new(Role.Scale | Role.SingleScale, 9, "миллиард миллиарда миллиарду миллиарде миллиардом"),
        new(Role.Scale | Role.SingleScale, 12, "триллион триллиона триллиону триллионе триллионом"),
        new(Role.LetterScale, 3, "k"),
        new(Role.LetterScale, 6, "m"),
        new(Role.LetterScale, 9, "b"),
        new(Role.HalvedScale, 3, "полтысячи"),
        new(Role.HalvedScale, 6, "полмиллиона"),
        new(Role.HalvedScale, 9, "полмиллиарда"),
        new(Role.HalvedScale, 12, "полтриллиона"),
        new(Role.ScaleLead, "a half"),

        new(Role.Percent, "percent pct процент процента проценту процентов процентам процентами процентах процентом проценты"),
        new(Role.PercentAdjective, "процентных процентного процентный процентному процентным процентном процентная процентную процентной процентное"),
        new(Role.Point, "point points пункт пункта пунктов пункту пунктам"),

        new(Role.TimeUnit, TimeUnits.Year, "year years год года году лет годам годах"),
        new(Role.TimeUnit, TimeUnits.Month, "month months " + Inflect("месяц", Month)),
        new(Role.TimeUnit, "week", "week weeks " + Inflect("недел", "я и е ю ь ям ями ях")),
        new(Role.TimeUnit, "day", "day days день дня дней дню дням днями сутки суток"),
        new(Role.TimeUnit, "hour", "hour hours час часа часов часам"),
        new(Role.TimeUnit, "minute", "minute minutes " + Inflect("минут", "- а ы у ам")),
        new(Role.TimeUnit, "second", "seconds " + Inflect("секунд", "- а ы у")),
        new(Role.TimeUnit, "decade", "decade decades десятилетие десятилетия десятилетий"),
        new(Role.Duration, 6, TimeUnits.Month, "полгода"),
        new(Role.TimeAdjective, "working calendar business full рабочих календарных полных"),

        new(Role.DayShift, 0, "today сегодня"),
        new(Role.DayShift, -1, "yesterday вчера"),
        new(Role.DayShift, 1, "tomorrow завтра"),
        new(Role.Month, 1, "january " + Inflect("январ", SoftMonth)),
        new(Role.Month, 2, "february " + Inflect("феврал", SoftMonth)),
        new(Role.Month, 3, "march " + Inflect("март", HardMonth)),
        new(Role.Month, 4, "april " + Inflect("апрел", SoftMonth)),
        new(Role.Month, 5, "may май мая мае маю маем"),
        new(Role.Month, 6, "june " + Inflect("июн", SoftMonth)),
        new(Role.Month, 7, "july " + Inflect("июл", SoftMonth)),
        new(Role.Month, 8, "august " + Inflect("август", HardMonth)),
        new(Role.Month, 9, "september " + Inflect("сентябр", SoftMonth)),
        new(Role.Month, 10, "october " + Inflect("октябр", SoftMonth)),
        new(Role.Month, 11, "november " + Inflect("ноябр", SoftMonth)),
        new(Role.Month, 12, "december " + Inflect("декабр", SoftMonth)),
        new(Role.Month | Role.MonthAbbreviation, 1, "jan янв"),
        new(Role.Month | Role.MonthAbbreviation, 2, "feb фев февр"),
        new(Role.Month | Role.MonthAbbreviation, 3, "mar"),
        new(Role.Month | Role.MonthAbbreviation, 4, "apr апр"),
        new(Role.Month | Role.MonthAbbreviation, 6, "jun"),
        new(Role.Month | Role.MonthAbbreviation, 7, "jul"),
        new(Role.Month | Role.MonthAbbreviation, 8, "aug авг"),
        new(Role.Month | Role.MonthAbbreviation, 9, "sept sep сент"),
        new(Role.Month | Role.MonthAbbreviation, 10, "oct окт"),
        new(Role.Month | Role.MonthAbbreviation, 11, "nov нояб"),
        new(Role.Month | Role.MonthAbbreviation, 12, "dec дек"),
        new(Role.MonthShift, -1, "last прошлый прошлого прошлому прошлом минувшего минувшем"),
        new(Role.MonthShift, 0, "this current текущий текущего текущем этот этого этом"),
        new(Role.MonthShift, 1, "next следующий следующего следующем"),
        new(Role.MonthNoun, "month months " + Inflect("месяц", Month)),
        new(Role.MonthTemporal, "in of by since from until till during through throughout for between before after late early mid last this next"),
        new(Role.WeekShift, "last this next прошлая прошлой прошлую этой эту следующей следующую"),
        new(Role.WeekNoun, "week quarter " + Inflect("недел", "я и е ю")),

        new(Role.First, "first первые первых первыми первым"),
        new(Role.LengthBefore, "within last past next coming previous recent течение через последние последних ближайшие ближайших следующие следующих"),
        new(Role.LengthBehind, "ago later earlier before назад спустя"),
        new(Role.QuarterCode, 1, "q1"),
        new(Role.QuarterCode, 2, "q2"),
        new(Role.QuarterCode, 3, "q3"),
        new(Role.QuarterCode, 4, "q4"),
        new(Role.HalfCode, 1, "h1"),
        new(Role.HalfCode, 2, "h2"),
        new(Role.Quarter, "quarter " + Inflect("квартал", "- а у ом е")),
        new(Role.HalfYear, "полугодие полугодия полугодию полугодии полугодием"),
        new(Role.Half, "half половина половины половине половину половиной"),
        new(Role.Edge, "end beginning start middle close " + Inflect("кон", "ец ца цу це цом") + " " + Inflect("начал", "о а у е ом") + " " + Inflect("середин", "а ы е у ой")),
        new(Role.EdgeAdverb, "early late mid"),
        new(Role.Deadline, "by к ко"),
        new(Role.DecadeNoun, "годы годов годах годам гг"),
        new(Role.Same, "same corresponding similar аналогичный аналогичного аналогичному аналогичным аналогичном соответствующий соответствующего соответствующему соответствующим соответствующем"),
        new(Role.PeriodNoun, "period период периода периоду периодом периоде"),

        new(Role.YearShift, -1, "last прошлый прошлого прошлому прошлым прошлом минувший минувшего минувшему минувшем истекшего истекшем ушедшего ушедшем"),
        new(Role.YearShift, -2, "позапрошлый позапрошлого позапрошлому позапрошлом"),
        new(Role.YearShift, 0, "this current текущий текущего текущему текущем нынешний нынешнего нынешнему нынешнем этот этого этому этом сего"),
        new(Role.YearShift, 1, "next coming upcoming следующий следующего следующему следующем будущий будущего будущему будущем"),
        new(Role.YearLeaning, "previous preceding past предыдущий предыдущего предыдущему предыдущем предшествующего предшествующем"),
        new(Role.YearNoun, "year год года году годом годе"),
        new(Role.YearNounBehindNumber, "год года году годом годе годы годов годах годам г гг"),
        new(Role.YearAbbreviation, "т с"),
        new(Role.YearPrefix, "mid post pre early late"),
        new(Role.YearEnding, "й го м му"),
        new(Role.YearTemporal, "in of by since from for until till to during through throughout between before after and late early mid year fiscal within на в во с со до за к ко по от из после перед между и начала конца конце начале"),
        new(Role.Approximate, "about around almost nearly some than почти около более свыше больше менее примерно порядка"),
        new(Role.CountedNoun, "people percent men women children tons tonnes человек тонн единиц штук семей"),

        new(Role.None, "all am and at cent hundred p per percentage pm the top u до очередь от сша топ"),
    ];

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

    private static readonly WordTree _tree = Grow();

    /// <summary>What a word or sign can mean.</summary>
    /// <param name="printed">The characters of the text, in any case.</param>
    public static Lexeme Find(ReadOnlySpan<char> printed) => printed.Length > LongestWord ? Lexeme.Unknown : _tree.Find(printed);

    private static WordTree Grow()
    {
        var tree = new WordTree();
        foreach (var list in _lists)
        {
            foreach (var word in list.Words.Split(' '))
            {
                tree.Add(word).Add(new Meaning(list.Role, list.Number, list.Name));
            }
        }

        for (var n = 1; n <= 39; n++)
        {
            tree.Add(_romanTens[n / 10] + _romanOnes[n % 10]).Add(new Meaning(Role.Roman, n, string.Empty));
        }

        foreach (var (unitStem, unit) in _unitStems)
        {
            tree.AddStem(unitStem).Add(new Meaning(Role.TimeUnitAdjective, 0, unit));
            for (var i = 0; i < _numberStems.Length; i++)
            {
                tree.AddStem(_numberStems[i] + unitStem).Add(new Meaning(Role.Duration, i + 1, unit)); // двухдневный
            }
        }

        foreach (var (qualifier, phrases) in _qualifiers)
        {
            foreach (var phrase in phrases)
            {
                var words = phrase.Split(' ');
                foreach (var word in words)
                {
                    tree.Add(word);
                }

                tree.Add(words[words.Length - 1]).Add(new Phrase(qualifier, words));
            }
        }

        return tree;
    }

    /// <summary>A stem with each of its endings, as a list.</summary>
    private static string Inflect(string stem, string endings) => string.Join(" ", endings.Split(' ').Select(e => e == "-" ? stem : stem + e));

    private sealed record WordList(Role Role, int Number, string Name, string Words)
    {
        public WordList(Role role, string words)
            : this(role, 0, string.Empty, words)
        {
        }

        public WordList(Role role, int number, string words)
            : this(role, number, string.Empty, words)
        {
        }

        public WordList(Role role, string name, string words)
            : this(role, 0, name, words)
        {
        }
    }
}
