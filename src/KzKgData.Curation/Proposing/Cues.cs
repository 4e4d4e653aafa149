namespace KzKgData.Curation.Proposing;

/// <summary>
/// English and Russian cue words for speakers, indicators, kinds, periods and outcomes. They belong to the languages, not to a
/// package.
/// </summary>
internal static class Cues
{
    /// <summary>Words after a multiple that make it a change: <c>1.6 times more than a year earlier</c>.</summary>
    public static Phrases<bool> More { get; } =
        Of("more", "more than", "higher", "higher than", "larger", "greater", "less", "less than", "lower", "lower than", "больше", "выше", "меньше", "ниже");

    /// <summary>Words for the difference between two statements, which is no amount of either.</summary>
    public static Phrases<bool> Differences { get; } =
        Of("differ", "differs", "difference*", "discrepanc*", "разниц*", "расхожд*", "расход*тся", "отлича*");

    /// <summary>Words for both states together.</summary>
    public static Phrases<bool> Pairs { get; } =
        Of(
            "mutual", "bilateral", "two countries", "both countries", "our countries", "two states", "both states", "взаимн*", "двусторонн*", "двух стран",
            "обеих стран", "наших стран", "двух государств", "обоих государств", "двумя странами", "нашими странами");

    /// <summary>Words of a place in a ranking.</summary>
    public static Phrases<bool> Ranks { get; } =
        Of("rank", "ranks", "ranked", "ranking", "stands", "place", "position", "spot", "место", "месте", "местом", "места", "позици*", "строчк*");

    /// <summary>Verbs that say by how much one figure exceeds another: <c>exceeded the 2038 figure by 12 percent</c>.</summary>
    public static Phrases<bool> Exceeds { get; } =
        Of("exceeded", "exceeding", "exceeds", "surpassed", "surpassing", "превысил*", "превысив*", "превышает", "превышая");

    /// <summary>Nouns for the figure of another period that a figure is compared with.</summary>
    public static Phrases<bool> Levels { get; } =
        Of("figure", "figures", "level", "result", "volume", "indicator", "показател*", "уровн*", "уровень", "результат*", "объем*");

    /// <summary>Words for a target that is already known: <c>their goal of $5 billion</c>.</summary>
    public static Phrases<bool> Goals { get; } =
        Of("goal of", "target of", "mark of", "goal", "target", "цель", "цели", "отметк*", "планк*", "уровень", "уровня");

    /// <summary>Words of a speaker for their own side.</summary>
    public static Phrases<bool> We { get; } = Of("we", "our country", "мы", "наша страна");

    /// <summary>Single words for a group of the first few.</summary>
    public static Phrases<bool> Groups { get; } = Of("тройк*", "четверк*", "пятерк*", "десятк*");

    /// <summary>Words between a number and a noun that make it a rank: <c>the three largest trading partners</c>.</summary>
    public static Phrases<bool> Largest { get; } =
        Of("largest", "biggest", "main", "leading", "major", "key", "most important", "крупнейш*", "основн*", "главн*", "ведущ*", "ключев*");

    /// <summary>Words before the names of those with a better rank.</summary>
    public static HashSet<string> After { get; } = new(StringComparer.Ordinal) { "after", "behind", "following", "после", "вслед", "уступая", "уступив" };

    /// <summary>Words between a bounding verb and its figure: <c>превысил отметку в 2 млрд долларов</c>.</summary>
    public static Phrases<bool> Marks { get; } =
        Of(
            "the", "mark", "level", "threshold", "historic", "historical", "psychological", "of", "отметк*", "уровн*", "рубеж*", "планк*", "порог*",
            "историческ*", "психологическ*", "сумм*", "в");

    /// <summary>Words that restrict trade to a part of it, directly beside it or after a preposition: <c>trade in agricultural products</c>.</summary>
    public static Phrases<bool> Parts { get; } =
        Of(
            "agricultural", "agriculture", "agro industrial", "agrarian", "agri food", "agrifood", "farm", "food", "foodstuffs", "grain", "wheat", "flour",
            "vegetables", "fruit", "fruits", "tons", "tonnes", "barrels", "oil", "petroleum", "gas", "coal", "electricity", "textiles", "metals",
            "commodity items", "product groups", "types of goods", "types of products", "kinds of goods",
            "сельскохозяйственн*", "сельхоз*", "агропромышленн*", "аграрн*", "апк", "продовольств*", "пищев*", "зерн*", "пшениц*",
            "мука", "муки", "муку", "макаронн*", "овощ*", "фрукт*", "плодоовощн*", "нефт*", "газа", "угля", "электроэнерги*", "металл*", "текстил*",
            "тонн*", "баррел*",
            "товарн* позици*", "товарн* наименовани*", "видов товаров", "видов продукции", "наименований товаров", "наименований продукции");

