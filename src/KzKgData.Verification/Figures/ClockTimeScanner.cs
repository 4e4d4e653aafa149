namespace KzKgData.Verification.Figures;

/// <summary>Times of day: <c>17:30</c>, <c>5:30 p.m.</c>, <c>5.30pm</c>, <c>9am</c>, <c>в 18.30</c>.</summary>
internal sealed class ClockTimeScanner() : FigureScanner(PrintedFigure.Time, Role.Digits)
{
    private const Role Units = Role.Scale | Role.Percent | Role.PercentAdjective | Role.Point | Role.Currency | Role.CurrencySign | Role.Fold | Role.TimeUnit;

    public override FoundFigure? Read(TokenizedText text, int index)
    {
        if (PointedAt(text, index) is var (printedHour, printedMinute))
        {
            if (printedHour is >= 1 and <= 12 && ReadHalfOfDay(text, index + 1) is var (isLate, behind))
            {
                return Figure(behind, (printedHour % 12) + (isLate ? 12 : 0), printedMinute, second: null);
            }

            return IsPointedTime(text, index) ? Pointed(text, index, printedHour, printedMinute) : null;
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

    /// <inheritdoc/>
    public override FoundFigure? ReadAlone(TokenizedText text) =>
        Scan(text, 0) ?? (PointedAt(text, 0) is var (hour, minute) ? Pointed(text, 0, hour, minute) : null);

    private static FoundFigure Pointed(TokenizedText text, int index, int hour, int minute)
    {
        var hasNoun = text[index + 1].IsApart && text[index + 1].Is(Cue.TimeBehind) && text[index + 1].NameAs(Role.TimeUnit) is "hour"; // в 22.00 часов
        return Figure(index + (hasNoun ? 2 : 1), hour, minute, second: null);
    }

    /// <summary>Returns the hour and minute of <c>18.30</c>, which may also be a decimal number.</summary>
    private static (int Hour, int Minute)? PointedAt(TokenizedText text, int index) =>
        text[index].Length <= 5
        && text.Printed(index) is [.. var whole, '.', >= '0' and <= '5' and var tens, >= '0' and <= '9' and var ones]
        && NumberReader.ReadSmall(whole) is >= 0 and <= 23 and var hour
            ? (hour, ((tens - '0') * 10) + ones - '0')
            : null;

    /// <summary>
    /// Whether the words around <c>18.30</c> make it a time of day. In Russian, where decimals have a comma, a preposition before it does, unless a unit
    /// follows.
    /// </summary>
    private static bool IsPointedTime(TokenizedText text, int index)
    {
        ref readonly var before = ref text[index - 1];
        ref readonly var next = ref text[index + 1];
        if (!text[index].IsApart || !(before.Is("at") || before.Is("from") || before.Is("until") || before.Is("till") || before.Is(Cue.QualifiedPreposition)))
        {
            return false;
        }

        if (next.IsApart && next.Is(Cue.TimeBehind))
        {
            return true;
        }

        var isUnit = next.IsNear && (next.Is(Units) || next.Is(Cue.CountedNoun) || next.Is('%') || next.IsJoinedHyphen || (next.IsWord && next.IsJoined));
        var isNoun = next.IsApart && next.IsWord && next.Lexeme == Lexeme.Unknown && !before.Is("в"); // до 12.50 балла, but в 12.50 начнётся
        return !isUnit && ((text.CommaIsDecimal && !before.Lexeme.IsEnglish && !isNoun) || (before.Is("at") && IsEvent(text, index - 2)));
    }

    /// <summary>Whether the verb at a token has a noun for an event before it, as in <c>the meeting begins</c>, <c>the meeting will begin</c>.</summary>
    private static bool IsEvent(TokenizedText text, int verb) =>
        text[verb].IsWord && text[verb].IsApart && (text[verb - 1].Is(Cue.Event) || (text[verb - 1].Is(Cue.Auxiliary) && text[verb - 2].Is(Cue.Event)));

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
