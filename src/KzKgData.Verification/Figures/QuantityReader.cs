namespace KzKgData.Verification.Figures;

/// <summary>Reads a number in digits or words with its scale; also ranges, which share the scale, and sums as in <c>1 млрд 340 млн</c>.</summary>
internal static class QuantityReader
{
    /// <summary>The roles of the tokens that a number can begin with, a scale that stands for one of it left out.</summary>
    public const Role Beginnings = Role.Digits | Role.Cardinal | Role.OneAndAHalf | Role.HalvedScale | Role.ScaleLead;

    private static readonly NumberReading[] _half = [new(Separators.InWords, 0.5m, 0.1m)];
    private static readonly NumberReading[] _one = [new(Separators.InWords, 1, 1)];
    private static readonly NumberReading[] _oneAndAHalf = [new(Separators.InWords, 1.5m, 0.1m)];

    /// <summary>Whether a minus sign with its number or currency behind it stands at a token.</summary>
    public static bool IsMinus(TokenizedText text, int index)
    {
        ref readonly var before = ref text[index - 1];
        var follows = text[index].IsJoined && (before.IsWord || before.IsNumber || before.Is('%') || before.IsDash || before.Is('$'));
        return text[index].Is(Role.Minus) && !follows && text[index + 1].IsJoined;
    }

    /// <summary>Reads the number that begins at a token.</summary>
    /// <returns>The number, or null where none begins here.</returns>
    public static Quantity? Read(TokenizedText text, int index, QuantityForms forms = QuantityForms.Plain)
    {
        if (ReadSingleScale(text, index, forms) is { } single)
        {
            return single;
        }

        if (ReadCore(text, index) is not { } core)
        {
            return null;
        }

        var (readings, next) = core;
        var to = ReadOtherEnd(text, index, next, readings, forms);
        next = to?.Next ?? next;
        if (ReadScale(text, next, Has(forms, QuantityForms.LetterScales) ? Role.Scale | Role.LetterScale : Role.Scale) is not var (scale, afterScale))
        {
            return new Quantity(next, readings) { To = to?.Readings, IsBareOne = to is null && next == index + 1 && text[index].Is(Role.One) };
        }

        var scaled = new Quantity(afterScale, readings) { To = to?.Readings, Scale = scale, HasScale = true };
        return to is null && readings.Length == 1 && scaled.Scaled(readings[0]) is { } first ? ReadSum(text, first, scale, afterScale) ?? scaled : scaled;
    }

    private static Quantity? ReadSingleScale(TokenizedText text, int index, QuantityForms forms)
    {
        if (!text[index].Is(Role.HalvedScale | Role.ScaleLead | Role.SingleScale))
        {
            return null;
        }

        if (FactorAs(Role.HalvedScale, text[index]) is { } halved)
        {
            return new Quantity(index + 1, _half) { Scale = halved, HasScale = true };
        }

        var isHalf = text[index].Is("half");
        var article = index + (isHalf ? 1 : 0);
        if ((text[article].Is("a") || text[article].Is("one")) && FactorAs(Role.Scale, text[article + 1]) is { } scale && text[article + 1].IsApart
            && (isHalf || (Has(forms, QuantityForms.SingleScales) && text[article].Is("a"))))
        {
            return new Quantity(article + 2, isHalf ? _half : _one) { Scale = scale, HasScale = true };
        }

        return Has(forms, QuantityForms.SingleScales) && FactorAs(Role.SingleScale, text[index]) is { } bare
            ? new Quantity(index + 1, _one) { Scale = bare, HasScale = true }
            : null;
    }

    private static (NumberReading[] Readings, int Next)? ReadCore(TokenizedText text, int index)
    {
        if (text[index].IsNumber)
        {
            return text.NumberAt(index);
        }

        if (text[index].Is(Role.OneAndAHalf))
        {
            return (_oneAndAHalf, index + 1);
        }

        if (NumberWords.Read(text, index) is not var (value, next))
        {
            return null;
        }

        if (text[next].Is("and") && text[next + 1].Is("a") && text[next + 2].Is("half")
            && text[next].IsApart && text[next + 1].IsApart && text[next + 2].IsApart)
        {
            return ([new NumberReading(Separators.InWords, value + 0.5m, 0.1m)], next + 3);
        }

        return ([NumberReader.ReadWords(value)], next);
    }

