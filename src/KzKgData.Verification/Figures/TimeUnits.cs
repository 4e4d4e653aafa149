namespace KzKgData.Verification.Figures;

/// <summary>Reads the unit of time after a number.</summary>
internal static class TimeUnits
{
    /// <summary>The unit of a month; a number of months since January is a period.</summary>
    public const string Month = "month";

    /// <summary>The unit of a year.</summary>
    public const string Year = "year";

    /// <summary>Reads the unit after a number, including the hyphen of <c>two-day visit</c> and adjectives as in <c>10 working days</c>.</summary>
    /// <returns>The unit and the index of the token after it, or null.</returns>
    public static (string Unit, int Next)? Read(TokenizedText text, int index)
    {
        if (text[index].IsJoinedHyphen && text[index + 1].IsWord && text[index + 1].IsJoined)
        {
            return (text[index + 1].NameAs(Role.TimeUnit) ?? text[index + 1].NameAs(Role.TimeUnitAdjective)) is { } joined ? (joined, index + 2) : null;
        }

        if (text[index].IsJoined && text[index].IsWord)
        {
            return ReadJoined(text, index) is { } name ? (name, index + 1) : null;
        }

        var word = text[index].IsApart && text[index].Is(Cue.TimeAdjective) ? index + 1 : index;
        var isNamedYear = word > index && text[word].Is("year") && text[index - 1].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest;
        return text[word].IsApart && !isNamedYear && text[word].NameAs(Role.TimeUnit) is { } unit ? (unit, word + 1) : null; // the 2023 calendar year
    }

    /// <summary>Reads the unit of <c>2h</c>, <c>45min</c>, <c>3hrs</c>, and of the minutes in <c>2h 30m</c>; null where it is none.</summary>
    private static string? ReadJoined(TokenizedText text, int index) =>
        !text[index - 1].IsNumber || text[index].IsCapital || (text[index + 1].IsJoined && (text[index + 1].IsHyphen || text[index + 1].Is('/'))) ? null
        : text[index].Is("h") ? "hour"
        : text[index].Is("m") ? text[index - 2].Is("h") && text[index - 2].IsJoined && text[index - 3].IsNumber ? "minute" : null
        : text[index].Length > 1 || text[index].Is("ч") ? text[index].NameAs(Role.TimeUnit)
        : null;
}
