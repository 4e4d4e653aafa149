namespace KzKgData.Verification.Figures;

/// <summary>Percentages and percentage points: <c>12%</c>, <c>nine percent</c>, <c>67,3 процента</c>.</summary>
internal sealed class PercentScanner() : FigureScanner(PrintedFigure.Percent, QuantityReader.Beginnings | Role.Minus)
{
    private const string Percent = "percent";
    private const string Point = "percentage-point";

    protected override FoundFigure? Read(TokenizedText text, int index)
    {
        var isNegative = QuantityReader.IsMinus(text, index);
        if (QuantityReader.Read(text, isNegative ? index + 1 : index) is not { } quantity || ReadUnit(text, quantity.Next) is not var (unit, next))
        {
            return null;
        }

        return new FoundFigure(next, quantity.ReadingsIn(unit, isNegative, isCounted: false));
    }

    /// <summary>Whether a percent sign or word follows.</summary>
    public static bool IsUnit(TokenizedText text, int index) => ReadUnit(text, index) is not null;

    private static (string Unit, int Next)? ReadUnit(TokenizedText text, int index)
    {
        var word = text[index].IsJoinedHyphen && text[index + 1].IsWord && text[index + 1].IsJoined ? index + 1 : index;
        if (!text[word].IsNear)
        {
            return null;
        }

        if (text[word].Is('%'))
        {
            return (Percent, word + 1);
        }

        if (text[word].Is("per") && text[word + 1].Is("cent") && text[word + 1].IsApart)
        {
            return (Percent, word + 2);
        }

        var isAdjective = text[word].Is(Role.PercentAdjective);
        if ((text[word].Is("percentage") || isAdjective) && text[word + 1].IsApart && text[word + 1].Is(Role.Point))
        {
            return (Point, word + 2);
        }

        var isCompound = word > index && isAdjective; // 12-процентный
        return isCompound || text[word].Is(Role.Percent) ? (Percent, word + 1) : null;
    }
}
