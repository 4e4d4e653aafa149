namespace KzKgData.Generators.Emission;

/// <summary>
/// Composes letters with the combining marks after them (Unicode normalization form C, one mark at a time). It does not use the runtime, which may not
/// normalise in invariant globalisation mode: names must be the same on every machine.
/// </summary>
internal static class Composition
{
    private const char HangulSyllable = '\uAC00';
    private const char HangulLead = '\u1100';
    private const char HangulVowel = '\u1161';
    private const char HangulTail = '\u11A7';
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    /// <summary>For each mark, pairs of a letter without and with it.</summary>
    private static readonly (char Mark, string Pairs)[] _pairs =
    [
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂ"),
        ('\u0300', "ὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊϊῒΙῚϋῢΥῪΟῸΩῺ"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќ"),
        ('\u0301', "ÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝ"),
        ('\u0301', "ὠὤὡὥὨὬὩὭ"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙυῡΥῩ"),
        ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ('\u0309', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ('\u030A', "AÅaåUŮuůwẘyẙ"),
        ('\u030B', "OŐoőUŰuűУӲуӳ"),
        ('\u030C', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ('\u030F', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
        ('\u0311', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ('\u0313', "αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ"),
        ('\u0314', "αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ"),
        ('\u031B', "OƠoơUƯuư"),
        ('\u0323', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ('\u0324', "UṲuṳ"),
        ('\u0325', "AḀaḁ"),
        ('\u0326', "SȘsșTȚtț"),
        ('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ('\u032D', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ('\u032E', "HḪhḫ"),
        ('\u0330', "EḚeḛIḬiḭUṴuṵ"),
        ('\u0331', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        ('\u0342', "ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶηῆιῖϊῗυῦϋῧωῶ"),
        ('\u0345', "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃ"),
        ('\u0345', "ήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ"),
        ('\u0653', "\u0627\u0622"),
        ('\u0654', "\u0627\u0623\u0648\u0624\u064A\u0626\u06D5\u06C0\u06C1\u06C2\u06D2\u06D3"),
        ('\u0655', "\u0627\u0625"),
        ('\u093C', "नऩरऱळऴ"),
        ('\u09BE', "\u09C7\u09CB"),
        ('\u09D7', "\u09C7\u09CC"),
        ('\u0B3E', "\u0B47\u0B4B"),
        ('\u0B56', "\u0B47\u0B48"),
        ('\u0B57', "\u0B47\u0B4C"),
        ('\u0BBE', "\u0BC6\u0BCA\u0BC7\u0BCB"),
        ('\u0BD7', "ஒஔ\u0BC6\u0BCC"),
        ('\u0C56', "\u0C46\u0C48"),
        ('\u0CC2', "\u0CC6\u0CCA"),
        ('\u0CD5', "\u0CBF\u0CC0\u0CC6\u0CC7\u0CCA\u0CCB"),
        ('\u0CD6', "\u0CC6\u0CC8"),
        ('\u0D3E', "\u0D46\u0D4A\u0D47\u0D4B"),
        ('\u0D57', "\u0D46\u0D4C"),
        ('\u0DCA', "\u0DD9\u0DDA\u0DDC\u0DDD"),
        ('\u0DCF', "\u0DD9\u0DDC"),
        ('\u0DDF', "\u0DD9\u0DDE"),
        ('\u102E', "ဥဦ"),
        ('\u1B35', "ᬅᬆᬇᬈᬉᬊᬋᬌᬍᬎᬑᬒ\u1B3A\u1B3B\u1B3C\u1B3D\u1B3E\u1B40\u1B3F\u1B41\u1B42\u1B43"),
        ('\u3099', "\u304B\u304C\u304D\u304E\u304F\u3050\u3051\u3052\u3053\u3054\u3055\u3056\u3057\u3058\u3059\u305A\u305B\u305C"),
        ('\u3099', "\u305D\u305E\u305F\u3060\u3061\u3062\u3064\u3065\u3066\u3067\u3068\u3069\u306F\u3070\u3072\u3073\u3075\u3076"),
        ('\u3099', "\u3078\u3079\u307B\u307C\u3046\u3094\u309D\u309E\u30AB\u30AC\u30AD\u30AE\u30AF\u30B0\u30B1\u30B2\u30B3\u30B4"),
        ('\u3099', "\u30B5\u30B6\u30B7\u30B8\u30B9\u30BA\u30BB\u30BC\u30BD\u30BE\u30BF\u30C0\u30C1\u30C2\u30C4\u30C5\u30C6\u30C7"),
        ('\u3099', "\u30C8\u30C9\u30CF\u30D0\u30D2\u30D3\u30D5\u30D6\u30D8\u30D9\u30DB\u30DC\u30A6\u30F4\u30EF\u30F7\u30F0\u30F8"),
        ('\u3099', "\u30F1\u30F9\u30F2\u30FA\u30FD\u30FE"),
        ('\u309A', "\u306F\u3071\u3072\u3074\u3075\u3077\u3078\u307A\u307B\u307D\u30CF\u30D1\u30D2\u30D4\u30D5\u30D7\u30D8\u30DA"),
        ('\u309A', "\u30DB\u30DD"),
    ];

    private static readonly Dictionary<(char Letter, char Mark), char> _composed = [];
    private static readonly Dictionary<char, char> _letters = [];

    static Composition()
    {
        foreach (var (mark, pairs) in _pairs)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                _composed.Add((pairs[i], mark), pairs[i + 1]);
                _letters.Add(pairs[i + 1], pairs[i]);
            }
        }
    }

    /// <summary>Returns the composition of two characters; null if there is none.</summary>
    public static char? Compose(char first, char second)
    {
        if (first is >= HangulLead and < (char)(HangulLead + Leads) && second is >= HangulVowel and < (char)(HangulVowel + Vowels))
        {
            return (char)(HangulSyllable + ((((first - HangulLead) * Vowels) + (second - HangulVowel)) * Tails));
        }

        if (first is >= HangulSyllable and < (char)(HangulSyllable + (Leads * Vowels * Tails))
            && (first - HangulSyllable) % Tails == 0
            && second is > HangulTail and < (char)(HangulTail + Tails))
        {
            return (char)(first + second - HangulTail);
        }

        return _composed.TryGetValue((first, second), out var composed) ? composed : null;
    }

    /// <summary>Returns the base letter without marks.</summary>
    public static char Strip(char letter)
    {
        while (_letters.TryGetValue(letter, out var bare))
        {
            letter = bare;
        }

        return letter;
    }
}
