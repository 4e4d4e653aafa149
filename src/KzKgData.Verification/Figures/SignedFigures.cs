namespace KzKgData.Verification.Figures;

/// <summary>
/// Reads figures that are negative without a minus sign: <c>fell by 8.9 percent</c>, <c>negative $5 million</c>,
/// <c>($99.99) million</c>, <c>a 5 percent drop</c>. The words are part of the figure, and its readings are negative.
/// </summary>
/// <remarks>
/// A word for falling makes a rate or a change negative, never a level: <c>fell to $23.5 million</c> is a positive amount. Multiples and fractions
/// stay positive and do not include the word, since <c>by one third</c> can be either; they have readings as growth and as decline.
/// </remarks>
internal static class SignedFigures
{
    /// <summary>The roles of the tokens that such figures can begin with, except numbers.</summary>
    public const Role Beginnings = Role.Fall | Role.MinusWord | Role.Open;

    // The forms in which a figure follows a word for falling, as the vocabulary numbers them.
    private const int Verb = 1; // fell by 5, fell 5 percent, fell $5 million
    private const int VerbWithObject = 2; // cut by 5, cut 5 percent
    private const int Noun = 3; // reduction of 5 percent
    private const int RussianVerb = 4; // упал на 5
    private const int RussianNoun = 5; // падение на 5, падение в 5 процентов

    private const int MostWordsBetween = 8;

    /// <summary>Reads the figure that begins with a word or sign that makes it negative.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of that word.</param>
    /// <param name="isWhole">Whether the figure is the whole text; then a fraction or a multiple may be read as a fall.</param>
    public static FoundFigure? Read(TokenizedText text, int index, bool isWhole) =>
        text[index].Is(Role.Open) ? ReadBrackets(text, index, isWhole)
        : text[index].Is(Role.MinusWord) ? ReadMinus(text, index)
        : ReadFall(text, index, isWhole);

    /// <summary>Combines a percentage with a word after it that makes it a fall, as in <c>5 percent lower</c>.</summary>
    /// <returns>The negative figure, or null where no such word follows.</returns>
    public static FoundFigure? WithComparison(TokenizedText text, int index, FoundFigure found)
    {
        ref readonly var word = ref text[found.Next];
        if (found.Kind is not PrintedFigure.Percent || !word.IsApart || !word.Is(Cue.Lesser) || IsSigned(text, index))
        {
            return null;
        }

        // a 5 percent down payment
        ref readonly var next = ref text[found.Next + 1];
        var isOther = word.Is("down") && next.IsApart && next.IsWord && !next.Is(Cue.Function);
        return isOther ? null : Negative(found, index, found.Next + 1, isFall: true);
    }

    /// <summary>Combines a percentage with a noun for a fall after it, as in <c>an 8.9 percent decline</c>.</summary>
    /// <returns>The negative figure, or null where no such noun follows.</returns>
    public static FoundFigure? WithNoun(TokenizedText text, int index, FoundFigure found)
    {
        var at = BehindSpan(text, found.Next);
        ref readonly var noun = ref text[at];
        if (found.Kind is not PrintedFigure.Percent
            || !noun.IsApart
            || noun.NumberAs(Role.Fall) is not (Verb or VerbWithObject or Noun)
            || text[index].Is(Role.Sign))
        {
            return null;
        }

        ref readonly var before = ref text[index - 1];
        var isNamed =
            (index == 0 && text.Count == at + 1) || (text[index].IsApart && (before.Is("a") || before.Is("an") || before.Is("the") || before.Is("its")));
        return isNamed && IsNoun(noun) ? Negative(found, index, at + 1, isFall: true) : null;
    }

    /// <summary>Returns the index after an adjective for the period of a change, such as <c>annual</c> and <c>year-on-year</c>.</summary>
    private static int BehindSpan(TokenizedText text, int index)
    {
        if (!text[index].IsApart)
        {
            return index;
        }

        var isChain = text[index + 1].IsJoinedHyphen && text[index + 2].IsJoined && text[index + 3].IsJoinedHyphen && text[index + 4].IsJoined;
        return isChain && text[index].Is(Role.TimeUnit | Role.YearNoun) ? index + 5
            : text[index].Is(Cue.Span) ? index + 1
            : index;
    }

    private static bool IsNoun(in Token word) =>
        word.Lexeme.Text
            is "fall" or "decrease" or "decline" or "drop" or "slump" or "plunge" or "slip" or "slide" or "dip" or "cut" or "reduction"
                or "contraction"
                or "depreciation";

