using KzKgData.Verification;
using KzKgData.Verification.Rules;

namespace KzKgData.Reporting.Writing;

/// <summary>The basis of the count of figures. Only a count in the texts themselves can show that no figure was overlooked.</summary>
internal enum FigureBasis
{
    /// <summary>Every figure recognised in the archived texts of all sources.</summary>
    AllTexts,

    /// <summary>The archived texts that match their pinned hashes; at least one text is missing or has changed.</summary>
    SomeTexts,

    /// <summary>The curated mentions; the archived texts were not available.</summary>
    Mentions,
}

/// <summary>Determines the basis of the count of figures.</summary>
internal static class FigureBasisExtensions
{
    extension(FigureBasis)
    {
        /// <summary>Returns the basis of the count of figures in a verification.</summary>
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
