using KzKgData.Verification.DataPackages;

namespace KzKgData.Data.Tests.Faults;

/// <summary>A kind of fault that writes another value into a single cell.</summary>
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

    /// <summary>In how many rows of a table the fault is made.</summary>
    protected virtual int MostRows => int.MaxValue;

    /// <summary>Whether the fault makes sense in a column.</summary>
    protected virtual bool Concerns(Table table, FieldSchema field) => true;

    /// <summary>What may be written into a cell instead; nothing where the fault makes no sense there.</summary>
    protected abstract IEnumerable<string> WrongValues(Row row, FieldSchema field, string text);
}
