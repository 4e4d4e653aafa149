namespace KzKgData.Verification.Figures;

/// <summary>Percentages and percentage points: <c>12%</c>, <c>nine percent</c>, <c>67,3 процента</c>.</summary>
internal sealed class PercentScanner() : FigureScanner(PrintedFigure.Percent)
{
    private const string Percent = "percent";
    private const string Point = "percentage-point";

    private static readonly HashSet<string> _words = WordForms.Set("percent pct процент процента проценту процентов процентам процентами процентах процентом проценты");
    private static readonly HashSet<string> _adjectives = WordForms.Set("процентных процентного процентный процентному процентным процентном процентная процентную процентной процентное");
    private static readonly HashSet<string> _points = WordForms.Set("point points пункт пункта пунктов пункту пунктам");

    public override FoundFigure? Scan(TokenizedText text, int index)
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
        var word = text[index].IsHyphen && text[index].IsJoined && text[index + 1] is { IsWord: true, IsJoined: true } ? index + 1 : index;
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

        var isAdjective = text[word].IsWord && _adjectives.Contains(text[word].Text);
        if ((text[word].Is("percentage") || isAdjective) && text[word + 1].IsApart && text[word + 1].IsWord && _points.Contains(text[word + 1].Text))
        {
            return (Point, word + 2);
        }

        var isCompound = word > index && isAdjective; // 12-процентный
        return isCompound || (text[word].IsWord && _words.Contains(text[word].Text)) ? (Percent, word + 1) : null;
    }
}
