namespace KzKgData.Verification.Figures;

/// <summary>Units of time behind a number.</summary>
internal static class TimeUnits
{
    /// <summary>The unit of a month, whose numbers are periods where they reach back to January.</summary>
    public const string Month = "month";

    /// <summary>The unit of a year.</summary>
    public const string Year = "year";

    private static readonly Dictionary<string, string> _words = WordForms.Table(
        (Year, "year years год года году лет годам годах"),
        (Month, "month months " + WordForms.Inflect("месяц", "- а у ем е ы ев ам ами ах")),
        ("week", "week weeks " + WordForms.Inflect("недел", "я и е ю ь ям ями ях")),
        ("day", "day days день дня дней дню дням днями сутки суток"),
        ("hour", "hour hours час часа часов часам"),
        ("minute", "minute minutes " + WordForms.Inflect("минут", "- а ы у ам")),
        ("second", "seconds " + WordForms.Inflect("секунд", "- а ы у")),
        ("decade", "decade decades десятилетие десятилетия десятилетий"));

    private static readonly Dictionary<string, string> _adjectiveStems = WordForms.Table(
        (Year, "летн"), (Month, "месячн"), ("week", "недельн"), ("day", "дневн"), ("hour", "часов"), ("minute", "минутн"));

    private static readonly (string Stem, int Number)[] _numberStems =
    [
        ("одно", 1), ("двух", 2), ("трех", 3), ("четырех", 4), ("пяти", 5), ("шести", 6), ("семи", 7), ("восьми", 8), ("девяти", 9), ("десяти", 10),
    ];

    private static readonly HashSet<string> _adjectives = WordForms.Set("working calendar business full рабочих календарных полных");

    /// <summary>Reads the unit behind a number, the hyphen of <c>two-day visit</c> and adjectives as in <c>10 working days</c> included.</summary>
    /// <returns>The unit and the index of the token behind it, or null.</returns>
    public static (string Unit, int Next)? Read(TokenizedText text, int index)
    {
        if (text[index].IsHyphen && text[index].IsJoined && text[index + 1] is { IsWord: true, IsJoined: true } compound)
        {
            return (UnitOf(compound) ?? UnitOfAdjective(compound.Text)) is { } joined ? (joined, index + 2) : null;
        }

        var word = text[index].IsApart && text[index].IsWord && _adjectives.Contains(text[index].Text) ? index + 1 : index;
        return text[word].IsApart && UnitOf(text[word]) is { } unit ? (unit, word + 1) : null;
    }

    /// <summary>Reads an adjective that holds number and unit in one: <c>двухдневный</c>, <c>пятилетний</c>.</summary>
    public static (int Number, string Unit)? ReadCompound(Token token)
    {
        foreach (var (stem, number) in _numberStems)
        {
            if (token.IsWord && token.Text.StartsWith(stem, StringComparison.Ordinal) && UnitOfAdjective(token.Text.Substring(stem.Length)) is { } unit)
            {
                return (number, unit);
            }
        }

        return null;
    }

    private static string? UnitOf(Token token) => token.IsWord && _words.TryGetValue(token.Text, out var unit) ? unit : null;

    private static string? UnitOfAdjective(string word)
    {
        foreach (var stem in _adjectiveStems)
        {
            if (word.Length > stem.Key.Length && word.StartsWith(stem.Key, StringComparison.Ordinal))
            {
                return stem.Value;
            }
        }

        return null;
    }
}
