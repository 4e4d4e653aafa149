using KzKgData.Reporting.Views;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Pages;

/// <summary>Draws claims at a fixed width: names in their own column, each value at its mark, and the gap as a bracket.</summary>
internal sealed class ChartDrawing
{
    /// <summary>The width for a wide screen, in pixels.</summary>
    public const int Wide = 540;

    /// <summary>The width for a phone, in pixels.</summary>
    public const int Narrow = 328;

    private const int LineHeight = 16;
    private const int LeastRow = 44;
    private const int Foot = 26;
    private const decimal Inset = 8; // half a mark at each end of the axis

    private readonly ChartView _view;
    private readonly decimal _width;
    private readonly decimal _left;
    private readonly int _letters;

    private ChartDrawing(ChartView view, int width)
    {
        var names = width < Wide ? 116 : 186;
        _view = view;
        _width = width;
        _left = names + 8;
        _letters = Sheet.LettersIn(names);
    }

    /// <summary>Draws a chart.</summary>
    /// <param name="view">The chart.</param>
    /// <param name="width">The width in pixels.</param>
    /// <returns>The drawing and its height in pixels.</returns>
    public static (SvgDrawing Drawing, int Height) Draw(ChartView view, int width) => new ChartDrawing(view, width).Draw();

    private (SvgDrawing Drawing, int Height) Draw()
    {
        var rows = new List<(ChartRow Row, string[] Name, string[] Origin, int Top)>();
        var bottom = _view.Gap switch { null => 4, { Least.Length: > 0 } => 48, _ => 28 };
        var head = bottom;
        foreach (var row in _view.Rows)
        {
            string[] name = [.. WrappedText.Lines(row.Label, _letters)];
            string[] origin = [.. WrappedText.Lines(row.Origin, _letters)];
            rows.Add((row, name, origin, bottom));
            bottom += Math.Max(LeastRow, ((name.Length + origin.Length) * LineHeight) + 12);
        }

        var drawing = new SvgDrawing();
        DrawGap(drawing, head, bottom);
        DrawAxis(drawing, head, bottom);
        foreach (var (row, name, origin, top) in rows)
        {
            DrawRow(drawing, row, name, origin, top);
        }

        return (drawing, bottom + Foot);
    }

    private void DrawGap(SvgDrawing drawing, int head, int bottom)
    {
        if (_view.Gap is not { } gap)
        {
            return;
        }

        if (gap.High > gap.Low)
        {
            drawing.Rectangle("gap", X(gap.Low), head - 2, X(gap.High) - X(gap.Low), bottom - head + 2);
        }

        drawing.Centred("gap-label", (X(gap.From) + X(gap.To)) / 2, 13, gap.Label, _left, _width);
        drawing.Bracket("bracket", X(gap.From), X(gap.To), 19, 5);
        if (gap.Least.Length > 0)
        {
            drawing.Centred("gap-label least", (X(gap.Low) + X(gap.High)) / 2, 40, gap.Least, _left, _width);
        }
    }

    private void DrawAxis(SvgDrawing drawing, int head, int bottom)
    {
        var ticks = _view.Ticks;
        var needed = ticks.Sum(t => Sheet.WidthOf(t.Label) + 8);
        var every = Math.Max(1, (int)Math.Ceiling(needed / (_width - _left)));
        foreach (var (tick, i) in ticks.Select((t, i) => (t, i)))
        {
            drawing.Line("grid", X(tick.Value), head, X(tick.Value), bottom + 4);
            if (i % every == 0)
            {
                drawing.Centred("tick", X(tick.Value), bottom + 19, tick.Label, _left - 30, _width);
            }
        }

        drawing.Line("axis", _left, bottom, _width, bottom);
    }

    private void DrawRow(SvgDrawing drawing, ChartRow row, string[] name, string[] origin, int top)
    {
        drawing.Open(row.IsMember ? "member" : "agreeing");
        var y = top + 15;
        foreach (var (line, style) in name.Select(l => (l, "label")).Concat(origin.Select(l => (l, "origin"))))
        {
            drawing.Text(style, 0, y, line);
            y += LineHeight;
        }

        drawing.Centred("value", X(row.Value), top + 15, row.Amount, _left, _width);
        if (row.High > row.Low)
        {
            drawing.Bar(X(row.Low), X(row.High), top + 29);
        }

        drawing.Mark(row.Mark, row.IsHollow, X(row.Value), top + 29);
        drawing.Close();
    }

    private decimal X(decimal value) => _left + Inset + _view.Axis.Place(value, _width - _left - (2 * Inset));
}
