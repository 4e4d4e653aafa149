using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>Computes the positions of the marks, labels and notes of one quantity and unit.</summary>
internal sealed class TimelineLayout
{
    private const decimal LeastGutter = 54;
    private const decimal LeastYear = 48;
    private const decimal LeastPlot = 260;
    private const decimal MostPlot = 1000;
    private const decimal NoPeriodWidth = 150;
    private const decimal NoPeriodInset = 18;
    private const int PlotHeight = 290;
    private const int Room = 30; // above the highest and below the lowest value, for labels
    private const int NoteHeight = 32;
    private const int Head = 6;
    private const int MarkRadius = 7;
    private const int Aside = 11; // from the middle of a mark to a label beside it
    private const int LetterHeight = 13;

    private readonly Quantity _quantity;
    private readonly Unit _unit;
    private readonly IReadOnlyList<ClaimView> _notes;
    private readonly IReadOnlyList<TargetView> _targets;
    private readonly Item[] _items;
    private readonly TimeAxis? _time;
    private readonly ValueAxis _values;
    private readonly decimal _gutter; // for the labels of the value axis
    private readonly decimal _plot;
    private readonly decimal _noPeriodFrom;
    private readonly Sheet _sheet;

    /// <summary>Prepares the drawing.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="unit">A unit in which there is a level or a target.</param>
    /// <param name="targets">Its targets in that unit.</param>
    public TimelineLayout(Quantity quantity, Unit unit, IReadOnlyList<TargetView> targets)
    {
        _quantity = quantity;
        _unit = unit;
        _targets = targets;
        _notes = [.. quantity.Claims.Where(Quantity.IsChange)];
        _items = ItemsOf(quantity.Values(unit));
        var ends = quantity.Values(unit).Select(c => ChartView.Ends(c.Claim)).ToArray();
        _values = ValueAxis.Holding(ends.Min(e => e.Low), ends.Max(e => e.High));
        _gutter = Math.Max(LeastGutter, _values.Ticks.Max(v => Sheet.WidthOf(Words.ShortAmount(v, unit).ToString())) + 4);
        _time = TimeAxis.Over([.. _items.Select(i => i.Period).Concat(_notes.Select(n => n.Claim.Period)).OfType<Period>()]);
        var hasNoPeriod = _items.Any(i => i.Period is null) || _notes.Any(n => n.Claim.Period is null);
        _plot = _time is null ? 0 : Math.Clamp(_time.Years * LeastYear, LeastPlot, MostPlot);
        _noPeriodFrom = _gutter + _plot + (_time is null ? 0 : 12);
        _sheet = new Sheet(hasNoPeriod ? _noPeriodFrom + NoPeriodWidth : _gutter + _plot);
    }

    /// <summary>The drawing.</summary>
    public TimelineView Draw(int number)
    {
        var notes = NotesAbove();
        var top = Head + (notes.Count == 0 ? 0 : NoteHeight * (1 + notes.Max(n => n.Line)));
        var taken = new List<Box>();
        var marks = _items.Select(i => MarkOf(i, top, taken)).ToArray();
        var labels = _items.Select(i => LabelOf(i, top, taken)).ToArray();
        return new TimelineView
        {
            Number = number,
            Text = new TimelineText(_quantity, _unit, _targets, _values).Text(),
            Claims = [.. _quantity.Claims.Where(c => c.Claim.Unit == _unit || _notes.Contains(c))],
            Sides = [.. Quantity.InOrder(_items.SelectMany(i => i.Sides))],
            HoldsSeveral = _items.Any(i => i.Sides.Length > 1),
            Width = (int)Math.Ceiling(_sheet.Width),
            Top = top,
            Bottom = top + PlotHeight,
            Years = Years(),
            Values = [.. _values.Ticks.Select(v => (HeightOf(v, top), Words.ShortAmount(v, _unit).ToString()))],
            Axis = new TimelineSpan(_sheet.At(_gutter), _sheet.At(_gutter + _plot)),
            NoPeriod = _sheet.Width > _gutter + _plot ? new TimelineSpan(_sheet.At(_noPeriodFrom), _sheet.At(_sheet.Width)) : null,
            Marks = marks,
            Labels = labels,
            Notes = [.. notes.Select(n => n.ToNote(_sheet))],
        };
    }