    /// <summary>Verbs of saying.</summary>
    public static Phrases<bool> Speech { get; } =
        Of(
            "said", "says", "noted", "notes", "reminded", "stated", "states", "stressed", "emphasized", "emphasised", "announced", "added", "told", "reported",
            "recalled", "confirmed", "explained", "informed", "declared", "assured", "remarked", "predicted", "estimated", "disclosed", "revealed",
            "observed", "commented", "outlined", "indicated", "reiterated", "acknowledged", "expects", "expect", "hopes", "believes", "pointed out",
            "underlined", "underscored", "highlighted", "mentioned", "claimed", "argued", "agreed", "pledged", "promised", "expressed", "proposed",
            "suggested", "сказал*", "отметил*", "заявил*", "сообщил*", "подчеркнул*", "добавил*", "рассказал*", "напомнил*", "уточнил*", "указал*",
            "подтвердил*", "пояснил*", "объявил*", "проинформировал*", "констатировал*", "сообщал*", "отмечал*", "заявлял*", "говорил*", "указывал*",
            "подчеркивал*", "прогнозировал*", "спрогнозировал*", "уточнял*", "напоминал*", "озвучил*", "оценил*", "обратил* внимание", "договорил*",
            "пообещал*", "предложил*", "ожидает", "надеется", "считает", "говорит", "отмечает", "заявляет", "сообщает", "подчеркивает");

    /// <summary>Words between what is counted and its amount.</summary>
    public static Phrases<bool> Worth { get; } =
        Of("worth", "valued at", "totaling", "totalling", "for a total of", "на сумму", "на общую сумму", "стоимостью");

    /// <summary>Verbs of saying that may be told by somebody else: <c>the government hopes to bring it to $2 billion, the minister said</c>.</summary>
    public static Phrases<bool> Hopes { get; } =
        Of("expects", "expect", "hopes", "believes", "agreed", "pledged", "promised", "ожидает", "надеется", "считает", "договорил*", "пообещал*");

    /// <summary>Words that precede the name of the speaker.</summary>
    public static Phrases<bool> AccordingTo { get; } =
        Of(
            "according to", "in the words of", "reports via", "reported via", "report via", "reports citing", "reported citing",
            "reports with reference to", "reported with reference to", "with reference to", "citing", "со ссылкой на", "ссылаясь на", "as stated by",
            "as reported by", "data from", "по словам", "по данным", "по информации", "по сведениям", "по оценке", "по оценкам", "по мнению",
            "со слов", "как сообщил*", "как отметил*", "как заявил*");

    /// <summary>Words that precede the name of a person rather than of a body.</summary>
    public static Phrases<bool> WordsOfPerson { get; } =
        Of("according to", "in the words of", "as stated by", "по словам", "по мнению", "по оценке", "со слов", "как отметил*", "как заявил*");

    /// <summary>Words in the names of bodies.</summary>
    public static Phrases<bool> Institutions { get; } =
        Of(
            "bank", "agency", "fund", "center", "centre", "institute", "university", "association", "union", "council", "chamber", "commission", "committee",
            "company", "group", "bureau", "service", "times", "news", "press", "ministry", "банк*", "агентств*", "фонд*", "центр*", "институт*",
            "ассоциаци*", "палат*", "комисси*", "комитет*", "групп*");

    /// <summary>Words with which an agency credits another one: a name after them that is no known person or body is an agency.</summary>
    public static Phrases<bool> Via { get; } =
        Of(
            "reports via", "reported via", "report via", "reports citing", "reported citing", "reports with reference to",
            "reported with reference to", "with reference to", "citing", "со ссылкой на", "ссылаясь на");

    /// <summary>Words for a press service, between <c>according to</c> and its body.</summary>
    public static Phrases<bool> PressServices { get; } =
        Of(
            "the press service of the", "the press service of", "press service of the", "press service of", "the", "the press office of the",
            "the press office of", "пресс служб*", "пресс центр*", "пресс секретар*");

