using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Figures;

/// <summary>A number in a text with its scale, without its unit.</summary>
/// <param name="Next">The index of the token after it.</param>
/// <param name="Readings">All ways to read it; of a range, its first end.</param>
internal readonly record struct Quantity(int Next, NumberReading[] Readings)
{
    /// <summary>The maximum number of numbers in a list.</summary>
    public const int MostAmounts = 4;

    private static readonly string[] _places = [Separators.FirstAmount, Separators.SecondAmount, Separators.ThirdAmount, Separators.FourthAmount];

    /// <summary>Of a range, all ways to read its other end; otherwise null.</summary>
    public NumberReading[]? To { get; init; }

    /// <summary>Of a list of three or four numbers that share a scale or unit, the numbers after the first; otherwise null.</summary>
    public IReadOnlyList<NumberReading>? Others { get; init; }

    /// <summary>The factor by which the readings are multiplied.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Whether it has a scale, as <c>5 million</c> has.</summary>
    public bool HasScale { get; init; }

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => To is not null || Others is not null;

    /// <summary>Whether a word joins two numbers that share a scale or unit, so that each may also be an amount of its own.</summary>
    public bool IsPair { get; init; }

    /// <summary>Whether it is a range between orders of magnitude, whose ends are exact.</summary>
    public bool IsMagnitude { get; init; }

    /// <summary>Whether it is just the word "one", which is a figure only with a unit.</summary>
    public bool IsBareOne { get; init; }

    /// <summary>The value, if it is a whole number up to 9999 with one reading and no scale, and no range; otherwise null.</summary>
    public int? Whole => !HasScale && !IsRange && Readings.Length == 1 && Readings[0] is { Value: <= 9999, Step: >= 1 } only ? (int)only.Value : null;

    /// <summary>Applies the scale to a reading; null where the result is too large to be stored.</summary>
    public NumberReading? Scaled(NumberReading reading) =>
        Scale == 1
            ? reading.Value <= CellValues.LargestNumber
                ? reading
                : null
            : (Scale < 1 ? reading.Value * Scale <= CellValues.LargestNumber : reading.Value <= CellValues.LargestNumber / Scale)
                ? new NumberReading(reading.Convention, reading.Value * Scale, reading.Step * Scale)
                : null;

    /// <summary>Returns the readings in a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isNegative">Whether a minus sign precedes it.</param>
    /// <param name="isCounted">Whether whole numbers without a scale are exact.</param>
    public IReadOnlyList<FigureReading> ReadingsIn(string unit, bool isNegative, bool isCounted)
    {
        if (Others is not null)
        {
            return AmountsIn(unit, isNegative, isCounted);
        }

        var readings = new FigureReading[Readings.Length];
        var count = 0;
        foreach (var reading in Readings)
        {
            if (Scaled(reading) is not { } first)
            {
                continue;
            }

            if (To is null)
            {
                readings[count++] = InUnit(first, first.Convention, unit, isNegative, isCounted);
            }
            else if (OtherEnd(first.Convention) is { } found && Scaled(found) is { } last)
            {
                var convention = first.Convention is Separators.None ? last.Convention : first.Convention;
                readings[count++] = InUnit(first, convention, unit, isNegative, isCounted) with { To = InUnit(last, convention, unit, isNegative, isCounted) };
            }
        }

        return count == 0 || !IsPair ? count == readings.Length ? readings : [.. readings.Take(count)] : WithAmounts([.. readings.Take(count)]);
    }

    private FigureReading[] AmountsIn(string unit, bool isNegative, bool isCounted)
    {
        var amounts = new FigureReading[Others!.Count + 1];
        for (var i = 0; i < amounts.Length; i++)
        {
            if (Scaled(i == 0 ? Readings[0] : Others[i - 1]) is not { } amount)
            {
                return [];
            }

            amounts[i] = InUnit(amount, _places[i], unit, isNegative, isCounted);
        }

        return amounts;
    }

    /// <summary>Adds the two amounts of a pair to its readings; if the second is smaller, it is no range, and they are all its readings.</summary>
    private static FigureReading[] WithAmounts(FigureReading[] ranges)
    {
        var (first, second) = (ranges[0] with { To = null, Convention = Separators.FirstAmount }, ranges[0].To! with { Convention = Separators.SecondAmount });
        return Math.Abs(first.Value) > Math.Abs(second.Value) ? [first, second] : [.. ranges, first, second];
    }

    private NumberReading? OtherEnd(string convention)
    {
        foreach (var reading in To!)
        {
            if (To.Length == 1 || reading.Convention == convention)
            {
                return reading;
            }
        }

        return null;
    }

    private FigureReading InUnit(NumberReading number, string convention, string unit, bool isNegative, bool isCounted) =>
        new(convention, isNegative ? -number.Value : number.Value, unit, number.Step)
        {
            IsExact = IsMagnitude || (isCounted && !HasScale && number.Step >= 1),
        };
}

/// <summary>The forms that a number may have besides digits and number words.</summary>
[Flags]
internal enum QuantityForms
{
    Plain = 0, // none of these
    LetterScales = 1, // single letters as scales: $5m
    SingleScales = 2, // a scale without a number, which means one or several of it: a billion, миллиард, hundreds of millions
    DashRangesOnly = 4, // no ranges with a word between the ends: "from 10 to 15" without a unit is two numbers
}
