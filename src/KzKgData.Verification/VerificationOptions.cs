using KzKgData.Verification.Rules;
using KzKgData.Verification.Texts;
using KzKgData.Verification.Workbooks;

namespace KzKgData.Verification;

/// <summary>What a verification is to take into account.</summary>
public sealed record VerificationOptions
{
    /// <summary>All rules, without archived texts and without a day.</summary>
    public static VerificationOptions Default { get; } = new();

    /// <summary>The archived texts, or null: rules that need them are then listed as not run.</summary>
    public ArchivedTexts? Archive { get; init; }

    /// <summary>The archived files of official tables, or null: the rule that needs them is then listed as not run.</summary>
    public ArchivedTables? Tables { get; init; }

    /// <summary>The day that review dates are held against, or null: expiry is then listed as not run.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>Which rules are run, and how bad their findings are taken to be.</summary>
    public RuleSettings Rules { get; init; } = RuleSettings.Default;

    /// <summary>How many rules may be checked at the same time, 1 or more. What is found, and its order, does not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