    private static FoundFigure? ReadMinus(TokenizedText text, int index)
    {
        var isSign = text[index].Is("minus") || text[index].Is("минус");
        var isSubtraction = text[index].IsApart && (text[index - 1].IsNumber || text[index - 1].Is(Role.Cardinal));
        var behindNoun = isSign ? null : BehindBalance(text, index + 1);
        var start = behindNoun ?? index + 1;
        if (isSubtraction
            || (behindNoun is null && !isSign && !text[index].Lexeme.IsEnglish)
            || !text[start].IsApart
            || IsSigned(text, start)
            || FigureRecogniser.Longest(text, start) is not { } found)
        {
            return null;
        }

        var isAmount =
            found.Kind is PrintedFigure.Money or PrintedFigure.Percent
            || (found.Kind is PrintedFigure.Number && isSign && !IsRelative(found) && !IsLikeYear(text, start, found));
        return isAmount ? Negative(found, start, found.Next, isFall: false) : null;
    }

    /// <summary>
    /// Returns the index after the words between "negative" and its amount, as in <c>trade balance of</c>, <c>торговое сальдо составило</c>; or null.
    /// </summary>
    private static int? BehindBalance(TokenizedText text, int index)
    {
        var noun = index;
        while (noun < index + MostWordsBetween && text[noun].IsApart && text[noun].IsWord && !text[noun].Is(Cue.Balance) && !text[noun].Is(Cue.Function))
        {
            noun++;
        }

        if (!text[noun].IsApart || !text[noun].Is(Cue.Balance))
        {
            return null;
        }

        var joint = noun + 1;
        return text[joint].IsApart && (text[joint].Is("of") || text[joint].Is("в") || text[joint].Is("на"))
            ? BehindQualifier(text, joint + 1, takesLevel: false)
            : BehindCopula(text, joint);
    }

    /// <summary>
    /// Returns the index after <c>was</c>, <c>amounted to</c>, <c>составило</c> and an optional qualifier; or null. <c>was to</c> introduces a level.
    /// </summary>
    private static int? BehindCopula(TokenizedText text, int index)
    {
        if (!text[index].IsApart || !text[index].Is(Cue.Copula))
        {
            return null;
        }

        var takesTo = text[index].Is("amounted") || text[index].Is("amounts") || text[index].Is("came") || text[index].Is("comes");
        var takesAt = text[index].Is("stood");
        var next = index + 1;
        if (takesTo || takesAt)
        {
            if (!text[next].IsApart || !text[next].Is(takesTo ? "to" : "at"))
            {
                return null;
            }

            next++;
        }

        return BehindQualifier(text, BehindAdverbs(text, next), takesLevel: false);
    }

    private static FoundFigure? ReadFall(TokenizedText text, int index, bool isWhole)
    {
        if (IsDenied(text, index))
        {
            return null;
        }

        var form = text[index].NumberAs(Role.Fall)!.Value;
        var next = BehindQualifier(text, BehindAdverbs(text, index + 1), takesLevel: false);
        if (!text[next].IsApart && !text[next].IsJoinedMark(':'))
        {
            return null;
        }

        if (isWhole && !IsSigned(text, next) && FigureRecogniser.Longest(text, next) is { } bare && IsRelative(bare))
        {
            return AsDecline(bare, next);
        }

        if ((ReadNamedFall(text, index, form) ?? ReadObject(text, index, form, isWhole)) is { } named)
        {
            return named;
        }

        var isBy = text[next].Is("by") || text[next].Is("на");
        var isOf = !isBy && ((text[next].Is("of") && form is Verb or VerbWithObject or Noun) || (text[next].Is("в") && form is RussianNoun));
        var isEnglish = form is Verb or VerbWithObject or Noun;
        if ((isBy && text[next].Is("by") != isEnglish) || (!isBy && !isOf && form is Noun or RussianVerb))
        {
            return null;
        }

        if (isBy || isOf)
        {
            next = BehindQualifier(text, BehindAdverbs(text, next + 1), takesLevel: true);
        }

        next += text[next].Is("between") && text[next].IsApart ? 1 : 0;

        if (!text[next].IsApart || IsSigned(text, next) || FigureRecogniser.Longest(text, next) is not { } found)
        {
            return null;
        }

        if (IsRelative(found))
        {
            return isWhole ? AsDecline(found, next) : null;
        }

        var isChange = found.Kind switch
        {
            PrintedFigure.Percent => true,
            PrintedFigure.Money => isBy || isOf || form is Verb,
            PrintedFigure.Number => (isBy || isWhole || (text[found.Next].IsApart && text[found.Next].Is(Role.Point))) && !IsLikeYear(text, next, found),
            _ => false,
        };
        return isChange ? Negative(found, next, found.Next, isFall: true) : null;
    }

