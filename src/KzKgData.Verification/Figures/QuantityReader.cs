using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Figures;

/// <summary>Reads numbers in digits or words with their scale, including ranges with a common scale and sums such as <c>1 млрд 340 млн</c>.</summary>
internal static class QuantityReader
{
    /// <summary>The roles of the tokens that a number can begin with, except a scale without a number.</summary>
    public const Role Beginnings = Role.Digits | Role.Cardinal | Role.OneAndAHalf | Role.ScaledWord | Role.ScaleLead | Role.FractionMark;

    private const int HighestPower = 18;
    private const int MostTokensOfNote = 6;
    private const int MostFall = 20; // a fall to less is hardly meant: "from 900 to 1.2 billion"
    private const int FarthestRespectively = 6;
    private const int LeastStep = 5; // "by 10 to 95" is a change and its result, "by 10 to 15" a range
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly NumberReading[] _one = [new(Separators.InWords, 1, 1)];
    private static readonly NumberReading[] _oneAndAHalf = [new(Separators.InWords, 1.5m, 0.1m)];

    /// <summary>Reads the number that begins at a token.</summary>
    /// <returns>The number, or null where none begins at the token.</returns>
    /// <remarks>The last result of each form is cached, since several scanners read the same number in turn.</remarks>
    public static Quantity? Read(TokenizedText text, int index, QuantityForms forms = QuantityForms.Plain)
    {
        ref var last = ref text.LastQuantity(IsPlain(text, index) ? QuantityForms.Plain : forms);
        if (last.Index != index)
        {
            last = (index, ReadNew(text, index, forms));
        }

        return last.Quantity;
    }

    /// <summary>Whether a number reads the same in every form: digits before a word that is no single-letter scale and joins no other number.</summary>
    private static bool IsPlain(TokenizedText text, int index)
    {
        if (!text[index].IsNumber)
        {
            return false;
        }

        var next = text.NumberAt(index).Next;
        ref readonly var word = ref text[next];
        return word.IsWord
            && !text[next + 1].IsDash
            && !text[next + 2].IsDash
            && (word.Lexeme == Lexeme.Unknown
                || (word.Is(Role.Scale | Role.Percent | Role.TimeUnit | Role.Month | Role.YearNounBehindNumber) && !word.Is(Role.LetterScale)));
    }

    private static Quantity? ReadNew(TokenizedText text, int index, QuantityForms forms)
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
        if (ReadList(text, index, next, readings, forms) is { } list)
        {
            return list;
        }

        next = BehindWords(text, index, readings, next);
        var to = ReadOtherEnd(text, index, next, readings, forms);
        next = to?.Next ?? BehindBound(text, next, forms);
        if (ReadScale(text, next, Has(forms, QuantityForms.LetterScales)) is not var (scale, afterScale))
        {
            return new Quantity(next, readings)
            {
                To = to?.Readings,
                IsPair = to?.IsPair == true,
                IsBareOne = to is null && next == index + 1 && text[index].Is(Role.One),
            };
        }

        if (to is null && ReadScaledEnd(text, index, afterScale, new Quantity(next, readings) { Scale = scale }, forms) is { } range)
        {
            return range;
        }

