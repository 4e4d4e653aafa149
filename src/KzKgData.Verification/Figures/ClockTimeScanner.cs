namespace KzKgData.Verification.Figures;

/// <summary>Times of day: <c>17:30</c>, <c>5:30 p.m.</c>, <c>9am</c>.</summary>
internal sealed class ClockTimeScanner() : FigureScanner(PrintedFigure.Time)
{
    public override FoundFigure? Scan(TokenizedText text, int index)
    {
        var hour = text[index].Text.Length <= 2 ? text[index].SmallNumber : -1;
        if (hour is < 0 or > 23 || (text[index].IsJoined && (text[index - 1].Is(':') || (text[index - 1].IsDash && !text[index - 3].Is(':')))))
        {
            return null;
        }

        var next = index + 1;
        var parts = new List<int> { hour };
        while (parts.Count < 3 && text[next].Is(':') && text[next].IsJoined && text[next + 1] is { IsJoined: true, Text.Length: 2, SmallNumber: >= 0 and <= 59 } part)
        {
            parts.Add(part.SmallNumber);
            next += 2;
        }

        var isPrecise = parts.Count > 1;
        if (isPrecise && text[next].Is(':') && text[next].IsJoined)
        {
            return null; // an address or a code
        }

        if (hour is >= 1 and <= 12 && ReadHalfOfDay(text, next) is var (isAfternoon, end))
        {
            parts[0] = (hour % 12) + (isAfternoon ? 12 : 0);
            if (!isPrecise)
            {
                parts.Add(0);
            }

            return Figure(end, parts);
        }

        return isPrecise ? Figure(next, parts) : null;
    }

    private static FoundFigure Figure(int next, List<int> parts) =>
        new(next, []) { Clock = string.Join(":", parts.Select(p => p.ToString("00", CultureInfo.InvariantCulture))) };

    private static (bool IsAfternoon, int Next)? ReadHalfOfDay(TokenizedText text, int index)
    {
        var token = text[index];
        if (!token.IsNear)
        {
            return null;
        }

        if (token.Is("am") || token.Is("pm"))
        {
            return (token.Is("pm"), index + 1);
        }

        var isSpelled = (token.Is("a") || token.Is("p")) && text[index + 1].Is('.') && text[index + 2].Is("m") && text[index + 3].Is('.')
            && text[index + 1].IsJoined && text[index + 2].IsJoined && text[index + 3].IsJoined;
        return isSpelled ? (token.Is("p"), index + 4) : null;
    }
}
