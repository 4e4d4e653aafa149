using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3103: what the exporter's office and the importer's office report of one flow lies further apart than valuation could carry.</summary>
public sealed class MirrorByFlow() : TableRule("KZKG3103", "Mirror by flow", "mirror of tables")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var mirror in TableMirror.Of(context.Dataset.Official))
        {
            var message = Message(mirror);
            Claim[] claims = [.. mirror.Flows.SelectMany(f => new[] { f.Exporter, f.Importer }).OrderBy(c => c.Id, StringComparer.Ordinal)];
            yield return !mirror.IsDisputed ? Note(message, claims)
            : mirror.Flows.All(f => context.Dataset.IsControl(f.Exporter.Subject))
                ? Note($"{message}; a control, declared so, that is not disputed here", claims)
            : Disagreement(new TableDispute(claims, mirror), message);
        }
    }

    /// <inheritdoc/>
    public override string? ProblemOfComputation(string cause, Finding finding, Dataset dataset) => cause switch
    {
        KnownCause.Valuation => "a flow lies further apart than valuation could carry, or the other way round",
        KnownCause.Rounding => "tables give their figures with all digits",
        _ => base.ProblemOfComputation(cause, finding, dataset),
    };

    /// <inheritdoc/>
    public override IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) =>
        finding.Discrepancy is TableDispute { Mirror: var mirror } ? Revision.Of(mirror, dataset) : null;

    private static string Message(TableMirror mirror)
    {
        var total =
            mirror.Gap is { } gap && mirror.Index is { } index
                ? $"by {mirror.One} {Printable.Number(mirror.TotalOfOne!.Value)} and by {mirror.Other} {Printable.Number(mirror.TotalOfOther!.Value)} "
                    + $"{mirror.Unit} in all, ratio {Ratio(mirror.TotalOfOne!.Value, mirror.TotalOfOther!.Value)}, index {Printable.Percent(index)}; the "
                    + $"difference {Printable.Number(gap)} = {Sum([.. mirror.Flows.Select(mirror.PartOf)])}; "
                : string.Empty;
        return $"{mirror.Title}: {total}{string.Join("; ", mirror.Flows.Select(Describe))}";
    }

    private static string Describe(TableFlow flow) =>
        $"{flow.Exporter.Subject}: the exporter's office {Printable.Number(flow.Exporter.Value)} ({flow.Exporter.Side}), the importer's "
        + $"{Printable.Number(flow.Importer.Value)} ({flow.Importer.Side}), {Excess(flow)}{flow.Reach}";

    private static string Excess(TableFlow flow) => flow.Larger is { } larger
        ? $"{Printable.Percent(flow.ExcessOfLarger)} more by the {(larger == flow.Exporter ? "exporter" : "importer")}, "
        : string.Empty;

    private static string Ratio(decimal one, decimal other) => Math.Min(one, other) is > 0 and var least
        ? Math.Round(Math.Max(one, other) / least, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture)
        : "none";

    private static string Sum(decimal[] parts) =>
        string.Concat(parts.Select((p, i) => i == 0 ? Printable.Number(p) : $" {(p < 0 ? "−" : "+")} {Printable.Number(Math.Abs(p))}"));
}
