using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

public sealed class SentenceTests
{
    private const string Indent = "  ";

    public static TheoryData<string, string> English => Rows(EnglishSentences.Table);

    public static TheoryData<string, string> Russian => Rows(RussianSentences.Table);

    [Theory]
    [MemberData(nameof(English))]
    public void Every_figure_of_an_English_sentence_is_found_and_read(string sentence, string figures) => Check(sentence, "en", figures);

    [Theory]
    [MemberData(nameof(Russian))]
    public void Every_figure_of_a_Russian_sentence_is_found_and_read(string sentence, string figures) => Check(sentence, "ru", figures);

    [Fact]
    public void There_are_enough_sentences_of_both_languages_and_of_every_kind()
    {
        Assert.True(English.Count >= 40 && Russian.Count >= 40);
        foreach (var (table, language) in new[] { (EnglishSentences.Table, "en"), (RussianSentences.Table, "ru") })
        {
            Assert.Equal(
                PrintedFigure.Kinds.Order(StringComparer.Ordinal),
                FigureRecogniser.Find(table, language).Select(f => f.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    }

    private static void Check(string sentence, string language, string figures)
    {
        var found = FigureRecogniser.Find(sentence, language);

        Assert.Equal(figures, string.Join('\n', found.Select(Show)));
        Assert.All(found, f => Assert.Equal(f.Printed, new CodePoints(sentence).Slice(f.Start, f.End)));
    }

    private static string Show(PrintedFigure figure)
    {
        var qualifier = figure.Qualifier.Length > 0 ? $" ({figure.Qualifier})" : string.Empty;
        var meaning = figure.Readings.Count > 0 ? string.Join(" / ", figure.Readings.Select(Show)) : figure.Iso.Length > 0 ? figure.Iso : "-";
        return FormattableString.Invariant($"{figure.Start}-{figure.End}{qualifier} {figure.Kind} «{figure.Printed}»: {meaning}");
    }

    private static string Show(FigureReading reading)
    {
        var to = reading.To is { } other ? ".." + CellValues.Write(other.Value) : string.Empty;
        var unit = reading.Unit.Length > 0 ? " " + reading.Unit : string.Empty;
        return $"{reading.Convention} {CellValues.Write(reading.Value)}{to}{unit} {reading.Rounded}";
    }

    private static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        var lines = table.Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var figures = lines.Skip(i + 1).TakeWhile(l => l.StartsWith(Indent, StringComparison.Ordinal)).Select(l => l[Indent.Length..]).ToArray();
            rows.Add(lines[i], string.Join('\n', figures));
            i += figures.Length + 1;
        }

        return rows;
    }
}
