namespace KzKgData.Verification.Figures;

/// <summary>Reads how a period or duration relates to adjacent figures from the words around it.</summary>
internal static class RelationReader
{
    /// <summary>Returns one of the constants of <see cref="Relation"/>, or an empty text.</summary>
    public static string Read(TokenizedText text, int first, FoundFigure found) => found.Kind switch
    {
        _ when !text[first].IsApart || !text[first - 1].IsWord => string.Empty,
        // "Since the beginning of the year".
        PrintedFigure.Period or PrintedFigure.Date when text[first - 1].Is("the") && text[first - 2].Is("since") => Relation.Since,
        PrintedFigure.Period or PrintedFigure.Date => OfPeriod(text, first, found.Next),
        PrintedFigure.Duration when text[first - 1].Is(Cue.Trailing) => Relation.Trailing,
        _ => string.Empty,
    };

    private static string OfPeriod(TokenizedText text, int first, int next)
    {
        ref readonly var before = ref text[first - 1];
        if (before.Is("since") || IsOpenStart(text, first, next) || ((before.Is("с") || before.Is("со")) && !IsSpan(text, first, next)))
        {
            return text[first - 2].Is("сравнению") ? Relation.Base : Relation.Since;
        }

        var isStart = (before.Is("from") && text[next].Is("to")) || ((before.Is("от") || before.Is("с")) && text[next].Is("до"));
        if (isStart && text[next + 1].Is(Role.Digits | Role.Month | Role.Ordinal | Role.QuarterCode | Role.YearShift | Role.YearLeaning))
        {
            return Relation.Base;
        }

        var isCompared = before.Is("than") || before.Is("against") || before.Is("versus") || before.Is("vs") || before.Is("относительно")
            || ((before.Is("to") || before.Is("with")) && (text[first - 2].Is("compared") || text[first - 2].Is("relative")))
            || (before.Is("in") && text[first - 2].Is("than")) || ((before.Is("в") || before.Is("за")) && text[first - 2].Is("чем"));
        return isCompared ? Relation.Base : string.Empty;
    }

    /// <summary><c>starting in 2005</c>, <c>beginning with 2005</c>, <c>from 2005 on</c>.</summary>
    private static bool IsOpenStart(TokenizedText text, int first, int next)
    {
        ref readonly var before = ref text[first - 1];
        var isLed = before.Is("in") || before.Is("from") || before.Is("with");
        return (isLed && (text[first - 2].Is("starting") || text[first - 2].Is("beginning")))
            || (before.Is("from") && (text[next].Is("on") || text[next].Is("onward") || text[next].Is("onwards")));
    }

    /// <summary>Whether an end of the period is printed, in the figure or directly after it.</summary>
    private static bool IsSpan(TokenizedText text, int first, int next)
    {
        for (var i = first; i <= next; i++)
        {
            if (text[i].Is("по") || text[i].Is("до"))
            {
                return true;
            }
        }

        return false;
    }
}
