namespace KzKgData.Verification.Figures;

/// <summary>Reads periods from one printed time to a later one: <c>July 2025 to June 2026</c>, <c>с 3 мая по 10 июня 2025 года</c>.</summary>
internal static class Spans
{
    private enum Joint
    {
        None,
        Sure,

        // May also lead from the base of a comparison to its result.
        FromTo,

        // May also join two separate times.
        And,
    }

    /// <summary>Extends a time up to a second one that follows it; returns the first alone where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the first token.</param>
    /// <param name="first">The time that begins there; may be null.</param>
    /// <param name="read">Reads a time of the same kind.</param>
    public static FoundFigure? Extend(TokenizedText text, int index, FoundFigure? first, Func<TokenizedText, int, FoundFigure?> read)
    {
        if (first is not { Period: { IsPartOfYear: true } begun, Next: var at } || JointAt(text, index, at) is not (not Joint.None and var joint)
            || read(text, at + 1) is not { Period: { IsPartOfYear: true, IsYearPrinted: true } ended, Next: var next }
            || PeriodExpression.Span(begun, ended) is not { } span)
        {
            return first;
        }

        // From one month to the next, or to the same month of another year, is how growth is described.
        var isWhole = index == 0 && next == text.Count;
        var isSpan = isWhole || joint is Joint.Sure || (joint is Joint.FromTo && !PeriodExpression.AreSteps(begun, ended));
        return isSpan ? new FoundFigure(next, span) : first;
    }

    private static Joint JointAt(TokenizedText text, int index, int at)
    {
        ref readonly var word = ref text[at];
        if (word.IsDash && word.IsNear && text[at + 1].IsNear)
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
