namespace KzKgData.Verification.Figures;

/// <summary>Reads the qualifiers of figures in English and Russian.</summary>
internal static class QualifierReader
{
    /// <summary>The maximum number of words in a qualifier.</summary>
    public const int MostWords = 3;

    private const int MostWordsOfChange = 12;

    // Stems of Russian words for changes that the vocabulary does not list as rising or falling.
    private static readonly string[] _changes =
    [
        "увелич", "довест", "довед", "довел", "нараст", "нараща", "сократ", "сокращ", "сниз", "сниж", "уменьш", "повыс", "повыш", "поднят", "поднял",
        "расшир", "возраст", "возрос", "вырас", "выраст", "опуст", "упад", "рост", "паден",
    ];

    /// <summary>Returns the qualifier of a figure, or an empty text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the figure's first token.</param>
    /// <param name="next">The index of the token after the figure.</param>
    /// <param name="kind">The kind of the figure: dates have no qualifiers, and <c>over</c> before a duration means during it.</param>
    public static string Read(TokenizedText text, int index, int next, string kind) =>
        kind is not (PrintedFigure.Money or PrintedFigure.Percent or PrintedFigure.Number or PrintedFigure.Duration) ? string.Empty
        : ReadBefore(text, index, kind) is { Length: > 0 } before ? before
        : ReadBehind(text, index, next);

    /// <summary>
    /// Reads a qualifier inside or after a figure: <c>7+ billion</c>, <c>5 percent or more</c>, <c>семь с лишним миллиардов</c>, <c>5 процентов и
    /// более</c>.
    /// </summary>
    private static string ReadBehind(TokenizedText text, int first, int next)
    {
        for (var i = first + 1; i <= next; i++)
        {
            if ((text[i].IsJoinedMark('+') && (text[i - 1].IsNumber || text[i - 1].Is(Role.Scale | Role.LetterScale)))
                || (text[i].Is("plus") && text[i].IsJoined && text[i - 1].IsJoinedHyphen))
            {
                return Qualifier.AtLeast;
            }

            if (EndOfExcess(text, i) is not null || (text[i].IsJoinedHyphen && text[i + 1].Is("odd") && text[i + 1].IsJoined))
            {
                return Qualifier.MoreThan;
            }
        }

        if (text[next].IsJoinedHyphen && text[next + 1].Is("plus") && text[next + 1].IsJoined)
        {
            return Qualifier.AtLeast;
        }

        var isJoint =
            text[next].IsApart && text[next + 1].IsApart && (text[next].Is("or") || text[next].Is("and") || text[next].Is("или") || text[next].Is("и"));
        return !isJoint
            ? string.Empty
            : text[next + 1].Lexeme.Text switch
            {
                "more" or "above" or "higher" or "более" or "больше" or "выше" => IsEndOfBound(text, next + 2) ? Qualifier.AtLeast : string.Empty,
                "less" or "below" or "fewer" or "lower" or "менее" or "меньше" or "ниже" => IsEndOfBound(text, next + 2) ? Qualifier.AtMost : string.Empty,
                _ => string.Empty,
            };
    }

    /// <summary>Returns the index after <c>с лишним</c> or <c>с небольшим</c>, or null where neither begins at the token.</summary>
    public static int? EndOfExcess(TokenizedText text, int index) =>
        text[index].IsApart && text[index].Is("с") && text[index + 1].IsApart && (text[index + 1].Is("лишним") || text[index + 1].Is("небольшим"))
            ? index + 2
            : null;

    /// <summary>Whether the bound does not belong to a figure after it, as it does in <c>5 percent or more than 10 million</c>.</summary>
    private static bool IsEndOfBound(TokenizedText text, int index) =>
        !text[index].IsApart
        || !(text[index].Is("than") || text[index].Is("чем") || text[index].IsNumber || text[index].Is(Role.CurrencySign | Role.Cardinal));

    private static string ReadBefore(TokenizedText text, int index, string kind)
    {
        if (text[index - 1].IsMark)
        {
            return !text[index].IsNear ? string.Empty
                : text[index - 1].IsJoinedMark('.') && text[index - 2].Is(Cue.PointedAbout) ? Qualifier.About // c. 5, ca. 5, ок. 5
                : OfSign(text, index - 1);
        }

        // вырос почти на 12 процентов, примерно в 5 процентов, почти до 5 процентов
        var isBehind =
            text[index].IsApart && text[index - 1].Is(Cue.QualifiedPreposition) && PhraseBefore(text, index - 1) is { Qualifier: not Qualifier.UpTo };
        var word = isBehind || (text[index - 1].Is("на") && text[index].IsApart) ? index - 1 : BeforeThreshold(text, index) ?? index;
        return PhraseBefore(text, word) is { } phrase
            && !IsCompared(text, word - phrase.Words.Length, phrase.Qualifier)
            && !(phrase.Qualifier is Qualifier.UpTo && (word < index || (text[word - 1].Is("до") && IsEndOfChange(text, word - 1))))
            && !(kind is PrintedFigure.Duration && phrase.Qualifier is Qualifier.Over)
            && !(kind is PrintedFigure.Number && text[word - 1].Is("under")) // under two agreements
            ? phrase.Qualifier : string.Empty;
    }

