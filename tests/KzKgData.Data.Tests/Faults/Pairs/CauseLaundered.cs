using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Explains an unsettled discrepancy by a cause that cites an arbitrary mention.</summary>
internal sealed class CauseLaundered() : FaultKind("cause laundered")
{
    private const int MentionsEach = 12;

    public override IEnumerable<Fault> In(DataPackage package) =>
        from row in RealPackage.Table("explanations").Rows
        from cause in row.Table.Schema.Field("cause")!.Categories
        where cause is not "unresolved" && cause != row["cause"].Text && !KnownCause.Computed.Contains(cause, StringComparer.Ordinal)
        from mention in Spread(RealPackage.Table("mentions").Rows, MentionsEach)
        select Fault.Of(
            row,
            "cause",
            $"it becomes '{cause}' on the evidence of '{mention["printed"].Text}'",
            Splice.Cell(row, "cause", cause),
            Splice.Cell(row, "evidence", mention["id"].Text),
            Splice.Cell(row, "hypotheses", string.Empty),
            Splice.Cell(row, "would_settle", string.Empty)).And(mention);
}