    private static (NumberReading[] Readings, int Next)? ReadOtherEnd(TokenizedText text, int start, int index, NumberReading[] first, QuantityForms forms)
    {
        if (!text[start].IsNumber || (text[start].IsJoined && text[start - 1].IsDash && text[start - 2].IsNumber))
        {
            return null;
        }

        var isDash = text[index].IsDash && text[index].IsJoined && text[index + 1].IsJoined;
        var isWord = !isDash && !Has(forms, QuantityForms.DashRangesOnly) && text[index].IsApart && text[index + 1].IsApart
            && (text[index].Is("to") || text[index].Is("and") || text[index].Is("до")) && IsOpened(text, start);
        if (!isDash && !isWord)
        {
            return null;
        }

        var number = Currencies.ReadBefore(text, index + 1) is { } currency && text[currency.Next].IsNear ? currency.Next : index + 1;
        if (!text[number].IsNumber)
        {
            return null;
        }

        var other = text.NumberAt(number);
        var isChain = text[other.Next].IsDash && text[other.Next].IsJoined && text[other.Next + 1] is { IsNumber: true, IsJoined: true };
        return isChain || first.Length == 0 || other.Readings.Length == 0 || other.Readings[0].Value < first[0].Value ? null : other;
    }

    /// <summary>Whether a word such as <c>from</c>, or nothing at all, stands before a number, its currency perhaps between.</summary>
    private static bool IsOpened(TokenizedText text, int number)
    {
        if (number == 0 || (Currencies.ReadBefore(text, 0) is { } first && first.Next == number))
        {
            return true;
        }

        for (var i = number - 1; i >= number - 3; i--)
        {
            if (text[i].Is("from") || text[i].Is("between") || text[i].Is("от"))
            {
                return text[i + 1].IsApart && (i == number - 1 || (Currencies.ReadBefore(text, i + 1) is { } currency && currency.Next == number));
            }
        }

        return false;
    }

    private static (decimal Scale, int Next)? ReadScale(TokenizedText text, int index, Role roles)
    {
        // A hyphen joins number and scale in an adjective, as in "a $5-million loan".
        var word = text[index].IsJoinedHyphen && text[index + 1].IsJoined ? index + 1 : index;
        if (!text[word].IsNear || FactorAs(roles, text[word]) is not { } scale)
        {
            return null;
        }

        return (scale, text[word].Is("тыс") && text[word + 1].IsJoinedMark('.') ? word + 2 : word + 1);
    }

    /// <summary>Reads on where a smaller part follows, as in <c>1 billion 340 million</c> or <c>5 thousand 300</c>.</summary>
    private static Quantity? ReadSum(TokenizedText text, NumberReading first, decimal scale, int index)
    {
        if (!text[index].IsApart || ReadCore(text, index) is not var (readings, next)
            || readings.Length != 1 || readings[0] is not { Value: < 1_000, Step: >= 1 } more)
        {
            return null;
        }

        var smaller = ReadScale(text, next, Role.Scale);
        var factor = smaller?.Scale ?? 1;
        if (factor >= scale || (smaller is null && scale != 1_000) || first.Step < scale
            || first.Value > DataPackages.CellValues.LargestNumber - (more.Value * factor))
        {
            return null;
        }

        var sum = new NumberReading(first.Convention, first.Value + (more.Value * factor), more.Step * factor);
        var end = smaller?.Next ?? next;
        return ReadSum(text, sum, factor, end) ?? new Quantity(end, [sum]) { HasScale = true };
    }

    private static decimal? FactorAs(Role roles, in Token token) => token.NumberAs(roles) switch
    {
        3 => 1_000m,
        6 => 1_000_000m,
        9 => 1_000_000_000m,
        12 => 1_000_000_000_000m,
        _ => null,
    };

    private static bool Has(QuantityForms forms, QuantityForms form) => (forms & form) != QuantityForms.Plain;
}
