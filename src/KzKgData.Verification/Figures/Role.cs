namespace KzKgData.Verification.Figures;

/// <summary>The roles of a word or sign in or next to a figure. In some roles it has a number or a name.</summary>
[Flags]
internal enum Role : ulong
{
    None = 0, // no role; scanners compare its text

    Digits = 1UL << 0, // a number in digits
    Sign = 1UL << 1, // a sign that may be a minus or a plus; its number is -1 or 1

    CurrencySign = 1UL << 2, // the sign of a currency; its name is the code
    CurrencyCode = 1UL << 3, // the code of a currency, if printed in capitals
    Currency = 1UL << 4, // the word for a currency; its name is the code
    DollarPrefix = 1UL << 5, // letters before a currency sign that identify the currency; its name is the code
    CurrencyAdjective = 1UL << 6, // an adjective that identifies the currency; its name is the code

    Cardinal = 1UL << 7, // a number word, up to 900
    One = 1UL << 8, // a form of "one"
    OneAndAHalf = 1UL << 9, // a form of полтора
    Tens = 1UL << 10, // twenty to ninety, where an ordinal may follow

    Ordinal = 1UL << 11, // an ordinal
    Roman = 1UL << 12, // a Roman numeral, if printed in capitals
    EnglishEnding = 1UL << 13, // the ending of an English ordinal in digits
    RussianEnding = 1UL << 14, // the ending of a Russian ordinal in digits
    CountEnding = 1UL << 15, // the ending of a Russian number in digits
    YearEnding = 1UL << 16, // the ending of a Russian year in digits

    Scale = 1UL << 17, // a scale; its number is the power of ten
    LetterScale = 1UL << 18, // a single letter for a scale; its number is the power of ten
    SingleScale = 1UL << 19, // a scale that without a number means one of it
    ScaledWord = 1UL << 20, // a number and its scale in one word; its own number is ten times the number, negative if in tenths, plus the power of a thousand
    ScaleLead = 1UL << 21, // the first word of "half a million" and "a million"

    Percent = 1UL << 22, // percent
    PercentAdjective = 1UL << 23, // percent as an adjective
    Point = 1UL << 24, // the points of percentage points

    TimeUnit = 1UL << 25, // a unit of time; its name is the unit
    TimeUnitAdjective = 1UL << 26, // a unit of time as an adjective after a number; its name is the unit
    Duration = 1UL << 27, // a duration in one word; it has a number, and its name is the unit

    DayShift = 1UL << 29, // a relative day; its number is the offset in days from the date of the text
    Month = 1UL << 30, // a month; its number is from 1 to 12
    MonthAbbreviation = 1UL << 31, // an abbreviated month
    MonthShift = 1UL << 32, // a word before "month"; its number is the offset in months from the date of the text
    MonthNoun = 1UL << 33, // the word "month"
    WeekShift = 1UL << 35, // a word before "week" that says which one
    WeekNoun = 1UL << 36, // the word "week" or "quarter"
    First = 1UL << 37, // "first" in the plural, before months or quarters

    QuarterCode = 1UL << 40, // a quarter as in "Q1"; its number is from 1 to 4
    HalfCode = 1UL << 41, // a half of a year as in "H1"; its number is 1 or 2
    Quarter = 1UL << 42, // the word "quarter"
    HalfYear = 1UL << 43, // half a year in one word
    Half = 1UL << 44, // a half; of a year where a year follows

    Edge = 1UL << 45, // the end, beginning or middle of a year or month
    EdgeAdverb = 1UL << 46, // early, late, mid
    Deadline = 1UL << 47, // a word that makes the year after it a deadline
    DecadeNoun = 1UL << 48, // the word "years" after a decade
    Same = 1UL << 49, // the word "same" before a period
    PeriodNoun = 1UL << 50, // the word "period"

    YearShift = 1UL << 51, // a word before "year"; its number is the offset in years from the date of the text
    YearLeaning = 1UL << 52, // a word before "year" that makes it relative to another year in the text
    YearNoun = 1UL << 53, // the word "year" after a word that says which one
    YearNounBehindNumber = 1UL << 54, // the word "year" after a number
    YearAbbreviation = 1UL << 55, // the first letter of an abbreviation of "this year"

    MinusWord = 1UL << 28, // a word that makes the number after it negative
    Fall = 1UL << 34, // a word for falling; its number is the form in which the figure follows, see SignedFigures
    Multiple = 1UL << 38, // a multiple in one word; its number is ten times the multiple
    Fold = 1UL << 39, // a word that makes the number before it a multiple: fold, times
    Part = 1UL << 56, // a fraction; its number is the denominator
    FractionMark = 1UL << 57, // a fraction in one character; its number is a hundred times the numerator plus the denominator
    UnknownScale = 1UL << 58, // an ambiguous scale
    QuarterLetter = 1UL << 59, // the letter for a quarter, half or month next to its number; its own number is the months it has
    Closed = 1UL << 60, // the beginning of text that contains no figures: a URL, a telephone number
    Open = 1UL << 61, // the opening bracket of an amount in brackets
    MultipleLead = 1UL << 62, // the first word of "in 2.5 times", "twice as much", "to double"
    Verb = 1UL << 63, // a word that a verb follows: to, will
}

