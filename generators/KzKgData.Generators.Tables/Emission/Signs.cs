namespace KzKgData.Generators.Emission;

/// <summary>Signs with a meaning in column headers, and the words for them.</summary>
internal static class Signs
{
    private static readonly Dictionary<int, string> _words = WordPairs.Read(
        """
        % Percent ‰ PerMille # Number № Number & And @ At + Plus − Minus ± PlusMinus = Equal < Less > Greater ≤ AtMost ≥ AtLeast
        ≠ NotEqual ~ About ≈ About × Times ° Degree ℃ Celsius ℉ Fahrenheit µ Micro ^ Caret | Bar ` Backtick § Section ∑ Sum ∆ Delta
        ÷ DividedBy ∞ Infinity √ Root © Copyright ® Registered ™ Trademark $ Dollar € Euro £ Pound ¥ Yen ₸ Tenge ₽ Ruble ₺ Lira ₴ Hryvnia
        ₹ Rupee ₩ Won ₪ Shekel ₿ Bitcoin ¢ Cent ₾ Lari ֏ Dram ₼ Manat ⃀ Som
        """).ToDictionary(p => (int)p.First[0], p => p.Second);

    /// <summary>Returns the word for a sign, in Pascal case; null if it has none.</summary>
    public static string? WordOf(int c) => _words.TryGetValue(c, out var word) ? word : null;
}
