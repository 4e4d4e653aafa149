namespace KzKgData.Verification.Figures;

/// <summary>A number in a text, its scale included, before its unit.</summary>
/// <param name="Next">The index of the token behind it.</param>
/// <param name="Readings">Every way to read it; for a range, its first end.</param>
internal readonly record struct Quantity(int Next, NumberReading[] Readings)
{
    /// <summary>For a range, every way to read its other end.</summary>
    public NumberReading[]? To { get; init; }

    /// <summary>Whether it has a scale, as <c>5 million</c> has.</summary>
    public bool HasScale { get; init; }

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => To is not null;

    /// <summary>Whether it is the word one and nothing else, which is a figure only next to what it counts.</summary>
    public bool IsBareOne { get; init; }

    /// <summary>The whole number that it is, if it is that and no range, has no scale and one reading; otherwise null.</summary>
    public int? Whole => !HasScale && !IsRange && Readings.Length == 1 && Readings[0] is { Value: <= 9999, Step: >= 1 } only ? (int)only.Value : null;

    /// <summary>The readings in a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isNegative">Whether a minus sign stands before it.</param>
    /// <param name="isCounted">Whether whole numbers without a scale stand for themselves alone.</param>
    public IReadOnlyList<FigureReading> ReadingsIn(string unit, bool isNegative, bool isCounted)
    {
        var readings = new List<FigureReading>(Readings.Length);
        foreach (var reading in Readings)
        {
            if (To is null)
            {
                readings.Add(Reading(reading, reading.Convention, unit, isNegative, isCounted));
            }
            else if (To.Length == 1 || Array.Exists(To, t => t.Convention == reading.Convention))
            {
                var to = To.Length == 1 ? To[0] : Array.Find(To, t => t.Convention == reading.Convention);
                var convention = reading.Convention is Separators.None ? to.Convention : reading.Convention;
                readings.Add(Reading(reading, convention, unit, isNegative, isCounted) with { To = Reading(to, convention, unit, isNegative, isCounted) });
            }
        }

        return readings;
    }

    private FigureReading Reading(NumberReading number, string convention, string unit, bool isNegative, bool isCounted) =>
        new(convention, isNegative ? -number.Value : number.Value, unit, number.Step) { IsExact = isCounted && !HasScale && number.Step >= 1 };
}

/// <summary>What a number may be made of beyond digits and number words.</summary>
[Flags]
internal enum QuantityForms
{
    /// <summary>Nothing more.</summary>
    Plain = 0,

    /// <summary>Single letters as scales: <c>$5m</c>.</summary>
    LetterScales = 1,

    /// <summary>A scale without a number, which stands for one of it: <c>a billion</c>, <c>миллиард</c>.</summary>
    SingleScales = 2,

    /// <summary>No ranges with a word between their ends, as in <c>from 10 to 15</c>, which without a unit are two numbers.</summary>
    DashRangesOnly = 4,
}
