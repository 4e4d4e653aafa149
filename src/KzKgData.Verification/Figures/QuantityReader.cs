namespace KzKgData.Verification.Figures;

/// <summary>Reads a number in digits or words with its scale; also ranges, which share the scale, and sums as in <c>1 млрд 340 млн</c>.</summary>
internal static class QuantityReader
{
    /// <summary>The roles of the tokens that a number can begin with, a scale that stands for one of it left out.</summary>
    public const Role Beginnings = Role.Digits | Role.Cardinal | Role.OneAndAHalf | Role.HalvedScale | Role.ScaleLead;

    /// <summary>Whether a minus sign with its number or currency behind it stands at a token.</summary>
    public static bool IsMinus(TokenizedText text, int index)
    {
        ref readonly var token = ref text[index];
        var follows = token.IsJoined && (text[index - 1].IsWord || text[index - 1].IsNumber || text[index - 1].Is('%') || text[index - 1].IsDash || text[index - 1].Is('$'));
        return (token.Is('-') || token.Is('\u2212')) && !follows && text[index + 1].IsJoined;
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
        if (ReadScale(text, next, Has(forms, QuantityForms.LetterScales)) is not var (scale, afterScale))
        {
            return new Quantity(next, Scaled(readings, 1)) { To = to is null ? null : Scaled(to.Value.Readings, 1), IsBareOne = to is null && next == index + 1 && text[index].Is(Role.One) };
        }

        readings = Scaled(readings, scale);
        if (to is { } other)
        {
            return new Quantity(afterScale, readings) { To = Scaled(other.Readings, scale), HasScale = true };
        }

        return ReadSum(text, readings, scale, afterScale) ?? new Quantity(afterScale, readings) { HasScale = true };
    }

    private static Quantity? ReadSingleScale(TokenizedText text, int index, QuantityForms forms)
    {
        if (Scales.FindHalved(text[index]) is { } halved)
        {
            return InWords(0.5m, 0.1m, halved, index + 1);
        }

        var isHalf = text[index].Is("half");
        var article = index + (isHalf ? 1 : 0);
        if ((text[article].Is("a") || text[article].Is("one")) && Scales.Find(text[article + 1], withLetters: false) is { } scale && text[article + 1].IsApart
            && (isHalf || (Has(forms, QuantityForms.SingleScales) && text[article].Is("a"))))
        {
            return isHalf ? InWords(0.5m, 0.1m, scale, article + 2) : InWords(1, 1, scale, article + 2);
        }

        return Has(forms, QuantityForms.SingleScales) && Scales.FindSingle(text[index]) is { } bare ? InWords(1, 1, bare, index + 1) : null;
    }

    private static Quantity InWords(decimal value, decimal step, decimal scale, int next) =>
        new(next, [new NumberReading(Separators.InWords, value * scale, step * scale)]) { HasScale = true };

    private static (NumberReading[] Readings, int Next)? ReadCore(TokenizedText text, int index)
    {
        if (text[index].IsNumber)
        {
            return text.NumberAt(index);
        }

        if (text[index].Is(Role.OneAndAHalf))
        {
            return ([new NumberReading(Separators.InWords, 1.5m, 0.1m)], index + 1);
        }

        if (NumberWords.Read(text, index) is not var (value, next))
        {
            return null;
        }

        if (text[next].Is("and") && text[next + 1].Is("a") && text[next + 2].Is("half") && text[next].IsApart && text[next + 1].IsApart && text[next + 2].IsApart)
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

    private static (decimal Scale, int Next)? ReadScale(TokenizedText text, int index, bool withLetters)
    {
        // A hyphen joins number and scale in an adjective, as in "a $5-million loan".
        var word = text[index].IsHyphen && text[index].IsJoined && text[index + 1].IsJoined ? index + 1 : index;
        if (!text[word].IsNear || Scales.Find(text[word], withLetters) is not { } scale)
        {
            return null;
        }

        return (scale, text[word].Is("тыс") && text[word + 1].Is('.') && text[word + 1].IsJoined ? word + 2 : word + 1);
    }

    /// <summary>Reads on where a smaller part follows, as in <c>1 billion 340 million</c> or <c>5 thousand 300</c>.</summary>
    private static Quantity? ReadSum(TokenizedText text, NumberReading[] readings, decimal scale, int index)
    {
        if (readings.Length != 1 || !text[index].IsApart || ReadCore(text, index) is not var (more, next) || more.Length != 1 || more[0].Step < 1)
        {
            return null;
        }

        var smaller = ReadScale(text, next, withLetters: false);
        var factor = smaller?.Scale ?? 1;
        if (factor >= scale || more[0].Value >= 1_000 || (smaller is null && scale != 1_000) || readings[0].Step < scale)
        {
            return null;
        }

        if (readings[0].Value > DataPackages.CellValues.LargestNumber - (more[0].Value * factor))
        {
            return null;
        }

        var sum = new NumberReading(readings[0].Convention, readings[0].Value + (more[0].Value * factor), more[0].Step * factor);
        var end = smaller?.Next ?? next;
        return ReadSum(text, [sum], factor, end) ?? new Quantity(end, [sum]) { HasScale = true };
    }

    private static NumberReading[] Scaled(NumberReading[] readings, decimal scale)
    {
        var largest = DataPackages.CellValues.LargestNumber / scale; // a larger one could not be stored
        return scale == 1 && Array.TrueForAll(readings, r => r.Value <= largest)
            ? readings
            : [.. readings.Where(r => r.Value <= largest).Select(r => r with { Value = r.Value * scale, Step = r.Step * scale })];
    }

    private static bool Has(QuantityForms forms, QuantityForms form) => (forms & form) != QuantityForms.Plain;
}
