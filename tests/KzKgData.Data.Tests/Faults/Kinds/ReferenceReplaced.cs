using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults.Kinds;

/// <summary>Replaces a reference by one to another row; people, sources and mentions have kinds of their own.</summary>
internal sealed class ReferenceReplaced() : CellFaultKind("reference replaced")
{
    private const int MostTargets = 6;

    private static readonly string[] _others = ["people", "sources", "mentions"];

    public override int Floor => 50;

    protected override bool Concerns(Table table, FieldSchema field) =>
        field.References.Count > 0
        && field.References.All(r => !_others.Contains(r.Table, StringComparer.Ordinal))
        && table.Schema.Role is not TableRole.Citations;

    protected override IEnumerable<string> WrongValues(Row row, FieldSchema field, string text) =>
        text.Length == 0 ? [] : field.References.SelectMany(r => Spread(RealPackage.Table(r.Table).Rows, MostTargets).Select(target => target[r.Field].Text));
}
