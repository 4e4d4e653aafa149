using System;
using System.Globalization;
using Example.Stations;

// Every cell counts, and rows are found by text, by number and by the row that they name.
var (level, names) = (0m, 0L);
foreach (var reading in Dataset.Readings)
{
    level += reading.Level ?? 0;
    names += reading.Remark.Length + reading.Day.Day + (int)reading.Quality;
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Dataset.Readings.Count} {level} {names}"));
foreach (var id in args)
{
    var row = Dataset.Readings.Find(id);
    Console.WriteLine(
        row is { } found
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Id} {found.Day:yyyy-MM-dd} {found.Level?.ToString(CultureInfo.InvariantCulture) ?? "none"} {found.Quality} {found.Remark} "
                + $"{found.Station?.Name} {found.Station?.Readings.Count}")
            : $"{id} is not there");
}

Console.WriteLine(Dataset.Stations[2].Name);
