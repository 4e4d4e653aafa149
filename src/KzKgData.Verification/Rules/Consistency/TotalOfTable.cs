using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3106: the total in a table is not the sum of its exports and imports.</summary>
public sealed class TotalOfTable() : TableRule("KZKG3106", "Table total does not add up", "total of a table")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        var tables = context.Dataset.TableClaims.Where(c => c.Period is not null).ToLookup(c => (c.Source, c.Indicator, c.Scope, c.Unit, c.Period, c.Subject));
        foreach (var total in context.Dataset.TableClaims.Where(c => c.Period is not null))
        {
            if (MutualSubject.Of(total.Subject) is not { } mutual)
            {
                continue;
            }

            Claim[] flows = [.. mutual.Flows.SelectMany(f => tables[(total.Source, total.Indicator, total.Scope, total.Unit, total.Period, f)])];
            if (flows.Length != mutual.Flows.Count)
            {
                yield return CannotDecide($"{total.Id}: whether the total is the sum of both flows, because {total.Source.Id} does not have both", [total]);
            }
            else if (!Interval(total, context.Dataset).Overlaps(Interval(flows[0], context.Dataset).Plus(Interval(flows[1], context.Dataset))))
            {
                yield return Disagreement(
                    new Misfit(flows.Append(total).OrderBy(c => c.Id, StringComparer.Ordinal)),
                    $"{total.Id}: the total {total.Value} {total.Unit} for {total.Period} is not "
                    + $"{Message.Join($" + ", flows.Select(f => f.Value))} = {flows.Sum(f => f.Value)} in one edition "
                    + $"({Edition(total.Source)})");
            }
        }
    }

    /// <summary>Returns the interval of a value in a table, which may be rounded or truncated.</summary>
    private static Interval Interval(Claim claim, Dataset dataset) =>
        new Figures.FigureReading(string.Empty, claim.Value, claim.Unit.Code, new TableReading(dataset, claim).Step).Hull;
}
