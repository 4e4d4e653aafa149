using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1004: a record is not valid CSV.</summary>
public sealed class MalformedCsv() : Rule("KZKG1004", "Malformed CSV", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        // With another delimiter, none of the records is what it seems.
        context.Package.Tables.Where(t => t.OtherDelimiter is null).SelectMany(table => table.Problems.Where(p => !p.IsBlankLine).Select(problem => At(
            table.PlaceOf(problem.Start, problem.Length),
            problem.Problem,
            table.FindRow(problem.Start) is { } row ? context.FactsOf(row) : [])));
}
