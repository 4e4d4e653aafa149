namespace KzKgData.Verification.Figures;

/// <summary>Converts multiples and parts to rates of change: 2.5-fold is growth of 150 percent or a fall of 60; a quarter is 25 percent up or down.</summary>
internal static class Growth
{
    private const string Percent = "percent";
    private const int Decimals = 2;
    private const decimal MostTimes = 1_000_000; // larger multiples are not changes

    /// <summary>Returns the readings of a multiple: the multiple itself, then its growth and its decline.</summary>
    public static IReadOnlyList<FigureReading> OfMultiple(IReadOnlyList<FigureReading> multiples)
    {
        if (multiples is not [var only] || only.Value <= 0 || (only.To ?? only).Value > MostTimes)
        {
            return multiples;
        }

        return [only, Change(only, Separators.AsGrowth, m => m - 1), Change(only, Separators.AsDecline, m => (1 / m) - 1)];
    }

    /// <summary>Returns the readings of a part: the part itself, then its growth and its decline.</summary>
    public static IReadOnlyList<FigureReading> OfPart(NumberReading part, string unit)
    {
        var only = new FigureReading(part.Convention, part.Value, unit, part.Step);
        return [only, Change(only, Separators.AsGrowth, p => p), Change(only, Separators.AsDecline, p => -p)];
    }

    /// <summary>Returns the readings of a percentage of an earlier level: the percentage itself, then the growth it implies.</summary>
    public static IReadOnlyList<FigureReading> OfLevel(IReadOnlyList<FigureReading> percentages) =>
        percentages is [{ Value: > 0 } only] ? [only, Above(only)] : percentages;

    private static FigureReading Above(FigureReading level) =>
        level with { Convention = Separators.AsGrowth, Value = level.Value - 100, To = level.To is { } to ? Above(to) : null };

    private static FigureReading Change(FigureReading of, string convention, Func<decimal, decimal> change)
    {
        var value = InPercent(change(of.Value));
        var step = Math.Max(Math.Abs(InPercent(change(of.Value + of.Step)) - value), 0.01m);
        return new FigureReading(convention, value, Percent, step)
        {
            To = of.To is { } to ? Change(to, convention, change) : null,
        };
    }

    private static decimal InPercent(decimal share) => Math.Round(share * 100, Decimals, MidpointRounding.AwayFromZero);
}
