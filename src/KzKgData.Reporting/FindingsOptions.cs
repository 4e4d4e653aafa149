using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Options for writing findings. Each format uses those that apply to it.</summary>
public sealed record FindingsOptions
{
    /// <summary>The defaults: only open findings, no colours, no links.</summary>
    public static FindingsOptions Default { get; } = new();

    /// <summary>Whether to include notes, which are informative and require no action (text and JSON).</summary>
    public bool Notes { get; init; }

    /// <summary>Whether to include the cases that rules could not decide, with the reasons (text and JSON).</summary>
    public bool Decisions { get; init; }

    /// <summary>Whether to write only what requires action: open findings, misconfigured rules and the conclusion (text).</summary>
    public bool Quiet { get; init; }

    /// <summary>
    /// Whether to include acknowledged and explained findings as suppressed results (SARIF). Off by default, since some services show
    /// suppressed results like any others.
    /// </summary>
    public bool IncludeSettled { get; init; }

    /// <summary>The minimum severity of an open finding that fails a test case (JUnit).</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>The links to cells (Markdown); null for no links.</summary>
    public CellLinks? CellLinks { get; init; }

    /// <summary>
    /// The language (text and Markdown), one of <see cref="ReportFolder.Languages"/>. A message or title of a rule without a translation is
    /// in English.
    /// </summary>
    public string Language { get; init; } = TextsLanguage.English;

    /// <summary>
    /// The maximum length of a line in characters (text): findings are then written as blocks that show the cell. Null for one line per finding, in
    /// the style of compilers.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>Whether to use ANSI colours (text).</summary>
    public bool Color { get; init; }
}
