using System.Text;
using KzKgData.Verification.Figures;

namespace KzKgData.Fuzzing.Targets;

/// <summary>The first byte selects a language, the others are a text.</summary>
internal static class FigureTarget
{
    private const string Paragraph = "\n\n";

    private static readonly string[] _languages = ["en", "ru", "ky", "en-GB", "ru-RU", string.Empty];
    private static readonly Period?[] _published =
    [
        null,
        Period.Parse("2024-02-29"),
        Period.Parse("2024-12"),
        Period.Parse("2023"),
        Period.Parse("9999-12-31"),
        Period.Parse("0001-01-01"),
    ];

    public static void Check(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }

        var language = _languages[input[0] % _languages.Length];
        var text = Encoding.UTF8.GetString(input.AsSpan(1));
        var figures = FigureRecogniser.Find(text, language);
        var characters = text.EnumerateRunes().ToArray();
        var end = 0;
        foreach (var figure in figures)
        {
            Hold.That(
                end <= figure.Start && figure.Start < figure.End && figure.End <= characters.Length,
                $"[{figure.Start}, {figure.End}) '{figure.Printed}' is not a range of the text after {end}");
            var printed = string.Concat(characters[figure.Start..figure.End]);
            Hold.That(string.Equals(printed, figure.Printed, StringComparison.Ordinal), $"'{figure.Printed}' is printed as '{printed}'");
            Hold.That(PrintedFigure.Kinds.Contains(figure.Kind), $"'{figure.Printed}' is of the kind '{figure.Kind}'");
            end = figure.End;
            CheckReadings(figure);
            CheckDays(figure);
            if (FigureRecogniser.Read(figure.Printed, language, figure.Kind) is { } alone)
            {
                Hold.That(
                    alone.Start == 0 && string.Equals(alone.Printed, figure.Printed, StringComparison.Ordinal) && alone.Kind == figure.Kind,
                    $"'{figure.Printed}' read alone is '{alone.Printed}'");
            }
        }

        _ = FigureRecogniser.Read(text, language);
        CheckParagraphs(text, language, figures);
    }

    /// <summary>Checks that the figures of a paragraph do not depend on the others.</summary>
    private static void CheckParagraphs(string text, string language, IReadOnlyList<PrintedFigure> figures)
    {
        var at = text.IndexOf(Paragraph, StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        // A text of a single word is read like a table cell, in which May is a month. So each half gets another character.
        const string Other = ".";
        var (first, second) = (text[..at] + Paragraph + Other, Other + text[at..]);
        var shift = text[..at].EnumerateRunes().Count() - Other.Length;
        var apart = FigureRecogniser.Find(first, language).Select(Told)
            .Concat(FigureRecogniser.Find(second, language).Select(f => Told(f with { Start = f.Start + shift, End = f.End + shift })))
            .ToArray();
        Hold.That(
            figures.Select(Told).SequenceEqual(apart, StringComparer.Ordinal),
            $"{string.Join(' ', figures.Select(Told))} in one text and {string.Join(' ', apart)} in two");
    }

    private static string Told(PrintedFigure figure) =>
        FormattableString.Invariant($"[{figure.Start},{figure.End}) {figure.Kind} '{figure.Printed}' {figure.Qualifier}/{figure.Relation}/{figure.Counted}/{figure.Iso}/{string.Join(',', figure.Readings.Select(r => FormattableString.Invariant($"{r.Convention}={r.Value} {r.Unit} {r.Step}")))}");

    private static void CheckReadings(PrintedFigure figure)
    {
        foreach (var reading in figure.Readings)
        {
            for (var part = reading; part is not null; part = part.To)
            {
                Hold.That(part.Step > 0, $"the last digit of '{figure.Printed}' is worth {part.Step}");
                Hold.That(
                    part.To is not null || (part.Hull.Contains(part.Value) && part.Rounded.Contains(part.Value) && part.Truncated.Contains(part.Value)),
                    $"{part.Value} of '{figure.Printed}' is outside {part.Hull}");
            }

            var hull = reading.Hull;
            Hold.That(hull.Low <= hull.High, $"'{figure.Printed}' reads as {hull}");
            Hold.That(
                hull.Low <= reading.Rounded.Low
                    && reading.Rounded.High <= hull.High
                    && hull.Low <= reading.Truncated.Low
                    && reading.Truncated.High <= hull.High,
                $"{hull} of '{figure.Printed}' is not the hull");
            Hold.That(
                ReferenceEquals(figure.Choose(reading.Convention), figure.Readings.First(r => r.Convention == reading.Convention)),
                $"the reading {reading.Convention} of '{figure.Printed}' is not found by its name");
        }
    }

    private static void CheckDays(PrintedFigure figure)
    {
        foreach (var published in _published)
        {
            if (figure.Resolve(published) is { Period: var days })
            {
                PeriodTarget.CheckPeriod(days);
                Hold.That(figure.Kind is PrintedFigure.Date or PrintedFigure.Period, $"a {figure.Kind}, '{figure.Printed}', has days");
            }
        }

        if (figure.Iso.Length > 0)
        {
            var isRead = figure.Kind is PrintedFigure.Time
                ? TimeOnly.TryParseExact(figure.Iso, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || figure.Iso is "24:00"
                : Period.TryParse(figure.Iso, out _, out _);
            Hold.That(isRead, $"'{figure.Printed}' is '{figure.Iso}', which cannot be read back");
        }
    }
}
