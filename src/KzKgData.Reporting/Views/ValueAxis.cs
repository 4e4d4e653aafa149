namespace KzKgData.Reporting.Views;

/// <summary>A scale of values that begins and ends at round numbers.</summary>
internal sealed class ValueAxis
{
    private const int MostTicks = 7;

    // Space for half a mark at each end, in percent of the width.
    private const decimal Margin = 3.5m;

    private static readonly decimal[] _steps = [1, 2, 2.5m, 5, 10];

    private readonly decimal _step;

    private ValueAxis(decimal start, decimal end, decimal step)
    {
        Start = start;
        End = end;
        _step = step;
    }

    /// <summary>The start of the scale.</summary>
    public decimal Start { get; }

    /// <summary>The end of the scale.</summary>
    public decimal End { get; }

    /// <summary>The ticks, from the start to the end.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var at = Start; at <= End; at += _step)
            {
                yield return at;
            }
        }
    }

    /// <summary>Returns the shortest scale that contains two values; null if they are equal.</summary>
    public static ValueAxis? Between(decimal smallest, decimal largest)
    {
        if (smallest == largest)
        {
            return null;
        }

        var step = StepFor(largest - smallest);
        return new ValueAxis(Math.Floor(smallest / step) * step, Math.Ceiling(largest / step) * step, step);
    }

    /// <summary>Returns a scale that contains two values; if they are equal, also 0.</summary>
    public static ValueAxis Holding(decimal smallest, decimal largest) =>
        Between(smallest, largest) ?? Between(Math.Min(smallest, 0), Math.Max(largest, 0)) ?? new ValueAxis(0, 1, 1);

    /// <summary>Returns the position of a value on a line of the given length.</summary>
    public decimal Place(decimal value, decimal line) => line * (value - Start) / (End - Start);

    /// <summary>Returns the position of a value in a drawing with margins, as a share of its width.</summary>
    public string At(decimal value) => Sheet.Percent(Margin + Length(value - Start, 100));

    /// <summary>Returns the length of a difference in a drawing with margins, as a share of its width.</summary>
    public string Length(decimal difference) => Sheet.Percent(Length(difference, 100));

    /// <summary>Returns the length of a difference in a drawing with margins, in the unit of its width.</summary>
    public decimal Length(decimal difference, decimal width) => width * (1 - (2 * Margin / 100)) * difference / (End - Start);

    private static decimal StepFor(decimal width)
    {
        var magnitude = 1m;
        while (magnitude * 10 < width)
        {
            magnitude *= 10;
        }

        while (magnitude > width)
        {
            magnitude /= 10;
        }

        // Leaves room for one more tick if neither end is a multiple of the step.
        magnitude /= 10;
        var step = magnitude;
        while (width / step > MostTicks - 1)
        {
            step = Array.Find(_steps, s => s * magnitude > step) * magnitude;
            if (step == 0)
            {
                magnitude *= 10;
                step = magnitude;
            }
        }

        return step;
    }
}
