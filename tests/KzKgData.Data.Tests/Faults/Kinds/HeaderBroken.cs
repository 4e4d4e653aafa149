using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Renames, removes, duplicates or swaps a column in the header row.</summary>
internal sealed class HeaderBroken() : FaultKind("header broken")
{
    public override IEnumerable<Fault> In(DataPackage package) => package.Tables.SelectMany(t => Names(t).Append(NoHeader(t)));

    private static IEnumerable<Fault> Names(Table table)
    {
        for (var i = 0; i < table.Header.Count; i++)
        {
            var name = table.Header[i];
            var neighbour = table.Header[(i + 1) % table.Header.Count];
            foreach (var other in new[] { name.Text + "s", name.Text.ToUpperInvariant(), string.Empty })
            {
                yield return Fault.OfFile(table, name.Text, $"the header row says '{other}'", new Splice(table, name.Start, name.Length, other));
            }

            yield return Fault.OfFile(
                table,
                name.Text,
                $"the header row has it in place of {neighbour.Text}",
                new Splice(table, name.Start, name.Length, neighbour.Text),
                new Splice(table, neighbour.Start, neighbour.Length, name.Text));
        }
    }

    private static Fault NoHeader(Table table) =>
        Fault.OfFile(
            table,
            string.Empty,
            "there is no header row",
            new Splice(table, 0, table.Text.IndexOf('\n', StringComparison.Ordinal) + 1, string.Empty));
}
