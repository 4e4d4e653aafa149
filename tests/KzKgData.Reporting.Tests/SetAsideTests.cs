using System.Text;
using KzKgData.Reporting.Views;

namespace KzKgData.Reporting.Tests;

/// <summary>Every output lists excluded money and percentages.</summary>
public sealed class SetAsideTests
{
    public static TheoryData<string> Formats { get; } = [.. FindingsFormat.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_names_the_amounts_that_are_set_aside_with_their_reasons(string format)
    {
        using var stream = new MemoryStream();
        FindingsFormat.Of(format).Write(TestData.Example(hasTexts: true), stream, FindingsOptions.Default);

        var written = Encoding.UTF8.GetString(stream.ToArray()).Replace("\\", string.Empty, StringComparison.Ordinal);
        Assert.All(
            ["$25 million", "12 percent", "$1.8 billion", "other-quantity", "superseded", "timber"],
            a => Assert.Contains(a, written, StringComparison.Ordinal));
    }

    [Fact]
    public void The_report_says_first_what_is_set_aside()
    {
        var report = ReportView.Of(TestData.Example(hasTexts: true));

        Assert.Equal(
            "Amounts and percentages set aside: '$1.8 billion' (superseded: 'An early print'), '$25 million' (other-quantity: 'timber'), '12 percent' "
            + "(other-quantity: 'our readers'), '$1.8 billion' (superseded: 'An early print').",
            report.Lead.SetAside.ToString());
        Assert.Contains(report.Lead.SetAside.ToString(), report.Lead.Sentences.Select(s => s.ToString()));
    }

    [Fact]
    public void Cited_figures_are_counted_apart_from_those_set_aside()
    {
        var summary = TestData.Example(hasTexts: true).Summary;

        Assert.Equal(summary.Figures, summary.FiguresCited + summary.FiguresSetAside);
        Assert.True(summary.FiguresSetAside >= 4);
    }
}