    /// <summary>Words after <c>according to</c> that do not name a speaker: <c>according to the plan</c>, <c>по данным за 2030 год</c>.</summary>
    public static Phrases<bool> NoSpeakers { get; } =
        Of(
            "plan", "plans", "the plan", "the plans", "schedule", "the schedule", "agreement", "the agreement", "the document", "documents",
            "the results", "results", "forecasts", "forecast", "the forecast", "preliminary", "official", "data", "the data", "statistics",
            "available", "estimates", "various", "the roadmap", "the program", "the programme", "the project", "the protocol", "за", "на", "итогам",
            "статистики", "официальной", "открытых", "предварительным", "разным", "различным", "состоянию");

    /// <summary>Words that connect a sentence to the one before.</summary>
    public static Phrases<bool> GoesOn { get; } =
        Of(
            "of this", "of this amount", "of that", "of which", "of these", "at the same time", "in particular", "including", "in addition",
            "meanwhile exports", "this is", "that is", "при этом", "в том числе", "из них", "в частности", "кроме того", "помимо этого",
            "одновременно", "это на", "из этой суммы");

    /// <summary>Words for both states or their delegations, as speakers.</summary>
    public static Phrases<bool> Delegations { get; } =
        Of(
            "sides", "parties", "two sides", "both sides", "countries", "two countries", "both countries", "стороны", "обе стороны", "страны",
            "обе страны", "участники", "участники заседания", "participants");

    /// <summary>Words for <c>according to</c> with a pronoun: true for one speaker, false for several.</summary>
    public static Phrases<bool> AccordingToPronoun { get; } =
        Of(
                "in his words", "in her words", "по его словам", "по ее словам", "по его данным", "по ее данным", "по его мнению", "по ее мнению",
                "по его оценке", "по ее оценке", "по его информации", "по ее информации", "по его сведениям", "по ее сведениям", "по его подсчетам",
                "по ее подсчетам", "по его оценкам", "по ее оценкам")
            .Add("in their words", false)
            .Add("по их словам", false)
            .Add("по их мнению", false)
            .Add("по их данным", false)
            .Add("по их информации", false)
            .Add("по их сведениям", false);

    /// <summary>Words with which a sentence names the speaker of the one before: <c>Об этом сообщил министр</c>.</summary>
    public static Phrases<bool> SaidBefore { get; } =
        Of(
            "об этом", "такие данные", "эти данные", "эту цифру", "соответствующие данные", "this was stated", "this was announced",
            "this was reported", "this was said", "the data was", "the data were", "the figures were", "the announcement");

    /// <summary>Nouns of change that refer to the indicator of the sentence before.</summary>
    public static Phrases<bool> ChangeNouns { get; } =
        Of(
            "рост", "прирост", "снижение", "увеличение", "сокращение", "падение", "это", "the growth", "the increase", "growth", "the decline",
            "the decrease", "это на", "that is", "this is");

    /// <summary>Words of a speaker for their own state.</summary>
    public static Phrases<bool> OwnState { get; } =
        Of(
            "our country", "our republic", "our economy", "our", "наш", "наша", "нашего", "нашему", "the republic", "the country", "наших", "нашим",
            "нашими", "республики", "страны", "нашей страны", "нашей республики", "нашей стране", "нашу страну", "наша страна", "нашей экономики",
            "нашу экономику");

    /// <summary>Pronouns for speakers: true for one, false for several.</summary>
    public static Phrases<bool> Pronouns { get; } =
        Of(
                "he", "she", "him", "her", "he also", "she also", "он", "она", "он также", "она также", "он же", "она же", "его", "ее", "него",
                "нее", "спикер", "чиновник*", "the latter", "the official", "the politician")
            .Add("they", false)
            .Add("them", false)
            .Add("they also", false)
            .Add("они", false)
            .Add("они также", false)
            .Add("их", false);

    /// <summary>Pronouns for a body named before.</summary>
    public static Phrases<bool> BodyPronouns { get; } = Of("it", "оно");

    /// <summary>Words for a period from an unnamed date up to the publication.</summary>
    public static Phrases<bool> VagueSince { get; } =
        Of(
            "since independence", "since gaining independence", "over the years of independence", "since the establishment of diplomatic relations",
            "с момента обретения независимости", "со времени обретения независимости", "за годы независимости", "за период независимости",
            "за все годы независимости", "с момента установления дипломатических отношений");

