namespace KzKgData.Verification.Figures;

/// <summary>Units of time behind a number.</summary>
internal static class TimeUnits
{
    /// <summary>The unit of a month, whose numbers are periods where they reach back to January.</summary>
    public const string Month = "month";

    /// <summary>The unit of a year.</summary>
    public const string Year = "year";

    /// <summary>Reads the unit behind a number, the hyphen of <c>two-day visit</c> and adjectives as in <c>10 working days</c> included.</summary>
    /// <returns>The unit and the index of the token behind it, or null.</returns>
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
