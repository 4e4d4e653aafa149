namespace KzKgData.Verification.Figures;

/// <summary>Numbers of things: <c>200</c> trucks, <c>three</c> partners, <c>1.2 million</c> people, <c>3-х</c> стран. What is counted is no part of the figure.</summary>
internal sealed class CountScanner() : FigureScanner(PrintedFigure.Number)
{
    private static readonly HashSet<string> _endings = WordForms.Set("х ти ми и ух ех");
    private static readonly HashSet<string> _rankPrefixes = WordForms.Set("top топ");

    public override FoundFigure? Scan(TokenizedText text, int index)
    {
        var isNegative = QuantityReader.IsMinus(text, index) && text[index + 1].IsNumber;
        var start = isNegative ? index + 1 : index;
        if (IsPartOfName(text, start) || QuantityReader.Read(text, start, QuantityForms.SingleScales) is not { } quantity)
        {
            return null;
        }

        if (quantity is { IsRange: true, HasScale: false })
        {
            quantity = QuantityReader.Read(text, start, QuantityForms.DashRangesOnly)!;
        }

        if (quantity.IsBareOne || IsDomain(text, quantity.Next) || IsIdentifier(text[quantity.Next]))
        {
            return null;
        }

        var hasEnding = text[start].IsNumber && text[quantity.Next].IsHyphen && text[quantity.Next].IsJoined
            && text[quantity.Next + 1] is { IsWord: true, IsJoined: true } ending && _endings.Contains(ending.Text);
        return new FoundFigure(quantity.Next + (hasEnding ? 2 : 0), quantity.ReadingsIn(string.Empty, isNegative, isCounted: true));
    }

    /// <summary>Whether a hyphen or a plus sign joins the digits to a word before them, as in <c>COVID-19</c> and <c>UTC+6</c>.</summary>
    public static bool IsPartOfName(TokenizedText text, int index)
    {
        var joint = text[index - 1];
        return text[index] is { IsNumber: true, IsJoined: true }
            && (joint.IsHyphen || joint.Is('+'))
            && joint.IsJoined
            && text[index - 2].IsWord
            && !_rankPrefixes.Contains(text[index - 2].Text);
    }

    /// <summary>Whether the digits are the first part of an address such as <c>24.kg</c>.</summary>
    private static bool IsDomain(TokenizedText text, int next) =>
        text[next].Is('.') && text[next].IsJoined && text[next + 1] is { IsWord: true, IsJoined: true, IsCapital: false } && text[next - 1].IsNumber;

    /// <summary>Whether letters behind the digits make them a name, as in <c>5G</c>, or a code, as in <c>18356cdfc3b</c>.</summary>
    private static bool IsIdentifier(Token behind) =>
        behind is { IsWord: true, IsJoined: true } && (behind.IsCapital || behind.Text.Length == 0 || behind.Text.Any(c => c is '_' or >= '0' and <= '9'));
}
