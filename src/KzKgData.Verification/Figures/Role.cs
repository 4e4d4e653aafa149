namespace KzKgData.Verification.Figures;

/// <summary>What a word or sign can be in a figure or beside one. Some roles carry a number or a name.</summary>
[Flags]
internal enum Role : ulong
{
    /// <summary>None, or a word that is asked for by itself.</summary>
    None = 0,

    /// <summary>A number in digits.</summary>
    Digits = 1,

    /// <summary>A sign that may be a minus.</summary>
    Minus = 1UL << 1,

    /// <summary>The sign of a currency, its name the code.</summary>
    CurrencySign = 1UL << 2,

    /// <summary>The code of a currency, if it stands in capitals.</summary>
    CurrencyCode = 1UL << 3,

    /// <summary>The word for a currency, its name the code.</summary>
    Currency = 1UL << 4,

    /// <summary>What says whose dollar it is if it stands before the sign; its name is the code.</summary>
    DollarPrefix = 1UL << 5,

    /// <summary>Whose currency it is.</summary>
    CurrencyAdjective = 1UL << 6,

    /// <summary>A number, up to 900.</summary>
    Cardinal = 1UL << 7,

    /// <summary>A form of one.</summary>
    One = 1UL << 8,

    /// <summary>A form of полтора.</summary>
    OneAndAHalf = 1UL << 9,

    /// <summary>Twenty to ninety, where an ordinal may follow.</summary>
    Tens = 1UL << 10,

    /// <summary>A place in an order.</summary>
    Ordinal = 1UL << 11,

    /// <summary>A Roman numeral, if it stands in capitals.</summary>
    Roman = 1UL << 12,

    /// <summary>The ending of an English ordinal in digits.</summary>
    EnglishEnding = 1UL << 13,

    /// <summary>The ending of a Russian ordinal in digits.</summary>
    RussianEnding = 1UL << 14,

    /// <summary>The ending of a Russian number in digits.</summary>
    CountEnding = 1UL << 15,

    /// <summary>The ending of a Russian year in digits.</summary>
    YearEnding = 1UL << 16,

    /// <summary>A scale; its number is the power of ten.</summary>
    Scale = 1UL << 17,

    /// <summary>A single letter for a scale; its number is the power of ten.</summary>
    LetterScale = 1UL << 18,

    /// <summary>A scale that by itself means one of it.</summary>
    SingleScale = 1UL << 19,

    /// <summary>Half of a scale in one word; its number is the power of ten.</summary>
    HalvedScale = 1UL << 20,

    /// <summary>The first word of <c>half a million</c> and <c>a million</c>.</summary>
    ScaleLead = 1UL << 21,

    /// <summary>Percent.</summary>
    Percent = 1UL << 22,

    /// <summary>Percent as an adjective.</summary>
    PercentAdjective = 1UL << 23,

    /// <summary>The points of percentage points.</summary>
    Point = 1UL << 24,

    /// <summary>A unit of time, by its name.</summary>
    TimeUnit = 1UL << 25,

    /// <summary>A unit of time as an adjective behind a number, by its name.</summary>
    TimeUnitAdjective = 1UL << 26,

    /// <summary>A length of time in one word; it has a number and the name of the unit.</summary>
    Duration = 1UL << 27,

    /// <summary>What may stand between a number and its unit of time.</summary>
    TimeAdjective = 1UL << 28,

    /// <summary>A day; its number is how many days behind the text's own.</summary>
    DayShift = 1UL << 29,

    /// <summary>A month; its number is from 1 to 12.</summary>
    Month = 1UL << 30,

    /// <summary>A month cut short.</summary>
    MonthAbbreviation = 1UL << 31,

    /// <summary>A word before <c>month</c>; its number is how many months behind the text's own.</summary>
    MonthShift = 1UL << 32,

    /// <summary>The word month.</summary>
    MonthNoun = 1UL << 33,

    /// <summary>A word before a month that tells it from another word.</summary>
    MonthTemporal = 1UL << 34,

    /// <summary>A word before <c>week</c> that says which.</summary>
    WeekShift = 1UL << 35,

    /// <summary>The word week, or quarter.</summary>
    WeekNoun = 1UL << 36,

    /// <summary>The first of some months.</summary>
    First = 1UL << 37,

    /// <summary>A word before a number of months that makes it a length of time.</summary>
    LengthBefore = 1UL << 38,

    /// <summary>A word behind a number of months that makes it a length of time.</summary>
    LengthBehind = 1UL << 39,

    /// <summary>A quarter as in <c>Q1</c>; its number is from 1 to 4.</summary>
    QuarterCode = 1UL << 40,

    /// <summary>A half of a year as in <c>H1</c>; its number is 1 or 2.</summary>
    HalfCode = 1UL << 41,

    /// <summary>The word quarter.</summary>
    Quarter = 1UL << 42,

    /// <summary>Half a year in one word.</summary>
    HalfYear = 1UL << 43,

    /// <summary>A half, of a year if one follows.</summary>
    Half = 1UL << 44,

    /// <summary>The end, beginning or middle of a year or month.</summary>
    Edge = 1UL << 45,

    /// <summary>Early, late, mid.</summary>
    EdgeAdverb = 1UL << 46,

    /// <summary>What makes the year behind it a deadline.</summary>
    Deadline = 1UL << 47,

    /// <summary>The years of a decade.</summary>
    DecadeNoun = 1UL << 48,

    /// <summary>The same, said of a period.</summary>
    Same = 1UL << 49,

    /// <summary>The word period.</summary>
    PeriodNoun = 1UL << 50,

    /// <summary>A word before <c>year</c>; its number is how many years behind the text's own.</summary>
    YearShift = 1UL << 51,

    /// <summary>A word before <c>year</c> that leans on another year.</summary>
    YearLeaning = 1UL << 52,

    /// <summary>The word year, behind a word that says which.</summary>
    YearNoun = 1UL << 53,

    /// <summary>The word year, behind a number.</summary>
    YearNounBehindNumber = 1UL << 54,

    /// <summary>The first letter of an abbreviation for this year.</summary>
    YearAbbreviation = 1UL << 55,

    /// <summary>What a hyphen may join to a year.</summary>
    YearPrefix = 1UL << 56,

    /// <summary>A word behind which a number of four digits is a year, whatever noun comes next: <c>in 2024 exports rose</c>.</summary>
    YearTemporal = 1UL << 57,

    /// <summary>A word behind which a number of four digits counts the noun that comes next.</summary>
    Approximate = 1UL << 58,

    /// <summary>A noun that numbers of four digits count.</summary>
    CountedNoun = 1UL << 59,
}
