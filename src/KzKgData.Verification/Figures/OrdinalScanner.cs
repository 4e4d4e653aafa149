namespace KzKgData.Verification.Figures;

/// <summary>Recognises ordinals: <c>sixth</c>, <c>1st</c>, <c>шестое</c>, <c>6-й</c>, <c>VIII</c>.</summary>
internal sealed class OrdinalScanner() : FigureScanner(PrintedFigure.Ordinal, Role.Digits | Role.Ordinal | Role.Tens | Role.Roman)
{
    public override FoundFigure? Read(TokenizedText text, int index)
    {
        if (OrdinalWords.Read(text, index) is var (value, next, inWords))
        {
            return IsIdiom(text, index, next) || CountScanner.IsPartOfName(text, index) ? null : Figure(value, next, inWords);
        }

        // A single letter is rarely a Roman numeral, and after a name the numeral is part of the name: Charles III.
        var isNumeral = text[index].Length > 1
            && (text.Count == 1 || (text[index + 1].IsWord && text[index + 1].IsApart))
            && !(text[index].IsApart
                && text[index - 1] is { IsWord: true, IsCapital: true } before
                && !before.Is("the")
                && !before.Is(Cue.YearTemporal));
        return isNumeral && OrdinalWords.ReadRoman(text, index) is { } roman ? Figure(roman, index + 1, inWords: false) : null;
    }

    private static FoundFigure Figure(int value, int next, bool inWords) =>
        new(next, [new FigureReading(inWords ? Separators.InWords : Separators.None, value, string.Empty, 1) { IsExact = true }]);

    private static bool IsIdiom(TokenizedText text, int index, int next) =>
        (text[index].Is("first") && (text[index - 1].Is("at") || (text[next].Is("of") && text[next + 1].Is("all"))))
        || (text[index].Is("third") && text[index - 1].Is("a")) // a fraction
        || (text[index].Is("первую") && text[next].Is("очередь"))
        || (text[index].IsJoined && text[index - 1].IsHyphen && (text[index - 2].Is("во") || text[index - 2].Is("в")));
}
