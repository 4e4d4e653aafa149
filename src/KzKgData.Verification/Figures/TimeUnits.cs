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

        var word = text[index].IsApart && text[index].Is(Cue.TimeAdjective) ? index + 1 : index;
        return text[word].IsApart && text[word].NameAs(Role.TimeUnit) is { } unit ? (unit, word + 1) : null;
    }
}
