using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2015: the archived text bounds or softens a figure by a word before it, and the claim does not.</summary>
public sealed class PrecisionOverclaimed() : ArchiveRule("KZKG2015", "Precision overclaimed", Severity.Warning)
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations];

    private protected override IEnumerable<Outcome> Check(RuleContext context, ArchivedTexts archive)
    {
        foreach (var claims in context.Dataset.Claims.Where(c => c.ValueMention is not null).GroupBy(c => c.ValueMention!.Value.Source))
        {
            var printed = archive.FiguresOf(claims.Key).ToLookup(f => new { f.Start, f.End }, f => f.Qualifier);
            foreach (var claim in claims)
            {
                var mention = claim.ValueMention!.Value;
                if (printed[new { mention.Start, mention.End }].FirstOrDefault() is { } qualifier && Problem(claim.QualifierWord, qualifier) is { } problem)
                {
                    yield return At(
                        claim.Row.PlaceOf("qualifier"),
                        $"the text says '{qualifier}' before {Printable.Quote(mention.Printed)}, but the qualifier of {claim.Id} {problem}; write {qualifier} and cite the word",
                        [claim.Id]);
                }
            }
        }
    }

    private static string? Problem(string curated, string printed)
    {
        // A level to reach bounds nothing, so nothing is lost with it.
        if (printed.Length == 0 || (printed is Qualifier.UpTo && curated.Length == 0) || curated == printed)
        {
            return null;
        }

        return curated.Length == 0 ? "is empty, so that it counts as exact to its last digit" : $"is {Printable.Quote(curated)}";
    }
}
