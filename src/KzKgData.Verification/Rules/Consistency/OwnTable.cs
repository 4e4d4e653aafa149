using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG3101: compares a claim with the table of the statistical office of its own side.</summary>
public sealed class OwnTable() : TableRule("KZKG3101", "Comparison with own table", "own table")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context) => OwnTableVerdict.Of(context.Dataset).Select(Conclude);

    /// <inheritdoc/>
    public override Message? ProblemOfComputation(string cause, Finding finding, Dataset dataset) => cause is KnownCause.Rounding
        ? $"the interval of the printed figure already allows for rounding and truncation, and no edition is inside it"
        : base.ProblemOfComputation(cause, finding, dataset);

    /// <inheritdoc/>
    public override IEnumerable<Revision>? RevisionsOf(Finding finding, Dataset dataset) =>
        finding.Discrepancy!.Claims.Where(c => !c.IsFromTable).SelectMany(c => Revision.Of(c, dataset));

    private Outcome Conclude(OwnTableVerdict verdict)
    {
        var (claim, figure) = (verdict.Claim, verdict.Figure);
        return verdict.Kind switch
        {
            OwnTableVerdictKind.Undecidable => CannotDecide($"{Said(claim)}: {verdict.Why}", [claim]),
            OwnTableVerdictKind.Confirmed => Note(
                $"{Said(claim)} is the figure in its own side's table, {verdict.HowShortened}: {Describe(figure!)}",
                [claim, .. figure!.Parts]),
            OwnTableVerdictKind.ConfirmedEarlier => Note(
                $"{Said(claim)} is the figure in an earlier edition of its own side's table, {verdict.HowShortened}: {Describe(figure!)}, superseded by "
                + $"{Describe(verdict.Later!)}{Lag(verdict)}",
                [claim, .. figure!.Parts, .. verdict.Later!.Parts],
                isOnRecordAsRevision: true),
            OwnTableVerdictKind.SaidBefore => Note(
                $"{Said(claim)} is older than the available edition, {Describe(figure!)}, which "
                + $"{(verdict.IsMatch ? (Message)$"has the same figure" : $"has another figure")} but neither confirms nor contradicts it",
                [claim, .. figure!.Parts]),
            _ => Disagreement(
                new Misfit(new[] { claim }.Concat(figure!.Parts).OrderBy(c => c.Id, StringComparer.Ordinal)),
                $"{Said(claim)} is in no edition of its own side's table; it differs from the latest earlier one, {Describe(figure!)}, by "
                + $"{Signed((claim.Value - figure!.Value) / Math.Max(1, Math.Abs(figure.Value)))}",
                claim.HardBound.Contains(figure.Value) ? Severity.Warning : Severity.Error),
        };
    }

    private static Message Lag(OwnTableVerdict verdict) => verdict is { Claim.Said: { } said, Later.Edition: { } edition } && said.FirstDay >= edition.LastDay
        ? $" {(said.FirstDay - edition.LastDay).Days} days before the statement"
        : Message.Empty;
}
