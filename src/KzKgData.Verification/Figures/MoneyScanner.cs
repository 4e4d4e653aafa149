namespace KzKgData.Verification.Figures;

/// <summary>
/// Recognises amounts of money: <c>$1.7 billion</c>, <c>1,7 млрд долларов США</c>, <c>500 million tenge</c>, <c>125 USD million</c>, <c>MUSD 50</c>.
/// </summary>
/// <remarks>An ambiguous scale, as in <c>$5 mil</c> or <c>$5xy</c>, gives one reading for each possible scale.</remarks>
internal sealed class MoneyScanner()
    : FigureScanner(
        PrintedFigure.Money,
        QuantityReader.Beginnings | Role.SingleScale | Role.Part | Role.Sign | Role.CurrencySign | Role.CurrencyCode | Role.DollarPrefix | Role.Currency)
{
    private static readonly (string Name, decimal Scale)[] _scales =
    [
        (Separators.ScaleOne, 1),
        (Separators.ScaleThousand, 1_000),
        (Separators.ScaleMillion, 1_000_000),
        (Separators.ScaleBillion, 1_000_000_000),
        (Separators.ScaleTrillion, 1_000_000_000_000),
    ];

    public override FoundFigure? Read(TokenizedText text, int index)
    {
        var (isNegative, start) = SignReader.Read(text, index);
        return Currencies.ReadBefore(text, start) is not { } currency ? ReadBeforeCurrency(text, start, isNegative)
            : IsRateBetween(text, index - 2, index + 2) ? null
            : ReadBehindCurrency(text, currency, isNegative);
    }

    /// <summary>Whether a line with a currency and a number is part of a list of exchange rates, since another such line is next to it.</summary>
    private static bool IsRateBetween(TokenizedText text, int before, int behind) =>
        IsRate(text, before + 2) && (IsRate(text, before) || IsRate(text, behind));

    /// <summary>Whether a line is a currency code and a decimal number, as in <c>USD 87.45</c>.</summary>
    private static bool IsRate(TokenizedText text, int index) =>
        text[index] is { Gap: Gap.Break, IsWord: true, Length: 3 }
        && text[index].Is(Role.CurrencyCode)
        && text[index + 1] is { Gap: Gap.Space, Kind: TokenKind.SeparatedDigits }
        && text[index + 2].Gap is Gap.Break;

    private static FoundFigure? ReadBehindCurrency(TokenizedText text, (string Name, decimal? Scale, int Next) currency, bool isNegative)
    {
        var number = currency.Next;
        if (!isNegative)
        {
            (isNegative, number) = SignReader.ReadBehindCurrency(text, number);
        }

        if (!isNegative && text[number].IsJoinedMark('(') && text[number + 1].IsJoined && text[number + 1].IsNumber)
        {
            return ReadBrackets(text, currency.Name, number + 1);
        }

        if (!text[number].Is(Role.Digits | Role.FractionMark) || text[number].Gap is not (Gap.Joined or Gap.Space)
            || QuantityReader.Read(text, number, QuantityForms.LetterScales) is not { } amount)
        {
            return null;
        }

        if (currency.Scale is { } scale)
        {
            if (amount.HasScale)
            {
                return null;
            }

            if (scale == Currencies.UnknownScale)
            {
                return Ambiguous(amount, currency.Name, isNegative, amount.Next);
            }

            amount = amount with { Scale = scale, HasScale = true };
        }

        if (!amount.HasScale && LetterApart(text, amount.Next) is { } letter)
        {
            return new FoundFigure(amount.Next + 1, (amount with { Scale = letter, HasScale = true }).ReadingsIn(currency.Name, isNegative, isCounted: false));
        }

        if (!amount.HasScale && EndOfUnknownScale(text, amount.Next) is { } end)
        {
            return Ambiguous(amount, currency.Name, isNegative, end);
        }

        var repeated = Currencies.ReadBehind(text, amount.Next, isLarge: true); // as in "$5 million USD", "£5 sterling"
        return new FoundFigure(
            repeated?.Currency == currency.Name ? repeated.Value.Next : amount.Next,
            amount.ReadingsIn(currency.Name, isNegative, isCounted: false));
    }

    /// <summary>Returns the scale of <c>$5 b</c> and <c>$5 k</c>, or null. After a currency and a number these letters are unambiguous.</summary>
    private static decimal? LetterApart(TokenizedText text, int index) =>
        text[index].IsApart && !text[index + 1].IsJoinedHyphen ? text.Printed(index) switch { "b" => 1_000_000_000m, "k" => 1_000m, _ => null } : null;

    /// <summary><c>$(99.99) million</c>.</summary>
    private static FoundFigure? ReadBrackets(TokenizedText text, string currency, int number)
    {
        var (readings, next) = text.NumberAt(number);
        if (!text[next].IsJoinedMark(')'))
        {
            return null;
        }

        var amount = QuantityReader.ReadScale(text, next + 1, takesLetters: true) is var (scale, end)
            ? new Quantity(end, readings) { Scale = scale, HasScale = true }
            : new Quantity(next + 1, readings);
        return new FoundFigure(amount.Next, amount.ReadingsIn(currency, isNegative: true, isCounted: false));
    }

    private static FoundFigure? ReadBeforeCurrency(TokenizedText text, int start, bool isNegative)
    {
        if (QuantityReader.Read(text, start, QuantityForms.LetterScales | QuantityForms.SingleScales) is not { } quantity)
        {
            return null;
        }

        // A year before a capitalised word that is also a currency, or a code that begins with a zero.
        var isName =
            text[quantity.Next] is { IsWord: true, IsCapital: true, Lexeme.IsEnglish: true }
            && text[start].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest
            && text[quantity.Next].Is(Role.Currency);
        var isCode = text[start] is { IsDigits: true, Length: > 1 } && text.Printed(start)[0] == '0' && text[quantity.Next].IsJoined;
        if (isName || isCode)
        {
            return null;
        }

        var isLarge = quantity.HasScale || !text[start].IsDigits || text[start].Length > 2 || quantity.Next > start + 1;
        if (Currencies.ReadBehind(text, quantity.Next, isLarge && !(text[start].Is(Role.Cardinal) && !quantity.HasScale)) is var (currency, codeScale, next))
        {
            if (codeScale == Currencies.UnknownScale && !quantity.HasScale)
            {
                return Ambiguous(quantity, currency, isNegative, next);
            }

            if (codeScale < 1 && codeScale != Currencies.UnknownScale)
            {
                return new FoundFigure(
                    next,
                    (quantity with { Scale = quantity.Scale * codeScale.Value, HasScale = true }).ReadingsIn(currency, isNegative, isCounted: false));
            }

            if (!quantity.HasScale && (codeScale ?? QuantityReader.ReadScale(text, next, takesLetters: false)?.Scale) is { } scale)
            {
                var end = codeScale is null ? QuantityReader.ReadScale(text, next, takesLetters: false)!.Value.Next : next;
                return new FoundFigure(end, (quantity with { Scale = scale, HasScale = true }).ReadingsIn(currency, isNegative, isCounted: false));
            }

            return WithSubunits(text, quantity, currency, isNegative, next)
                ?? new FoundFigure(next, quantity.ReadingsIn(currency, isNegative, isCounted: false));
        }

        // 5 mil dollars
        return
            !quantity.HasScale
            && text[start].IsNumber
            && EndOfUnknownScale(text, quantity.Next) is { } behind
            && Currencies.ReadBehind(text, behind, isLarge: true) is { Scale: null } unit
            ? Ambiguous(quantity, unit.Currency, isNegative, unit.Next)
            : null;
    }

    /// <summary>Adds cents and the like to a whole amount, as in <c>5 dollars and 20 cents</c>, <c>1 сом 37 тыйынов</c>; null where none follow.</summary>
    private static FoundFigure? WithSubunits(TokenizedText text, Quantity amount, string currency, bool isNegative, int next)
    {
        var number = next + (text[next].IsApart && (text[next].Is("and") || text[next].Is("и")) ? 1 : 0);
        return
            !amount.HasScale
            && amount is { IsRange: false, Readings: [{ Step: >= 1 } whole] }
            && text[number] is { IsNumber: true, IsApart: true, Length: <= 5 }
            && text.NumberAt(number) is ([{ Value: < 100 } hundredths], var behind)
            && Currencies.ReadBehind(text, behind) is ({ } subunit, < 1 and > Currencies.UnknownScale, var end)
            && (subunit == currency || currency is "EUR")
            ? Figure(whole with { Value = whole.Value + (hundredths.Value / 100m), Step = Math.Min(hundredths.Step, 1) / 100m }, end)
            : null;

        FoundFigure Figure(NumberReading sum, int end) => new(end, (amount with { Readings = [sum] }).ReadingsIn(currency, isNegative, isCounted: false));
    }

    /// <summary>Returns the index after a word that must be a scale though it is not clear which; or null.</summary>
    private static int? EndOfUnknownScale(TokenizedText text, int index)
    {
        ref readonly var word = ref text[index];
        if (!word.IsWord || !word.IsNear)
        {
            return null;
        }

        if (word.Is(Role.UnknownScale) || IsLikeScale(text.Printed(index)))
        {
            return index + 1;
        }

        // Letters joined to the digits of an amount are an abbreviation of a scale, even one that the vocabulary does not have.
        return word.IsJoined && !word.Is(Role.Fold) && word.Length <= 4 && !word.Is(Role.EnglishEnding) && !word.Is("s") && !word.Is(Role.TimeUnit)
            && text.Printed(index).IndexOfAny("_0123456789".AsSpan()) < 0 ? index + 1 : null;
    }

    /// <summary>Whether a word ends like a scale, even if it is misspelt.</summary>
    private static bool IsLikeScale(ReadOnlySpan<char> word) =>
        word.Length is >= 6 and <= 12
        && (word.EndsWith("llion".AsSpan(), StringComparison.OrdinalIgnoreCase) || word.EndsWith("lions".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("lliard".AsSpan(), StringComparison.OrdinalIgnoreCase) || word.EndsWith("лион".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("лионов".AsSpan(), StringComparison.OrdinalIgnoreCase) || word.EndsWith("лиард".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("лиардов".AsSpan(), StringComparison.OrdinalIgnoreCase));

    private static FoundFigure Ambiguous(Quantity amount, string currency, bool isNegative, int next)
    {
        var readings = new List<FigureReading>();
        foreach (var (name, scale) in _scales)
        {
            if ((amount with { Scale = scale, HasScale = true }).ReadingsIn(currency, isNegative, isCounted: false) is [var first, ..])
            {
                readings.Add(first with { Convention = name, To = first.To is { } to ? to with { Convention = name } : null });
            }
        }

        return new FoundFigure(next, readings);
    }
}
