using KzKgData.Reporting.Wording;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Reporting.Views;

/// <summary>A place in the data files, in the report.</summary>
/// <param name="Words">The place in words.</param>
/// <param name="Place">The place.</param>
public sealed record PlaceView(Phrase Words, Place Place)
{
    /// <summary>Returns the place of a cell, with the column counted as in a spreadsheet: <c>data/claims.csv line 4, column 9 (value)</c>.</summary>
    /// <param name="row">The row of the cell.</param>
    /// <param name="field">Its column.</param>
    /// <param name="folder">The prefix of paths of the package.</param>
    public static PlaceView Of(Row row, string field, string folder)
    {
        var place = row.PlaceOf(field).In(folder);
        return new PlaceView(
            Phrase.Format(Texts.CardCell, Phrase.Data(place.Path), Phrase.Count(place.Line), Phrase.Count(row.Table.ColumnOf(field) + 1), Phrase.Data(field)),
            place);
    }

    /// <summary>Returns the place of a finding, in the format of compilers: <c>data/claims.csv(4,82)</c>.</summary>
    public static PlaceView Of(Place place) => new(Phrase.Data(place.ToString()), place);
}
