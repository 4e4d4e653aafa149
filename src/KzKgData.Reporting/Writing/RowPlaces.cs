using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Writing;

/// <summary>Names the cell at a place by the key of its row, which stays valid when lines are added or removed.</summary>
internal sealed class RowPlaces(DataPackage package, string folder)
{
    private readonly Dictionary<string, Dictionary<Place, string>> _tables = new(StringComparer.Ordinal);

    /// <summary>Returns the key of the row and the name of the field; empty if there is no cell at the place.</summary>
    public string NameOf(Place place)
    {
        if (!_tables.TryGetValue(place.Path, out var names))
        {
            _tables[place.Path] = names = Read(package.Tables.FirstOrDefault(t => string.Equals(folder + t.Path, place.Path, StringComparison.Ordinal)));
        }

        return names.GetValueOrDefault(place, string.Empty);
    }

    private Dictionary<Place, string> Read(Table? table)
    {
        var names = new Dictionary<Place, string>();
        foreach (var row in table?.Rows ?? [])
        {
            var key = string.Join(',', row.Table.Schema.PrimaryKey.Select(f => row[f].Text));
            names[row.Place.In(folder)] = key;
            foreach (var field in row.Table.Schema.Fields)
            {
                names[row.PlaceOf(field.Name).In(folder)] = key + "\n" + field.Name;
            }
        }

        return names;
    }
}
