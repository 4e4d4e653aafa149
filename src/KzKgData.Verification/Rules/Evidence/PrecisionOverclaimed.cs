using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2015: the archived text has a qualifier before a figure that the claim lacks.</summary>
public sealed class PrecisionOverclaimed() : ArchiveRule("KZKG2015", "Missing qualifier", Severity.Warning)
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
                    $"the text prints '{qualifier}' before {Printable.Quote(mention.Printed)}, but the qualifier of {claim.Id} {problem}; write {qualifier} "
                    + $"and cite the word",
                    [claim.Id]);
            }
        }
    }

    /// <summary>Returns the qualifier of the figure at exactly the place of a mention, or null.</summary>
    private static string? QualifierAt(TextFigure[] figures, Mention mention)
    {
        var i = BinarySearch.FirstIndex(figures, mention.Start, f => f.Start);
        return i < figures.Length && figures[i].Start == mention.Start && figures[i].End == mention.End ? figures[i].Qualifier : null;
    }

    private static Message? Problem(string curated, string printed)
    {
        // "Up to" names a level to reach and is not a bound, so it may be omitted.
        if (printed.Length == 0 || (printed is Qualifier.UpTo && curated.Length == 0) || curated == printed)
        {
            return null;
        }

        return curated.Length == 0 ? (Message)$"is empty, which makes it exact to its last digit" : $"is {Printable.Quote(curated)}";
    }
}
