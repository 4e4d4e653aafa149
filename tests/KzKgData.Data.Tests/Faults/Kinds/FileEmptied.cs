using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Empties a file, or removes its rows.</summary>
internal sealed class FileEmptied() : FaultKind("file emptied")
{
    public override IEnumerable<Fault> In(DataPackage package) => package.Tables.SelectMany(table =>
    {
        var header = table.Text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return new[]
        {
            Fault.OfFile(table, string.Empty, "the file is empty", new Splice(table, 0, table.Text.Length, string.Empty)),
            Fault.OfFile(table, string.Empty, "the file has no rows", new Splice(table, header, table.Text.Length - header, string.Empty)).Losing(table.Rows),
        };
    });
}
