namespace KzKgData.Generators.Tests;

/// <summary>Snapshots of generated code.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Lakes() => SnapshotVerifier.BesideTests.Verify(GeneratorRun.Of(LakePackage.Create()).Result, sharesCode: true);

    [Fact]
    public void Claims_with_their_evidence_and_discrepancies() =>
        SnapshotVerifier.BesideTests.Verify(
            GeneratorRun.Of(TradePackage.Create()).Result,
            hint =>
                hint.Contains("Names", StringComparison.Ordinal)
                || hint.Contains("Evidence", StringComparison.Ordinal)
                || hint.Contains("Discrepancies", StringComparison.Ordinal));
}
