using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification;

/// <summary>Runs all rules on a data package.</summary>
public static class Verifier
{
    /// <summary>Verifies a package. The content of a package never causes an exception.</summary>
    /// <param name="package">The package.</param>
    /// <param name="options">The options; null for <see cref="VerificationOptions.Default"/>.</param>
    /// <exception cref="IOException">An archived text exists but cannot be read.</exception>
    public static VerificationResult Verify(DataPackage package, VerificationOptions? options = null) =>
        Verify(package, options ?? VerificationOptions.Default, selection: null);

    /// <summary>
    /// Verifies a package with the rules of a selection only, on the rows of the selection instead of all rows. The ledger is matched with the outcome
    /// as usual.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="options">The options; they contain no archived texts.</param>
    /// <param name="selection">The rules and rows to check.</param>
    internal static VerificationResult Verify(DataPackage package, VerificationOptions options, RuleSelection? selection)
    {
        var (dataset, texts) = Dataset.From(package, options.Archive, options.Threads, selection is null ? null : selection.ReadsClaim);
        var context = new RuleContext(dataset, options.Archive, texts, options.AsOf, options.Threads) { Tables = options.Tables };
        var run = new VerificationRun(context, options.Rules, options.Threads, selection);
        if (package.IsReadable)
        {
            run.Add(RuleCatalog.All.Where(IsAboutRows));
            _ = context.Coverage; // reads the figures of the texts, which no further rule needs
            context.Forget();
            dataset.PrepareSeries(options.Threads);
            run.Add(RuleCatalog.All.Where(r => r is not LedgerRule && !IsAboutRows(r)));
            dataset.Forget();
            context.Discrepancies = run.MatchDiscrepancies();
            run.Add(RuleCatalog.All.Where(r => r is LedgerRule));
        }
        else
        {
            run.Add(RuleCatalog.All.Take(1));
            run.LeaveOut(RuleCatalog.All.Skip(1), $"the descriptor cannot be read; fix it first");
        }

        var result = run.Finish();
        dataset.Forget();
        return result;
    }

    private static bool IsAboutRows(Rule rule) => rule.Descriptor.Category is "form" or "evidence";
}
