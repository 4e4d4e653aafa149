namespace KzKgData.Verification.Figures;

/// <summary>
/// Figures whose sign is printed otherwise than as a sign before the number: <c>fell by 8.9 percent</c>, <c>negative $5 million</c>,
/// <c>($99.99) million</c>, <c>a 5 percent drop</c>. The words belong to the figure, its readings are negative.
/// </summary>
/// <remarks>
/// A word for falling signs a rate or a change and never a level: <c>fell to $23.5 million</c> is a positive amount. Multiples and parts keep
/// their own stretch and are positive, since <c>by one third</c> goes both ways; they have readings as growth and as decline.
/// </remarks>
internal static class SignedFigures
{
    /// <summary>The roles of the tokens that such figures can begin with, numbers left out.</summary>
    public const Role Beginnings = Role.Fall | Role.MinusWord | Role.Open;

    // How a word for falling is joined to its figure, as the vocabulary numbers it.
    private const int Verb = 1; // fell by 5, fell 5 percent, fell $5 million
    private const int VerbWithObject = 2; // cut by 5, cut 5 percent
    private const int Noun = 3; // reduction of 5 percent
    private const int RussianVerb = 4; // упал на 5
    private const int RussianNoun = 5; // падение на 5, падение в 5 процентов

    /// <summary>Reads the figure that begins with a word or sign that makes it negative.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of that word.</param>
    /// <param name="isWhole">Whether the text is the figure, so that a part or a multiple may be told to be a fall.</param>
    public static FoundFigure? Read(TokenizedText text, int index, bool isWhole) =>
        text[index].Is(Role.Open) ? ReadBrackets(text, index)
        : text[index].Is(Role.MinusWord) ? ReadMinus(text, index)
        : ReadFall(text, index, isWhole);

    /// <summary>Takes a figure together with the noun behind it, as in <c>an 8.9 percent decline</c>.</summary>
    /// <returns>The negative figure, or null where no such noun follows.</returns>
    public static FoundFigure? WithNoun(TokenizedText text, int index, FoundFigure found)
    {
        ref readonly var noun = ref text[found.Next];
        if (found.Kind is not PrintedFigure.Percent || !noun.IsApart || noun.NumberAs(Role.Fall) is not (Verb or VerbWithObject or Noun) || text[index].Is(Role.Sign))
        {
            return null;
        }

        ref readonly var before = ref text[index - 1];
        var isNamed = (index == 0 && text.Count == found.Next + 1) || (text[index].IsApart && (before.Is("a") || before.Is("an") || before.Is("the") || before.Is("its")));
        return isNamed && IsNoun(noun) ? Negative(found, index, found.Next + 1, isFall: true) : null;
    }

    private static bool IsNoun(in Token word) =>
        word.Lexeme.Text is "fall" or "decrease" or "decline" or "drop" or "slump" or "plunge" or "slip" or "slide" or "dip" or "cut" or "reduction" or "contraction" or "depreciation";

    private static FoundFigure? ReadMinus(TokenizedText text, int index)
    {
        var isSubtraction = text[index].IsApart && (text[index - 1].IsNumber || text[index - 1].Is(Role.Cardinal));
        var start = index + 1;
        if (isSubtraction || !text[start].IsApart || IsSigned(text, start) || FigureRecogniser.Longest(text, start) is not { } found)
        {
            return null;
        }

        var isAmount = found.Kind is PrintedFigure.Money or PrintedFigure.Percent || (found.Kind is PrintedFigure.Number && !text[index].Is("negative") && !IsRelative(found));
        return isAmount ? Negative(found, start, found.Next, isFall: false) : null;
    }

    private static FoundFigure? ReadFall(TokenizedText text, int index, bool isWhole)
    {
        var form = text[index].NumberAs(Role.Fall)!.Value;
        var next = BehindQualifier(text, BehindAdverbs(text, index + 1), takesLevel: false);
        if (!text[next].IsApart)
        {
            return null;
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
            next += text[next].Is("between") && text[next].IsApart ? 1 : 0;
        }

        if (!text[next].IsApart || IsSigned(text, next) || FigureRecogniser.Longest(text, next) is not { } found)
        {
            return null;
        }

        if (IsRelative(found))
        {
            return isWhole ? new FoundFigure(found.Next, [found.Readings[0], found.Readings[found.Readings.Count - 1]]) { Kind = found.Kind, QualifiedAt = next } : null;
        }

        var isChange = found.Kind switch
        {
            PrintedFigure.Percent => true,
            PrintedFigure.Money => isBy || isOf || form is Verb,
            PrintedFigure.Number => isBy,
            _ => false,
        };
        return isChange ? Negative(found, next, found.Next, isFall: true) : null;
    }

    private static FoundFigure? ReadBrackets(TokenizedText text, int index)
    {
        var start = index + 1;
        if (!text[start].IsJoined || IsSigned(text, start) || FigureRecogniser.Longest(text, start) is not { Kind: PrintedFigure.Money or PrintedFigure.Percent or PrintedFigure.Number } found
            || !text[found.Next].IsJoinedMark(')') || IsRelative(found))
        {
            return null;
        }

        var next = found.Next + 1;
        if (found.Kind is not PrintedFigure.Percent && QuantityReader.ReadScale(text, next, takesLetters: text[next].IsJoined) is var (scale, end) && found.Readings.Count > 0)
        {
            var scaled = new FoundFigure(end, [.. found.Readings.Select(r => r with { Value = r.Value * scale, Step = r.Step * scale, IsExact = false })]) { Kind = found.Kind };
            return scaled.Readings.All(r => Math.Abs(r.Value) <= DataPackages.CellValues.LargestNumber) ? Negative(scaled, start, end, isFall: false) : null;
        }

        // Behind an amount or a noun, brackets hold the same in other words. Decimals tell book-keeping from a sum by the way.
        var hasDecimals = text[found.Next - 1].Kind is TokenKind.SeparatedDigits || text[found.Next - 2].Kind is TokenKind.SeparatedDigits;
        var isStatement = index == 0 || text[index].Gap is Gap.Break || text[index - 1].Is(':') || text[index - 1].Is(Cue.Statement);
        return hasDecimals && isStatement ? Negative(found, start, next, isFall: false) : null;
    }

    private static bool IsRelative(FoundFigure found) => found.Readings is [_, { Convention: Separators.AsGrowth }, ..];

    private static bool IsSigned(TokenizedText text, int index) => text[index].Is(Role.Sign | Beginnings);

    private static int BehindAdverbs(TokenizedText text, int index)
    {
        var next = index;
        while (next < index + 2 && text[next].IsApart && text[next].IsWord && (text[next].Is(Cue.Adverb) || text.Printed(next).EndsWith("ly".AsSpan(), StringComparison.Ordinal))
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
                && (takesLevel || !(text[index].Is("до") || text[index].Is("up"))))
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