        var scaled = new Quantity(afterScale, readings) { To = to?.Readings, IsPair = to?.IsPair == true, Scale = scale, HasScale = true };
        return to is null && readings.Length == 1 && scaled.Scaled(readings[0]) is { } first ? ReadSum(text, first, scale, afterScale) ?? scaled : scaled;
    }

    /// <summary>
    /// Returns the index after the same number in words and brackets, as in <c>5 000 (пять тысяч) сомов</c>; the same index where it does not follow.
    /// </summary>
    private static int BehindWords(TokenizedText text, int index, NumberReading[] readings, int next) =>
        text[next].Is('(')
        && text[next].IsNear
        && text[index].IsNumber
        && text[next + 1].IsJoined
        && !text[next + 1].IsNumber
        && ReadNew(text, next + 1, QuantityForms.SingleScales) is { IsRange: false, Readings: [var words] } spelled
        && text[spelled.Next].IsJoinedMark(')')
        && spelled.Scaled(words) is { } value
        && Array.IndexOf([.. readings.Select(r => r.Value)], value.Value) >= 0
            ? spelled.Next + 1
            : next;

    /// <summary>
    /// Returns the index after a bound or an ending between a number and its scale, as in <c>7+ billion</c>, <c>7-plus billion</c>,
    /// <c>семь с лишним миллиардов</c>, <c>5-ти тысяч</c>; the same index where there is none.
    /// </summary>
    private static int BehindBound(TokenizedText text, int index, QuantityForms forms)
    {
        var behind = text[index].IsJoinedMark('+') ? index + 1
            : text[index].IsJoinedHyphen && text[index + 1].IsJoined && (text[index + 1].Is("plus") || text[index + 1].Is(Role.CountEnding)) ? index + 2
            : QualifierReader.EndOfExcess(text, index) is { } end ? end
            : index;
        return behind > index && ReadScale(text, behind, Has(forms, QuantityForms.LetterScales)) is not null ? behind : index;
    }

    /// <summary>Reads the scale after a number or a currency, including a double one as in <c>5 lakh crore</c>.</summary>
    /// <returns>The factor and the index of the token after it, or null.</returns>
    public static (decimal Scale, int Next)? ReadScale(TokenizedText text, int index, bool takesLetters)
    {
        if (text[index].IsMark && !text[index].IsHyphen)
        {
            return ReadPowerOfTen(text, index) ?? ReadInsertedScale(text, index);
        }

        // A hyphen joins number and scale in an adjective, as in "a $5-million loan".
        var word = text[index].IsJoinedHyphen && text[index + 1].IsJoined ? index + 1 : index;
        if (!text[word].IsNear || text[word].NumberAs(takesLetters ? Role.Scale | Role.LetterScale : Role.Scale) is not { } power
            || (word == index && text[word].Is(Cue.AfterHyphen)))
        {
            return null;
        }

        // A small letter that is separated from the number is no scale, except m.
        if (text[word].Is(Role.LetterScale) && text[word].IsApart && text[word] is { Length: 1, IsCapital: false } && power is not 6)
        {
            return null;
        }

        var next = text[word].Is("тыс") && text[word + 1].IsJoinedMark('.') ? word + 2 : word + 1;
        if (text[next].IsNear && text[next].NumberAs(Role.Scale) is { } more && power > 0 && more > power && power + more <= HighestPower)
        {
            return (Factor(power + more), next + 1);
        }

        return (Factor(power), next);
    }

    /// <summary><c>×10⁶</c>, <c>·10^6</c>.</summary>
    private static (decimal Scale, int Next)? ReadPowerOfTen(TokenizedText text, int index)
    {
        if (!text[index].IsNear || text[index].Mark is not ('×' or '·' or '⋅') || !text[index + 1].IsNear || text[index + 1].SmallNumber != 10)
        {
            return null;
        }

        if (text[index + 2].IsJoinedMark('^'))
        {
            return text[index + 3] is { IsJoined: true, SmallNumber: > 0 and <= HighestPower and var printed } ? (Factor(printed), index + 4) : null;
        }

        var (power, next) = (0, index + 2);
        for (; power <= HighestPower && text[next].IsJoined && Superscripts.IndexOf(text[next].Mark) is >= 0 and var digit; next++)
        {
            power = (power * 10) + digit;
        }

        return power is > 0 and <= HighestPower ? (Factor(power), next) : null;
    }

    /// <summary>A scale that an editor inserted: <c>[million]</c>, <c>(млрд)</c>, <c>(миллиардов – ред.)</c>.</summary>
    private static (decimal Scale, int Next)? ReadInsertedScale(TokenizedText text, int index)
    {
        if (!text[index].IsNear || text[index].Mark is not ('(' or '[') || !text[index + 1].IsJoined || text[index + 1].NumberAs(Role.Scale) is not { } power)
        {
            return null;
        }

        return BehindNote(text, index, index + 2) is { } next ? (Factor(power), next) : null;
    }

    /// <summary>Returns the index after the bracket that closes an editor's insertion, possibly with a note as in <c>– ред.)</c>; or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The index of the opening bracket.</param>
    /// <param name="index">The index after what was inserted.</param>
    public static int? BehindNote(TokenizedText text, int open, int index)
    {
        var end = index + (text[index].IsJoinedMark('.') ? 1 : 0);
        if (text[end].IsDash || text[end].Is(','))
        {
            for (var last = end + MostTokensOfNote; end < last && text[end].IsNear && text[end].Mark is not (')' or ']'); end++)
            {
            }
        }

        return text[end].IsJoinedMark(text[open].Is('(') ? ')' : ']') ? end + 1 : null;
    }

    /// <summary>Returns the factor of a scale: ten to a power; for a negative number its absolute value, as for dozens.</summary>
    public static decimal Factor(int power)
    {
        var result = power < 0 ? -power : 1m;
        for (; power > 0; power--)
        {
            result *= 10;
        }

        return result;
    }

    private static Quantity? ReadSingleScale(TokenizedText text, int index, QuantityForms forms)
    {
        if (!text[index].Is(Role.ScaledWord | Role.ScaleLead | Role.SingleScale | Role.Part | Role.Cardinal))
        {
            return null;
        }

        if (text[index].NumberAs(Role.ScaledWord) is { } both)
        {
            return ReadScaledWord(text, index, both);
        }

        // half a million, three quarters of a billion, четверть миллиарда
        if (PartWords.Read(text, index) is { } part
            && part.BehindArticle(text) is var behind
            && (text[behind].IsApart || text[behind - 1].IsJoinedHyphen)
            && text[behind].NumberAs(Role.Scale) is { } power)
        {
            return new Quantity(behind + 1, [part.Reading]) { Scale = Factor(power), HasScale = true };
        }

        if (!Has(forms, QuantityForms.SingleScales))
        {
            return null;
        }

        if (MagnitudeReader.Read(text, index) is { } magnitude)
        {
            return magnitude;
        }

        var word = text[index].Is("a") && text[index + 1].IsApart ? index + 1 : index;
        if ((word > index ? text[word].NumberAs(Role.Scale) : text[word].NumberAs(Role.SingleScale)) is not { } single)
        {
            return null;
        }

        // a hundred million; тысяча двести
        if (ReadScale(text, word + 1, takesLetters: false) is var (scale, next) && text[word + 1].IsApart && scale > Factor(single))
        {
            return new Quantity(next, _one) { Scale = scale * Factor(single), HasScale = true };
        }

        var factor = Factor(single);
        return ReadSum(text, new NumberReading(Separators.InWords, factor, factor), factor, word + 1)
            ?? new Quantity(word + 1, _one) { Scale = factor, HasScale = true };
    }

    /// <summary><c>полмиллиона</c>, <c>двухмиллиардный</c>; but <c>двухтысячные</c> and <c>двухтысячный год</c> are years.</summary>
    private static Quantity? ReadScaledWord(TokenizedText text, int index, int both)
    {
        var (number, thousands) = (Math.Abs(both) / 10, Math.Abs(both) % 10);
        var isYears =
            both == 21
            && (text.Printed(index) is [.., 'ы', 'е' or 'х' or 'м'] or [.., 'ы', 'м', 'и'] || text[index + 1].Is(Role.YearNounBehindNumber));
        var reading = both > 0 ? NumberReader.ReadWords(number) : new NumberReading(Separators.InWords, number / 10m, 0.1m);
        return isYears ? null : new Quantity(index + 1, [reading]) { Scale = Factor(thousands * 3), HasScale = true };
    }

    private static (NumberReading[] Readings, int Next)? ReadCore(TokenizedText text, int index)
    {
        if (PartWords.ReadSigns(text, index) is var (alone, behindAlone))
        {
            return ([alone], behindAlone);
        }

        if (text[index].IsNumber)
        {
            var (readings, next) = text.NumberAt(index);
            return readings.Length == 1 && readings[0].Step >= 1 && ReadMore(text, next) is var (more, behind)
                ? ([Sum(readings[0], more)], behind)
                : (readings, next);
        }

        if (text[index].Is(Role.OneAndAHalf))
        {
            return (_oneAndAHalf, index + 1);
        }

        if (NumberWords.Read(text, index) is not var (value, end))
        {
            return null;
        }

        var whole = NumberReader.ReadWords(value);
        if (NumberWords.ReadDecimals(text, end) is var (digits, step, behindDecimals))
        {
            return ([new NumberReading(Separators.InWords, value + digits, step)], behindDecimals);
        }

        return ReadMore(text, end) is var (part, afterPart) ? ([Sum(whole, part)], afterPart) : ([whole], end);
    }

    private static NumberReading Sum(NumberReading whole, NumberReading part) => new(whole.Convention, whole.Value + part.Value, part.Step);

    /// <summary>Reads a fraction that is added to a whole number: <c>½</c>, <c>1/2</c>, <c>and a half</c>, <c>с четвертью</c>.</summary>
    private static (NumberReading Part, int Next)? ReadMore(TokenizedText text, int index)
    {
        if (text[index].IsNear && PartWords.ReadSigns(text, index) is var (part, next))
        {
            return (part, next);
        }

        if (text[index].IsJoinedHyphen
            && text[index + 1].Is("and")
            && text[index + 2].IsJoinedHyphen
            && text[index + 3].Is("a")
            && text[index + 4].IsJoinedHyphen
            && text[index + 5].Is("half"))
        {
            return (new PartOfWhole(1, 2, 0).Reading, index + 6); // one-and-a-half
        }

        if (!text[index].IsApart || !text[index + 1].IsApart)
        {
            return null;
        }

        if (text[index].Is("and")
            && PartWords.Read(text, index + 1) is { } english
            && text[index + 1].IsApart
            && !text[index + 1].Is("half")
            && !text[english.Next].Is("of"))
        {
            return (english.Reading, english.Next);
        }

        return text[index].Is("с") && text[index + 1].NumberAs(Role.Part) is { } lower && !text[index + 1].Lexeme.IsEnglish
            ? (new PartOfWhole(1, lower, 0).Reading, index + 2)
            : null;
    }

    /// <summary>Reads the number that a dash or a word joins to another one, with which it shares its scale or unit.</summary>
    /// <returns>Its readings, the index of the token after it, and whether a word joins them; or null.</returns>
    private static (NumberReading[] Readings, int Next, bool IsPair)? ReadOtherEnd(
        TokenizedText text,
        int start,
        int index,
        NumberReading[] first,
        QuantityForms forms)
    {
        if (text[start].IsJoined && text[start - 1].IsDash && text[start - 2].IsNumber)
        {
            return null;
        }

        var isOpenOnly = Has(forms, QuantityForms.DashRangesOnly);
        var isInWords = !text[start].IsNumber && text[start].Is(Role.Cardinal);
        var isDash = text[index].IsDash && text[index].IsJoined && text[index + 1].IsJoined
            && (text[start].IsNumber
                || (isInWords && text[index + 1].Is(Role.Cardinal) && (!text[start].Lexeme.IsEnglish || text[index + 2].Is(Role.Scale | Role.Percent))));
        var isWideDash = !isDash && text[index].IsDash && text[index].IsNear && text[index + 1].IsNear && text[start].IsNumber
            && (isOpenOnly
                ? text[index].IsApart && text[index + 1].IsApart && HaveEqualDecimals(text, start, index + 1)
                : text[start].SmallNumber is not (>= YearReader.Earliest and <= YearReader.Latest));
        var isJoint = !isDash && text[index].Is(Cue.RangeJoint) && text[index].IsApart && text[index + 1].IsApart;
        var isWord = isJoint
            && (IsPair(text, start, index) || (!isOpenOnly && text[index].Is("to") && (IsOpened(text, start) || IsPlainRange(text, start, index))));
        var isSharing = isJoint && !isOpenOnly && text[start].IsNumber && (IsChange(text, start, index) || IsList(text, start, index));
        if (!isDash && !isWideDash && !isWord && !isSharing)
        {
            return null;
        }

        var number = Currencies.ReadBefore(text, index + 1) is { } currency && text[currency.Next].IsNear ? currency.Next : index + 1;
        if ((!text[number].IsNumber && !isWord && !isInWords) || ((isWord || isSharing) && !IsSameCurrency(text, start, index + 1, number)))
        {
            return null;
        }

        if (ReadCore(text, number) is not var (readings, next) || first.Length == 0 || readings.Length == 0)
        {
            return null;
        }

        var (from, to) = (first[0].Value, readings[0].Value);
        var sharesUnit = SharesUnit(text, start, next);
        if (isSharing && sharesUnit && (text[index].Is("and") || text[index].Is("и") || from <= to * MostFall))
        {
            return (readings, next, true);
        }

        var isChain = text[next].IsDash && text[next].IsJoined && text[next + 1] is { IsNumber: true, IsJoined: true };
        var isRange = !isChain && (isDash || isWideDash || isWord)
            && (to > from || (to == from && !isInWords)) // "one to one" is no range
            && !(isWord && text[start - 1].Is("by") && to > from * LeastStep)
            && !(isWord && isOpenOnly && !IsComplete(text, start, index + 1, next))
            && !(isWord && isOpenOnly && (text[start].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest || text[next].Is(Role.Month)));
        return isRange ? (readings, next, isWord && text[start].IsNumber && sharesUnit) : null;
    }

    /// <summary>Whether a scale or, without a currency before the numbers, a unit that they may share begins at a token.</summary>
    private static bool SharesUnit(TokenizedText text, int start, int index) =>
        ReadScale(text, index, takesLetters: text[index].IsJoined) is not null
        || (!IsBehindCurrency(text, start) && (PercentScanner.IsUnit(text, index) || Currencies.ReadBehind(text, index) is not null));

    private static bool IsBehindCurrency(TokenizedText text, int number) =>
        text[number].Gap is Gap.Joined or Gap.Space
        && (text[number - 1].Is(Role.CurrencySign | Role.CurrencyCode) || Currencies.ReadBefore(text, number - 1)?.Next == number);

    /// <summary>Whether the second number has no currency before it, or the one before the first number again.</summary>
    private static bool IsSameCurrency(TokenizedText text, int start, int index, int number) =>
        number == index || (IsBehindCurrency(text, start) && text[number - 1].Lexeme == text[start - 1].Lexeme);

    /// <summary>Whether two numbers may be the base and the result of a change: <c>from 5 to 4 billion</c>, <c>с 4 до 5 млрд</c>; or the whole text.</summary>
    private static bool IsChange(TokenizedText text, int start, int joint) =>
        text[start].SmallNumber is not (>= YearReader.Earliest and <= YearReader.Latest)
        && (IsOpened(text, start) ? text[joint].Is("to") || text[joint].Is("до") || IsFirst(text, start) : text[joint].Is("до") && IsLed(text, start, "с"));

    /// <summary>Whether two numbers may be a list that shares a unit: <c>3.5 and 4.0%</c>, or <c>5 and 10 percent, respectively</c>.</summary>
    private static bool IsList(TokenizedText text, int start, int joint)
    {
        if (!(text[joint].Is("and") || text[joint].Is("и")) || IsOpened(text, start))
        {
            return false;
        }

        var number = Currencies.ReadBefore(text, joint + 1)?.Next ?? joint + 1;
        if (HaveEqualDecimals(text, start, number))
        {
            return true;
        }

        return IsRespective(text, number + 1) && text[start].SmallNumber is not (>= YearReader.Earliest and <= YearReader.Latest);
    }

    /// <summary>
    /// Reads three or four numbers that share a scale or unit: <c>3.5, 1.2 and 0.9 billion</c>, or <c>120, 80 и 45 млн, соответственно</c>; null elsewhere.
    /// </summary>
    private static Quantity? ReadList(TokenizedText text, int start, int next, NumberReading[] first, QuantityForms forms)
    {
        var hasSign = text[start].IsJoined && text[start - 1].Is(Role.Sign); // of the first number only
        if (!text[next].IsJoinedMark(',') || !text[start].IsNumber || hasSign || first.Length != 1 || Has(forms, QuantityForms.DashRangesOnly))
        {
            return null;
        }

        var others = new List<NumberReading>();
        var haveDecimals = true;
        var isLast = false;
        while (!isLast && others.Count < Quantity.MostAmounts - 1)
        {
            var number = text[next].IsJoinedMark(',') ? next + 1 : next;
            isLast = text[number].IsApart && (text[number].Is("and") || text[number].Is("и"));
            number += isLast ? 1 : 0;
            var amount = Currencies.ReadBefore(text, number) is { } currency && text[currency.Next].IsNear ? currency.Next : number;
            if ((number == next && !isLast) || !text[number].IsApart || !text[amount].IsNumber
                || !IsSameCurrency(text, start, number, amount) || text.NumberAt(amount) is not ([var reading], var behind))
            {
                return null;
            }

            haveDecimals &= HaveEqualDecimals(text, start, amount);
            others.Add(reading);
            next = behind;
        }

        if (!isLast
            || others.Count < 2
            || !SharesUnit(text, start, next)
            || !(haveDecimals || IsFirst(text, start) || IsRespective(text, next))
            || text[start].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest)
        {
            return null;
        }

        var list = new Quantity(next, first) { Others = others };
        return ReadScale(text, next, Has(forms, QuantityForms.LetterScales)) is var (scale, end)
            ? list with { Next = end, Scale = scale, HasScale = true }
            : list;
    }

    /// <summary>Whether <c>respectively</c> follows soon, before another number.</summary>
    private static bool IsRespective(TokenizedText text, int index)
    {
        for (var i = index; i < index + FarthestRespectively && text[i].IsNear && text[i].Mark is not ('.' or ';') && !text[i].IsNumber; i++)
        {
            if (text[i].Is(Cue.Respectively))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two numbers have the same number of decimals, at least one.</summary>
    private static bool HaveEqualDecimals(TokenizedText text, int first, int last) =>
        text[first].Kind is TokenKind.SeparatedDigits
        && text[last].Kind is TokenKind.SeparatedDigits
        && DecimalsOf(text.Printed(first)) is > 0 and not 3 and var decimals
        && DecimalsOf(text.Printed(last)) == decimals;

    private static int DecimalsOf(ReadOnlySpan<char> printed) => printed.LastIndexOfAny('.', ',') is >= 0 and var mark ? printed.Length - mark - 1 : 0;

    /// <summary>Reads a range in which each end has its scale: <c>$1m-2m</c>, <c>5 млн–7 млн</c>, <c>$900 million - $1.1 billion</c>.</summary>
    private static Quantity? ReadScaledEnd(TokenizedText text, int start, int index, Quantity first, QuantityForms forms)
    {
        if (first.Readings.Length == 0 || BehindJoint(text, start, text[index].IsJoinedMark('.') ? index + 1 : index) is not { } number)
        {
            return null;
        }

        var hasCurrency = IsBehindCurrency(text, start);
        var repeated = Currencies.ReadBefore(text, number) is { } currency && text[currency.Next].IsNear ? currency.Next : number;
        if (!IsSameCurrency(text, start, number, repeated) || !text[repeated].IsNumber)
        {
            return null;
        }

        var (readings, next) = text.NumberAt(repeated);
        if (ReadScale(text, next, Has(forms, QuantityForms.LetterScales)) is not var (scale, end)
            || (scale != first.Scale && hasCurrency && repeated == number) // "$1 billion - 2 trillion kilowatt-hours"
            || Ends(first) is not { } from
            || Ends(new Quantity(end, readings) { Scale = scale }) is not { } to
            || to[0].Value < from[0].Value
            || !IsComplete(text, start, number, end))
        {
            return null;
        }

        return scale == first.Scale ? new Quantity(end, first.Readings) { To = readings, Scale = scale, HasScale = true }
            : new Quantity(end, from) { To = to, HasScale = true };
    }

    /// <summary>Returns the readings of a quantity with its scale applied; null where there are none or one is too large.</summary>
    private static NumberReading[]? Ends(Quantity quantity)
    {
        NumberReading[] ends = [.. quantity.Readings.Select(quantity.Scaled).OfType<NumberReading>()];
        return ends.Length > 0 && ends.Length == quantity.Readings.Length ? ends : null;
    }

    /// <summary>Returns the index after a dash or word that joins the ends of a range, each with its own unit; or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index of the first number.</param>
    /// <param name="index">The index after its unit.</param>
    public static int? BehindJoint(TokenizedText text, int start, int index) =>
        (text[index].IsDash && text[index].IsNear && text[index].Gap == text[index + 1].Gap)
        || (text[index].IsApart && text[index + 1].IsApart && (IsPair(text, start, index) || IsRangeTo(text, start, index)))
            ? index + 1
            : null;

    /// <summary>Whether "to" may join amounts that each have a unit: behind <c>range of</c>, or in a text that has nothing else.</summary>
    private static bool IsRangeTo(TokenizedText text, int start, int joint) =>
        text[joint].Is("to") && (start == 0 || Currencies.ReadBefore(text, 0)?.Next == start || IsLed(text, start, isRange: true));

    /// <summary>Whether a word can only join the ends of a range: <c>between 5 and 7</c>, <c>между 5 и 7</c>, <c>от 5 до 7</c>.</summary>
    private static bool IsPair(TokenizedText text, int start, int joint) =>
        text[joint].Is(Cue.RangeJoint) && !text[joint].Is("to") && IsOpened(text, start);

    /// <summary>Whether "to" joins two numbers that share a unit, as in <c>5 to 10 percent</c> or <c>two to three billion</c>.</summary>
    private static bool IsPlainRange(TokenizedText text, int start, int joint) =>
        text[start].IsNumber
            ? joint == start + 1 && text[start].SmallNumber is not (>= YearReader.Earliest and <= YearReader.Latest)
            : text[start].Is(Role.Cardinal) && text[joint + 1].Is(Role.Cardinal);

    /// <summary>Whether a number, possibly with its currency, comes after a word such as <c>from</c> or at the beginning of the text.</summary>
    private static bool IsOpened(TokenizedText text, int number) =>
        IsFirst(text, number) || IsLed(text, number);

    /// <summary>Whether a number, possibly with its currency, begins the text.</summary>
    private static bool IsFirst(TokenizedText text, int number) => number == 0 || Currencies.ReadBefore(text, 0)?.Next == number;

    /// <summary>Whether a number, possibly with its currency, comes after a word that begins a range.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The index of the number.</param>
    /// <param name="isRange">Whether the word has to be <c>range of</c> or <c>ranging from</c>: <c>from $5 million to $6 million</c> may be a change.</param>
    private static bool IsLed(TokenizedText text, int number, bool isRange = false)
    {
        for (var i = number - 1; i >= number - 3; i--)
        {
            var isLead = isRange
                ? (text[i].Is("of") || text[i].Is("from")) && text[i].IsApart && text[i - 1].Is(Cue.Range)
                : text[i].Is("from") || text[i].Is("between") || text[i].Is("от") || text[i].Is("между");
            if (isLead)
            {
                return IsDirectlyBefore(text, i, number);
            }
        }

        return false;
    }

    /// <summary>Whether a number, possibly with its currency, comes after a given word.</summary>
    private static bool IsLed(TokenizedText text, int number, string word)
    {
        for (var i = number - 1; i >= number - 3; i--)
        {
            if (text[i].Is(word))
            {
                return IsDirectlyBefore(text, i, number);
            }
        }

        return false;
    }

    private static bool IsDirectlyBefore(TokenizedText text, int word, int number) =>
        text[word + 1].IsApart && (word == number - 1 || (Currencies.ReadBefore(text, word + 1) is { } currency && currency.Next == number));

    /// <summary>
    /// Whether a range that <c>and</c> or <c>to</c> joins is led by a word such as <c>between</c> or is the whole text; others are two numbers.
    /// </summary>
    public static bool IsComplete(TokenizedText text, int start, int number, int end) =>
        !(text[number - 1].Is("and") || text[number - 1].Is("и") || text[number - 1].Is("to"))
        || IsLed(text, start, isRange: text[number - 1].Is("to"))
        || end == text.Count
        || Currencies.ReadBehind(text, end)?.Next == text.Count;

    /// <summary>Adds the smaller parts that follow, as in <c>1 billion 340 million</c> and <c>5 thousand 300</c>.</summary>
    private static Quantity? ReadSum(TokenizedText text, NumberReading first, decimal scale, int index)
    {
        // In Russian the full stop after an abbreviated scale does not end the sum: "167 млрд. 981 млн".
        index += text[index].IsJoinedMark('.') && text[index - 1] is { Length: <= 4, Lexeme.IsEnglish: false } ? 1 : 0;
        if (!text[index].IsApart || ReadCore(text, index) is not var (readings, next)
            || readings.Length != 1 || readings[0] is not { Value: < 1_000 } more)
        {
            return null;
        }

        var smaller = ReadScale(text, next, takesLetters: false);
        var factor = smaller?.Scale ?? 1;
        if (factor >= scale
            || more.Step * factor < 1
            || (smaller is null && scale != 1_000)
            || first.Step < scale
            || first.Value > CellValues.LargestNumber - (more.Value * factor))
        {
            return null;
        }

        var sum = new NumberReading(first.Convention, first.Value + (more.Value * factor), more.Step * factor);
        var end = smaller?.Next ?? next;
        return ReadSum(text, sum, factor, end) ?? new Quantity(end, [sum]) { HasScale = true };
    }

    private static bool Has(QuantityForms forms, QuantityForms form) => (forms & form) != QuantityForms.Plain;
}
