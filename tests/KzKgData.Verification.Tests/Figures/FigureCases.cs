using System.Text.Json;

namespace KzKgData.Verification.Tests.Figures;

/// <summary>A range of a text with the expected figure, or none.</summary>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Printed">The characters of the range; empty if the text has no figure at all.</param>
/// <param name="Kind">The kind of the figure; <c>none</c> if no figure may overlap the range, <c>!money</c> if none of that kind may.</param>
/// <param name="Value">The conventional value, with <c>..</c> before the other end of a range; the ISO form of a period, or <c>-</c> if it depends on
/// the date of the text.</param>
public sealed record FigureCase(string Language, string Text, string Printed, string Kind, string Value)
{
    /// <summary>The offset of the range in code points, if the printed characters occur more than once.</summary>
    public int? Start { get; init; }

    /// <summary>Further expectations: a qualifier, a unit, the word ambiguous; empty for none.</summary>
    public string Also { get; init; } = string.Empty;
}

/// <summary>Reads files of cases.</summary>
internal static class FigureCases
{
    /// <summary>Cases on which other recognisers failed, from a file beside the checkout; empty if it does not exist.</summary>
    public static IReadOnlyList<FigureCase> Shared { get; } = ReadShared();

    /// <summary>The project's own cases: language, text, printed text, kind, value and further expectations, separated by bars.</summary>
    public static IReadOnlyList<FigureCase> Own { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Figures", "cases.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(ReadOwn)];

    private static FigureCase ReadOwn(string line)
    {
        var cells = line.Split(" | ");
        return cells.Length is 5 or 6
            ? new FigureCase(cells[0], cells[1].Replace("⏎", "\n", StringComparison.Ordinal), cells[2] == "-" ? string.Empty : cells[2], cells[3], cells[4])
            {
                Also = cells.Length == 6 ? cells[5] : string.Empty,
            }
            : throw new FormatException("A case has five or six cells: " + line);
    }

    private static IReadOnlyList<FigureCase> ReadShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "cases", "figures.jsonl");
            if (File.Exists(file))
            {
                return [.. File.ReadLines(file).Where(l => l.Length > 0).Select(ReadShared)];
            }
        }

        return [];
    }

    private static FigureCase ReadShared(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var value = root.GetProperty("value");
        return new FigureCase(
            root.GetProperty("language").GetString()!,
            root.GetProperty("text").GetString()!,
            root.GetProperty("printed").GetString()!,
            root.GetProperty("kind").GetString()!,
            value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText())
        {
            Start = root.GetProperty("start").GetInt32(),
        };
    }
}
