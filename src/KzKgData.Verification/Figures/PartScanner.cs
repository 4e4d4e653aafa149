namespace KzKgData.Verification.Figures;

/// <summary>
/// Recognises fractions in words: <c>by a quarter</c>, <c>two thirds of exports</c>, <c>на треть</c>, <c>one in three lorries</c>, <c>каждый пятый
/// житель</c>. A word for falling before one is not part of it.
/// </summary>
internal sealed class PartScanner() : FigureScanner(PrintedFigure.Number, Role.ScaleLead | Role.Cardinal | Role.Digits | Role.Part | Role.Ordinal)
{
    private const string Share = "share";

    public override FoundFigure? Read(TokenizedText text, int index)
    {
        if (PartWords.ReadOneOfMany(text, index) is { } many)
        {
            return new FoundFigure(many.Next, Growth.OfPart(many.Reading, Share));
        }

        if (text[index].IsNumber)
        {
            return null;
        }

        if (PartWords.Read(text, index) is not { } part || text[part.Next].Is(Cue.NoPart) || text[part.Next].Is(Role.Scale) || text[part.Next].IsJoinedHyphen
            || (text[part.Next].Is("of") && (text[part.Next + 1].Is(Cue.NoPart) || (text[part.Next + 1].Is("a") && text[part.Next + 2].Is(Cue.NoPart))))
            || !(text[index].Lexeme.IsEnglish ? IsEnglishPart(text, index, part) : IsRussianPart(text, index, part)))
        {
            return null;
        }

        return new FoundFigure(part.Next, Growth.OfPart(part.Reading, Share));
    }

    private static bool IsEnglishPart(TokenizedText text, int index, PartOfWhole part)
    {
        ref readonly var before = ref text[index - 1];
        var isApart = text[index].IsApart;
        if (isApart && (before.Is(Role.Ordinal | Role.YearShift | Role.YearLeaning | Role.Half) || before.Is("the") || before.Is("and")))
        {
            return before.Is("and") && text[part.Next].Is("of") && IsNoPeriod(text, part.Next);
        }

        var isQuarter = part.Lower == 4;
        if (text[part.Next].Is("of") && text[part.Next].IsApart)
        {
            return IsNoPeriod(text, part.Next);
        }

        // two-thirds, one-third; "one quarter" may also be three months
        if ((!isQuarter && part.Upper > 1) || (text[index + 1].IsJoinedHyphen && !isQuarter))
        {
            return true;
        }

        if (text[index].Is("half") && text[part.Next].IsApart && (text[part.Next].Is("the") || text[part.Next].Is("its")))
        {
            return true;
        }

        ref readonly var next = ref text[part.Next];
        if (next.IsApart && (next.Is(Cue.Lesser) || next.Is("more") || next.Is("higher")))
        {
            return true;
        }

        var isLed = (index == 0 && text.Count == part.Next) || (isApart && before.Is(Cue.PartLead));
        return isLed && (!text[part.Next].IsApart || !text[part.Next].IsWord || text[part.Next].Is(Cue.Function) || text[part.Next].Is(Role.YearShift));
    }

    private static bool IsNoPeriod(TokenizedText text, int of) => YearReader.ReadBehind(text, of, takesBareYear: true) is null;

    private static bool IsRussianPart(TokenizedText text, int index, PartOfWhole part)
    {
        ref readonly var before = ref text[index - 1];
        var isOther =
            text[index].IsApart
            && (before.Is(Role.Ordinal | Role.YearShift | Role.First) || before.Is("с") || before.Is("последней") || before.Is("последнюю"))
            && text[index].Is(Role.Part);
        return !isOther && YearReader.ReadBehind(text, part.Next, takesBareYear: true) is null;
    }
}
