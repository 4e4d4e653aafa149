using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification;

/// <summary>Runs all rules over a data package.</summary>
public static class Verifier
{
    /// <summary>Verifies a package. Never throws on its content.</summary>
    /// <param name="package">The package.</param>
    /// <param name="archive">The archived texts, or null: rules that need them are then listed as not run.</param>
    /// <param name="asOf">The day that review dates are held against, or null: expiry is then listed as not run.</param>
    /// <exception cref="IOException">An archived text is there but cannot be read.</exception>
    public static VerificationResult Verify(DataPackage package, ArchivedTexts? archive = null, DateTime? asOf = null)
    {
        var dataset = Dataset.From(package);
        var context = new RuleContext(dataset, archive, asOf);
        var findings = new List<Finding>();
        var notRun = new List<RuleNotRun>();
        if (!package.IsReadable)
        {
            findings.AddRange(RuleCatalog.All[0].Check(context));
            notRun.AddRange(RuleCatalog.All.Skip(1).Select(r => new RuleNotRun(r.Descriptor.Id, "the descriptor cannot be read; mend it first")));
            return new VerificationResult(dataset, findings, notRun, Summary.Of(dataset, archive, findings));
        }

        Run(RuleCatalog.All.Where(r => r is not LedgerRule));
        var ledger = dataset.Explanations.ToLookup(e => KeyOf(e.Rule, e.Facts), StringComparer.Ordinal);
        context.Discrepancies = [.. findings.Where(f => f.Discrepancy is not null).Select(f => f with
        {
            Discrepancy = f.Discrepancy! with { Explanation = ledger[KeyOf(f.RuleId, f.Facts)].FirstOrDefault() },
        })];
        Run(RuleCatalog.All.Where(r => r is LedgerRule));

        var voided = new HashSet<string>(
            findings.Where(f => f.ExplanationId is not null && RuleCatalog.Find(f.RuleId) is LedgerRule { VoidsExplanation: true }).Select(f => f.ExplanationId!),
            StringComparer.Ordinal);
        var settled = findings.Where(f => f.Discrepancy is null).Concat(context.Discrepancies.Select(d => d with { Status = StatusOf(d, voided) }));
        Finding[] ordered =
        [
            .. settled
                .OrderBy(f => f.Status)
                .ThenBy(f => f.Place.Path, StringComparer.Ordinal)
                .ThenBy(f => f.Place.Line)
                .ThenBy(f => f.Place.Column)
                .ThenBy(f => f.RuleId, StringComparer.Ordinal)
                .ThenBy(f => f.Message, StringComparer.Ordinal),
        ];
        return new VerificationResult(dataset, ordered, notRun, Summary.Of(dataset, archive, ordered));

        void Run(IEnumerable<Rule> rules)
        {
            foreach (var rule in rules)
            {
                if (rule.WhyNotRun(context) is { } why)
                {
                    notRun.Add(new RuleNotRun(rule.Descriptor.Id, why));
                }
                else
                {
                    findings.AddRange(rule.Check(context));
                }
            }
        }
    }

    private static FindingStatus StatusOf(Finding discrepancy, HashSet<string> voided) => discrepancy.Discrepancy!.Explanation switch
    {
        null => FindingStatus.Open,
        var explanation when voided.Contains(explanation.Id) => FindingStatus.Open,
        { IsUnresolved: true } => FindingStatus.Acknowledged,
        _ => FindingStatus.Explained,
    };

    private static string KeyOf(string rule, IEnumerable<string> facts) => rule + "|" + string.Join(";", facts);
}
