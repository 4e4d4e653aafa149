namespace KzKgData.Reporting.Wording;

/// <summary>How the report came about, in short.</summary>
internal static class Method
{
    /// <summary>What is explained, and how.</summary>
    public static IReadOnlyList<(string Term, string Text)> Entries =>
    [
        (Texts.MethodReading, Texts.MethodReadingText),
        (Texts.MethodIntervals, Texts.MethodIntervalsText),
        (Texts.MethodComparison, Texts.MethodComparisonText),
        (Texts.MethodVoices, Texts.MethodVoicesText),
        (Texts.MethodStatus, Texts.MethodStatusText),
        (Texts.MethodCategory, Texts.MethodCategoryText),
    ];
}
