namespace KzKgData.Verification.Figures;

/// <summary>Amounts of money: <c>$1.7 billion</c>, <c>1,7 млрд долларов США</c>, <c>500 million tenge</c>.</summary>
internal sealed class MoneyScanner()
    : FigureScanner(PrintedFigure.Money, QuantityReader.Beginnings | Role.SingleScale | Role.Minus | Role.CurrencySign | Role.CurrencyCode | Role.DollarPrefix)
{
    protected override FoundFigure? Read(TokenizedText text, int index)
    {
        var isNegative = QuantityReader.IsMinus(text, index);
        var start = isNegative ? index + 1 : index;
        if (Currencies.ReadBefore(text, start) is var (currency, number))
        {
            var innerMinus = !isNegative && text[number].IsJoined && text[number].Is(Role.Minus) && text[number + 1] is { IsNumber: true, IsJoined: true };
            isNegative |= innerMinus;
            number += innerMinus ? 1 : 0;
            if (!text[number].IsNumber || text[number].Gap is not (Gap.Joined or Gap.Space)
                || QuantityReader.Read(text, number, QuantityForms.LetterScales) is not { } amount)
            {
                return null;
            }

            var repeated = Currencies.ReadBehind(text, amount.Next); // as in "$5 million USD"
            return new FoundFigure(repeated?.Currency == currency ? repeated.Value.Next : amount.Next, amount.ReadingsIn(currency, isNegative, isCounted: false));
        }

        return QuantityReader.Read(text, start, QuantityForms.LetterScales | QuantityForms.SingleScales) is { } quantity
            && Currencies.ReadBehind(text, quantity.Next) is var (behind, next)
            ? new FoundFigure(next, quantity.ReadingsIn(behind, isNegative, isCounted: false))
            : null;
    }
}
