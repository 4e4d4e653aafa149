using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;

namespace KzKgData.Verification.Tests.Figures;

public sealed class FigureCasesTests
{
    private const decimal Tolerance = 0.000000000001m;

    public static TheoryData<FigureCase> Shared => new(FigureCases.Shared);

    public static TheoryData<FigureCase> Own => new(FigureCases.Own);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Shared))]
    public void What_other_recognisers_failed_on_is_read_right(FigureCase expected) => Check(expected);

    [Theory]
    [MemberData(nameof(Own))]
    public void What_is_printed_is_read_as_it_is_meant(FigureCase expected) => Check(expected);

    [Fact]
    public void There_are_enough_cases_of_both_languages() =>
        Assert.True(
            FigureCases.Own.Count(c => c.Language == "en") >= 75
                && FigureCases.Own.Count(c => c.Language == "ru") >= 60
                && FigureCases.Own.Count(c => c.Kind == "none" || c.Kind[0] == '!') >= 20);

    private static void Check(FigureCase expected)
    {
        var start = expected.Start ?? CodePoints.CountOf(expected.Text[..expected.Text.IndexOf(expected.Printed, StringComparison.Ordinal)]);
        var end = start + (expected.Printed.Length == 0 ? CodePoints.CountOf(expected.Text) : CodePoints.CountOf(expected.Printed));
        var found = FigureRecogniser.Find(expected.Text, expected.Language);
        var shown = string.Join(" ", found.Select(f => $"[{f.Kind} {f.Printed} = {Value(f)}]"));
        if (expected.Kind == "none" || expected.Kind[0] == '!')
        {
            Assert.True(found.All(f => f.End <= start || f.Start >= end || (expected.Kind[0] == '!' && f.Kind != expected.Kind[1..])), "found " + shown);
            return;
        }

        var figure = found.FirstOrDefault(f => f.Start == start && f.End == end && f.Kind == expected.Kind);
        Assert.True(figure is not null, $"{expected.Kind} {expected.Printed} is not among {shown}");
        Assert.True(IsEqual(expected, figure), $"{expected.Value} is not in {shown}");
        string[] traits =
        [
            figure.Qualifier.Length > 0 ? figure.Qualifier : "unqualified",
            figure.Readings.Count > 0 ? figure.Readings[0].Unit : string.Empty,
            figure.IsAmbiguous ? "ambiguous" : "certain",
        ];
        Assert.All(expected.Also.Split(' ', StringSplitOptions.RemoveEmptyEntries), also => Assert.Contains(also, traits));

        Assert.Equal(figure.Readings, FigureRecogniser.Read(figure.Printed, expected.Language, figure.Kind)?.Readings);
    }

    /// <summary>Whether a figure has the value of a case; shared cases give only the first end of a range.</summary>
    private static bool IsEqual(FigureCase expected, PrintedFigure found) =>
        expected.Value == Value(found)
        || (found.Readings is [var first, ..] && (first.To is null || expected.Start is not null)
            && decimal.TryParse(expected.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value - first.Value) < Tolerance);

    private static string Value(PrintedFigure figure) => figure switch
    {
        { Readings: [{ To: { } to } from, ..] } => $"{CellValues.Write(from.Value)}..{CellValues.Write(to.Value)}",
        { Readings: [var only, ..] } => CellValues.Write(only.Value),
        { Iso.Length: > 0 } => figure.Iso,
        _ => "-",
    };
}
