namespace KzKgData.Verification.Figures;

/// <summary>
/// Finds the figures of running English or Russian text: amounts of money, percentages, numbers, ordinals, dates, periods,
/// lengths of time and times of day. Never throws; takes time linear in the text.
/// </summary>
/// <remarks>
/// The words of both languages are known in every text. Every stretch belongs to one figure: of all figures that begin at
/// one place the longest is taken, then reading goes on behind it. A range that shares its unit, as <c>$1.7-2 billion</c> and
/// <c>from 5 to 7 percent</c> do, is one figure whose readings have both ends; <c>from $1.5 billion to $2 billion</c> is two.
/// The word one is a figure only with what it counts by: one percent, one year, one million.
/// </remarks>
public static class FigureRecogniser
{
    // Of two figures of one length the first is taken.
    private static readonly FigureScanner[] _scanners =
    [
        new DateScanner(), new PeriodScanner(), new ClockTimeScanner(), new MoneyScanner(),
        new PercentScanner(), new DurationScanner(), new OrdinalScanner(), new CountScanner(),
    ];

    /// <summary>All figures of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The text's language, as a BCP 47 tag: it decides which reading of an ambiguous separator comes first.</param>
    public static IReadOnlyList<PrintedFigure> Find(string text, string language)
    {
        var points = new CodePoints(text);
        var tokens = new TokenizedText(text, language);
        var figures = new List<PrintedFigure>();
        for (var i = 0; i < tokens.Count;)
        {
            if (Longest(tokens, i) is var (kind, found))
            {
                figures.Add(Figure(tokens, points, i, kind, found));
                i = found.Next;
            }
            else
            {
                i++;
            }
        }

        return figures;
    }

    /// <summary>Reads a text that is one figure and nothing else.</summary>
    /// <returns>The figure, or null where the text is none, or holds more than one.</returns>
    public static PrintedFigure? Read(string printed, string language)
    {
        var found = Find(printed, language);
        return found.Count == 1 && found[0].Printed.Length == printed.Length ? found[0] : null;
    }

    /// <summary>Reads a text that is one figure of a kind that is known: <c>2000</c> may be a year or a number.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="language">The language of the text that it stands in, as a BCP 47 tag.</param>
    /// <param name="kind">The kind, one of <see cref="PrintedFigure.Kinds"/>.</param>
    /// <returns>The figure, or null where the text as a whole is no figure of that kind.</returns>
    public static PrintedFigure? Read(string printed, string language, string kind)
    {
        var tokens = new TokenizedText(printed, language);
        var isWhole = tokens.Count > 0 && tokens[0].Start == 0 && tokens[tokens.Count - 1].End == printed.Length;
        return isWhole && Array.Find(_scanners, s => s.Kind == kind)?.Scan(tokens, 0) is { } found && found.Next == tokens.Count
            ? Figure(tokens, new CodePoints(printed), 0, kind, found)
            : null;
    }

    private static (string Kind, FoundFigure Found)? Longest(TokenizedText tokens, int index)
    {
        (string Kind, FoundFigure Found)? longest = null;
        if (tokens[index].Kind == TokenKind.Mark && !QuantityReader.IsMinus(tokens, index) && Currencies.ReadBefore(tokens, index) is null)
        {
            return null; // no other mark begins a figure
        }

        foreach (var scanner in _scanners)
        {
            if (scanner.Scan(tokens, index) is { } found && (longest is null || found.Next > longest.Value.Found.Next))
            {
                longest = (scanner.Kind, found);
            }
        }

        return longest;
    }

    private static PrintedFigure Figure(TokenizedText tokens, CodePoints points, int first, string kind, FoundFigure found)
    {
        var (start, end) = (tokens[first].Start, tokens[found.Next - 1].End);
        return new PrintedFigure(points.FromUtf16(start), points.FromUtf16(end), tokens.Text.Substring(start, end - start), kind, found.Readings)
        {
            Qualifier = QualifierReader.Read(tokens, first, kind),
            Iso = found.Period?.Resolve(published: null)?.Period.ToString() ?? found.Clock,
            Days = found.Period,
        };
    }
}
