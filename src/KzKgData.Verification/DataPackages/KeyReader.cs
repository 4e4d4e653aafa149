using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads lists of field names: keys, and properties declared like keys.</summary>
internal sealed class KeyReader(DescriptorText text, UnreadTables unread)
{
    /// <summary>Returns the fields that a node names, one or a list. Unknown names are reported and ignored.</summary>
    /// <param name="node">The name, or list of names; null for none.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="isField">Returns whether the table has a field with a name.</param>
    public List<string> Read(LocatedJson? node, string table, Func<string, bool> isField)
    {
        var key = new List<string>();
        foreach (var item in DescriptorText.Listed(node))
        {
            if (isField(item.Text))
            {
                key.Add(item.Text);
            }
            else if (item.Kind != JsonValueKind.String)
            {
                text.Report(item, $"a key must be the name of a field, or a list of names of fields");
            }
            else if (!unread.Contains(table))
            {
                text.Report(item, $"there is no field '{item.Text}' in this table; declare it, or correct the name");
            }
        }

        return key;
    }
}
