using KzKgData.Reporting.Wording;
using KzKgData.Reporting.Writing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>
/// Writes findings for a terminal: the rule, the place, the record with the cell underlined, the reason, and what is on record or can be done.
/// </summary>
internal sealed class FindingBlocks
{
    /// <summary>The minimum width. A narrower terminal is treated as if it had this many columns.</summary>
    public const int Narrowest = 40;

    private const int Widest = 120;

    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);
    private readonly TextWriter _writer;
    private readonly Paint _paint;
    private readonly int _width;

    /// <summary>Creates a writer of findings.</summary>
    /// <param name="result">The result of the verification.</param>
    /// <param name="writer">The output.</param>
    /// <param name="paint">The colours, or none.</param>
    /// <param name="width">The maximum length of a line in characters.</param>
    public FindingBlocks(VerificationResult result, TextWriter writer, Paint paint, int width)
    {
        _writer = writer;
        _paint = paint;
        _width = Math.Min(Math.Max(width, Narrowest), Widest);
        foreach (var table in result.Dataset.Package.Tables)
        {
            _tables[result.Folder + table.Path] = table;
        }
    }

    /// <summary>Returns the recorded cause and, unless it is unresolved, its evidence and rationale.</summary>
    public static string CauseOf(Explanation explanation) =>
        explanation.IsUnresolved
            ? Texts.TerminalUnresolved
            : $"{TextsLanguage.WordFor(explanation.Cause) ?? explanation.Cause} ({string.Join(", ", explanation.Evidence)}); "
                + Words.Sentence(explanation.Rationale);

    /// <summary>Writes a finding, followed by an empty line.</summary>
    public void Write(Finding finding)
    {
        var severity = finding.Status == FindingStatus.Open ? finding.Severity : Severity.Note;
        var status = finding.Status switch { FindingStatus.Open => string.Empty, _ => $", {Words.Status(finding.Status)}" };
        var rule = _paint.Of(severity, $"{Words.Severity(severity)} {finding.RuleId}");
        _writer.WriteLine($"{rule}: {_paint.Bold(MessageWords.TitleOf(finding.RuleId))}{status}");

        var number = finding.Place.Line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        _writer.WriteLine(
            _paint.Dim($"{gutter}--> ") + VisibleText.Of(FormattableString.Invariant($"{finding.Place.Path}:{finding.Place.Line}:{finding.Place.Column}")));
        if (_tables.TryGetValue(finding.Place.Path, out var table) && CellExcerpt.Of(table, finding.Place, _width - number.Length - 3) is { } excerpt)
        {
            _writer.WriteLine($"{_paint.Dim($"{number} |")} {excerpt.Line}");
            _writer.WriteLine($"{_paint.Dim($"{gutter} |")} {_paint.Of(severity, excerpt.Carets)}");
        }

        Tell(Texts.TerminalWhy, MessageWords.Of(finding));
        if (finding.Status != FindingStatus.Open && finding.Discrepancy?.Explanation is { } explanation)
        {
            Tell(Texts.TerminalCause, CauseOf(explanation));
            if (explanation.IsUnresolved)
            {
                Tell(Texts.TerminalSettle, string.Join("; ", Words.Items(explanation.WouldSettle)));
            }

            if (finding.Discrepancy.Joined.ToArray() is { Length: > 0 } joined)
            {
                Tell(Texts.TerminalJoined, Phrase.Say(Texts.TerminalJoinedSince, explanation.DecidedOn, string.Join(", ", joined.Select(m => m.Id))));
            }
        }

        _writer.WriteLine();
    }

    /// <summary>Writes a labelled text, wrapped and indented below its label.</summary>
    private void Tell(string label, string text)
    {
        WrappedText.Write(_writer, $"  {_paint.Dim(label)} ", new string(' ', label.Length + 3), VisibleText.Of(text), _width);
    }
}