    /// <summary>Nouns for traded goods after the adjective of their origin: <c>imports of Kyrgyz goods</c>.</summary>
    public static Phrases<bool> Wares { get; } = Of("goods", "products", "produce", "товаров", "товары", "продукции", "продукцию");

    /// <summary>Words that refer to the indicator of the sentence before.</summary>
    public static Phrases<bool> SameIndicator { get; } =
        Of(
            "this figure", "the figure", "that figure", "this indicator", "the indicator", "this number", "this volume", "this amount", "this level",
            "it", "this work", "the work", "these works", "works", "the project", "this project", "the volume", "объем", "этот показатель", "этого показателя",
            "этому показателю", "данный показатель", "показатель", "этот объем", "эта цифра", "эту цифру", "эту сумму", "его", "он", "эти работы",
            "работы", "работу", "проект");

    /// <summary>Words that make a level a target.</summary>
    public static Phrases<bool> Aims { get; } =
        Of(
            "plan", "plans", "planned", "planning", "plan to", "intend", "intends", "intended", "intention", "aim", "aims", "aimed", "aiming",
            "goal", "goals", "target", "targets", "task", "tasks", "set a task", "hope", "hopes", "expect", "expects", "expected", "want", "wants",
            "wish", "agreed to", "ready to", "bring", "to be", "to increase", "to raise", "to reach", "to boost", "to double", "to expand",
            "to grow", "to achieve",
            "will", "would", "could", "can", "may", "should", "must", "need to", "seek", "seeks", "seeking", "strive", "strives", "ambition",
            "potential", "forecast", "projected", "set to", "committed to", "raising", "bringing", "increasing to", "план*", "планиру*", "намерен*",
            "цель", "цели", "целью", "целев*", "задач*", "довести", "доведен*", "увеличить", "нарастить", "достичь", "выйти на", "поднять",
            "рассчитыва*", "ожида*", "надее*", "хот*т", "хотим", "будет", "будут", "договорил*", "стрем*", "может", "могут", "должен", "должны",
            "прогноз*", "перспектив*", "удвоить", "готов*");

    /// <summary>Words that make a level an actual figure.</summary>
    public static Phrases<bool> Outcomes { get; } =
        Of(
            "amounted", "amounts", "reached", "reaching", "reaches", "totaled", "totalled", "totaling", "stood at", "was", "were", "made",
            "exceeded", "hit", "came to", "grew", "increased", "rose", "fell", "decreased", "declined", "invested", "exported", "imported",
            "has reached", "has exceeded", "accounted", "account for", "made up", "surpassed", "topped", "climbed", "dropped", "came in", "had come",
            "stands", "stand at", "put", "crossed", "approached", "approaches", "approaching", "came close to", "comprised", "constituted", "totals",
            "составил*", "составля*", "достиг*", "превысил*", "вырос*", "увеличил*", "снизил*", "сократил*", "был", "была", "было", "вложил*",
            "инвестировал*", "равнял*", "возрос*", "упал*", "поднял*", "сложил*", "остал*", "приблизил*", "приближается", "достигает", "насчитыва*",
            "привлечен*", "привлек*", "вышел", "вышла", "вышло");

    /// <summary>Words for a share.</summary>
    public static Phrases<bool> Shares { get; } =
        Of(
            "share of", "share", "of total", "of the total", "accounted for", "accounts for", "makes up", "made up", "accounting for", "of all", "the bulk of",
            "доля", "доли", "долю", "долей", "доле",
            "приходится", "приходил*", "пришлось", "пришелся", "пришлась", "от общего", "от общей", "в общем", "в общей",
            "удельн* вес*", "share in", "занимал*", "занимает", "больш* част*", "основн* част*");

    /// <summary>Words that start a clause about another amount.</summary>
    public static HashSet<string> Meanwhile { get; } =
        new(StringComparer.Ordinal) { "while", "whereas", "but", "and", "а", "но", "и", "то", "тогда", "при" };

    /// <summary>Words for a decrease, with multiples: <c>снизился в 1,6 раза</c>.</summary>
    public static Phrases<bool> Falls { get; } =
        Of(
            "fell", "fall", "fallen", "decreased", "decrease", "declined", "decline", "dropped", "shrank", "less", "снизил*", "снижен*", "упал*",
            "сократил*", "сокращен*", "уменьшил*", "меньше", "halved");