    private static Item[] ItemsOf(IReadOnlyList<ClaimView> claims) =>
    [
        .. claims
            .GroupBy(c => (c.Claim.Period, c.Claim.Value, IsTarget: c.Claim.Kind == ClaimKind.Target))
            .OrderBy(g => g.Key.Period is null)
            .ThenBy(g => g.Key.Period)
            .ThenBy(g => g.Key.Value)
            .ThenBy(g => g.Key.IsTarget)
            .Select(g => new Item(g.Key.Period, [.. Quantity.InOrder(g.Select(c => c.Claim.Side))], g.Key.Value, g.Key.IsTarget, [.. g])),
    ];

    private TimelineYear[] Years() => _time is null
        ? []
        : [.. _time.Ticks.Select(y => new TimelineYear(
            _sheet.At(_gutter + _time.Middle(Period.Year(y), _plot)),
            _sheet.At(_gutter + _time.Begin(Period.Year(y), _plot)),
            y.ToString(CultureInfo.InvariantCulture)))];

    private TimelineMark MarkOf(Item item, int top, List<Box> taken)
    {
        var (x, y) = (XOf(item), HeightOf(item.Value, top));
        var (low, high) = (
            HeightOf(item.Claims.Min(c => ChartView.Ends(c.Claim).Low), top),
            HeightOf(item.Claims.Max(c => ChartView.Ends(c.Claim).High), top));
        taken.Add(new Box(x - MarkRadius, Math.Min(high, y - MarkRadius), x + MarkRadius, Math.Max(low, y + MarkRadius)));
        TimelineSpan? span = null;
        if (item.Period is { IsWholeYears: false } part)
        {
            var (from, to) = (_gutter + _time!.Begin(part, _plot), _gutter + _time.End(part, _plot));
            taken.Add(new Box(from, y - 3, to, y + 3));
            span = new TimelineSpan(_sheet.At(from), _sheet.At(to));
        }

        return new TimelineMark(item.Sides is [var side] ? ChartView.MarkOf(side) : Mark.Hexagon, item.IsTarget, _sheet.At(x), y, high, low, span);
    }

    /// <summary>Labels are placed above, right of, below or left of their marks, at the first free position.</summary>
    private TimelineLabel LabelOf(Item item, int top, List<Box> taken)
    {
        var sides = string.Join(" ", item.Sides.Select(s => SideWords([.. item.Claims.Where(c => c.Claim.Side == s)], s)));
        var prints = item.Claims.GroupBy(c => c.Claim.Side).Max(g => g.Count());
        var value = TimeWords.Times(Words.ShortAmount(item.Value, _unit), prints).ToString();
        var width = Sheet.WidthOf(sides + " " + value);
        var x = XOf(item);
        var y = HeightOf(item.Value, top);
        var (high, low) = (
            Math.Min(HeightOf(item.Claims.Max(c => ChartView.Ends(c.Claim).High), top), y - MarkRadius),
            Math.Max(HeightOf(item.Claims.Min(c => ChartView.Ends(c.Claim).Low), top), y + MarkRadius));
        LetterPlace[] places =
        [
            new(x, 0, high - 5, "middle"),
            new(x, Aside, y + 5, "start"),
            new(x, 0, low + LetterHeight + 2, "middle"),
            new(x, -Aside, y + 5, "end"),
            new(x, 0, high - 5 - LetterHeight, "middle"),
            new(x, 0, low + (2 * LetterHeight) + 2, "middle"),
        ];
        var place = Array.Find(places, IsFree) ?? places[0];
        taken.Add(place.BoxOf(width));
        return new TimelineLabel(_sheet.At(place.X), place.Shift, place.Y, place.Anchor, sides, value);

        bool IsFree(LetterPlace candidate)
        {
            var box = candidate.BoxOf(width);
            var isInTime = item.Period is not null;
            return box.Left >= (isInTime ? 0 : _noPeriodFrom) && box.Right <= (isInTime ? _gutter + _plot + 12 : _sheet.Width) && !taken.Exists(box.Meets);
        }
    }