    /// <summary>
    /// Returns the index of the noun of <c>превысил рубеж в 2 млрд</c>, or of the article of <c>exceeded the mark of 2 billion</c>; null where there is none.
    /// </summary>
    private static int? BeforeThreshold(TokenizedText text, int index) =>
        !text[index].IsApart || !text[index - 1].IsApart || !text[index - 2].Is(Cue.Threshold) ? null
        : text[index - 1].Is("в") && !text[index - 2].Lexeme.IsEnglish ? index - 2
        : text[index - 1].Is("of") && text[index - 2].Lexeme.IsEnglish && text[index - 2].IsApart && text[index - 3].Is("the") ? index - 3
        : null;

    /// <summary>
    /// Whether the words that begin at a token compare a change with its base or lead to its result: <c>12 percent over $18 million</c>, <c>на 5 процентов
    /// больше 2 млн</c>, <c>ticked up to 5 percent</c>, <c>by 8 percent up to $3 million</c>.
    /// </summary>
    private static bool IsCompared(TokenizedText text, int first, string qualifier)
    {
        ref readonly var before = ref text[first - 1];
        var isRate = text[first].IsApart && (before.Is('%') || before.Is("cent") || before.Is(Role.Percent | Role.Fold));
        return qualifier switch
        {
            Qualifier.Over or Qualifier.MoreThan or Qualifier.LessThan => isRate,
            Qualifier.UpTo => text[first].Is("up") && text[first].IsApart && (isRate || before.Is(Cue.Moved | Cue.Rise)),
            _ => false,
        };
    }

    /// <summary>Whether <c>до</c> introduces the result of a change rather than a bound: <c>сократился до 390 млн</c>, <c>с 865 млн до 1,3 млрд</c>.</summary>
    private static bool IsEndOfChange(TokenizedText text, int to)
    {
        for (var i = to - 1; i >= Math.Max(0, to - MostWordsOfChange) && text[i + 1].IsNear && !text[i].Is(';') && !text[i].Is(':'); i--)
        {
            var printed = text.Printed(i);
            if (text[i].Is(Cue.Rise) || text[i].Is(Role.Fall) || (text[i].Is("с") && (text[i + 1].IsNumber || Currencies.ReadBefore(text, i + 1) is not null)))
            {
                return true;
            }

            foreach (var stem in _changes)
            {
                if (printed.StartsWith(stem.AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Returns the number of words of the qualifier before a token; 0 for none.</summary>
    public static int LengthBefore(TokenizedText text, int index) => PhraseBefore(text, index)?.Words.Length ?? 0;

    /// <summary>Returns the longest matching phrase before a token, or null: "no more than" is the opposite of "more than".</summary>
    private static Phrase? PhraseBefore(TokenizedText text, int index)
    {
        foreach (var phrase in text[index - 1].Lexeme.Phrases)
        {
            if (EndsWith(text, index, phrase.Words))
            {
                return phrase;
            }
        }

        return null;
    }

    private static string OfSign(TokenizedText text, int sign)
    {
        var isEqual = text[sign].Is('=');
        var first = isEqual && text[sign].IsJoined ? sign - 1 : sign;
        return text[first].IsJoined && (text[first - 1].IsWord || text[first - 1].IsMark) && !text[first - 1].Is('(')
            ? string.Empty
            : (text[first].Mark, first < sign) switch
            {
                ('~' or '≈' or '∼' or '≃' or '±', false) => Qualifier.About,
                ('>', false) => Qualifier.MoreThan,
                ('<', false) => Qualifier.LessThan,
                ('≥' or '⩾', false) or ('>', true) => Qualifier.AtLeast,
                ('≤' or '⩽', false) or ('<', true) => Qualifier.AtMost,
                _ => string.Empty,
            };
    }

    private static bool EndsWith(TokenizedText text, int index, string[] words)
    {
        for (var i = 1; i <= words.Length; i++)
        {
            if (!text[index - i + 1].IsApart || !text[index - i].Is(words[words.Length - i]))
            {
                return false;
            }
        }

        return true;
    }
}
