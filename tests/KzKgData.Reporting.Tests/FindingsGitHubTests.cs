using System.Text;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Tests;

public sealed class FindingsGitHubTests
{
    private static readonly Place _place = new("data/a,b.csv", 2, 3, 2, 9);

    [Fact]
    public void Settled_findings_are_no_annotations() => Assert.Empty(Text(TestData.Real));

    [Fact]
    public void An_open_finding_is_one_command_with_what_GitHub_would_misread_escaped()
    {
        Assert.Equal(
            "::error file=data/a%2Cb.csv,line=2,col=3,endLine=2,endColumn=9,title=KZKG2001::50 %25 :: of\\r\\nit\n",
            Text(With(new Finding("KZKG2001", "evidence", Severity.Error, $"50 % :: of\r\nit", _place))));
    }

    [Fact]
    public void A_place_of_several_lines_has_no_columns()
    {
        Assert.Equal(
            "::warning file=data/a.csv,line=2,endLine=3,title=KZKG2001::m\n",
            Text(With(new Finding("KZKG2001", "evidence", Severity.Warning, $"m", new Place("data/a.csv", 2, 3, 3, 1)))));
    }

    [Fact]
    public void The_most_serious_ten_are_annotations_and_the_rest_is_counted()
    {
        var notes = Enumerable.Range(0, 8).Select(i => new Finding("KZKG2001", "evidence", Severity.Note, $"note {i}", _place));
        var errors = Enumerable.Range(0, 5).Select(i => new Finding("KZKG2002", "evidence", Severity.Error, $"error {i}", _place));

        var lines = Text(With([.. notes, .. errors])).TrimEnd('\n').Split('\n');

        Assert.Equal(11, lines.Length);
        Assert.Equal(
            ["error 0", "error 1", "error 2", "error 3", "error 4", "note 0", "note 1", "note 2", "note 3", "note 4"],
            lines[..10].Select(l => l.Split("::")[^1]));
        Assert.Equal("3 more open findings are in the step summary", lines[10]);
    }

    private static VerificationResult With(params Finding[] findings) => TestData.Real with { Findings = findings };

    private static string Text(VerificationResult result)
    {
        using var stream = new MemoryStream();
        FindingsGitHub.Write(result, stream, FindingsOptions.Default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