    private List<Note> NotesAbove()
    {
        var notes = new List<Note>();
        foreach (var group in _notes.GroupBy(c => (c.Claim.Period, c.Claim.Side, c.Claim.Kind, c.Claim.Value, c.Claim.Unit, c.Claim.BasePeriod)))
        {
            Add(
                notes,
                group.Key.Period,
                group.Key.Period,
                isRequired: false,
                SideWords([.. group], group.Key.Side),
                TimeWords.Times(Say(group.First().Claim), group.Count()));
        }

        foreach (var (target, pace) in _targets.SelectMany(t => t.Paces.Where(p => p.Paces.Count > 0).Select(p => (t, p))))
        {
            Add(
                notes,
                pace.Level[0].Claim.Period,
                target.Claim.Claim.Period,
                isRequired: true,
                TimeWords.Code(pace.Side).ToString(),
                Phrase.Format(Texts.TimelineNeeds, TimeWords.Rates(pace.Paces), Words.ShortAmount(target.Claim.Claim.Value, _unit)));
        }

        return notes;
    }

    private static Phrase Say(Claim claim)
    {
        if (claim.Kind != ClaimKind.Growth)
        {
            return Words.Amount(claim.Value, claim.Unit);
        }

        var amount = Words.Amount(Math.Abs(claim.Value), claim.Unit);
        return claim.BasePeriod is { } basePeriod
            ? Phrase.Format(claim.Value < 0 ? Texts.TimelineFallOn : Texts.TimelineGrowthOn, amount, Words.Period(basePeriod))
            : Phrase.Format(claim.Value < 0 ? Texts.TimelineFall : Texts.TimelineGrowth, amount);
    }

    // A required growth spans the time from the end of the level's period, anything else its own period.
    private void Add(List<Note> notes, Period? first, Period? last, bool isRequired, string side, Phrase said)
    {
        var words = said.ToString();
        var width = Sheet.WidthOf(side + " " + words);
        var (from, to) = first is { } begin && last is { } end
            ? (_gutter + (isRequired ? _time!.End(begin, _plot) : _time!.Begin(begin, _plot)), _gutter + _time.End(end, _plot))
            : (_noPeriodFrom + NoPeriodInset - MarkRadius, _noPeriodFrom + NoPeriodInset - MarkRadius);
        var isAtEnd = from + width > _sheet.Width;
        var (left, right) = isAtEnd ? (Math.Max(0, to - width), to) : (from, Math.Max(to, from + width));
        var line = 0;
        while (notes.Exists(n => n.Line == line && n.Left < right + 10 && left < n.Right + 10))
        {
            line++;
        }

        notes.Add(new Note(line, Math.Min(left, from), right, from, to, first is not null, isAtEnd, isRequired, side, words));
    }

    // All marks of a period share one position, whatever their side.
    private decimal XOf(Item item) => item.Period is { } period ? _gutter + _time!.Middle(period, _plot) : _noPeriodFrom + NoPeriodInset;

    private int HeightOf(decimal value, int top) =>
        top + PlotHeight - Room - (int)Math.Round(_values.Place(value, PlotHeight - (2 * Room)), MidpointRounding.AwayFromZero);

    private static string SideWords(IReadOnlyList<ClaimView> claims, Side side)
    {
        var code = TimeWords.Signed(TimeWords.Code(side), claims.Any(c => c.Claim.IsPeriodInferred));
        return (claims.Any(c => c.Claim.IsSpeakerInferred) ? Phrase.Format(Texts.TimeSpeakerInferred, code) : code).ToString();
    }

    /// <summary>The claims with the same value, period and kind, drawn as one item.</summary>
    private sealed record Item(Period? Period, Side[] Sides, decimal Value, bool IsTarget, IReadOnlyList<ClaimView> Claims);

    /// <summary>A candidate position of a label.</summary>
    private sealed record LetterPlace(decimal X, int Shift, int Y, string Anchor)
    {
        /// <summary>Returns the bounding box of a label of the given width at this position.</summary>
        public Box BoxOf(decimal width)
        {
            var left = X + Shift - (Anchor switch { "start" => 0, "end" => width, _ => width / 2 });
            return new Box(left, Y - LetterHeight, left + width, Y + 3);
        }
    }

    /// <summary>A note and its horizontal extent, in pixels.</summary>
    private sealed record Note(
        int Line,
        decimal Left,
        decimal Right,
        decimal From,
        decimal To,
        bool HasPeriod,
        bool IsAtEnd,
        bool IsRequired,
        string Side,
        string Words)
    {
        public TimelineNote ToNote(Sheet sheet) => new(
            HasPeriod ? new TimelineSpan(sheet.At(From), sheet.At(To)) : null,
            IsRequired,
            sheet.At(IsAtEnd ? Right : From),
            Head + (Line * NoteHeight),
            IsAtEnd ? "end" : "start",
            Side,
            Words);
    }
}
