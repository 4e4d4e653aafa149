using KzKgData.Verification.Rules;
using KzKgData.Verification.Texts;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Verification;

/// <summary>The options of a verification.</summary>
public sealed record VerificationOptions
{
    /// <summary>All rules, without archived texts and without a review date.</summary>
    public static VerificationOptions Default { get; } = new();

    /// <summary>The archived texts. If null, the rules that need them are listed as not run.</summary>
    public ArchivedTexts? Archive { get; init; }

    /// <summary>The archived files of official tables. If null, the rule that needs them is listed as not run.</summary>
    public ArchivedTables? Tables { get; init; }

    /// <summary>The day to compare review dates with. If null, the rule about expiry is listed as not run.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>Which rules run, and with which severity.</summary>
    public RuleSettings Rules { get; init; } = RuleSettings.Default;

    /// <summary>The maximum number of rules to check in parallel, 1 or more. It does not affect the findings or their order.</summary>
    public int Threads { get; init; } = 1;
}
