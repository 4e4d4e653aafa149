namespace KzKgData.Verification.Figures;

/// <summary>Lengths of time: <c>two days</c>, <c>3 years</c>, <c>a three-day visit</c>, <c>полгода</c>.</summary>
internal sealed class DurationScanner() : FigureScanner(PrintedFigure.Duration)
{
    public override FoundFigure? Scan(TokenizedText text, int index)
    {
        if (text[index].Is("полгода"))
        {
            return new FoundFigure(index + 1, [new FigureReading(Separators.InWords, 6, TimeUnits.Month, 1) { IsExact = true }]);
        }

        if (text[index].Is("half") && text[index + 1] is { IsApart: true } article && article.Is("a") && text[index + 2] is { IsApart: true } year && year.Is(TimeUnits.Year))
        {
            return new FoundFigure(index + 3, [new FigureReading(Separators.InWords, 6, TimeUnits.Month, 1) { IsExact = true }]);
        }

        return !CountScanner.IsPartOfName(text, index) && QuantityReader.Read(text, index) is { } quantity && TimeUnits.Read(text, quantity.Next) is var (unit, next)
            ? new FoundFigure(next, quantity.ReadingsIn(unit, isNegative: false, isCounted: true))
            : null;
    }
}
