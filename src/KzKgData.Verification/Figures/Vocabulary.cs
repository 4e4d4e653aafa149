namespace KzKgData.Verification.Figures;

/// <summary>The vocabulary of the recogniser: all English and Russian words and signs that have a meaning in or next to a figure.</summary>
internal static class Vocabulary
{
    /// <summary>The maximum length of a word that is looked up; longer ones are unknown.</summary>
    public const int LongestWord = 24;

    private static readonly string[] _romanTens = ["", "x", "xx", "xxx"];
    private static readonly string[] _romanOnes = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    private static readonly WordTable _table = Complete(new()
    {
        { Qualifier.AtLeast, "not less than\nno less than\nno fewer than\nat least\nupwards of\nminimum of\nне менее чем\nне меньше чем\nне менее\nне меньше\nне ниже\nкак минимум\nминимум" },
        { Qualifier.AtMost, "not more than\nno more than\nat most\nmaximum of\nnot exceed\nnot exceeding\nне более чем\nне больше чем\nне более\nне больше\nне выше\nне превышает\nне превышают\nне превысил\nне превысила\nне превысило\nне превысили\nне превысит\nне превысят\nне превышая\nне превышать\nмаксимум" },
        { Qualifier.MoreThan, "more than\nin excess of\nexceeding\nexceeded\nexceeds\nexceed\nsurpassed\nsurpasses\nsurpassing\ntopped\ntopping\nболее чем\nбольше чем\nболее\nбольше\nпревысил\nпревысила\nпревысило\nпревысили\nпревысит\nпревысят\nпревысив\nпревышает\nпревышают\nпревышающий\nпревышающая\nпревышающее\nпревышающие\nпревышающую" },
        { Qualifier.LessThan, "less than\nfewer than\nbelow\nunder\nменее чем\nменьше чем\nменее\nменьше" },
        { Qualifier.UpTo, "up to\nas much as\nas many as\nдо" },
        { Qualifier.Over, "over\nabove\nсвыше" },
        { Qualifier.Almost, "almost\njust under\njust below\njust short of\nneared\nпочти\nбез малого" },
        { Qualifier.Nearly, "nearly\nпрактически" },
        { Qualifier.About, "about\naround\napproximately\nroughly\nsome\nclose to\ncirca\napprox\nca\nоколо\nпримерно\nпорядка\nприблизительно\nориентировочно" },

        { Role.Sign, "-1 - \u2212 \u2013\n1 +" },
        { Role.MinusWord, "minus negative минус отрицательн/h" },
        { Role.Open, "(" },
        { Role.FractionMark, "102 ½\n103 ⅓\n203 ⅔\n104 ¼\n304 ¾\n105 ⅕\n205 ⅖\n305 ⅗\n405 ⅘\n106 ⅙\n506 ⅚\n108 ⅛\n308 ⅜\n508 ⅝\n708 ⅞" },

        {
            Role.CurrencySign,
            """
            =USD $
            =EUR €
            =KZT ₸
            =RUB ₽
            =GBP £
            =CNY ¥
            =UAH ₴
            =AZN ₼
            =GEL ₾
            =TRY ₺
            =INR ₹
            =KRW ₩
            =VND ₫
            =ILS ₪
            =PHP ₱
            =NGN ₦
            =THB ฿
            =CRC ₡
            =PYG ₲
            =GHS ₵
            =MNT ₮
            =LAK ₭
            =KHR ៛
            =AMD ֏
            =KGS ⃀
            =IRR ﷼
            =BDT ৳
            =INR rs
            =KES ksh kshs
            =UGX ush
            =TZS tsh
            =PLN zł
            =CZK kč
            =MYR rm
            =IDR rp
            =BDT tk
            """
        },
        {
            Role.CurrencyCode,
            """
            aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob bov brl bsd btn bwp byn bzd cad cdf che chf chw clf clp cny cop cou crc cuc cup cve czk
            djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt
            lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur mvr mwk mxn mxv myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf
            sar sbd scr sdg sek sgd shp sle sll sos srd ssp stn svc syp szl thb tjs tmt tnd top try ttd twd tzs uah ugx usd usn uyi uyu uyw uzs ved ves vnd vuv wst
            xaf xag xau xcd xcg xdr xof xpd xpf xpt xsu xua yer zar zmw zwg zwl
            =CNY rmb cnh
            =RUB rur
            =XDR sdr
            =BYN byr
            """
        },
        { Cue.CommonWord, "all bob cop cup mad mop pen sos top try amd bsd crc cve php svc" },
        { Role.DollarPrefix, "=CNY cn\n=JPY jp\n=USD us\n=CAD c ca can\n=AUD a au\n=HKD hk\n=NZD nz\n=SGD s sg\n=TWD nt\n=BRL r\n=MXN mex\n=GHS gh" },
        {
            Role.Currency,
            """
            =USD dollar dollars долл долларов/h доллар/m доллары долларға доллардан долларды долларга
            =EUR euro euros евро
            =KZT tenge тенге теңге теңгеге теңгеден теңгені тг
            =KGS som soms сом/m сомго сомдон сомду
            =RUB ruble rubles rouble roubles rubel р руб рублев/h рубль рубл/y рубли рублей рублям рублями рублях рубля
            =CNY yuan renminbi юаней юаня юань юани юаням юанях юанями
            =UZS сумов сума сум сумы сумам sum sums soum soums
            =AZN manat manats манат/m
            =TJS somoni сомони
            =AED dirham dirhams дирхам/m дирхем/m
            =KWD dinar dinars динар/m
            =JPY yen иен иена иены йен йена йены иенах йенах
            =CHF franc francs франк/m франки франках
            =GBP pound pounds sterling stg фунт/m
            =UAH hryvnia hryvnias hryvnya hryvnyas гривна гривны гривен гривне гривну гривень
            =GEL lari laris лари
            =AMD dram drams драм/m
            =TRY lira liras lire лира лиры лир лирах
            =SAR riyal riyals риял/m
            =IRR rial rials риал/m
            =INR rupee rupees рупия рупии рупий рупиях
            =SEK krona kronor крона кроны крон кронах
            =NOK krone kroner
            =CZK koruna korunas crown crowns
            =PLN zloty zlotys злотый злотых злотого злотые
            =HUF forint forints форинт/m
            =RON leu lei лей лея леев
            =BGN lev leva leva лев левов
            =ALL lek leks
            =KRW won вон вона воны
            =MNT tugrik tugriks togrog тугрик/m тугрики
            =AFN afghani afghanis афгани
            =THB baht бат/m
            =VND dong донг/m донгов
            =MYR ringgit ringgits ринггит/m
            =IDR rupiah rupiahs
            =PHP peso pesos песо
            =BRL reais reals
            =ZAR rand рэнд/m ранд/m
            =ILS shekel shekels шекель шекелей шекеля
            =BDT taka
            =NGN naira
            =GHS cedi cedis
            =KES shilling shillings
            =ETB birr
            =LAK kip
            =KHR riel riels
            =MMK kyat kyats
            =USD 1 cent cents цент/m
            =GBP 1 pence
            =RUB 1 kopeck kopecks kopek kopeks копеек копейки копейка коп копейку копейкам копейками
            =KZT 1 tiyn тиын/m
            =KGS 1 tyiyn тыйын/m
            """
        },
        { Cue.CommonName, "won sum sums сум сума сумы лев лей лева вон вона воны бат crown crowns kip lek dram rand dong rubel reals mark тг lira leva sterling" },
        {
            // Adjectives of currencies; the name is the code, where several currencies share a name.
            Role.CurrencyAdjective,
            """
            =USD us american американск/i ақш акш амер сша
            =KZT kazakh kazakhstani казахстанск/i
            =KGS kyrgyz kyrgyzstani кыргызск/i киргизск/i
            =RUB russian российск/i русск/i
            =CNY chinese китайск/i
            =UZS uzbek uzbekistani узбекск/i
            =BYN belarusian белорусск/i
            =TMT turkmen туркменск/i
            =AZN azerbaijani azeri азербайджанск/i
            =TJS tajik таджикск/i
            =TRY turkish турецк/i
            =CAD canadian канадск/i
            =AUD australian австралийск/i
            =HKD hongkong гонконгск/i
            =NZD новозеландск/i
            =SGD singapore сингапурск/i
            =TWD taiwan тайваньск/i
            =CHF swiss швейцарск/i
            =GBP british британск/i
            =EGP egyptian египетск/i
            =SYP syrian
            =LBP lebanese
            =JPY japanese японск/i
            =KRW korean корейск/i южнокорейск/i
            =INR indian индийск/i
            =PKR pakistani пакистанск/i
            =IRR iranian иранск/i
            =IQD iraqi иракск/i
            =KWD kuwaiti кувейтск/i
            =BHD bahraini
            =JOD jordanian
            =RSD serbian сербск/i
            =DZD algerian
            =TND tunisian
            =AED emirati uae оаэ
            =MAD moroccan марокканск/i
            =SAR saudi саудовск/i
            =QAR qatari катарск/i
            =OMR omani
            =SEK swedish шведск/i
            =NOK norwegian норвежск/i
            =DKK danish датск/i
            =CZK czech чешск/i
            =ISK icelandic
            =MXN mexican мексиканск/i
            =ARS argentine argentinian аргентинск/i
            =COP colombian
            =CLP chilean
            =PHP philippine
            =XOF cfa
            =PLN polish польск/i
            =HUF hungarian венгерск/i
            =RON romanian румынск/i
            =MDL moldovan молдавск/i
            =GEL georgian грузинск/i
            =AMD armenian армянск/i
            =UAH ukrainian украинск/i
            =MNT mongolian монгольск/i
            =AFN afghan афганск/i
            =ZAR african
            =BRL brazilian бразильск/i
            =KES kenyan
            =UGX ugandan
            =TZS tanzanian
            """
        },

        {
            Role.Cardinal,
            """
            0 zero ноль нуля
            2 two два две двух двум двумя двое двоих
            3 three три трех трем тремя трое троих
            4 four четыре четырех четырем четырьмя четверо
            5 five пятеро пят/n
            6 six шестеро шест/n
            7 seven семь семи
            8 eight восемь восьми восемью
            9 nine девят/n
            10 ten десят/n
            11 eleven одиннадцат/n
            12 twelve двенадцат/n
            13 thirteen тринадцат/n
            14 fourteen четырнадцат/n
            15 fifteen пятнадцат/n
            16 sixteen шестнадцат/n
            17 seventeen семнадцат/n
            18 eighteen восемнадцат/n
            19 nineteen девятнадцат/n
            20 twenty двадцат/n
            30 thirty тридцат/n
            40 forty сорок сорока
            50 fifty пятьдесят пятидесяти пятьюдесятью
            60 sixty шестьдесят шестидесяти шестьюдесятью
            70 seventy семьдесят семидесяти семьюдесятью
            80 eighty восемьдесят восьмидесяти восемьюдесятью
            90 ninety девяносто девяноста
            100 сто ста
            200 двести двухсот двумстам двумястами двухстах
            300 триста трехсот тремстам тремястами трехстах
            400 четыреста четырехсот четыремстам четырьмястами четырехстах
            500 пятьсот пятисот пятистам пятьюстами пятистах
            600 шестьсот шестисот шестистам шестьюстами шестистах
            700 семьсот семисот семистам семьюстами семистах
            800 восемьсот восьмисот восьмистам восемьюстами восьмистах
            900 девятьсот девятисот девятистам девятьюстами девятистах
            """
        },
        { Role.Cardinal | Role.One, "1 one один одна одно одного одной одному одним одном одну" },
        { Role.OneAndAHalf, "полтора полторы полутора" },
        { Role.CountEnding, "х ти ми и ух ех" },

        {
            Role.Ordinal,
            """
            1 first перв/h
            2 second втор/h
            3 third третий третья третье третьи третьего третьей третьему третьим третьем третью третьих третьими
            4 fourth четверт/h
            5 fifth пят/h
            6 sixth шест/h
            7 seventh седьм/h
            8 eighth восьм/h
            9 ninth девят/h
            10 tenth десят/h
            11 eleventh одиннадцат/h
            12 twelfth двенадцат/h
            13 thirteenth тринадцат/h
            14 fourteenth четырнадцат/h
            15 fifteenth пятнадцат/h
            16 sixteenth шестнадцат/h
            17 seventeenth семнадцат/h
            18 eighteenth восемнадцат/h
            19 nineteenth девятнадцат/h
            20 twentieth двадцат/h
            30 thirtieth тридцат/h
            40 fortieth сороков/h
            50 fiftieth пятидесят/h
            60 sixtieth шестидесят/h
            70 seventieth семидесят/h
            80 eightieth восьмидесят/h
            90 ninetieth девяност/h
            100 hundredth
            """
        },
        { Role.Roman, "1 \u0456\n2 \u0456\u0456\n3 \u0456\u0456\u0456\n4 \u0456v" }, // in Cyrillic
        { Role.Tens, "twenty двадцать thirty тридцать forty сорок fifty пятьдесят sixty шестьдесят seventy семьдесят eighty восемьдесят ninety девяносто" },
        { Role.EnglishEnding, "st nd rd th" },
        { Role.RussianEnding, "й я е го му м ю ый ая ое ые ого ому ым ом ую ой ий ей" },
        {
            Role.Part,
            """
            2 half halves половина половины половине половину половиной наполовину
            3 third thirds треть трети третей третям
            4 quarter quarters fourth fourths четверть четверти четвертей четвертям четвертью
            5 fifth fifths
            6 sixth sixths
            7 seventh sevenths
            8 eighth eighths
            9 ninth ninths
            10 tenth tenths
            100 hundredth hundredths
            """
        },
        { Cue.PartLead, "by than between almost nearly about around roughly approximately over some least some another" },
        { Cue.Function, "last this in on from to year compared and or over since during between as more less higher lower than while but of after before within against versus a an the at by with when which who that is was were for again its their next until each per" },
        { Cue.NoPart, "century year day hour time past final finals века столетия часа дня суток финала года месяца тысячелетия тонны" },
        {
            Role.Multiple,
            """
            5 halved halves halving
            15 полуторакратн/h
            20 doubled doubles doubling twofold вдвое двукратн/h двукратно двухкратн/h двухкратно удвои/v удвоен/k удвоени/e удваива/p
            30 tripled triples tripling trebled trebling threefold втрое трехкратн/h трехкратно троекратн/h троекратно утрои/v утроен/k утроени/e
            40 quadrupled quadruples quadrupling fourfold вчетверо четырехкратн/h четырехкратно
            50 quintupled fivefold впятеро пятикратн/h пятикратно
            60 sixfold вшестеро шестикратн/h шестикратно
            70 sevenfold всемеро семикратн/h семикратно
            80 eightfold ввосьмеро восьмикратн/h восьмикратно
            90 ninefold вдевятеро девятикратн/h
            100 tenfold вдесятеро десятикратн/h десятикратно
            """
        },
        { Role.MultipleLead, "in в twice factor\n2 double\n3 triple treble\n4 quadruple" },
        { Role.Verb, "to will would should could can may must" },
        { Role.Fold, "fold times раз раза кратн/h кратно x х" },
        { Cue.Change, "grew grow/g grown growth rose rise/l risen rising increase/l increasing expand/g jump/g surge/l up gain/g climb/g soar/g multiplied fell fall/g fallen decrease/l decreasing decline/l declining drop/g dropped reduce/l reducing shrank shrunk shrink/g exceed/g surpass surpassed by" },
        { Cue.Comparison, "as more higher larger bigger greater less lower smaller faster the over above that what average its" },

        {
            Role.Scale,
            """
            -12 dozen дюжины дюжин
            1 десяток десятка десятков десятками
            2 hundred сотни сотен
            3 thousand thousands thsd ths тыс тысячи тысяч тысячам тысячами тысячах тысячей мың миң
            5 lakh lakhs
            6 mn mln mio million millions млн миллионов миллионам миллионами миллионах миллионы
            7 crore crores cr
            9 bn bln mlrd mrd billion billions milliard milliards млрд миллиардов миллиардам миллиардами миллиардах миллиарды
            12 tn trn trln tln trillion trillions трлн триллионов триллионам триллионами триллионах триллионы
            15 quadrillion quadrillions квадриллион/m
            """
        },
        {
            Role.Scale | Role.SingleScale,
            """
            -12 дюжина дюжину
            2 сотня сотню
            3 тысяча тысячу
            6 миллион миллиона миллиону миллионе миллионом
            9 миллиард миллиарда миллиарду миллиарде миллиардом
            12 триллион триллиона триллиону триллионе триллионом
            """
        },
        { Role.Scale, "3 тысячн/h\n6 миллионн/h\n9 миллиардн/h\n12 триллионн/h" },
        { Cue.AfterHyphen, "тысячн/h миллионн/h миллиардн/h триллионн/h долларов/h рублев/h" },
        { Role.LetterScale, "3 k к\n6 m mm\n9 b\n12 t" },
        { Role.UnknownScale, "mil mill mils bio md mlld mld mlr mlrds mlns blns tr trl trd bill bills zillion gazillion squillion billon milion bilion trillon млд млр трл трд мил мл лярд/m ярд/m зиллион/m" },
        { Role.ScaledWord, "-51 полтысячи полутысячи\n-52 полмиллиона полумиллиона\n-53 полмиллиарда полумиллиарда\n-54 полтриллиона полутриллиона" },
        { Role.ScaleLead, "a half quarter четверть" },
        {
            // Magnitudes without a number: several times the power of ten, or, for -1, several times the scale that follows.
            Role.ScaleLead,
            """
            -1 several few несколько нескольких нескольким несколькими
            -12 dozens
            1 tens десятки
            2 hundreds сотни
            3 thousands тысячи
            6 millions миллионы
            9 billions миллиарды
            12 trillions триллионы
            """
        },
        { Role.ScaleLead, "every кажд/h" },
        { Cue.BeforeGenitive, "из с со от до без для у против" },

        { Role.Percent, "percent percents pct pc проц процент процента проценту процентов процентам процентами процентах процентом проценты пайыз пайызға пайызы" },
        { Role.PercentAdjective, "процентных процентного процентный процентному процентным процентном процентная процентную процентной процентное проц" },
        { Role.PercentAdjective, "5 полпроцента\n15 полуторапроцентн/h" },
        { Role.Point, "point points pts пункт пункта пунктов пункту пунктам пунктами пунктах пунктом пункты" },

        { Role.TimeUnit, "=year year years год года году лет годам годах" },
        { Role.TimeUnit | Role.MonthNoun, "=month month months месяц/c мес" },
        { Role.TimeUnit, "=week week weeks недел/e недель неделю недели неделя\n=day day days день дня дней дню дням днями сутки суток\n=hour hour hours час часа часов часам ч hrs hr" },
        { Role.TimeUnit, "=minute minute minutes минут минута минуты минуту минутам мин min mins\n=second seconds секунд секунда секунды секунду\n=decade decade decades десятилетие десятилетия десятилетий" },
        { Role.TimeUnitAdjective, "=year летн/s\n=month месячн/h\n=week недельн/h\n=day дневн/h\n=hour часов/h\n=minute минутн/h" },
        { Role.Duration, "6 =month полгода\n10 =year decade десятилетие" },
        { Cue.TimeAdjective, "working calendar business full рабочих календарных полных" },

        { Role.DayShift, "0 today сегодня\n-1 yesterday вчера\n1 tomorrow завтра" },
        {
            Role.Month,
            """
            1 january jan янв январ/y
            2 february feb фев февр феврал/y
            3 march mar мар март/t
            4 april apr апр апрел/y
            5 may май мая мае маю маем
            6 june jun июн июн/y
            7 july jul июл июл/y
            8 august aug авг август/t
            9 september sept sep сен сент сентябр/y
            10 october oct окт октябр/y
            11 november nov ноя нояб ноябр/y
            12 december dec дек декабр/y
            """
        },
        { Role.MonthAbbreviation, "jan янв feb фев февр mar мар apr апр jun июн jul июл aug авг sept sep сен сент oct окт nov ноя нояб dec дек" },
        { Role.MonthShift, "-1 last прошлый прошлого прошлому прошлом минувшего минувшем\n0 this current текущий текущего текущем этот этого этом\n1 next следующий следующего следующем" },
        { Cue.MonthTemporal, "in of by since from until till to during through throughout for between before after late early mid last this next" },
        { Role.WeekShift, "last this next прошлая прошлой прошлую этой эту следующей следующую" },
        { Role.WeekNoun, "week quarter неделя недели неделе неделю" },

        { Role.First, "first первые первых первыми первым" },
        { Cue.LengthBefore, "within last past next coming previous recent течение через последние последних ближайшие ближайших следующие следующих" },
        { Cue.Trailing, "past last previous recent последние последних прошедшие последнее прошедшее минувшее" },
        { Cue.LengthBehind, "ago later earlier before назад спустя" },
        { Role.QuarterCode, "1 q1\n2 q2\n3 q3\n4 q4" },
        { Role.HalfCode, "1 h1\n2 h2" },
        { Role.QuarterLetter, "3 q к\n6 h п\n1 m м" },
        { Role.Quarter, "quarter quarters кв квартал/m кварталы" },
        { Role.HalfYear, "пг полуг пол полугодие полугодия полугодию полугодии полугодием" },
        { Role.Half, "half половина половины половине половину половиной" },
        { Role.Edge, "end beginning start middle close конец конца концу конце концом начало начала началу начале началом середина середины середине середину серединой" },
        { Role.EdgeAdverb, "early late mid" },
        { Role.Deadline, "by к ко" },
        { Role.DecadeNoun, "годы годов годах годам гг" },
        { Role.Same, "тот того тому тем том same corresponding similar аналогичный аналогичного аналогичному аналогичным аналогичном соответствующий соответствующего соответствующему соответствующим соответствующем" },
        { Role.PeriodNoun, "period период периода периоду периодом периоде" },

        {
            Role.YearShift,
            """
            -1 last прошлый прошлого прошлому прошлым прошлом минувший минувшего минувшему минувшем истекшего истекшем ушедшего ушедшем
            -2 позапрошлый позапрошлого позапрошлому позапрошлом
            0 this current текущий текущего текущему текущем нынешний нынешнего нынешнему нынешнем этот этого этому этом сего
            1 next coming upcoming следующий следующего следующему следующем будущий будущего будущему будущем
            """
        },
        { Role.YearLeaning, "previous preceding past предыдущий предыдущего предыдущему предыдущем предшествующего предшествующем" },
        { Role.YearNoun, "year год года году годом годе" },
        { Role.YearNounBehindNumber, "year год года году годом годе годы годов годах годам г гг жыл жылы жылдың жылдын жылга жылға" },
        { Role.YearAbbreviation, "т с fy" },
        { Cue.YearPrefix, "mid post pre early late end start beginning" },
        { Role.YearEnding, "й го м му" },
        { Cue.YearTemporal, "in of by since from for until till to during through throughout between before after and late early mid year fiscal within на" },
        { Cue.YearTemporal, "в во с со до за к ко по от из после перед между и начала конца конце начале" },
        { Cue.YearModified, "figures levels results data elections prices estimates forecasts budgets plans targets exports imports statistics rates seasons sales revenues earnings volumes values totals accounts reports records terms trends" },
        { Cue.Approximate, "about around almost nearly some than почти около более свыше больше менее примерно порядка всего" },
        {
            Cue.CountedNoun,
            "people persons percent men women children ton tons tonne tonnes barrel barrels bushels hectares acres litres gallons passengers tourists visitors residents workers "
            + "employees students patients migrants refugees users customers subscribers viewers fans spectators followers members voters jobs vehicles cars units shares "
            + "containers teu teus bbl kwh mwh gwh flights copies wagons "
            + "doses homes households км кг га человек тонн тонны единиц штук семей детей зрителей посетителей пассажиров центнеров машин автомобилей квартир"
        },

        {
            Role.Fall,
            """
            1 fell fall falls falling fallen decreased decreases decreasing decrease declined declines declining decline dropped drops dropping drop
            1 shrank shrunk shrinks shrinking shrink contracted contracting plunged plunges plunging plunge plummeted plummets plummeting slumped slumps slumping slump
            1 slipped slips slipping slip slid slides sliding slide sank sunk sinks sinking tumbled tumbles tumbling dipped dips dipping dip diminished diminishes
            1 dwindled dwindling down weakened depreciated depreciates retreated eased narrowed narrowing crashed
            2 reduced reduces reducing reduce cut cuts cutting lowered lowers lowering lower slashed trimmed lost loses losing shed sheds shedding
            3 reduction reductions contraction depreciation
            4 снизи/v снизят снизятся снижен/k снижа/p уменьши/v уменьшат уменьшатся уменьшен/k уменьша/p сократи/v сократят сократятся сокращен/k сокраща/p
            4 упал упала упало упали упасть упав упавший упавшая упавшее упавшие упадет упадут пада/p понизи/v понизят понизятся понижен/k понижа/p
            4 просел просела просело просели просесть просев просядет проседа/p обвали/v рухнул рухнула рухнуло рухнули рухнуть подешеве/v подешевеет подешевеют дешевеет дешевеют дешевел
            4 ослаб ослабла ослабли ослабе/v сжался сжалась сжалось сжались урезал урезали урезала урезать урезан урезана урезано урезаны опусти/v опуска/p убыл убыла убыло убыли вниз ухудши/v
            5 снижени/e уменьшени/e сокращени/e падени/e понижени/e спад/m проседани/e обвал/m ослаблени/e сжати/e
            """
        },
        { Cue.Adverb, "further also again only just even another yet already sharply slightly steeply significantly markedly strongly dramatically considerably substantially modestly marginally" },
        { Cue.Adverb, "сразу всего лишь еще также только уже резко существенно значительно заметно незначительно сильно снова вновь почти примерно" },

        { Role.Closed, "№ http https www tel phone fax тел факс id ids iin инн иин бин isbn bin телефон телефоны телефону вэд hs" },

        { Cue.Statement, "be is was were are of to at stood reached came equals totalled totaled составил составила составило составили" },
        { Cue.Copula, "is was were are amounted amounts reached reaches came comes stood equalled equaled equals totalled totaled exceeded hit составил составила составило составили составит достиг достигла достигло достигли равно равнялся равнялась равнялось превысил превысила превысило" },
        { Cue.Lesser, "lower less fewer smaller below weaker cheaper down меньше ниже слабее дешевле" },
        { Cue.Rise, "rise rises rising rose risen growth grow grows grew grown growing gain gains gained increase increases increased increasing climb climbed jump jumped surge surged recovery рост/m увеличени/e прирост/m подъем/m вырос выросла выросло выросли увеличил увеличился увеличилась увеличилось увеличились прибавил прибавила" },
        { Cue.Span, "annual annualised annualized yearly quarterly monthly weekly seasonal" },
        { Cue.Level, "level levels volume figure total уровню показателю показателям итогу итогам объему" },
        { Cue.LowerCode, "usd eur kzt kgs rub gbp cny uzs byn azn chf jpy" },
        { Cue.Balance, "balance growth change rate saldo result margin сальдо баланс/m рост/m прирост/m динамика динамику результат/m темп/m" },

        // Words that scanners compare by text and that have no role above.
        { Cue.RangeJoint, "to and и до" },
        { Cue.QualifiedPreposition, "на в до с со к" },
        { Cue.Threshold, "рубеж рубежа отметку отметки планку планки уровень уровня mark threshold level" },
        { Cue.PointedAbout, "c ca approx ок прибл" },
        { Cue.NumberedName, "iso iec гост office windows boeing airbus iphone galaxy model playstation xbox ftse nikkei russell stoxx csi nifty asx topix kospi dax cac nasdaq fortune forbes" },
        { Cue.FiscalYear, "fiscal financial marketing crop academic school budget финансов/h сельскохозяйственн/h учебн/h" },
        { Cue.Season, "season seasons crop marketing academic school fiscal financial сезон/m" },
        { Cue.TimeBehind, "local gmt utc bst cet est hours hrs мск часов часам часа утра вечера дня ночи" },
        { Cue.Event, "meeting conference session ceremony forum briefing match game concert train flight bus hearing debate event" },
        { Cue.Auxiliary, "will would is was be to are were" },
        { Cue.Reference, "figure table article section chapter paragraph clause annex appendix page footnote chart box статья статьи статье статью статьей пункт пункта пункте пункту пунктом подпункт подпункта подпункте таблица таблицы таблице таблицу рисунок рисунка рисунке раздел раздела разделе приложение приложения приложении приложению страница страницы странице страницу" },
        { Cue.PointedReference, "fig figs sec art ch p pp para рис табл п пп ст гл стр прил разд подп абз ч" },
        { Cue.Respectively, "respectively соответственно" },
        { Cue.Score, "won lost beat drew score scored счетом счет" },
        { Cue.Moved, "went goes go going gone ticked edged inched crept moved moves moving revised shot" },
        { Cue.Preposition, "и в во на до к ко с со из от по за для при у о об или но а чем что как где когда не против" },
        { Cue.Range, "range ranges ranged ranging" },
        {
            Cue.MoneyNoun,
            "revenue revenues sales turnover profit profits loss losses income earnings ebitda ebit cost costs budget debt funding investment spending "
            + "deficit surplus dividend"
        },
        { Cue.None, "saw see sees seen же ending ended квартал со за последней последнюю new zealand hong kong south all am and at cent hundred p per percentage pm h pc the top u до очередь от сша топ be is was were are stood reached came twice double between with fiscal на в с pp ppt ppts pps п пп из между basis bp bps базисных б целых целая целой десятых десятая десятой сотых сотая сотой тысячных часть части частью доля доли долю долей не also than of to will would should could can may must without equals totalled totaled by from since over past versus vs against относительно сравнению чем with с по к compared relative an its their starting onward onwards amounted amounts comes factor more higher less fewer lower или и более больше выше менее меньше plus лишним небольшим odd every каждый never not out minus минус" },
    });

