namespace KzKgData.Verification.Figures;

/// <summary>A figure found in a text.</summary>
/// <param name="Start">Where it begins, in Unicode code points.</param>
/// <param name="End">Where it ends, in Unicode code points, exclusive.</param>
/// <param name="Printed">The characters printed there, currency sign and scale word included.</param>
/// <param name="Kind">What kind of figure it is, as the <c>kind</c> column of mentions holds it.</param>
/// <param name="Readings">Every way to read it; first the convention of the text's language. Empty where it cannot be read as a number.</param>
public sealed record PrintedFigure(int Start, int End, string Printed, string Kind, IReadOnlyList<FigureReading> Readings)
{
    /// <summary>The kind of an amount of money.</summary>
    public const string Money = "money";

    /// <summary>The kind of a percentage.</summary>
    public const string Percent = "percent";

    /// <summary>Whether the figure can be read in more than one way.</summary>
    public bool IsAmbiguous => Readings.Count > 1;

    /// <summary>The reading that a claim's <c>reading</c> column names; where that is empty, the convention of the language.</summary>
    /// <returns>The reading, or null where the figure has none of that name.</returns>
    public FigureReading? Choose(string convention) => convention.Length == 0
        ? Readings.Count == 0 ? null : Readings[0]
        : Readings.FirstOrDefault(r => string.Equals(r.Convention, convention, StringComparison.Ordinal));
}
