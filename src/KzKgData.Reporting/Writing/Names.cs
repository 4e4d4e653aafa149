using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Writing;

/// <summary>The names of enum values in every output; they are part of the contracts, so they do not follow the C# names.</summary>
internal static class Names
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    public static string Of(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Reached => "reached",
        TargetVerdict.Missed => "missed",
        TargetVerdict.LeftOpen => "left-open",
        _ => "unknown",
    };

    public static string Of(ValuationVerdict verdict) => verdict switch
    {
        ValuationVerdict.With => "with",
        ValuationVerdict.Beyond => "beyond",
        ValuationVerdict.Against => "against",
        _ => "undecided",
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Open => "open",
        FindingStatus.Acknowledged => "acknowledged",
        _ => "explained",
    };

    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Misconfigured => "misconfigured",
        DecisionKind.CannotDecide => "cannot-decide",
        _ => "not-applicable",
    };
}
