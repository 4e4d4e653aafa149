namespace KzKgData.Verification.Figures;

/// <summary>
/// Finds the figures in English or Russian prose: amounts of money, percentages, numbers, ordinals, dates, periods,
/// durations and times of day. Never throws; runs in time linear in the length of the text.
/// </summary>
/// <remarks>
/// The words of both languages are recognised in every text. Figures do not overlap: of all figures that begin at one token the
/// longest is taken, and scanning continues after it. A range whose ends share a unit, such as <c>$1.7-2 billion</c> or
/// <c>from 5 to 7 percent</c>, is one figure whose readings have both ends. If each end has its own unit, a dash, <c>between … and</c> and
/// <c>от … до</c> make one figure, while <c>from $1.5 billion to $2 billion</c>, which may be a change, is two.
/// Two numbers that share a scale or unit, such as <c>from 5 to 4 billion</c> or <c>3.5 and 4.0%</c>, are one figure with a reading for each.
/// The word "one" is a figure only with a unit or scale: one percent, one year, one million. Words that make a rate or a change
/// negative are part of the figure (<see cref="SignedFigures"/>). Multiples and parts also have readings as growth and as decline.
/// An amount with an ambiguous scale has one reading for each possible scale. Full-width characters are read as ASCII; digits of
/// other scripts are not read. URLs, telephone numbers and other codes contain no figures, nor do references such as <c>table 3</c> and
/// scores such as <c>3:0</c>.
/// </remarks>
public static class FigureRecogniser
{
    // Of two figures of equal length the one of the earlier scanner is taken.
    private static readonly FigureScanner[] _scanners =
    [
        new DateScanner(), new PeriodScanner(), new ClockTimeScanner(), new MoneyScanner(),
        new PercentScanner(), new DurationScanner(), new OrdinalScanner(), new MultipleScanner(), new PartScanner(), new CountScanner(),
    ];

    private static readonly Role _beginnings = _scanners.Aggregate(SignedFigures.Beginnings, (roles, s) => roles | s.Beginnings);

    /// <summary>Finds all figures of a text, in text order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language of the text, as a BCP 47 tag; it decides which reading of an ambiguous separator comes first.</param>
    public static IReadOnlyList<PrintedFigure> Find(string text, string language)
    {
        using var tokens = new TokenizedText(text, language);
        return Find(tokens);
    }

    /// <summary>Reads a text that consists of exactly one figure.</summary>
    /// <returns>The figure, or null where the text is anything else.</returns>
    public static PrintedFigure? Read(string printed, string language)
    {
        using var tokens = new TokenizedText(printed, language);
        return tokens.IsTrimmed && At(tokens, 0, isWhole: true) is { } found && found.Next == tokens.Count ? Figure(tokens, 0, found) : null;
    }

    /// <summary>Reads a text that consists of exactly one figure of a given kind: <c>2000</c> may be a year or a number.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="language">The language of the surrounding text, as a BCP 47 tag.</param>
    /// <param name="kind">The kind, one of <see cref="PrintedFigure.Kinds"/>.</param>
    /// <returns>The figure, or null where the whole text is not a figure of that kind.</returns>
    public static PrintedFigure? Read(string printed, string language, string kind)
    {
        using var tokens = new TokenizedText(printed, language);
        return Read(tokens, kind);
    }

    /// <summary>Returns the only date or period of a text, or null where it has none or several.</summary>
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

    /// <summary>Returns the longest figure that begins at a token, without a sign in words before it or a noun after it; or null.</summary>
    internal static FoundFigure? Longest(TokenizedText tokens, int index)
    {
        FoundFigure? longest = null;
        var roles = tokens[index].Lexeme.Roles;
        foreach (var scanner in _scanners)
        {
            if ((scanner.Beginnings & roles) != Role.None
                && (longest is not { Next: var end } || scanner.MayEndAfter(tokens, index, end))
                && scanner.Read(tokens, index) is { } found
                && (longest is null || found.Next > longest.Value.Next))
            {
                longest = found with { Kind = scanner.Kind };
            }
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
            if (scanner.Kind == kind && scanner.ReadAlone(tokens) is { } found && found.Next == tokens.Count)
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
            if (found is not ({ Period: not null } or { Clock.Length: > 0 }) && ClosedText.EndAt(tokens, i) is { } end && end >= (found?.Next ?? 0))
            {
                i = end - 1;
            }
            else if (found is not null)
            {
                figures.Add(Figure(tokens, i, found.Value));
                i = found.Value.Next - 1;
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

        // A shortcut: "a" and "in" are common words and rarely begin a figure such as "a million" or "in 2.5 times".
        if (token.Length <= 2 && token.Is(Role.ScaleLead | Role.MultipleLead)
            && tokens[index + 1] is { IsJoined: false } next && !next.Is(Role.Scale | Role.Part | QuantityReader.Beginnings))
        {
            return null;
        }

        var longest = Longest(tokens, index);
        return token.Is(SignedFigures.Beginnings) ? SignedFigures.Read(tokens, index, isWhole) ?? longest
            : longest is not { } plain ? null
            : SignedFigures.WithNoun(tokens, index, plain) ?? SignedFigures.WithComparison(tokens, index, plain) ?? plain;
    }

    /// <summary>Returns the noun at a token with everything joined to it, as in <c>кВт·ч</c>; empty where there is none.</summary>
    private static string NounAt(TokenizedText tokens, int index, bool isMagnitude)
    {
        var noun = QualifierReader.EndOfExcess(tokens, index) ?? (isMagnitude && tokens[index].Is("of") ? index + 1 : index);
        if (tokens[noun] is not { IsNear: true, IsWord: true } word || word.Is(Cue.Function | Cue.Preposition))
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