    /// <summary>Words for a change.</summary>
    public static Phrases<bool> Changes { get; } =
        Of(
            "grew", "grow", "grown", "growth", "growing", "increased", "increase", "increases", "increasing", "rose", "rise", "risen", "up", "fell",
            "fall", "fallen", "decreased", "decrease", "declined", "decline", "down", "dropped", "drop", "surged", "jumped", "climbed", "shrank",
            "doubled", "tripled", "quadrupled", "halved", "higher", "lower", "more than in", "compared", "year on year", "вырос*", "рост*",
            "увеличил*", "увеличен*", "возрос*", "прирост*", "снизил*", "снижен*", "упал*", "сократил*", "сокращен*", "уменьшил*", "больше чем",
            "меньше чем", "выше", "ниже", "по сравнению", "увеличив*", "снизив*", "сократив*", "повысив*", "удвоил*", "утроил*",
            "в годовом выражении");

    /// <summary>Words for a deadline.</summary>
    public static Phrases<bool> Deadlines { get; } =
        Of(
            "by", "scheduled", "scheduled for", "to be completed", "will be completed", "completed by", "planned for", "to be launched",
            "will be launched", "will open", "to be opened", "is due", "are due", "due in", "commissioned", "will be launched",
            "will be commissioned", "will be put into operation", "to open", "will be opened", "will start", "will resume", "resume operation",
            "resume operations", "resume work", "to resume", "возобновит", "возобновят", "возобновить", "expected to open", "expected to be",
            "would be completed", "would be launched", "would be opened", "be completed", "be finished", "be launched", "be opened",
            "be commissioned", "to be finished", "is to open", "is to start", "will finish", "will complete", "set to open",
            "will become operational", "start operating", "begin operating", "begin operations", "start operations", "become operational",
            "go into operation", "come into operation", "slated", "due to open", "put into operation", "запланирован*", "планирует*", "планируют",
            "намечен*", "завершить", "завершен*", "будет завершен*", "будут завершен*", "запустить", "запуск*", "открыть", "открытие",
            "введен* в эксплуатацию", "ввести", "ввод*", "достроить", "будет готов*", "будет запущен*", "будет открыт*", "будут открыт*", "до конца",
            "заработает", "заработают", "начнет работу", "начнут работу", "завершится", "завершатся", "завершим", "откроется", "откроются",
            "закончить", "закончат", "закончится", "окончание", "построить", "построят", "сдать", "сдача", "сдадут", "введут", "будет сдан*",
            "будет введен*", "будут введен*");

    /// <summary>Finite verbs and phrases for rising and falling.</summary>
    public static Phrases<bool> Moves { get; } =
        Of(
            "grew", "increased", "rose", "fell", "decreased", "declined", "dropped", "expanded", "surged", "jumped", "climbed", "shrank",
            "has been growing", "have been growing", "has been increasing", "have been increasing", "has been rising", "have been rising",
            "has been declining", "have been declining", "has been falling", "have been falling", "has been expanding", "have been expanding",
            "is expanding", "are expanding", "is growing", "are growing", "is increasing", "are increasing", "is rising", "are rising",
            "is declining", "are declining", "is falling", "are falling", "is decreasing", "has grown", "have grown", "has increased",
            "have increased", "has risen", "have risen", "has declined", "have declined", "has fallen", "have fallen", "has decreased",
            "continues to grow", "continue to grow", "continues to increase", "keeps growing", "continues to decline", "continues to fall", "grows",
            "rises", "positive trend", "upward trend", "positive dynamics", "steady growth", "stable growth", "downward trend", "negative trend",
            "negative dynamics", "вырос*", "возрос*", "увеличил*", "увеличивает*", "увеличивают*", "растет", "растут", "возрастает", "снизил*",
            "снижает*", "сократил*", "сокращает*", "упал*", "падает", "уменьшил*", "повысил*", "положительн* динамик*", "положительн* тенденци*",
            "отрицательн* динамик*", "устойчив* рост*", "стабильн* рост*", "демонстрирует рост", "демонстрируют рост", "показывает рост",
            "наблюдается рост", "отмечается рост");

    /// <summary>Words before a verb that say that it has not happened.</summary>
    public static HashSet<string> Unreal { get; } =
        new(StringComparer.Ordinal)
        {
            "to", "will", "would", "could", "may", "might", "should", "must", "can", "not", "never", "if", "help", "helps", "further", "чтобы",
            "будет", "будут", "бы", "не", "если", "может", "могут", "должен", "должна", "должны",
        };

