using System.Text;
using KzKgData.Verification.Figures;

namespace KzKgData.Fuzzing.Targets;

/// <summary>The bytes are used as the period of a cell, as words for a period in a text, and as the end of an address.</summary>
internal static class PeriodTarget
{
    private static readonly Period[] _published =
    [
        Period.Parse("2024-02-29"),
        Period.Parse("2024-03"),
        Period.Parse("2023"),
        Period.Parse("0001-01"),
        Period.Parse("9999-12-31"),
    ];

    public static void Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (Period.TryParse(text, out var period, out var problem))
        {
            Hold.That(string.Equals(period.ToString(), text, StringComparison.Ordinal), $"'{text}' is written as '{period}'");
            CheckPeriod(period);
        }
        else
        {
            Hold.That(problem.Length > 0 && period == default, $"'{text}' is not a period, but no problem is reported");
        }

        foreach (var language in (ReadOnlySpan<string>)["en", "ru"])
        {
            if (FigureRecogniser.ReadDays(text, language) is { } figure)
            {
                Hold.That(figure.Kind is PrintedFigure.Date or PrintedFigure.Period, $"'{text}' has days and is a {figure.Kind}");
                CheckDays(figure);
            }
        }

        foreach (var days in AddressDate.In("https://example.org/" + text))
        {
            CheckPeriod(days);
            Hold.That(days.FirstDay.Year is >= 1900 and <= 2099 && days.DayCount <= 31, $"'{text}' has the days {days} of an address");
        }
    }

    /// <summary>Checks the invariants of a period.</summary>
    public static void CheckPeriod(Period period)
    {
        var printed = period.ToString();
        Hold.That(period.FirstDay <= period.LastDay && period.DayCount >= 1, $"{printed} ends before it begins");
        Hold.That(period.FirstDay.TimeOfDay == default && period.LastDay.TimeOfDay == default, $"{printed} does not consist of whole days");
        Hold.That(Period.TryParse(printed, out var again, out _) && again == period, $"{printed} is read back as {again}");
        Hold.That(period.Contains(period) && period.CompareTo(again) == 0 && period.YearsUntil(again) == 0, $"{printed} is not equal to itself");
    }

    private static void CheckDays(PrintedFigure figure)
    {
        var alone = figure.Resolve(published: null);
        foreach (var published in _published)
        {
            var days = figure.Resolve(published);
            if (days is { } resolved)
            {
                CheckPeriod(resolved.Period);
            }

            Hold.That(alone is null || alone == days, $"'{figure.Printed}' is {alone} by itself and {days} in a text of {published}");
        }
    }
}
