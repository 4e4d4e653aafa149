namespace KzKgData.Verification.Figures;

/// <summary>Recognises percentages and percentage points: <c>12%</c>, <c>nine percent</c>, <c>67,3 процента</c>, <c>25 basis points</c>, <c>5‰</c>.</summary>
internal sealed class PercentScanner()
    : FigureScanner(PrintedFigure.Percent, QuantityReader.Beginnings | Role.Part | Role.Ordinal | Role.Sign | Role.PercentAdjective)
{
    /// <summary>The unit of a percentage.</summary>
    public const string Percent = "percent";

    private const int MostWordsOfLevel = 6;

    private const string Point = "percentage-point";

    public override FoundFigure? Read(TokenizedText text, int index)
    {
        if (text[index].NumberAs(Role.PercentAdjective) is > 0 and var tenths)
        {
            var inWords = new NumberReading(Separators.InWords, tenths / 10m, tenths % 10 == 0 ? 1 : 0.1m); // полпроцента, пятипроцентный
            return new FoundFigure(index + 1, new Quantity(index + 1, [inWords]).ReadingsIn(Percent, isNegative: false, isCounted: false));
        }

        var (isNegative, start) = SignReader.Read(text, index);
        if (QuantityReader.Read(text, start) is not { } quantity || (ReadUnit(text, quantity.Next) ?? ReadOfUnit(text, quantity)) is not { } unit)
        {
            return ReadPart(text, start, isNegative);
        }

        if (!isNegative && ReadRange(text, start, quantity, unit) is { } range)
        {
            return range;
        }

        var readings = unit.Of(quantity).ReadingsIn(unit.Name, isNegative, isCounted: false);
        return !isNegative && unit is { Name: Percent, Scale: 1 } && EndOfLevel(text, index, unit.Next) is { } end
            ? new FoundFigure(end, Growth.OfLevel(readings))
            : new FoundFigure(unit.Next, readings);
    }

    /// <summary>A range in which both ends have the unit: <c>5%-7%</c>, <c>от 5% до 7%</c>.</summary>
    private static FoundFigure? ReadRange(TokenizedText text, int start, Quantity first, Unit unit) =>
        !first.IsRange
        && QuantityReader.BehindJoint(text, start, unit.Next) is { } number
        && text[number].IsNumber
        && text.NumberAt(number) is ([var last, ..] readings, var behind)
        && ReadUnit(text, behind) is { } other
        && other.Name == unit.Name
        && other.Scale == unit.Scale
        && first.Readings is [var from, ..]
        && last.Value >= from.Value
        && QuantityReader.IsComplete(text, start, number, other.Next)
            ? new FoundFigure(other.Next, unit.Of(first with { To = readings }).ReadingsIn(unit.Name, isNegative: false, isCounted: false))
            : null;

    /// <summary>Whether a unit of percentages or percentage points begins at a token.</summary>
    public static bool IsUnit(TokenizedText text, int index) => ReadUnit(text, index) is not null;

    /// <summary>Returns the index after a percent sign or word, or null where another unit or none follows.</summary>
    public static int? EndOfUnit(TokenizedText text, int index) => ReadUnit(text, index) is { Name: Percent, Scale: 1 } unit ? unit.Next : null;

    /// <summary>
    /// Returns the index after the words that make a percentage relative to an earlier level: <c>104,5% к</c> last year, <c>97 percent of</c> last year's
    /// level; null where none follow.
    /// </summary>
    private static int? EndOfLevel(TokenizedText text, int index, int next)
    {
        if (!text[next].IsApart)
        {
            return null;
        }

        if (text[next].Is("к"))
        {
            ref readonly var before = ref text[index - 1];
            var isChange =
                text[index].IsApart && (before.Is("на") || before.Is(Cue.Rise) || before.Is(Role.Fall) || QualifierReader.LengthBefore(text, index) > 0);
            var noun = text[next + 1].IsApart && text[next + 1].Is(Cue.Level) ? next + 2 : next + 1;
            return
                !isChange
                && (noun == text.Count
                    || noun > next + 1
                    || text[noun].Is(Role.YearShift | Role.YearLeaning | Role.Same | Role.Month | Role.Quarter | Role.HalfYear | Role.PeriodNoun)
                    || text[noun].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest)
                ? noun
                : null;
        }

        if (!text[next].Is("of"))
        {
            return null;
        }

        if (next + 1 == text.Count)
        {
            return next + 1;
        }

        // of the 2023 level, of last year's level, of the level of 2023, of its level a year earlier
        var isDated = false;
        for (var i = next + 1; i <= next + MostWordsOfLevel && text[i].IsNear && !text[i].Is(Role.Percent | Role.Scale); i++)
        {
            isDated |=
                text[i].Is(Role.YearShift | Role.YearLeaning | Role.YearNoun | Role.Same)
                || text[i].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest;
            if (text[i].Is(Cue.Level))
            {
                var behind = text[i + 1].Is("of") || text[i + 1].Is("in") ? i + 2 : i + 1;
                return
                    isDated
                    || text[behind].Is(Role.YearShift | Role.YearLeaning | Role.YearNoun | Role.Same)
                    || text[behind].SmallNumber is >= YearReader.Earliest and <= YearReader.Latest
                    || text[behind + 1].Is(Role.YearNoun)
                    ? next + 1
                    : null;
            }
        }

        return null;
    }

    /// <summary><c>half a percent</c>, <c>a quarter of a percentage point</c>, <c>треть процента</c>.</summary>
    private static FoundFigure? ReadPart(TokenizedText text, int index, bool isNegative) =>
        PartWords.Read(text, index) is { } part && ReadUnit(text, part.BehindArticle(text)) is { } unit
            ? new FoundFigure(unit.Next, unit.Of(new Quantity(part.Next, [part.Reading])).ReadingsIn(unit.Name, isNegative, isCounted: false))
            : null;

    /// <summary><c>0.3 of a percentage point</c>.</summary>
    private static Unit? ReadOfUnit(TokenizedText text, Quantity quantity)
    {
        var next = quantity.Next;
        return text[next].Is("of") && text[next].IsApart && text[next + 1].Is("a") && text[next + 1].IsApart && quantity.Readings is [{ Value: < 1 }]
            ? ReadUnit(text, next + 2)
            : null;
    }

    private static Unit? ReadUnit(TokenizedText text, int index)
    {
        var word = text[index].IsJoinedHyphen && text[index + 1].IsWord && text[index + 1].IsJoined ? index + 1 : index;
        word += word > index && text[word].Is(Role.CountEnding) ? 1 : 0; // 12-ти процентный
        if (!text[word].IsNear)
        {
            return null;
        }

        if (text[word].IsMark)
        {
            return text[word].Is('‰') ? new Unit(Percent, word + 1) { Scale = 0.1m }
                : !text[word].Is('%') ? null
                : Joined(text, word + 1) is var point && text[point].IsNear && text[point].Is(Role.Point) ? new Unit(Point, point + 1)
                : new Unit(Percent, word + 1);
        }

        if (text[word].Is("per") && Joined(text, word + 1) is var cent && text[cent].Is("cent") && (text[cent].IsApart || cent > word + 1))
        {
            return new Unit(Percent, cent + 1);
        }

        if (ReadPoint(text, word) is { } points)
        {
            return points;
        }

        var isCompound = word > index && text[word].Is(Role.PercentAdjective); // 12-процентный
        if ((!isCompound && !text[word].Is(Role.Percent)) || (text[word].Is("pc") && (word > index || text[word].IsCapital)))
        {
            return null;
        }

        return new Unit(Percent, text[word].Is("проц") && text[word + 1].IsJoinedMark('.') ? word + 2 : word + 1);
    }

    /// <summary>Returns the index after a hyphen that joins two words, or the same index.</summary>
    private static int Joined(TokenizedText text, int index) => text[index].IsJoinedHyphen && text[index + 1].IsJoined ? index + 1 : index;

    /// <summary><c>percentage points</c>, <c>pp</c>, <c>п. п.</c>, <c>basis points</c>.</summary>
    private static Unit? ReadPoint(TokenizedText text, int word)
    {
        var behind = word + (text[word + 1].IsJoinedMark('.') ? 2 : 1);
        switch (text[word].Lexeme.Text)
        {
            case "pp" or "ppt" or "ppts" or "pps" or "пп":
                return new Unit(Point, word + 1);
            case "bp" or "bps":
                return new Unit(Point, word + 1) { Scale = 0.01m };
            case "p" or "п" or "б" when text[behind].IsNear && behind > word + 1 && (text[behind].Is("p") || text[behind].Is("п")):
                var end = text[behind + 1].IsJoinedMark('.') ? behind + 2 : behind + 1;
                return text[word].Is("б") ? new Unit(Point, end) { Scale = 0.01m } : new Unit(Point, end);
            case "basis" or "базисных" or "percentage":
                var point = Joined(text, word + 1);
                return !text[point].IsNear || !text[point].Is(Role.Point) ? null
                    : text[word].Is("percentage") ? new Unit(Point, point + 1)
                    : new Unit(Point, point + 1) { Scale = 0.01m };
            default:
                return text[word].Is(Role.PercentAdjective | Role.Percent) && text[behind].IsNear && text[behind].Is(Role.Point)
                    ? new Unit(Point, behind + 1)
                    : null;
        }
    }

    private sealed record Unit(string Name, int Next)
    {
        public decimal Scale { get; init; } = 1;

        public Quantity Of(Quantity quantity) => Scale == 1 ? quantity : quantity with { Scale = quantity.Scale * Scale, HasScale = true };
    }
}