    /// <summary>Words that may follow a verb of change.</summary>
    public static HashSet<string> Again { get; } = new(StringComparer.Ordinal) { "again", "вновь", "снова", "опять" };

    /// <summary>Times without dates.</summary>
    public static Phrases<bool> VagueTimes { get; } =
        Of(
            "in recent years", "over recent years", "over the past few years", "over the last few years", "in the past few years", "every year",
            "each year", "year after year", "from year to year", "year by year", "annually", "currently", "at present", "nowadays", "recently",
            "в последние годы", "за последние годы", "последние несколько лет", "каждый год", "ежегодно", "с каждым годом", "из года в год",
            "год от года", "в настоящее время", "сейчас", "сегодня", "на сегодняшний день", "в последнее время");

    /// <summary>Words for investing.</summary>
    public static Phrases<bool> Investing { get; } = Of("invest*", "injected", "into", "инвест*", "капиталовложени*", "вложен*", "вложил*");

    /// <summary>Words for flows of goods: true if the state named with them is the receiver.</summary>
    public static Phrases<bool> Goods { get; } =
        Of("import*", "импорт*", "ввоз*", "закуп*")
            .Add("export*", false)
            .Add("goods worth", false)
            .Add("supplied", false)
            .Add("supplies", false)
            .Add("deliveries", false)
            .Add("shipments", false)
            .Add("экспорт*", false)
            .Add("поставк*", false)
            .Add("поставок", false)
            .Add("вывоз*", false);

    /// <summary>Nouns whose adjective names the origin of capital: true for the capital itself, false for its owners.</summary>
    public static Phrases<bool> Capital { get; } =
        Of("investment*", "capital", "fdi", "инвестици*", "капитал*", "капиталовложени*", "вложени*")
            .Add("compan*", false)
            .Add("business*", false)
            .Add("investor*", false)
            .Add("enterprise*", false)
            .Add("firm*", false)
            .Add("компани*", false)
            .Add("бизнес*", false)
            .Add("инвестор*", false)
            .Add("предприяти*", false)
            .Add("предпринимател*", false);

    /// <summary>Verbs whose subject provides capital.</summary>
    public static Phrases<bool> Invests { get; } =
        Of(
            "invested", "invests", "injected", "put", "poured", "channelled", "channeled", "investor*", "attracted", "received", "drew", "инвестировал*",
            "вложил*", "направил*", "инвестор*", "привлек*", "получил*");

    /// <summary>Verbs whose subject receives capital.</summary>
    public static Phrases<bool> Attracted { get; } = Of("attracted", "received", "drew", "привлек*", "получил*", "поступил*");

    /// <summary>Words of sentences that may be about the trade of the two states even if none of their words is that of an indicator.</summary>
    public static Phrases<bool> Trade { get; } =
        Of("trade", "turnover", "commerce", "export*", "import*", "торгов*", "товарооборот*", "оборот*", "экспорт*", "импорт*", "invest*", "инвест*");

    /// <summary>Words for trade with all states, which can only be the whole of a share, not a figure between two states.</summary>
    public static Phrases<bool> AllTrade { get; } =
        Of("foreign trade", "external trade", "внешней торговли", "внешней торговле", "внешняя торговля", "внешнеторгов*");

    /// <summary>Words that refer to the project of the sentence before.</summary>
    public static Phrases<bool> SameWork { get; } =
        Of(
            "it", "its", "the complex", "the facility", "the project", "this project", "the hub", "this work", "the work", "these works", "works",
            "construction", "commissioning", "completion", "его", "ее", "он", "она", "комплекс*", "объект*", "проект*", "эти работы", "работы",
            "работу", "строительство");

    /// <summary>Words before the base period of a change.</summary>
    public static Phrases<bool> Bases { get; } =
        Of(
            "from", "than in", "than", "compared to", "compared with", "in comparison with", "against", "versus", "vs", "relative to",
            "year on year from", "к", "по сравнению с", "по сравнению со", "в сравнении с", "в сравнении со", "относительно", "против", "чем в",
            "чем за", "показател*", "уровн*",
            "к уровню", "к показателю", "от уровня");

