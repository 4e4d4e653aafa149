using KzKgData.Reporting.Wording;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting;

/// <summary>Options for writing findings. Each format uses those that concern it.</summary>
public sealed record FindingsOptions
{
    /// <summary>Open findings alone, without colours or links.</summary>
    public static FindingsOptions Default { get; } = new();

    /// <summary>Whether to tell notes: what is worth knowing and wants nothing done (text and JSON).</summary>
    public bool Notes { get; init; }

    /// <summary>Whether to tell where rules came to no verdict, and why (text and JSON).</summary>
    public bool Decisions { get; init; }

    /// <summary>Whether to tell only what wants something done: open findings, what is misconfigured, and how it ends (text).</summary>
    public bool Quiet { get; init; }

    /// <summary>
    /// Whether to tell acknowledged and explained findings as suppressed results (SARIF). Some services show those like any other, so they have to
    /// be asked for.
    /// </summary>
    public bool IncludeSettled { get; init; }

    /// <summary>The least severity of an open finding that makes a test case fail (JUnit).</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>Where places are linked to (Markdown); null for no links.</summary>
    public CellLinks? CellLinks { get; init; }

    /// <summary>
    /// The language of the words (text and Markdown), one of <see cref="ReportFolder.Languages"/>. Titles of rules and messages are in English in
    /// each of them.
    /// </summary>
    public string Language { get; init; } = TextsLanguage.English;

    /// <summary>
    /// How many characters a line may have (text): findings are then laid out in blocks that show the cell. Null for one line a finding, as
    /// compilers print it.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>Whether to use ANSI colours (text).</summary>
    public bool Color { get; init; }
}