    /// <summary>
    /// <c>decline in exports of 3 percent</c>, <c>the decrease was 3 percent</c>, <c>снижение экспорта (на 3 процента)</c>, <c>спад достиг 3
    /// процентов</c>, <c>decline: 3%</c>.
    /// </summary>
    private static FoundFigure? ReadNamedFall(TokenizedText text, int index, int form)
    {
        if (!(form is Noun or RussianNoun || (form is Verb or VerbWithObject && IsNoun(text[index]))))
        {
            return null;
        }

        var end = BehindWhatFalls(text, index + 1, form is RussianNoun);
        var isBracket = end > index + 1 && text[end].IsApart && text[end].Is('(') && text[end + 1].IsJoined;
        var isDash = text[end + 1].IsApart && (text[end].IsJoinedMark(':') || (text[end].IsApart && text[end].IsDash));
        var joint = isBracket || isDash ? end + 1 : end;
        var isBy = text[joint].Is("by") || text[joint].Is("на");
        var start =
            BehindCopula(text, joint)
            ?? ((end > index + 1 || isDash) && (text[joint].IsApart || isBracket) && (isBy || (text[joint].Is("of") && form is not RussianNoun))
                    ? BehindQualifier(text, BehindAdverbs(text, joint + 1), takesLevel: true)
                : isDash ? BehindQualifier(text, joint, takesLevel: false)
                : null);
        if (start is not { } number || !text[number].IsApart || IsSigned(text, number) || FigureRecogniser.Longest(text, number) is not { } found)
        {
            return null;
        }

        // "a fall in sales of 5 million" may mean the amount of the sales.
        var isChange = found.Kind is PrintedFigure.Percent || (found.Kind is PrintedFigure.Money && !text[joint].Is("of") && (isBy || !isDash));
        return !isChange ? null
            : !isBracket ? Negative(found, number, found.Next, isFall: true)
            : text[found.Next].IsJoinedMark(')') ? Negative(found, number, found.Next + 1, isFall: true)
            : null;
    }

    /// <summary><c>to reduce costs by 15 percent</c>: the object stands between the verb and its figure.</summary>
    private static FoundFigure? ReadObject(TokenizedText text, int index, int form, bool isWhole)
    {
        if (form is not VerbWithObject || !(isWhole || (text[index].IsApart && text[index - 1].Is(Role.Verb))))
        {
            return null;
        }

        var end = BehindNames(text, index + 1, index + MostWordsBetween);
        if (end == index + 1 || !text[end].IsApart || !text[end].Is("by"))
        {
            return null;
        }

        var start = BehindQualifier(text, BehindAdverbs(text, end + 1), takesLevel: true);
        return text[start].IsApart && !IsSigned(text, start) && FigureRecogniser.Longest(text, start) is { Kind: PrintedFigure.Percent } found
            ? Negative(found, start, found.Next, isFall: true)
            : null;
    }

    /// <summary>
    /// Returns the index after the words that name what falls: <c>in exports of coal</c>, <c>экспорта угля</c>. They include no figure, no word for another
    /// change and no other clause.
    /// </summary>
    private static int BehindWhatFalls(TokenizedText text, int index, bool isRussian)
    {
        if (!isRussian && !(text[index].IsApart && (text[index].Is("in") || text[index].Is("of"))))
        {
            return index;
        }

        return BehindNames(text, isRussian ? index : index + 1, index + MostWordsBetween);
    }

    /// <summary>Returns the index after the words that name what falls, up to a last one.</summary>
    private static int BehindNames(TokenizedText text, int index, int last)
    {
        var next = index;
        while (next < last
            && text[next].IsApart
            && text[next].IsWord
            && !text[next].Is(Cue.Copula | Cue.Rise)
            && !text[next].Is(Role.Fall | Role.MinusWord)
            && !text[next].Is("by")
            && !text[next].Is("на")
            && !(text[next].Is("of") && FigureRecogniser.Longest(text, BehindQualifier(text, next + 1, takesLevel: true)) is not null)
            && (!text[next].Is(Cue.Function)
                || text[next].Is("of")
                || text[next].Is("the")
                || text[next].Is("and")
                || text[next].Is("its")
                || text[next].Is("their"))
            && !IsReflexive(text.Printed(next))
            && FigureRecogniser.Longest(text, next) is null)
        {
            next++;
        }

        return next;
    }

    /// <summary>Whether a Russian word has the ending of a reflexive verb, which begins another clause: <c>сменилось</c>.</summary>
    private static bool IsReflexive(ReadOnlySpan<char> word) =>
        word.EndsWith("ся".AsSpan(), StringComparison.Ordinal) || word.EndsWith("сь".AsSpan(), StringComparison.Ordinal);

