namespace KzKgData.Reporting.Views;

/// <summary>The names of enum values of views in every output; they are part of the contracts, so they do not follow the C# names.</summary>
internal static class ViewNames
{
    public static string Of(GridStatus status) => status switch
    {
        GridStatus.Open => "open",
        GridStatus.Acknowledged => "acknowledged",
        GridStatus.Explained => "explained",
        GridStatus.NotCompared => "not-compared",
        GridStatus.SingleVoice => "single-voice",
        _ => "agree",
    };

    public static string Of(TargetStep step) => step switch
    {
        TargetStep.First => "first",
        TargetStep.Repeated => "repeated",
        TargetStep.Raised => "raised",
        TargetStep.Lowered => "lowered",
        _ => "moved",
    };
}
