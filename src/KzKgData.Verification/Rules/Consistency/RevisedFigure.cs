using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3102: two editions of one table differ in a figure.</summary>
public sealed class RevisedFigure() : TableRule("KZKG3102", "Revised figure", "edition", Severity.Note)
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var editions in context.Dataset.Official.Revisable)
        {
            for (var i = 1; i < editions.Count; i++)
            {
                var (before, now) = (editions[i - 1], editions[i]);
                if (before.Value == now.Value)
                {
                    continue;
                }

                if (before.Source.PublishedOn is { } earlier && now.Source.PublishedOn is { } later && earlier.LastDay < later.FirstDay)
                {
                    yield return Revised(before, now, context.Dataset);
                }
                else
                {
                    yield return CannotDecide(
                        $"{Title(now)}: {Edition(before.Source)} has {before.Value} and {Edition(now.Source)} "
                        + $"{now.Value} {now.Unit}, but the dates do not show which came first",
                        [before, now]);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) =>
        from claims in finding.Discrepancy!.Claims.Where(c => c.IsFromTable).GroupBy(c => (c.Measurand, c.Unit, c.Side, c.Period))
        from revision in Revision.Among(dataset.Official.Editions(claims.Key.Measurand, claims.Key.Unit, claims.Key.Side, claims.Key.Period!.Value))
        where claims.Contains(revision.Before.Parts[0]) && claims.Contains(revision.Now.Parts[0])
        select revision;

    private Finding Revised(Claim before, Claim now, Dataset dataset)
    {
        var change = now.Value - before.Value;
        Message share = before.Value == 0 ? Message.Empty : $", {Signed(Math.Round(change / Math.Abs(before.Value), 6, MidpointRounding.AwayFromZero))}";
        Claim[] madeFalse =
        [
            .. dataset.Claims.Where(c => c.Kind == ClaimKind.Actual && c.Period == now.Period && c.Unit == now.Unit && c.Side == now.Side
                && dataset.Official.ComparableWith(c, dataset).Contains(now.Measurand)
                && c.Pragmatic.Contains(before.Value) && !c.Pragmatic.Contains(now.Value)),
        ];
        Message said = madeFalse.Length == 0
            ? Message.Empty
            : $"; claims that match only the earlier edition: {Message.Join($", ", madeFalse.Select(Said))}";
        return Note(
            $"{Title(now)}: revised from {before.Value} ({Edition(before.Source)}) to {now.Value} {now.Unit} "
            + $"({Edition(now.Source)}), by {(change > 0 ? (Message)$"+{change}" : $"{change}")}{share}{said}",
            [before, now, .. madeFalse],
            isOnRecordAsRevision: true);
    }

    private static Message Title(Claim claim) => $"{claim.Indicator} {claim.Subject} in {claim.Period}, {claim.Side} office";
}