/// <summary>The cues that a word gives about an adjacent figure.</summary>
[Flags]
internal enum Cue : ulong
{
    None = 0,

    TimeAdjective = 1UL << 0, // may stand between a number and its unit of time
    MonthTemporal = 1UL << 1, // before an ambiguous word, it makes it a month
    LengthBefore = 1UL << 2, // before a number of months, it makes it a duration
    LengthBehind = 1UL << 3, // after a number of months, it makes it a duration
    YearPrefix = 1UL << 4, // a hyphen may join it to a year
    YearTemporal = 1UL << 5, // a number of four digits after it is a year, whatever noun comes next: "in 2024 exports rose"
    YearModified = 1UL << 6, // a plural noun that a year may precede: "2023 figures"
    Approximate = 1UL << 7, // a number of four digits after it counts the noun that comes next
    CountedNoun = 1UL << 8, // a number of four digits before it counts it
    CommonWord = 1UL << 9, // a currency code that in capitals may also be a word or a name
    CommonName = 1UL << 10, // a name of a currency that is also a common word
    Change = 1UL << 11, // before a number of times, it makes it a multiple
    Comparison = 1UL << 12, // after a number of times, it makes it a multiple
    Adverb = 1UL << 13, // may stand between a word for falling and its figure
    PartLead = 1UL << 14, // before "a third", it makes it a part
    Function = 1UL << 15, // a function word, not a noun: "a third" before it is a fraction
    Statement = 1UL << 17, // introduces the figure that comes next: was, of, reached
    Trailing = 1UL << 18, // before a duration, it makes it end with the date of the text: the past 20 years
    NoPart = 1UL << 16, // after a fraction, it makes it something else: a quarter of a century
    Lesser = 1UL << 19, // after a percentage, it makes it a fall: 5 percent less
    Rise = 1UL << 20, // a word for rising
    Balance = 1UL << 21, // a noun that can be negative and that its amount follows: a negative balance of
    Span = 1UL << 23, // an adjective for the period of a change: annual
    LowerCode = 1UL << 24, // a currency code that is often printed in small letters
    RangeJoint = 1UL << 28, // may join the ends of a range: to, and, до
    AfterHyphen = 1UL << 27, // an adjective that a hyphen joins to its number: 100-долларовый
    Level = 1UL << 26, // a noun for an earlier level, of which a percentage is a change
    BeforeGenitive = 1UL << 25, // a preposition with the genitive, after which сотни is one hundred
    Range = 1UL << 29, // before "of" or "from", it makes the amounts that "to" joins a range
    QualifiedPreposition = 1UL << 31, // may stand between a qualifier and its figure: почти на 5 процентов
    PointedAbout = 1UL << 32, // an abbreviation of "about" if a point follows: c. 5, ок. 5
    NumberedName = 1UL << 33, // with a capital letter, the digits after it are part of a name: Boeing 737
    FiscalYear = 1UL << 36, // may stand before "year" and makes it another than the calendar year: last fiscal year
    Season = 1UL << 34, // makes a span of years of the number of two years before it: the 2010-11 season
    TimeBehind = 1UL << 35, // after hours and minutes with a point between, it makes them a time of day: 18.30 local time
    MoneyNoun = 1UL << 30, // a noun for an amount of money, after which the letter m is a million: revenue
    Copula = 1UL << 22, // links a noun to its amount: the decline was, amounted to
    Event = 1UL << 37, // a noun for something that begins at a time of day: the meeting begins at 18.30
    Auxiliary = 1UL << 43, // a verb before another verb: will begin, is held
    Respectively = 1UL << 44, // behind two numbers, it makes them a list
    Reference = 1UL << 38, // a noun for a part of a document, which the digits after it number: table 3
    PointedReference = 1UL << 39, // the same, abbreviated, if a point follows: fig. 3, ст. 3
    Score = 1UL << 40, // before two numbers joined by a dash, it makes them the score of a match: won 1-2
    Moved = 1UL << 41, // before "up to", it makes the amount the result of a change: ticked up to 5 percent
    Threshold = 1UL << 45, // may stand between a qualifier and its figure: превысил рубеж в 2 млрд, exceeded the mark of 2 billion
    Preposition = 1UL << 42, // a Russian function word, which a number before it does not count
}
