using KzKgData.Reporting.Wording;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>The texts of a timeline.</summary>
internal sealed class TimelineText(Quantity quantity, Unit unit, IReadOnlyList<TargetView> targets, ValueAxis values)
{
    /// <summary>Returns the title, conclusion, caption and table.</summary>
    public FigureText Text() =>
        new(
            quantity.Units.Skip(1).Any() ? Phrase.Format(Texts.TimeQuantity, quantity.Title, Phrase.Data(unit.Code)) : quantity.Title,
            Words.Sentences([.. quantity.Series.Select(OfSide), .. Unattributed(), .. OfTargets()]),
            Words.Sentences(
                If(targets.Count > 0, Texts.TimelineCaptionTargets),
                If(quantity.Values(unit).Any(c => ChartView.Ends(c.Claim) is var (low, high) && low < high), Texts.TimelineCaptionBars),
                If(quantity.Values(unit).Any(c => c.Claim.Period is { IsWholeYears: false }), Texts.TimelineCaptionParts),
                If(quantity.Claims.Any(Quantity.IsChange) || targets.Any(t => t.Paces.Any(p => p.Paces.Count > 0)), Texts.TimelineCaptionNotes),
                Phrase.Format(values.Start == 0 ? Texts.TimelineFromZero : Texts.TimelineNotFromZero, Words.Amount(values.Start, unit))),
            Table);

    private static Phrase If(bool isDrawn, string words) => isDrawn ? Phrase.Own(words) : Phrase.Empty;

    private Phrase OfSide(SideSeries series)
    {
        var levels = series.Levels.Where(l => l.Unit == unit).OrderBy(l => l.Period).ToArray();
        var side = TimeWords.Side(series.Side).Capitalised();
        if (levels.Length == 0)
        {
            return Phrase.Format(Texts.TimelineNoLevel, side);
        }

        return Words.Sentences(Phrase.Format(Texts.TimelineLevels, side, List(levels.Select(OfLevel))), Change(levels));
    }

    private static Phrase OfLevel(Level level) => Phrase.Format(
        Texts.TimelineLevel,
        List(level.Claims.Select(c => c.Value).Distinct().Order().Select(v => Words.Amount(v, level.Unit))),
        Words.Period(level.Period));

    /// <summary>Compares the last two levels over the same months of different years, whatever their rounding.</summary>
    private static Phrase Change(Level[] levels)
    {
        var now = levels.LastOrDefault(l => levels.Any(e => e.Period.YearsUntil(l.Period) > 0));
        if (now is null)
        {
            return Phrase.Empty;
        }

        var before = levels.Last(l => l.Period.YearsUntil(now.Period) > 0);
        var words = before.Claims.All(b => now.Claims.All(n => b.Pragmatic.IsBelow(n.Pragmatic))) ? Texts.TimelineRise
            : before.Claims.All(b => now.Claims.All(n => n.Pragmatic.IsBelow(b.Pragmatic))) ? Texts.TimelineDecline
            : Texts.TimelineUndecided;
        return Phrase.Format(words, Words.Period(before.Period), Words.Period(now.Period));
    }

    private IEnumerable<Phrase> Unattributed()
    {
        var prints = quantity.Values(unit).Where(c => c.Claim.Kind == ClaimKind.Actual && c.Claim.Side.IsNone).ToArray();
        if (prints.Length > 0)
        {
            yield return Phrase.Format(Texts.TimelineUnattributed, List(prints.Select(p => p.Claim.Period is { } period
                ? Phrase.Format(Texts.TimelineLevel, p.Value, Words.Period(period))
                : p.Value)));
        }
    }

    private IEnumerable<Phrase> OfTargets()
    {
        if (targets.Count > 0)
        {
            yield return Phrase.Format(
                Texts.TimelineTargets,
                List(
                    targets
                        .Select(t => (t.Claim.Claim.Value, t.Claim.Claim.Period))
                        .Distinct()
                        .Select(t =>
                            t.Period is { } period
                                ? Phrase.Format(Texts.TimelineTarget, Words.Amount(t.Value, unit), Words.Period(period))
                                : Phrase.Format(Texts.TimelineTargetWithoutYear, Words.Amount(t.Value, unit)))));
        }
    }

    private TableView Table() => TableView.Of(
        Phrase.Own(Texts.TimelineTableCaption),
        [Texts.TimePeriodColumn, Texts.TimelineFigureColumn, Texts.TimeSaidByColumn, Texts.TimeSourceColumn],
        quantity.Claims.Where(c => c.Claim.Unit == unit || Quantity.IsChange(c)).OrderBy(c => c.Claim.Period is null).ThenBy(c => c.Claim.Period),
        c =>
        [
            new TableCell(c.Claim.Period is { } period ? Words.Period(period) : Phrase.Own(Texts.TimeNoYear))
            {
                Tags = c.Claim.IsPeriodInferred ? [Texts.ClaimPeriodInferred] : [],
            },
            Figure(c),
            TargetsView.SaidBy(c),
            TableCell.Of(c.Source),
        ]);

    private static TableCell Figure(ClaimView claim) => new(claim.Value)
    {
        Notes = claim.Claim.Kind switch
        {
            var kind when kind == ClaimKind.Actual => [claim.TestedWords],
            var kind when kind == ClaimKind.Growth =>
            [
                claim.Claim.BasePeriod is { } basePeriod
                    ? Phrase.Format(Texts.TimelineGrowthBase, Words.Period(basePeriod))
                    : Phrase.Own(Texts.TimelineGrowthNoBase),
                claim.TestedWords,
            ],
            var kind => [Phrase.Data(Words.OfId(kind.Name))],
        },
    };

    private static Phrase List(IEnumerable<Phrase> phrases) => Words.List([.. phrases]);
}
