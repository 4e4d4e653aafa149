namespace KzKgData.Verification.Figures;

/// <summary>Recognises durations: <c>two days</c>, <c>3 years</c>, <c>a three-day visit</c>, <c>полгода</c>, <c>двухдневный визит</c>.</summary>
internal sealed class DurationScanner() : FigureScanner(PrintedFigure.Duration, QuantityReader.Beginnings | Role.Duration)
{
    public override FoundFigure? Read(TokenizedText text, int index)
    {
        if (text[index].Is("half") && text[index + 1].Is("a") && text[index + 2].Is(TimeUnits.Year) && text[index + 1].IsApart && text[index + 2].IsApart)
        {
            return InWords(6, TimeUnits.Month, index + 3);
        }

        if (text[index].NumberAs(Role.Duration) is { } number)
        {
            return InWords(number, text[index].NameAs(Role.Duration)!, index + 1);
        }

        return
            !CountScanner.IsPartOfName(text, index)
            && QuantityReader.Read(text, index) is { } quantity
            && TimeUnits.Read(text, quantity.Next) is var (unit, next)
            ? new FoundFigure(next, quantity.ReadingsIn(unit, isNegative: false, isCounted: true))
            : null;
    }

    /// <inheritdoc/>
    public override FoundFigure? ReadAlone(TokenizedText text) =>
        Scan(text, 0)
        ?? (text.Count == 2 && text[0].IsNumber && text[1].IsJoined && text[1].Is("m") && QuantityReader.Read(text, 0) is { } minutes // of 2h 30m
            ? new FoundFigure(2, minutes.ReadingsIn("minute", isNegative: false, isCounted: true))
            : null);

    private static FoundFigure InWords(int number, string unit, int next) =>
        new(next, [new FigureReading(Separators.InWords, number, unit, 1) { IsExact = true }]);
}
