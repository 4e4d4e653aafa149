using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults;

/// <summary>A kind of fault that replaces the value of a single cell.</summary>
internal abstract class CellFaultKind(string name) : FaultKind(name)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Fault> In(DataPackage package) =>
        from table in package.Tables
        from field in table.Schema.Fields
        where Concerns(table, field)
        from row in Spread(table.Rows, MostRows)
        let text = row[field.Name].Text
        from value in WrongValues(row, field, text).Distinct(StringComparer.Ordinal)
        where value != text
        select Fault.OfCell(row, field, value);

    /// <summary>The maximum number of rows per table in which the fault is made.</summary>
    protected virtual int MostRows => int.MaxValue;

    /// <summary>Whether the fault is applicable to a column.</summary>
    protected virtual bool Concerns(Table table, FieldSchema field) => true;

    /// <summary>Returns wrong values for a cell; none if the fault is not applicable.</summary>
    protected abstract IEnumerable<string> WrongValues(Row row, FieldSchema field, string text);
}
