using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Facts;

/// <summary>Resolves the period that a printed text may mean in the cell of a fact that cites it.</summary>
/// <remarks>
/// Most texts are resolved by themselves, or relative to the date of publication. The base of a change may depend on the period of the change
/// (<c>the previous month</c>); one text may give both base and period (<c>с 2019 по 2023 год</c>); and the period of a cumulative amount ends with the
/// publication (<c>since 2005</c>, <c>the past 20 years</c>).
/// </remarks>
internal static class CitedDays
{
    private const string Base = "base_period";
    private const string Own = "period";

    /// <summary>
    /// Returns the period up to the publication that a text gives by its beginning or length; null if it gives none, or the date of publication is
    /// unknown.
    /// </summary>
    public static Period? UpToText(PrintedFigure figure, Period? published)
    {
        if (published is not { } text)
        {
            return null;
        }

        if (figure.Kind == PrintedFigure.Duration)
        {
            return figure.Readings is [{ Value: >= 1 and <= 999, Unit: var unit } length, ..] && length.Value == Math.Truncate(length.Value)
                ? Before(text, (int)length.Value, unit)
                : null;
        }

        return figure.Resolve(published) is { Period: var start } && start.FirstDay <= text.LastDay ? Period.Between(start, text) : null;
    }

    /// <summary>Returns the possible periods.</summary>
    /// <param name="dataset">The facts.</param>
    /// <param name="fact">The fact that cites it.</param>
    /// <param name="field">The field of the cell.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="figure">What is read at the mention; null where that is no single date, period or length of time.</param>
    public static PossibleDays Of(Dataset dataset, Fact fact, string field, Mention mention, PrintedFigure? figure)
    {
        var published = mention.Source.PublishedOn;
        var claim = dataset.ClaimOf(fact);
        var plain = figure?.Resolve(published);
        if (claim is null)
        {
            return new PossibleDays(plain);
        }

        if (claim.Kind == ClaimKind.Growth
            && field is Base or Own
            && plain is { } span
            && Ends(span.Period) is var (first, last)
            && CitesBoth(dataset, fact, mention))
        {
            return new PossibleDays(new ResolvedPeriod(field is Base ? first : last, span.IsInferred));
        }

        if (field is Base && claim.Period is { } own)
        {
            return BasesOf(own, mention, figure, plain);
        }

        if (field is not Own || figure is null)
        {
            return new PossibleDays(plain);
        }

        var upToText = UpToText(figure, published) is { } open ? new ResolvedPeriod(open, IsInferred: true) : (ResolvedPeriod?)null;
        if (claim.Kind == ClaimKind.Cumulative)
        {
            return new PossibleDays(plain is { } days && Ends(days.Period) is not null ? plain : null, upToText);
        }

        return figure.Kind == PrintedFigure.Duration && claim.Kind == ClaimKind.Actual ? default
            : claim.Kind == ClaimKind.Direction || figure.Kind == PrintedFigure.Duration ? new PossibleDays(plain, upToText)
            : new PossibleDays(plain);
    }

    /// <summary>Returns the first and the last year, month or day of a span of several.</summary>
    private static (Period First, Period Last)? Ends(Period span)
    {
        var (from, to) = (span.FirstDay, span.LastDay);
        var ends = span.IsWholeYears ? (Period.Year(from.Year), Period.Year(to.Year))
            : span.IsWholeMonths ? (Period.Month(from.Year, from.Month), Period.Month(to.Year, to.Month))
            : (Period.Day(from.Year, from.Month, from.Day), Period.Day(to.Year, to.Month, to.Day));
        return ends.Item1 == ends.Item2 ? null : ends;
    }

    private static bool CitesBoth(Dataset dataset, Fact fact, Mention mention) =>
        dataset.FindCitation(fact, Base)?.Mention == mention && dataset.FindCitation(fact, Own)?.Mention == mention;

    private static PossibleDays BasesOf(Period own, Mention mention, PrintedFigure? figure, ResolvedPeriod? plain)
    {
        var published = mention.Source.PublishedOn;
        if (RelativeBase.Resolve(mention.Printed, mention.Source.Language, own, published) is { } relative)
        {
            return new PossibleDays(new ResolvedPeriod(relative, IsInferred: true));
        }

        // "December" in a text published in January may mean that of the year before.
        var named = plain ?? (published is { FirstDay.Year: > 1 } text ? figure?.Resolve(text.AddYears(-1)) : null);
        if (named is not { } days)
        {
            return default;
        }

        if (days.IsInferred && days.Period.FirstDay >= own.FirstDay && days.Period.FirstDay.Year > 1 && figure!.IsYearMissing)
        {
            days = days with { Period = days.Period.AddYears(-1) };
        }

        // Eleven months are compared with the same eleven months.
        var sameMonths = days.Period is { IsWholeYears: true, FirstDay.Year: var year } && year == days.Period.LastDay.Year && !own.IsWholeYears
            ? RelativeBase.InYear(own, year)
            : null;
        return new PossibleDays(days, sameMonths is { } months ? new ResolvedPeriod(months, IsInferred: true) : null);
    }

    private static Period? Before(Period text, int count, string unit)
    {
        var months = unit switch { "year" => count * 12, "month" => count, _ => 0 };
        var days = unit switch { "week" => count * 7, "day" => count, _ => 0 };
        if ((months == 0 && days == 0) || text.FirstDay.Year * 12 <= months + 12)
        {
            return null;
        }

        var first = text.FirstDay.AddMonths(-months).AddDays(-days);
        return Period.Between(Period.Day(first.Year, first.Month, first.Day), text);
    }
}

/// <summary>The periods that a text may mean: none, one or two.</summary>
internal readonly record struct PossibleDays
{
    /// <summary>Creates them.</summary>
    /// <param name="first">The more likely period; null if it cannot be determined.</param>
    /// <param name="other">The less likely one; null if there is none.</param>
    public PossibleDays(ResolvedPeriod? first, ResolvedPeriod? other = null) => (MostLikely, Other) = first is null ? (other, null) : (first, other);

    /// <summary>The most likely period; null if there is none.</summary>
    public ResolvedPeriod? MostLikely { get; }

    /// <summary>The less likely period; null if there is none.</summary>
    public ResolvedPeriod? Other { get; }

    /// <summary>Returns the one with the days of a period, or null.</summary>
    public ResolvedPeriod? Find(Period period) => MostLikely?.Period == period ? MostLikely : Other?.Period == period ? Other : null;
}
