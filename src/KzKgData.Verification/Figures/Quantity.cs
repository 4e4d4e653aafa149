using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Figures;

/// <summary>A number in a text, its scale included, before its unit.</summary>
/// <param name="Next">The index of the token behind it.</param>
/// <param name="Readings">Every way to read it; for a range, its first end.</param>
internal readonly record struct Quantity(int Next, NumberReading[] Readings)
{
    /// <summary>For a range, every way to read its other end.</summary>
    public NumberReading[]? To { get; init; }

    /// <summary>What the readings are still to be multiplied by.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Whether it has a scale, as <c>5 million</c> has.</summary>
    public bool HasScale { get; init; }

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => To is not null;

    /// <summary>Whether its ends are words for orders of magnitude, so that neither was rounded.</summary>
    public bool IsMagnitude { get; init; }

    /// <summary>Whether it is the word one and nothing else, which is a figure only next to what it counts.</summary>
    public bool IsBareOne { get; init; }

    /// <summary>The whole number that it is, if it is that and no range, has no scale and one reading; otherwise null.</summary>
    public int? Whole => !HasScale && !IsRange && Readings.Length == 1 && Readings[0] is { Value: <= 9999, Step: >= 1 } only ? (int)only.Value : null;

    /// <summary>A reading in the scale, or null where it is too large to be stored.</summary>
    public NumberReading? Scaled(NumberReading reading) =>
        Scale == 1
            ? reading.Value <= CellValues.LargestNumber
                ? reading
                : null
            : (Scale < 1 ? reading.Value * Scale <= CellValues.LargestNumber : reading.Value <= CellValues.LargestNumber / Scale)
                ? new NumberReading(reading.Convention, reading.Value * Scale, reading.Step * Scale)
                : null;

    /// <summary>The readings in a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isNegative">Whether a minus sign stands before it.</param>
    /// <param name="isCounted">Whether whole numbers without a scale stand for themselves alone.</param>
    public IReadOnlyList<FigureReading> ReadingsIn(string unit, bool isNegative, bool isCounted)
    {
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

        return count == readings.Length ? readings : [.. readings.Take(count)];
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

/// <summary>What a number may be made of beyond digits and number words.</summary>
[Flags]
internal enum QuantityForms
{
    Plain = 0, // nothing more
    LetterScales = 1, // single letters as scales: $5m
    SingleScales = 2, // a scale without a number, which stands for one of it or for some: a billion, миллиард, hundreds of millions
    DashRangesOnly = 4, // no ranges with a word between their ends, as in "from 10 to 15", which without a unit are two numbers
}
