namespace KzKgData.Verification.Figures;

/// <summary>
/// Finds the figures of running English or Russian text: amounts of money, percentages, numbers, ordinals, dates, periods,
/// lengths of time and times of day. Never throws; takes time linear in the text.
/// </summary>
/// <remarks>
/// The words of both languages are known in every text. Every stretch belongs to one figure: of all figures that begin at
/// one place the longest is taken, then reading goes on behind it. A range that shares its unit, as <c>$1.7-2 billion</c> and
/// <c>from 5 to 7 percent</c> do, is one figure whose readings have both ends; <c>from $1.5 billion to $2 billion</c> is two.
/// The word one is a figure only with what it counts by: one percent, one year, one million. Words that make a rate or a change
/// negative belong to it (<see cref="SignedFigures"/>); multiples and parts have readings as growth and as decline beside their own;
/// an amount whose scale is not known has one reading for each scale that it may be. Full-width signs are plain ones; other digits
/// than the European ones are none. Addresses, numbers of telephones and other codes hold no figures.
/// </remarks>
public static class FigureRecogniser
{
    // Of two figures of one length the first is taken.
    private static readonly FigureScanner[] _scanners =
    [
        new DateScanner(), new PeriodScanner(), new ClockTimeScanner(), new MoneyScanner(),
        new PercentScanner(), new DurationScanner(), new OrdinalScanner(), new MultipleScanner(), new PartScanner(), new CountScanner(),
    ];

    private static readonly Role _beginnings = _scanners.Aggregate(SignedFigures.Beginnings, (roles, s) => roles | s.Beginnings);

    /// <summary>All figures of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The text's language, as a BCP 47 tag: it decides which reading of an ambiguous separator comes first.</param>
    public static IReadOnlyList<PrintedFigure> Find(string text, string language)
    {
        using var tokens = new TokenizedText(text, language);
        return Find(tokens);
    }

    /// <summary>Reads a text that is one figure and nothing else.</summary>
    /// <returns>The figure, or null where the text is none, or holds more than one.</returns>
    public static PrintedFigure? Read(string printed, string language)
    {
        using var tokens = new TokenizedText(printed, language);
        return tokens.IsTrimmed && At(tokens, 0, isWhole: true) is { } found && found.Next == tokens.Count ? Figure(tokens, 0, found) : null;
    }

    /// <summary>Reads a text that is one figure of a kind that is known: <c>2000</c> may be a year or a number.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="language">The language of the text that it stands in, as a BCP 47 tag.</param>
    /// <param name="kind">The kind, one of <see cref="PrintedFigure.Kinds"/>.</param>
    /// <returns>The figure, or null where the text as a whole is no figure of that kind.</returns>
    public static PrintedFigure? Read(string printed, string language, string kind)
    {
        using var tokens = new TokenizedText(printed, language);
        return Read(tokens, kind);
    }

    /// <summary>The one date or period of a text, or null where it has none or more.</summary>
    internal static PrintedFigure? ReadDays(string printed, string language)
    {
        using var tokens = new TokenizedText(printed, language);
        if ((Read(tokens, PrintedFigure.Date) ?? Read(tokens, PrintedFigure.Period)) is { } whole)
        {
            return whole;
        }

        var found = Find(tokens).FindAll(f => f.Days is not null);
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The longest figure that begins at a token, a sign in words before it or a noun behind it left out; or null.</summary>
    internal static FoundFigure? Longest(TokenizedText tokens, int index)
    {
        FoundFigure? longest = null;
        var kind = string.Empty;
        var roles = tokens[index].Lexeme.Roles;
        foreach (var scanner in _scanners)
        {
            if ((scanner.Beginnings & roles) != Role.None
                && (longest is null || scanner.MayEndBehind(tokens, index, longest.Next))
                && scanner.Read(tokens, index) is { } found
                && (longest is null || found.Next > longest.Next))
            {
                (longest, kind) = (found, scanner.Kind);
            }
        }

        if (longest is not null)
        {
            longest.Kind = kind;
        }

        return longest;
    }

    private static PrintedFigure? Read(TokenizedText tokens, string kind)
    {
        if (!tokens.IsTrimmed)
        {
            return null;
        }

        if (At(tokens, 0, isWhole: true) is { } longest && longest.Kind == kind && longest.Next == tokens.Count)
        {
            return Figure(tokens, 0, longest);
        }

        foreach (var scanner in _scanners)
        {
            if (scanner.Kind == kind && scanner.Scan(tokens, 0) is { } found && found.Next == tokens.Count)
            {
                return Figure(tokens, 0, found with { Kind = kind });
            }
        }

        return null;
    }

    private static List<PrintedFigure> Find(TokenizedText tokens)
    {
        var figures = new List<PrintedFigure>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(_beginnings | Role.Closed))
            {
                continue;
            }

            var found = At(tokens, i, isWhole: false);
            if (found is not { Period: not null } && ClosedText.EndAt(tokens, i) is { } end && end > (found?.Next ?? 0))
            {
                i = end - 1;
            }
            else if (found is not null)
            {
                figures.Add(Figure(tokens, i, found));
                i = found.Next - 1;
            }
        }

        return figures;
    }

    private static FoundFigure? At(TokenizedText tokens, int index, bool isWhole)
    {
        ref readonly var token = ref tokens[index];
        if (!token.Is(_beginnings))
        {
            return null;
        }

        // The article and "in" are common, and seldom begin a million, a quarter or a multiple.
        if (token.Length <= 2 && token.Is(Role.ScaleLead | Role.MultipleLead) && !tokens[index + 1].Is(Role.Scale | Role.Part | QuantityReader.Beginnings))
        {
            return null;
        }

        var plain = Longest(tokens, index);
        return token.Is(SignedFigures.Beginnings) ? SignedFigures.Read(tokens, index, isWhole) ?? plain
            : plain is null ? null : SignedFigures.WithNoun(tokens, index, plain) ?? SignedFigures.WithComparison(tokens, index, plain) ?? plain;
    }

    /// <summary>The noun at a token, with what is joined to it, as in <c>кВт·ч</c>; empty where no noun stands there.</summary>
    private static string NounAt(TokenizedText tokens, int index, bool isMagnitude)
    {
        var noun = QualifierReader.EndOfExcess(tokens, index) ?? (isMagnitude && tokens[index].Is("of") ? index + 1 : index);
        if (tokens[noun] is not { IsApart: true, IsWord: true } word || word.Is(Cue.Function))
        {
            return string.Empty;
        }

        var last = noun;
        while (tokens[last + 1] is { IsJoined: true, Mark: '·' or '⋅' or '-' or '/' } && tokens[last + 2] is { IsJoined: true, IsWord: true })
        {
            last += 2;
        }

        return tokens.Text.Substring(word.Start, tokens[last].End - word.Start);
    }

    private static PrintedFigure Figure(TokenizedText tokens, int first, FoundFigure found)
    {
        var (start, end) = (tokens[first].Start, tokens[found.Next - 1].End);
        return new PrintedFigure(tokens.CodePointAt(start), tokens.CodePointAt(end), tokens.Text.Substring(start, end - start), found.Kind, found.Readings)
        {
            Qualifier = QualifierReader.Read(tokens, found.QualifiedAt ?? first, found.Next, found.Kind),
            Relation = RelationReader.Read(tokens, first, found),
            Counted =
                found.Kind is PrintedFigure.Number && found.Readings is [{ Unit.Length: 0 } number, ..]
                    ? NounAt(tokens, found.Next, isMagnitude: number is { IsExact: true, To: not null })
                    : string.Empty,
            Clock = found.Clock,
            Days = found.Period,
        };
    }
}
