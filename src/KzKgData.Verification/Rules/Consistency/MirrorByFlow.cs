using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3103: the offices of the exporter and the importer differ about one flow by more than valuation could cause.</summary>
public sealed class MirrorByFlow() : TableRule("KZKG3103", "Mirror by flow", "mirror of tables")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var mirror in TableMirror.Of(context.Dataset.Official))
        {
            var message = MessageOf(mirror);
            Claim[] claims = [.. mirror.Flows.SelectMany(f => new[] { f.Exporter, f.Importer }).OrderBy(c => c.Id, StringComparer.Ordinal)];
            yield return !mirror.IsDisputed ? Note(message, claims)
            : mirror.Flows.All(f => context.Dataset.IsControl(f.Exporter.Subject))
                ? Note($"{message}; declared as a control, so this is not a dispute", claims)
            : Disagreement(new TableDispute(claims, mirror), message);
        }
    }

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) => cause switch
    {
        KnownCause.Valuation => $"the gap of a flow is larger than, or opposite to, the effect of valuation",
        KnownCause.Rounding => $"figures in tables are not rounded",
        _ => base.ProblemOfComputation(cause, finding, dataset),
    };

    /// <inheritdoc/>
    public override IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) =>
        finding.Discrepancy is TableDispute { Mirror: var mirror } ? Revision.Of(mirror, dataset) : null;

    private static Message MessageOf(TableMirror mirror)
    {
        var total =
            mirror.Gap is { } gap && mirror.Index is { } index
                ? $"totals {mirror.One} {mirror.TotalOfOne!.Value} and {mirror.Other} {mirror.TotalOfOther!.Value} "
                + $"{mirror.Unit}, ratio {Ratio(mirror.TotalOfOne!.Value, mirror.TotalOfOther!.Value)}, index {Printable.Percent(index)}, "
                + $"difference {gap} = {Sum([.. mirror.Flows.Select(mirror.PartOf)])}; "
                : Message.Empty;
        return $"{mirror.Title}: {total}{Message.Join($"; ", mirror.Flows.Select(Describe))}";
    }

    private static Message Describe(TableFlow flow) =>
        $"{flow.Exporter.Subject}: exporter {flow.Exporter.Value} ({flow.Exporter.Side}), importer "
        + $"{flow.Importer.Value} ({flow.Importer.Side}), {Excess(flow)}{flow.Reach}";

    private static Message Excess(TableFlow flow) => flow.Larger is { } larger
        ? $"{Printable.Percent(flow.ExcessOfLarger)} more in the figure of the {(larger == flow.Exporter ? (Message)$"exporter" : $"importer")}, "
        : Message.Empty;

    private static Message Ratio(decimal one, decimal other) => Math.Min(one, other) is > 0 and var least
        ? (Message)$"{new RoundedNumber(Math.Max(one, other) / least, 2)}"
        : $"none";

    private static Message Sum(decimal[] parts) => Message.Join(
        $"",
        parts.Select((p, i) => i == 0 ? (Message)$"{p}" : p < 0 ? (Message)$" − {Math.Abs(p)}" : $" + {Math.Abs(p)}"));
}
