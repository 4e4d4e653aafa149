using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1004: a record is not valid CSV.</summary>
public sealed class MalformedCsv() : Rule("KZKG1004", "Malformed CSV", "form")
{
    /// <summary>The most records that are told for one table without a role.</summary>
    internal const int MostOfTable = 1_000;

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) =>
        // With another delimiter, none of the records is what it seems.
        context.Package.Tables.Where(t => t.OtherDelimiter is null).SelectMany(t => Check(context, t));

    private IEnumerable<Finding> Check(RuleContext context, Table table)
    {
        CsvProblem[] problems = [.. table.Problems.Where(p => !p.IsBlankLine)];
        var told = table.Schema.Role is TableRole.None ? Math.Min(MostOfTable, problems.Length) : problems.Length;
        foreach (var problem in problems.Take(told))
        {
            yield return At(
                table.PlaceOf(problem.Start, problem.Length),
                problem.Problem,
                table.FindRow(problem.Start) is { } row ? context.FactsOf(row) : []);
        }

        if (told < problems.Length)
        {
            yield return At(
                table.PlaceOf(problems[told].Start, problems[told].Length),
                $"{problems.Length - told} more record(s) of this file, of which this is the first, are not valid CSV; correct those before it first");
        }
    }
}