    /// <summary>Looks up a word or sign; returns <see cref="Lexeme.Unknown"/> where it is not in the vocabulary.</summary>
    /// <param name="printed">The word as printed, in upper or lower case.</param>
    public static Lexeme Find(ReadOnlySpan<char> printed) => printed.Length > LongestWord ? Lexeme.Unknown : _table.Find(printed);

    private static WordTable Complete(WordTable table)
    {
        for (var n = 1; n <= 39; n++)
        {
            table.Add(Role.Roman, n, _romanTens[n / 10] + _romanOnes[n % 10]);
        }

        table.Add(Role.ScaledWord, "-52 полумиллионн/h\n-53 полумиллиардн/h\n-151 полуторатысячн/h\n-152 полуторамиллионн/h\n-153 полуторамиллиардн/h");

        // двухдневный, двухпроцентный, двухмиллиардный
        (string Number, string Stem)[] numbers =
        [
            ("1", "одно"),
            ("2", "двух"),
            ("3", "трех"),
            ("4", "четырех"),
            ("5", "пяти"),
            ("6", "шести"),
            ("7", "семи"),
            ("8", "восьми"),
            ("9", "девяти"),
            ("10", "десяти"),
            ("12", "двенадцати"),
            ("15", "пятнадцати"),
            ("20", "двадцати"),
            ("30", "тридцати"),
            ("50", "пятидесяти"),
            ("100", "сто"),
        ];
        foreach (var (number, stem) in numbers)
        {
            table.Add(Role.PercentAdjective, $"{number}0 {stem}процентн/h");
            table.Add(Role.ScaledWord, $"{number}1 {stem}тысячн/h\n{number}2 {stem}миллионн/h\n{number}3 {stem}миллиардн/h");
            table.Add(
                Role.Duration,
                $"{number} =year {stem}летн/s\n{number} =month {stem}месячн/h\n{number} =week {stem}недельн/h\n{number} =day {stem}дневн/h\n{number} "
                + $"=hour {stem}часов/h\n{number} =minute {stem}минутн/h");
        }

        return table;
    }
}
