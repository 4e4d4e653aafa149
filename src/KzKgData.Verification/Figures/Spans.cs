namespace KzKgData.Verification.Figures;

/// <summary>Times that go from one printed time to another of a later month: <c>July 2025 to June 2026</c>, <c>с 3 мая по 10 июня 2025 года</c>.</summary>
internal static class Spans
{
    private enum Joint
    {
        None,
        Sure,

        // As well the way from a base to what is compared with it.
        FromTo,

        // As well a list of two times.
        And,
    }

    /// <summary>The time up to a second one that is printed behind a first, or the first alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the first token.</param>
    /// <param name="first">What is printed there; may be null.</param>
    /// <param name="read">Reads a time of the same kind.</param>
    public static FoundFigure? Extend(TokenizedText text, int index, FoundFigure? first, Func<TokenizedText, int, FoundFigure?> read)
    {
        if (first is not { Period: { IsPartOfYear: true } begun, Next: var at } || JointAt(text, index, at) is not (not Joint.None and var joint)
            || read(text, at + 1) is not { Period: { IsPartOfYear: true, IsYearPrinted: true } ended, Next: var next }
            || PeriodExpression.Span(begun, ended) is not { } span)
        {
            return first;
        }

        // From one month to the next, and to the same month of another year, is how growth is told.
        var isWhole = index == 0 && next == text.Count;
        var isSpan = isWhole || joint is Joint.Sure || (joint is Joint.FromTo && !PeriodExpression.AreSteps(begun, ended));
        return isSpan ? new FoundFigure(next, span) : first;
    }

    private static Joint JointAt(TokenizedText text, int index, int at)
    {
        ref readonly var word = ref text[at];
        if (word.IsDash && word.Gap == text[at + 1].Gap && word.IsNear)
        {
            return Joint.Sure;
        }

        if (!word.IsApart || !text[at + 1].IsApart)
        {
            return Joint.None;
        }

        ref readonly var before = ref text[index - 1];
        return word.Is("through") || word.Is("по") ? Joint.Sure
            : word.Is("to") || word.Is("until") || word.Is("till") || word.Is("до")
                ? before.Is("from") || before.Is("от") || before.Is("с") ? Joint.FromTo
                    : Joint.Sure
            : word.Is("and")
                ? before.Is("between") ? Joint.Sure
                    : Joint.And
            : word.Is("и")
                ? before.Is("между") ? Joint.Sure
                    : Joint.And
            : Joint.None;
    }
}
