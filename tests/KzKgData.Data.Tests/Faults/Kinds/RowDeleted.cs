using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Deletes a row.</summary>
internal sealed class RowDeleted() : FaultKind("row deleted")
{
    public override IEnumerable<Fault> In(DataPackage package) =>
        package.Tables.SelectMany(t => t.Rows).Select(row => Fault.OfLost(row, "the row is deleted", Splice.Remove(row)));
}
