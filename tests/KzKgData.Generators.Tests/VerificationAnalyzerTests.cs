using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Tests;

/// <summary>Every finding is a diagnostic at its cell.</summary>
public sealed class VerificationAnalyzerTests
{
    [Fact]
    public async Task Discrepancies_on_record_are_information_at_every_member()
    {
        var package = TradePackage.Create();

        var diagnostics = await AnalyzerRun.Of(package);

        Assert.All(diagnostics, d => Assert.Equal((VerificationAnalyzer.OnRecordId, DiagnosticSeverity.Info), (d.Id, d.Severity)));
        SnapshotVerifier.BesideTests.Verify(AnalyzerRun.Show(package, diagnostics));
    }
}
