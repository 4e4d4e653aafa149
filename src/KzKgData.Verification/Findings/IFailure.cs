namespace KzKgData.Verification.Findings;

/// <summary>An exception whose message can be translated.</summary>
public interface IFailure
{
    /// <summary>What is wrong and what to do, on one line.</summary>
    Message Text { get; }
}
