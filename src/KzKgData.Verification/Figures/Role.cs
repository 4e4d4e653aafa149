namespace KzKgData.Verification.Figures;

/// <summary>What a word or sign can be in a figure or beside one. In some roles it has a number or a name.</summary>
[Flags]
internal enum Role : ulong
{
    None = 0, // no other role than to be asked for by name

    Digits = 1UL << 0, // a number in digits
    Minus = 1UL << 1, // a sign that may be a minus

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
    TimeAdjective = 1UL << 28, // what may stand between a number and its unit of time

    DayShift = 1UL << 29, // a day; its number is how many days later than the text's own
    Month = 1UL << 30, // a month; its number is from 1 to 12
    MonthAbbreviation = 1UL << 31, // a month cut short
    MonthShift = 1UL << 32, // a word before "month"; its number is how many months later than the text's own
    MonthNoun = 1UL << 33, // the word month
    MonthTemporal = 1UL << 34, // a word before a month that tells it from another word
    WeekShift = 1UL << 35, // a word before "week" that says which
    WeekNoun = 1UL << 36, // the word week, or quarter
    First = 1UL << 37, // the first of some months
    LengthBefore = 1UL << 38, // a word before a number of months that makes it a length of time
    LengthBehind = 1UL << 39, // a word behind a number of months that makes it a length of time

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
    YearPrefix = 1UL << 56, // what a hyphen may join to a year
    YearTemporal = 1UL << 57, // a word behind which a number of four digits is a year, whatever noun comes next: "in 2024 exports rose"
    Approximate = 1UL << 58, // a word behind which a number of four digits counts the noun that comes next
    CountedNoun = 1UL << 59, // a noun that numbers of four digits count
}