    /// <summary>Whether the word before negates the fall, as in <c>did not fall by 5 percent</c>. Then the figure is not negative.</summary>
    private static bool IsDenied(TokenizedText text, int index)
    {
        ref readonly var before = ref text[index - 1];
        return text[index].IsApart
            && (before.Is("not") || before.Is("never") || before.Is("не") || (before.Is("t") && before.IsJoined && text[index - 2].IsMark));
    }

    private static FoundFigure AsDecline(FoundFigure relative, int qualifiedAt) =>
        new(relative.Next, [relative.Readings[0], relative.Readings[relative.Readings.Count - 1]]) { Kind = relative.Kind, QualifiedAt = qualifiedAt };

    private static FoundFigure? ReadBrackets(TokenizedText text, int index, bool isWhole)
    {
        var start = index + 1;
        if (!text[start].IsJoined
            || !(text[start].IsNumber || Currencies.ReadBefore(text, start) is not null)
            || IsSigned(text, start)
            || FigureRecogniser.Longest(text, start) is not { Kind: PrintedFigure.Money or PrintedFigure.Percent or PrintedFigure.Number } found
            || !text[found.Next].IsJoinedMark(')')
            || IsRelative(found))
        {
            return null;
        }

        var next = found.Next + 1;
        if (found.Kind is PrintedFigure.Number && PercentScanner.EndOfUnit(text, next) is { } behindUnit)
        {
            var percent = new FoundFigure(behindUnit, [.. found.Readings.Select(r => r with { Unit = PercentScanner.Percent, IsExact = false })])
            {
                Kind = PrintedFigure.Percent,
            };
            return Negative(percent, start, behindUnit, isFall: false);
        }

        if (found.Kind is not PrintedFigure.Percent
            && QuantityReader.ReadScale(text, next, takesLetters: text[next].IsJoined) is var (scale, end)
            && found.Readings.Count > 0)
        {
            var scaled = new FoundFigure(end, [.. found.Readings.Select(r => r with { Value = r.Value * scale, Step = r.Step * scale, IsExact = false })])
            {
                Kind = found.Kind,
            };
            return scaled.Readings.All(r => Math.Abs(r.Value) <= DataPackages.CellValues.LargestNumber) ? Negative(scaled, start, end, isFall: false) : null;
        }

        // After an amount or a noun, brackets repeat it in other words. Decimals distinguish accounting from an aside.
        var hasDecimals = text[found.Next - 1].Kind is TokenKind.SeparatedDigits || text[found.Next - 2].Kind is TokenKind.SeparatedDigits;
        var isStatement =
            isWhole
            || text[index - 1].Is(':')
            || text[index - 1].Is(Cue.Statement)
            || (found.Kind is not PrintedFigure.Number && text[index].Gap is Gap.Break);
        return hasDecimals && isStatement ? Negative(found, start, next, isFall: false) : null;
    }

    private static bool IsRelative(FoundFigure found) => found.Readings is [_, { Convention: Separators.AsGrowth }, ..];

    private static bool IsLikeYear(TokenizedText text, int index, FoundFigure found) =>
        found.Next == index + 1 && text[index].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest;

    private static bool IsSigned(TokenizedText text, int index) => text[index].Is(Role.Sign | Beginnings);

    private static int BehindAdverbs(TokenizedText text, int index)
    {
        var next = text[index].Is("a") && text[index + 1].Is("further") && text[index].IsApart ? index + 1 : index; // by a further 2 percent
        while (next < index + 2
            && text[next].IsApart
            && text[next].IsWord
            && (text[next].Is(Cue.Adverb) || text.Printed(next).EndsWith("ly".AsSpan(), StringComparison.Ordinal))
            && QualifierReader.LengthBefore(text, next + 1) == 0)
        {
            next++;
        }

        return next;
    }

    private static int BehindQualifier(TokenizedText text, int index, bool takesLevel)
    {
        for (var words = QualifierReader.MostWords; words > 0; words--)
        {
            if (text[index + words - 1].IsApart && QualifierReader.LengthBefore(text, index + words) == words
                && (takesLevel || !(text[index].Is("до") || text[index].Is("up") || text[index].Is("below"))))
            {
                return index + words;
            }
        }

        return index;
    }

    private static FoundFigure Negative(FoundFigure found, int qualifiedAt, int next, bool isFall) =>
        new(next, [.. found.Readings.Select(r => Negative(r, isFall))]) { Kind = found.Kind, QualifiedAt = qualifiedAt };

    private static FigureReading Negative(FigureReading reading, bool isFall) =>
        reading with { Value = -reading.Value, IsFall = isFall, To = reading.To is { } to ? Negative(to, isFall) : null };
}
