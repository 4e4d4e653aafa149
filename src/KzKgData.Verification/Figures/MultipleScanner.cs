namespace KzKgData.Verification.Figures;

/// <summary>
/// Recognises multiples: <c>2.5-fold</c>, <c>1.6 times</c>, <c>doubled</c>, <c>в 2,3 раза</c>, <c>вдвое</c>. A word for falling before one is not part
/// of it.
/// </summary>
/// <remarks>"An order of magnitude" is not a multiple, since it rarely means exactly ten.</remarks>
internal sealed class MultipleScanner() : FigureScanner(PrintedFigure.Number, QuantityReader.Beginnings | Role.Multiple | Role.MultipleLead)
{
    private const string Times = "times";
    private const int MostWordsSeen = 7;

    public override FoundFigure? Read(TokenizedText text, int index)
    {
        if (text[index].NumberAs(Role.Multiple) is { } tenths)
        {
            return Figure(new Quantity(index + 1, [new NumberReading(Separators.InWords, tenths / 10m, 0.1m)]), index + 1);
        }

        if (text[index].Is(Role.MultipleLead))
        {
            return ReadLed(text, index);
        }

        // A multiple is never negative: the sign is not part of the figure, which begins at the number.
        if (text[index].Is(Role.Sign)
            || text[index].Is(Role.MinusWord)
            || CountScanner.IsPartOfName(text, index)
            || QuantityReader.Read(text, index) is not { HasScale: false, IsBareOne: false } quantity)
        {
            return null;
        }

        var joint = quantity.Next;
        var fold = text[joint].IsJoinedHyphen && text[joint + 1].IsJoined ? joint + 1 : joint;
        if (!text[fold].IsNear || !text[fold].Is(Role.Fold))
        {
            return null;
        }

        var isMultiple = text[fold].Lexeme.Text switch
        {
            "x" or "х" => fold == joint
                && text[fold].IsJoined
                && text[index].IsNumber
                && text[index].Length <= 3
                && text.Printed(index)[0] != '0'
                && (!text[fold + 1].IsJoined || text[fold + 1].IsMark),
            "раза" when text[index].Is(Role.OneAndAHalf) => true, // полтора раза
            "times" or "раз" or "раза" => fold > joint || IsMultiple(text, index, quantity, fold),
            _ => true,
        };
        return isMultiple ? Figure(quantity, fold + 1) : null;
    }

    /// <summary><c>в 2,3 раза</c>, <c>in 3.2 times</c>, <c>to double</c>, <c>twice as high</c>, <c>factor of 3</c>.</summary>
    private static FoundFigure? ReadLed(TokenizedText text, int index)
    {
        if (text[index].Is("factor"))
        {
            return text[index + 1].IsApart && text[index + 1].Is("of") && text[index + 2].IsApart
                && QuantityReader.Read(text, index + 2, QuantityForms.DashRangesOnly) is { HasScale: false } factor
                && !PercentScanner.IsUnit(text, factor.Next) // a load factor of 78 percent
                ? Figure(factor, factor.Next) : null;
        }

        if (text[index].NumberAs(Role.MultipleLead) is > 0 and var times)
        {
            return text.Count == 1
                || (text[index].IsApart
                    && !text[index + 1].IsJoinedHyphen
                    && (text[index - 1].Is(Role.Verb) || text[index + 1].Is("the") || IsSeen(text, index)))
                ? Figure(new Quantity(index + 1, [new NumberReading(Separators.InWords, times, 0.1m)]), index + 1)
                : null;
        }

        if (text[index].Is("twice"))
        {
            var isCompared =
                text.Count == 1
                || (text[index + 1].IsApart
                    && (text[index + 1].Is("as") || text[index + 1].Is("the") || text[index + 1].Is("more") || text[index + 1].Is("higher")
                        || (text[index - 1].Is(Cue.Change) && text[index + 1].Is("to"))));
            return isCompared ? Figure(new Quantity(index + 1, [new NumberReading(Separators.InWords, 2, 0.1m)]), index + 1) : null;
        }

        return text[index + 1].IsApart && text[index + 1].Is(QuantityReader.Beginnings)
            && QuantityReader.Read(text, index + 1, QuantityForms.DashRangesOnly) is { HasScale: false } quantity
            && text[quantity.Next].IsApart && (text[quantity.Next].Is("times") || text[quantity.Next].Is("раза") || text[quantity.Next].Is("раз"))
                ? Figure(quantity, quantity.Next + 1)
                : null;
    }

    /// <summary>Whether the word is a verb behind its noun, as in <c>saw its sales double in May</c>.</summary>
    private static bool IsSeen(TokenizedText text, int index)
    {
        if (text[index + 1].IsApart && text[index + 1].IsWord && !text[index + 1].Is(Cue.Function))
        {
            return false;
        }

        for (var i = index - 2; i > index - MostWordsSeen && text[i].IsWord && text[i + 1].IsApart; i--)
        {
            if (text[i].Lexeme.Text is "saw" or "see" or "sees" or "seen")
            {
                return !text[index - 1].Is("a") && !text[index - 1].Is("the");
            }
        }

        return false;
    }

    private static bool IsMultiple(TokenizedText text, int index, Quantity quantity, int times)
    {
        if (!text[times].Is("times"))
        {
            return quantity.Readings is [{ Step: < 1 }]; // "2,5 раза" is a multiple, "5 раз" a frequency
        }

        if (quantity.Readings is [{ Step: < 1 }, ..]
            || (index == 0 && text.Count == times + 1)
            || (text[times + 1].IsApart && text[times + 1].Is(Cue.Comparison)))
        {
            return true;
        }

        // grew by more than 3 times
        for (var i = index - 1; i >= index - 4 && text[i + 1].IsApart; i--)
        {
            if (text[i].Is(Cue.Change))
            {
                return true;
            }
        }

        return false;
    }

    private static FoundFigure Figure(Quantity quantity, int next) =>
        new(next, Growth.OfMultiple(quantity.ReadingsIn(Times, isNegative: false, isCounted: false)));
}
