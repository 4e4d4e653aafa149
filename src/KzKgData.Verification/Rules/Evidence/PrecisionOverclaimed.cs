using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2015: the archived text bounds or softens a figure by a word before it, and the claim does not.</summary>
public sealed class PrecisionOverclaimed() : ArchiveRule("KZKG2015", "Precision overclaimed", Severity.Warning)
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var claim in context.Dataset.Claims)
        {
            if (claim.ValueMention is { } mention
                && QualifierAt(context.FiguresOf(mention.Source), mention) is { Length: > 0 } qualifier
                && Problem(claim.QualifierWord, qualifier) is { } problem)
            {
                yield return At(
                    claim.Row.PlaceOf("qualifier"),
                    $"the text says '{qualifier}' before {Printable.Quote(mention.Printed)}, but the qualifier of {claim.Id} {problem}; write {qualifier} "
                    + $"and cite the word",
                    [claim.Id]);
            }
        }
    }

    /// <summary>The qualifier of the figure that stands just where a mention does, or null.</summary>
    private static string? QualifierAt(IReadOnlyList<PrintedFigure> figures, Mention mention)
    {
        var i = BinarySearch.FirstIndex(figures, mention.Start, f => f.Start);
        return i < figures.Count && figures[i].Start == mention.Start && figures[i].End == mention.End ? figures[i].Qualifier : null;
    }

    private static Message? Problem(string curated, string printed)
    {
        // A level to reach bounds nothing, so nothing is lost with it.
        if (printed.Length == 0 || (printed is Qualifier.UpTo && curated.Length == 0) || curated == printed)
        {
            return null;
        }

        return curated.Length == 0 ? (Message)$"is empty, so that it counts as exact to its last digit" : $"is {Printable.Quote(curated)}";
    }
}
