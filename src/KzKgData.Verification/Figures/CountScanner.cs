namespace KzKgData.Verification.Figures;

/// <summary>
/// Recognises counts: <c>200</c> trucks, <c>three</c> partners, <c>1.2 million</c> people, <c>3-х</c> стран. The noun is not part of the
/// figure.
/// </summary>
internal sealed class CountScanner() : FigureScanner(PrintedFigure.Number, QuantityReader.Beginnings | Role.SingleScale | Role.Part | Role.Sign)
{
    private const int MostWordsFromMoney = 6;

    public override FoundFigure? Read(TokenizedText text, int index)
    {
        var (isNegative, start) = SignReader.Read(text, index);
        if ((start > index && !text[start].Is(Role.Digits | Role.FractionMark))
            || IsPartOfName(text, start)
            || IsNumberOfName(text, start)
            || QuantityReader.Read(text, start, QuantityForms.SingleScales) is not { } quantity)
        {
            return null;
        }

        if (quantity is { IsRange: true, HasScale: false })
        {
            quantity = QuantityReader.Read(text, start, QuantityForms.DashRangesOnly)!.Value;
        }
        else if (!quantity.HasScale && IsScaleOfCount(text, quantity.Next))
        {
            quantity = QuantityReader.Read(text, start, QuantityForms.SingleScales | QuantityForms.LetterScales)!.Value;
        }

        if (quantity.IsBareOne || IsDomain(text, quantity.Next) || IsIdentifier(text, quantity.Next))
        {
            return null;
        }

        return new FoundFigure(EndOf(text, start, quantity), quantity.ReadingsIn(string.Empty, isNegative, isCounted: true));
    }

    /// <inheritdoc/>
    /// <remarks>Most amounts and years also begin with a valid count, which is shorter.</remarks>
    public override bool MayEndAfter(TokenizedText text, int index, int next) =>
        SignReader.Read(text, index) is var (_, start)
        && QuantityReader.Read(text, start, QuantityForms.SingleScales) is { } quantity
        && EndOf(text, start, quantity) > next;

    private static int EndOf(TokenizedText text, int start, Quantity quantity)
    {
        var hasEnding = text[start].IsNumber && text[quantity.Next].IsJoinedHyphen
            && (text[quantity.Next + 1].Is(Role.CountEnding) || text[quantity.Next + 1].Is("odd")) && text[quantity.Next + 1].IsJoined;
        return quantity.Next + (hasEnding ? 2 : 0);
    }

    /// <summary>Whether a letter is the scale of what is counted, as in <c>1.2m tonnes</c>, and not a unit as in <c>a 1.2m pipe</c>.</summary>
    private static bool IsScaleOfCount(TokenizedText text, int letter) =>
        text[letter] is { IsJoined: true, Length: 1 }
        && text[letter].NumberAs(Role.LetterScale) is 3 or 6 or 9
        && ((text[letter + 1].IsApart && !text[letter + 1].IsCapital && text[letter + 1].Is(Cue.CountedNoun))
            || (letter == 1 && text.Count == 2)
            || (!text[letter].IsCapital && (letter + 1 == text.Count || (text[letter].Is("m") && IsOfMoney(text, letter - 2)))));

    /// <summary>Whether a noun such as <c>revenue</c> precedes a number in its clause, so that <c>20.2m</c> is no length.</summary>
    private static bool IsOfMoney(TokenizedText text, int index)
    {
        for (var i = index; i > index - MostWordsFromMoney && text[i].IsWord && text[i + 1].IsApart; i--)
        {
            if (text[i].Is(Cue.MoneyNoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the digits complete the name before them, as in <c>ISO 9001</c>, <c>Boeing 737</c> and <c>S&amp;P 500</c>.</summary>
    public static bool IsNumberOfName(TokenizedText text, int index) =>
        text[index] is { IsDigits: true, Gap: Gap.Space }
        && ((text[index - 1].Is(Cue.NumberedName) && (text[index - 1].IsCapital || text[index - 1].Is("iphone")))
            || (text[index - 1].IsJoined && text[index - 1].Is("p") && text[index - 2].IsJoinedMark('&')))
        && !text[index + 1].Is(Role.Scale | Role.Percent)
        && !text[index + 1].Is('%');

    /// <summary>Whether the digits belong to the word before them, as in <c>COVID-19</c>, <c>UTC+6</c> and <c>PM2.5</c>.</summary>
    public static bool IsPartOfName(TokenizedText text, int index)
    {
        ref readonly var mark = ref text[index - 1];
        if (!text[index].IsNumber || !text[index].IsJoined || !mark.IsMark || !mark.IsJoined || !text[index - 2].IsWord)
        {
            return false;
        }

        return mark.Is('.')
            ? text.Printed(index - 2) is [.., >= '0' and <= '9']
            : (mark.IsHyphen || mark.Is('+') || (mark.IsDash && text[index - 2].IsCapital)) && !text[index - 2].Is("top") && !text[index - 2].Is("топ");
    }

    /// <summary>Whether the digits are the first part of a domain name such as <c>24.kg</c>.</summary>
    private static bool IsDomain(TokenizedText text, int next) =>
        text[next].IsJoinedMark('.') && text[next + 1] is { IsWord: true, IsJoined: true, IsCapital: false } && text[next - 1].IsNumber;

    /// <summary>Whether the letters after the digits make them a name, as in <c>5G</c>, or a code, as in <c>18356cdfc3b</c>.</summary>
    private static bool IsIdentifier(TokenizedText text, int behind) =>
        text[behind].IsWord && text[behind].IsJoined
        && (text[behind].IsCapital || text[behind].Length > Vocabulary.LongestWord || text.Printed(behind).IndexOfAny("_0123456789".AsSpan()) >= 0);
}
