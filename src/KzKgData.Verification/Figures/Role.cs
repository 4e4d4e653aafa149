namespace KzKgData.Verification.Figures;

/// <summary>What a word or sign can be in a figure or beside one. In some roles it has a number or a name.</summary>
[Flags]
internal enum Role : ulong
{
    None = 0, // no other role than to be asked for by name

    Digits = 1UL << 0, // a number in digits
    Sign = 1UL << 1, // a sign that may be a minus or a plus; its number is -1 or 1

    CurrencySign = 1UL << 2, // the sign of a currency, its name the code
    CurrencyCode = 1UL << 3, // the code of a currency, if printed in capitals
    Currency = 1UL << 4, // the word for a currency, its name the code
    DollarPrefix = 1UL << 5, // what says whose dollar it is if it stands before the sign; its name the code
    CurrencyAdjective = 1UL << 6, // whose currency it is

    Cardinal = 1UL << 7, // a number, up to 900
    One = 1UL << 8, // a form of one
    OneAndAHalf = 1UL << 9, // a form of полтора
    Tens = 1UL << 10, // twenty to ninety, where an ordinal may follow

    Ordinal = 1UL << 11, // a place in an order
    Roman = 1UL << 12, // a Roman numeral, if printed in capitals
    EnglishEnding = 1UL << 13, // the ending of an English ordinal in digits
    RussianEnding = 1UL << 14, // the ending of a Russian ordinal in digits
    CountEnding = 1UL << 15, // the ending of a Russian number in digits
    YearEnding = 1UL << 16, // the ending of a Russian year in digits

    Scale = 1UL << 17, // a scale; its number is the power of ten
    LetterScale = 1UL << 18, // a single letter for a scale; its number is the power of ten
    SingleScale = 1UL << 19, // a scale that by itself means one of it
    HalvedScale = 1UL << 20, // half of a scale in one word; its number is the power of ten
    ScaleLead = 1UL << 21, // the first word of "half a million" and "a million"

    Percent = 1UL << 22, // percent
    PercentAdjective = 1UL << 23, // percent as an adjective
    Point = 1UL << 24, // the points of percentage points

    TimeUnit = 1UL << 25, // a unit of time, its name the unit
    TimeUnitAdjective = 1UL << 26, // a unit of time as an adjective behind a number, its name the unit
    Duration = 1UL << 27, // a length of time in one word; it has a number and the name of the unit

    DayShift = 1UL << 29, // a day; its number is how many days later than the text's own
    Month = 1UL << 30, // a month; its number is from 1 to 12
    MonthAbbreviation = 1UL << 31, // a month cut short
    MonthShift = 1UL << 32, // a word before "month"; its number is how many months later than the text's own
    MonthNoun = 1UL << 33, // the word month
    WeekShift = 1UL << 35, // a word before "week" that says which
    WeekNoun = 1UL << 36, // the word week, or quarter
    First = 1UL << 37, // the first of some months

    QuarterCode = 1UL << 40, // a quarter as in "Q1"; its number is from 1 to 4
    HalfCode = 1UL << 41, // a half of a year as in "H1"; its number is 1 or 2
    Quarter = 1UL << 42, // the word quarter
    HalfYear = 1UL << 43, // half a year in one word
    Half = 1UL << 44, // a half, of a year if one follows

    Edge = 1UL << 45, // the end, beginning or middle of a year or month
    EdgeAdverb = 1UL << 46, // early, late, mid
    Deadline = 1UL << 47, // what makes the year behind it a deadline
    DecadeNoun = 1UL << 48, // the years of a decade
    Same = 1UL << 49, // the same, said of a period
    PeriodNoun = 1UL << 50, // the word period

    YearShift = 1UL << 51, // a word before "year"; its number is how many years later than the text's own
    YearLeaning = 1UL << 52, // a word before "year" that leans on another year
    YearNoun = 1UL << 53, // the word year, behind a word that says which
    YearNounBehindNumber = 1UL << 54, // the word year, behind a number
    YearAbbreviation = 1UL << 55, // the first letter of an abbreviation for this year

    MinusWord = 1UL << 28, // a word that makes the number behind it negative
    Fall = 1UL << 34, // a word for falling; its number says how it is joined to the figure, by one of FallForm
    Multiple = 1UL << 38, // a multiple in one word; its number is ten times the multiple
    Fold = 1UL << 39, // what makes a number before it a multiple: fold, times
    Part = 1UL << 56, // a part; its number is how many of it make a whole
    FractionMark = 1UL << 57, // a fraction in one sign; its number is a hundred times the upper number, and the lower one
    UnknownScale = 1UL << 58, // a scale that different people take for different ones
    QuarterLetter = 1UL << 59, // the letter for a quarter, behind or before its number; its number is how many months it has
    Closed = 1UL << 60, // a text that holds no figures begins: an address, a number of a telephone
    Open = 1UL << 61, // the sign that opens an amount in brackets
    MultipleLead = 1UL << 62, // the first word of "in 2.5 times", "twice as much", "to double"
    Verb = 1UL << 63, // a word behind which a verb stands: to, will
}

/// <summary>What a word tells of the figure beside it.</summary>
[Flags]
internal enum Cue
{
    None = 0,

    TimeAdjective = 1 << 0, // may stand between a number and its unit of time
    MonthTemporal = 1 << 1, // before a month, it tells it from another word
    LengthBefore = 1 << 2, // before a number of months, it makes it a length of time
    LengthBehind = 1 << 3, // behind a number of months, it makes it a length of time
    YearPrefix = 1 << 4, // a hyphen may join it to a year
    YearTemporal = 1 << 5, // behind it a number of four digits is a year, whatever noun comes next: "in 2024 exports rose"
    YearModified = 1 << 6, // a noun in the plural that a year before it dates: "2023 figures"
    Approximate = 1 << 7, // behind it a number of four digits counts the noun that comes next
    CountedNoun = 1 << 8, // numbers of four digits count it
    CommonWord = 1 << 9, // a code of a currency that, in capitals, may be a word or a name as well
    CommonName = 1 << 10, // a name of a currency that is a common word as well
    Change = 1 << 11, // before a number of times, it makes it a multiple
    Comparison = 1 << 12, // behind a number of times, it makes it a multiple
    Adverb = 1 << 13, // may stand between a word for falling and its figure
    PartLead = 1 << 14, // before "a third", it makes it a part
    Function = 1 << 15, // no noun: a third before it is no third of a row
    Statement = 1 << 17, // says that what comes next is the figure: was, of, reached
    Trailing = 1 << 18, // before a length of time, it lets it end with the text: the past 20 years
    NoPart = 1 << 16, // behind a part, it makes it something else: a quarter of a century
    Lesser = 1 << 19, // behind a percentage, it makes it a fall: 5 percent less
    Rise = 1 << 20, // a word for rising
    Balance = 1 << 21, // what can be negative and has its amount behind it: a negative balance of
    Span = 1 << 23, // over which time something changed: annual
    LowerCode = 1 << 24, // a code of a currency that many print in small letters
    Level = 1 << 26, // what a percentage can be of, so that it tells a change
    BeforeGenitive = 1 << 25, // a preposition with the genitive: behind it сотни is one hundred
    Copula = 1 << 22, // ties a noun to its amount: the decline was, amounted to
}
