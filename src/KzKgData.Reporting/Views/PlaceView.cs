using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Views;

/// <summary>A place in the data files as the report names it.</summary>
/// <param name="Words">The place in words.</param>
/// <param name="Place">The place.</param>
public sealed record PlaceView(Phrase Words, Place Place)
{
    /// <summary>A cell, as a spreadsheet counts it: <c>data/claims.csv line 4, column 9 (value)</c>.</summary>
    /// <param name="row">The row of the cell.</param>
    /// <param name="field">Its column.</param>
    /// <param name="folder">What comes before a path of the package.</param>
    public static PlaceView Of(Row row, string field, string folder)
    {
        var place = row.PlaceOf(field).In(folder);
        return new PlaceView(
            Phrase.Format(Texts.CardCell, Phrase.Data(place.Path), Phrase.Count(place.Line), Phrase.Count(row.Table.ColumnOf(field) + 1), Phrase.Data(field)),
            place);
    }

    /// <summary>The place of a finding, as compilers write it: <c>data/claims.csv(4,82)</c>.</summary>
    public static PlaceView Of(Place place) => new(Phrase.Data(place.ToString()), place);
}