    /// <summary>Periods that are always a base of comparison.</summary>
    public static Phrases<bool> SamePeriod { get; } =
        Of(
            "same period", "same months", "same quarter", "corresponding period", "similar period", "previous year", "year earlier",
            "аналогичн* период*", "тот же период", "того же периода", "тем же периодом", "соответствующ* период*", "годом ранее", "предыдущ* год*");

    /// <summary>Words directly before a base of comparison.</summary>
    public static Phrases<bool> Comparisons { get; } =
        Of("compared", "comparison", "against", "versus", "relative", "than in", "than", "по сравнению", "в сравнении", "относительно", "против", "чем");

    /// <summary>Words for mutual quantities.</summary>
    public static Phrases<bool> Mutual { get; } =
        Of(
            "mutual", "bilateral", "between", "turnover", "both countries", "two countries", "our countries", "взаимн*", "двусторонн*", "между",
            "товарооборот*", "двух стран", "обеих стран", "наших стран", "наши страны");

    /// <summary>Words such as <c>one of</c>, which are not counts.</summary>
    public static Phrases<bool> OneOf { get; } =
        Of("one of", "один из", "одна из", "одно из", "одной из", "одним из", "одну из", "одного из", "одному из", "one", "once", "two way", "two fold");

    /// <summary>What is counted by a counter of the page, before or after the number.</summary>
    public static Phrases<bool> Counters { get; } = Of("views", "просмотр*", "прочтен*");

    /// <summary>Labels of telephone numbers.</summary>
    public static Phrases<bool> Telephones { get; } = Of("tel", "phone", "telephone", "fax", "тел", "телефон*", "факс*");

    /// <summary>Ordinals used as a manner of speaking.</summary>
    public static Phrases<bool> First { get; } = Of("first", "перв*");

    /// <summary>Words for the two states.</summary>
    public static Phrases<bool> TwoParties { get; } = Of("two of them", "двое");

    /// <summary>Nouns for the two parties: states, peoples, their governments.</summary>
    public static Phrases<bool> States { get; } =
        Of(
            "countries", "states", "nations", "peoples", "sides", "parties", "governments", "republics", "neighbors", "neighbours", "economies",
            "presidents", "leaders", "ministers", "delegations", "стран*", "государств*", "народ*", "сторон*", "республик*", "правительств*",
            "президент*", "лидер*", "министр*", "делегаци*");

    /// <summary>Words that end a noun phrase.</summary>
    public static HashSet<string> NounEnds { get; } =
        new(StringComparer.Ordinal)
        {
            "in", "on", "at", "with", "for", "from", "to", "by", "of", "and", "or", "that", "which", "who", "is", "are", "was", "were", "will",
            "have", "has", "had", "currently", "now", "between", "than", "as", "into", "since", "during", "over", "в", "во", "на", "с", "со", "для",
            "из", "от", "к", "по", "и", "или", "что", "который", "которые", "между", "чем", "за", "о", "об", "при",
        };

    /// <summary>Words for events.</summary>
    public static Phrases<bool> Happenings { get; } =
        Of(
            "meeting", "talks", "visit", "negotiations", "summit", "forum", "session", "conference", "ceremony", "opening", "signing", "exhibition",
            "briefing", "agreement", "memorandum", "roadmap", "road map", "plan", "told reporters", "arrived", "project*", "встреч*", "визит*",
            "переговор*", "заседани*", "саммит*", "форум*", "конференци*", "церемони*", "открыти*", "подписани*", "выставк*", "брифинг*",
            "соглашени*", "меморандум*", "план*", "дорожн* карт*", "проект*");

    /// <summary>States and groups of states, which nearby figures may belong to: the phrases of <c>states.txt</c>, a line for each state.</summary>
    public static Phrases<bool> KnownStates { get; } = Of(ReadStates());

    /// <summary>Words for the event at which something was said: <c>during a meeting on April 19</c>.</summary>
    public static Phrases<bool> Events { get; } =
        Of(
            "meeting", "met", "talks", "visit", "negotiations", "held", "summit", "forum", "session", "встреч*", "визит*", "переговор*", "заседани*",
            "саммит*", "форум*", "состоял*", "прошл*");

    private static string[] ReadStates()
    {
        using var reader = new StreamReader(typeof(Cues).Assembly.GetManifestResourceStream("states.txt")!);
        return reader.ReadToEnd().Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Phrases<bool> Of(params string[] phrases)
    {
        var all = new Phrases<bool>();
        foreach (var phrase in phrases)
        {
            all.Add(phrase, true);
        }

        return all;
    }
}
