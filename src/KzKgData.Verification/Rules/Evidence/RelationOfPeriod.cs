using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>
/// KZKG2019: the archived text relates a printed period or counted noun to the figure in another way than the claim does.
/// </summary>
public sealed class RelationOfPeriod() : ArchiveRule("KZKG2019", "Wrong relation of a period")
{
    private const int MostWordsBetween = 5;

    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        var takesUnit = context.Package.FindTable(TableRole.Claims)?.Schema.Field(KnownColumn.Unit) is { TakesCitation: true };
        foreach (var claim in context.Dataset.Claims)
        {
            if (context.Dataset.FindCitation(claim.Fact, "period") is { Mention: var period }
                && context.TextOf(period.Source) is not null
                && ProblemOfPeriod(claim, period, FigureAt(context.FiguresOf(period.Source), period)) is { } problem)
            {
                yield return At(claim.Row.PlaceOf("period"), $"period of {claim.Id} cites {Printable.Quote(period.Printed)}, {problem}", [claim.Id]);
            }

            if (takesUnit
                && claim.ValueMention is { } figure
                && context.Dataset.FindCitation(claim.Fact, "unit") is { Mention: var unit }
                && context.TextOf(figure.Source) is { } text && unit.Source == figure.Source
                && !IsBeside(text, figure, unit))
            {
                yield return At(
                    claim.Row.PlaceOf("unit"),
                    $"unit of {claim.Id} cites {unit.Id} ({Printable.Quote(unit.Printed)}), which is not beside the figure "
                    + $"{Printable.Quote(figure.Printed)}; cite the noun that it counts",
                    [claim.Id]);
            }
        }
    }

    private static Message? ProblemOfPeriod(Claim claim, Mention period, TextFigure? figure)
    {
        if (figure is not { } printed)
        {
            return null;
        }

        return printed.Relation switch
        {
            Relation.Base when claim.Kind == ClaimKind.Growth => $"which the text names as the base of the change; cite it for base_period",
            Relation.Since when claim.Kind == ClaimKind.Growth => $"which the text names as the start of the change; cite it for base_period",
            Relation.Since when claim.Kind != ClaimKind.Cumulative && claim.Period != printed.UpToText(period.Source.PublishedOn) =>
                $"which the text names as the start of a period up to its own date; set the kind to cumulative",
            Relation.Base
            or ""
                when claim.Kind == ClaimKind.Cumulative && printed.Kind != PrintedFigure.Duration && !IsOfYears(printed.Resolve(period.Source.PublishedOn)) =>
                $"but the text names neither a start nor a duration; set the kind to actual",
            _ => null,
        };
    }

    private static bool IsOfYears(ResolvedPeriod? resolved) => resolved is { Period: var days } && days.FirstDay.AddYears(1) <= days.LastDay;

    /// <summary>Returns the only figure inside a mention and at its start; null if there is none.</summary>
    private static TextFigure? FigureAt(TextFigure[] figures, Mention mention)
    {
        var first = BinarySearch.FirstIndex(figures, mention.Start, f => f.Start);
        return first < figures.Length && figures[first].End <= mention.End && !(first + 1 < figures.Length && figures[first + 1].End <= mention.End)
            ? figures[first]
            : null;
    }

    /// <summary>Whether only a few words and no sentence punctuation separate a figure and a word.</summary>
    private static bool IsBeside(ArchivedText text, Mention figure, Mention word)
    {
        var (from, to) = figure.Start < word.Start ? (figure.End, word.Start) : (word.End, figure.Start);
        if (from >= to)
        {
            return true; // one contains the other
        }

        var between = text.Points.Slice(from, to);
        return between.All(c => char.IsLetter(c) || c is ' ' or '\u00A0' or '-' or '\u2010' or '\u2019' or '\'' or ':' or '\u2013' or '\u2014')
            && between.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsBetween;
    }
}
