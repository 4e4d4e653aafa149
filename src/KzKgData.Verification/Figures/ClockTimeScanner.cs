namespace KzKgData.Verification.Figures;

/// <summary>Times of day: <c>17:30</c>, <c>5:30 p.m.</c>, <c>5.30pm</c>, <c>9am</c>.</summary>
internal sealed class ClockTimeScanner() : FigureScanner(PrintedFigure.Time, Role.Digits)
{
    public override FoundFigure? Read(TokenizedText text, int index)
    {
        if (text.Printed(index) is [.. var whole, '.', >= '0' and <= '5' and var tens, >= '0' and <= '9' and var ones]
            && NumberReader.ReadSmall(whole) is >= 1 and <= 12 and var printedHour
            && ReadHalfOfDay(text, index + 1) is var (isLate, behind))
        {
            return Figure(behind, (printedHour % 12) + (isLate ? 12 : 0), ((tens - '0') * 10) + ones - '0', second: null);
        }

        var hour = text[index].Length <= 2 ? text[index].SmallNumber : -1;
        if (hour is < 0 or > 23 || (text[index].IsJoined && (text[index - 1].Is(':') || (text[index - 1].IsDash && !text[index - 3].Is(':')))))
        {
            return null;
        }

        var minute = PartAt(text, index + 1);
        var second = minute is null ? null : PartAt(text, index + 3);
        var next = index + (minute is null ? 1 : second is null ? 3 : 5);
        if (minute is not null && text[next].IsJoinedMark(':'))
        {
            return null; // a network address or a code
        }

        if (hour is >= 1 and <= 12 && ReadHalfOfDay(text, next) is var (isAfternoon, end))
        {
            return Figure(end, (hour % 12) + (isAfternoon ? 12 : 0), minute ?? 0, second);
        }

        return minute is { } printed ? Figure(next, hour, printed, second) : null;
    }

    private static int? PartAt(TokenizedText text, int index) =>
        text[index].IsJoinedMark(':') && text[index + 1] is { IsJoined: true, Length: 2, SmallNumber: >= 0 and <= 59 and var part } ? part : null;

    private static FoundFigure Figure(int next, int hour, int minute, int? second) =>
        new(next, []) { Clock = TwoDigits(hour) + ":" + TwoDigits(minute) + (second is { } printed ? ":" + TwoDigits(printed) : string.Empty) };

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static (bool IsAfternoon, int Next)? ReadHalfOfDay(TokenizedText text, int index)
    {
        ref readonly var token = ref text[index];
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
