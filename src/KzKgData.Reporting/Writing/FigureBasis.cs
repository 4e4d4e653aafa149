using KzKgData.Verification;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Writing;

/// <summary>What the count of figures rests on. Only a count in the texts themselves can say that no figure was overlooked.</summary>
internal enum FigureBasis
{
    /// <summary>Every figure that was recognised in the archived texts of all sources.</summary>
    AllTexts,

    /// <summary>The archived texts as far as they are the pinned ones; at least one is missing or was changed.</summary>
    SomeTexts,

    /// <summary>The curated mentions; the archived texts were not at hand.</summary>
    Mentions,
}

/// <summary>Determines what the count of figures rests on.</summary>
internal static class FigureBasisExtensions
{
    extension(FigureBasis)
    {
        /// <summary>What the count of figures of a verification rests on.</summary>
        public static FigureBasis Of(VerificationResult result)
        {
            if (result.NotRun.Any(n => RuleCatalog.Find(n.RuleId) is ArchiveRule))
            {
                return FigureBasis.Mentions;
            }

            return result.Findings.Any(f => RuleCatalog.Find(f.RuleId) is ArchivedTextChanged) ? FigureBasis.SomeTexts : FigureBasis.AllTexts;
        }
    }
}
