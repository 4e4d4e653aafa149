using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification;

/// <summary>Runs all rules over a data package.</summary>
public static class Verifier
{
    /// <summary>Verifies a package. Never throws on its content.</summary>
    /// <param name="package">The package.</param>
    /// <param name="options">What to take into account; null for all rules, without archived texts and without a day.</param>
    /// <exception cref="IOException">An archived text is there but cannot be read.</exception>
    public static VerificationResult Verify(DataPackage package, VerificationOptions? options = null) =>
        Verify(package, options ?? VerificationOptions.Default, selection: null);

    /// <summary>
    /// Verifies a package by the rules of a selection alone, over what it has found in place of all rows; the ledger is held against the outcome as
    /// ever.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="options">What to take into account; there are no archived texts.</param>
    /// <param name="selection">What was found.</param>
    internal static VerificationResult Verify(DataPackage package, VerificationOptions options, RuleSelection? selection)
    {
        var (dataset, texts) = Dataset.From(package, options.Archive, options.Threads, selection is null ? null : selection.ReadsClaim);
        var context = new RuleContext(dataset, options.Archive, texts, options.AsOf, options.Threads) { Tables = options.Tables };
        var run = new VerificationRun(context, options.Rules, options.Threads, selection);
        if (package.IsReadable)
        {
            run.Add(RuleCatalog.All.Where(r => r is not LedgerRule));
            context.Discrepancies = run.MatchDiscrepancies();
            run.Add(RuleCatalog.All.Where(r => r is LedgerRule));
        }
        else
        {
            run.Add(RuleCatalog.All.Take(1));
            run.LeaveOut(RuleCatalog.All.Skip(1), $"the descriptor cannot be read; mend it first");
        }

        var result = run.Finish();
        dataset.Forget();
        return result;
    }
}
