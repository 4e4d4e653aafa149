using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Data.Tests.Faults.Pairs;

/// <summary>Changes the value of a claim, its printed text, and the expected values of explanations together.</summary>
internal sealed class FigureMentionAndLedger() : FigureAndMention("value, its print and the ledger")
{
    protected override bool Concerns(Claim claim) => ExplanationsOf(claim).Any();

    protected override IEnumerable<Splice> Further(Claim claim, decimal value) => ExplanationsOf(claim).Select(e => Splice.Cell(
        e.Row,
        "expect",
        string.Join(';', e.Facts.Zip(e.Expect, (fact, expected) => fact == claim.Id ? CellValues.Write(value) : expected))));

    private static IEnumerable<Explanation> ExplanationsOf(Claim claim) =>
        RealPackage.Result.Dataset.Explanations.Where(e => e.Facts.Contains(claim.Id, StringComparer.Ordinal));
}
