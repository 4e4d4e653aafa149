using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Wording;

/// <summary>The method of the report.</summary>
internal static class Method
{
    /// <summary>The terms and their explanations.</summary>
    public static IReadOnlyList<(string Term, Phrase Text)> Entries =>
    [
        (Texts.MethodCoverage, Phrase.Own(Texts.MethodCoverageText)),
        (Texts.MethodReading, Phrase.Own(Texts.MethodReadingText)),
        (Texts.MethodIntervals, Phrase.Own(Texts.MethodIntervalsText)),
        (Texts.MethodConflict, Phrase.Own(Texts.MethodConflictText)),
        (Texts.MethodSides, Phrase.Own(Texts.MethodSidesText)),
        (Texts.MethodIndex, Phrase.Own(Texts.MethodIndexText)),
        (Texts.MethodValuation, Phrase.Format(Texts.MethodValuationText, Words.Share(Valuation.UsualBound), Words.Share(Valuation.HighBound))),
        (Texts.MethodVoices, Phrase.Own(Texts.MethodVoicesText)),
        (Texts.MethodStatus, Phrase.Own(Texts.MethodStatusText)),
        (Texts.MethodCategory, Phrase.Own(Texts.MethodCategoryText)),
    ];
}
