using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3106: the total that a table prints is not its exports and imports together.</summary>
public sealed class TotalOfTable() : TableRule("KZKG3106", "Total of a table", "total of a table")
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
                yield return CannotDecide($"{total.Id}: whether the total is that of both flows, without the two in {total.Source.Id}", [total]);
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

    /// <summary>Where the value lies that a table stores with so many digits, rounded or cut off.</summary>
    private static Interval Interval(Claim claim, Dataset dataset) =>
        new Figures.FigureReading(string.Empty, claim.Value, claim.Unit.Code, new TableReading(dataset, claim).Step).Hull;
}
