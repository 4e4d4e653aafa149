namespace KzKgData.Verification.Figures;

/// <summary>The months, written in English or Russian.</summary>
internal static class MonthNames
{
    private const string Soft = "ь я е ю ем";
    private const string Hard = "- а е у ом";

    private static readonly Dictionary<string, int> _english = WordForms.Table(
        (1, "january jan"), (2, "february feb"), (3, "march mar"), (4, "april apr"), (5, "may"), (6, "june jun"),
        (7, "july jul"), (8, "august aug"), (9, "september sept sep"), (10, "october oct"), (11, "november nov"), (12, "december dec"));

    private static readonly Dictionary<string, int> _russian = WordForms.Table(
        (1, "янв " + WordForms.Inflect("январ", Soft)),
        (2, "фев февр " + WordForms.Inflect("феврал", Soft)),
        (3, WordForms.Inflect("март", Hard)),
        (4, "апр " + WordForms.Inflect("апрел", Soft)),
        (5, "май мая мае маю маем"),
        (6, WordForms.Inflect("июн", Soft)),
        (7, WordForms.Inflect("июл", Soft)),
        (8, "авг " + WordForms.Inflect("август", Hard)),
        (9, "сент " + WordForms.Inflect("сентябр", Soft)),
        (10, "окт " + WordForms.Inflect("октябр", Soft)),
        (11, "нояб " + WordForms.Inflect("ноябр", Soft)),
        (12, "дек " + WordForms.Inflect("декабр", Soft)));

    private static readonly HashSet<string> _abbreviations = WordForms.Set("jan feb mar apr jun jul aug sept sep oct nov dec янв фев февр апр авг сент окт нояб дек");

    /// <summary>The month whose name stands at a token, the index behind it, and how sure the name is by itself; or null.</summary>
    public static PrintedMonth? Read(TokenizedText text, int index)
    {
        var token = text[index];
        if (!token.IsWord || (token.IsJoined && text[index - 1].IsNumber))
        {
            return null;
        }

        var isEnglish = _english.TryGetValue(token.Text, out var month) && token.IsCapital;
        if (!isEnglish && !_russian.TryGetValue(token.Text, out month))
        {
            return null;
        }

        var isAbbreviated = _abbreviations.Contains(token.Text);
        var hasPoint = isAbbreviated && text[index + 1].Is('.') && text[index + 1].IsJoined;
        return new PrintedMonth(month, index + (hasPoint ? 2 : 1), isEnglish, !token.Is("may") && !token.Is("march") && (!isAbbreviated || hasPoint));
    }
}

/// <summary>A month as printed.</summary>
/// <param name="Number">The month, from 1 to 12.</param>
/// <param name="Next">The index of the token behind it.</param>
/// <param name="IsEnglish">Whether it is in English, where the day may follow.</param>
/// <param name="IsPlain">Whether the word means nothing but the month; May and March, and abbreviations without a point, may mean something else.</param>
internal readonly record struct PrintedMonth(int Number, int Next, bool IsEnglish, bool IsPlain);
