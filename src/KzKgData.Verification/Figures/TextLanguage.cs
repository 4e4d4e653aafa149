namespace KzKgData.Verification.Figures;

/// <summary>Detects the language of a text by its script.</summary>
public static class TextLanguage
{
    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Russian.</summary>
    public const string Russian = "ru";

    /// <summary>Returns Russian where more letters are Cyrillic than Latin, otherwise English.</summary>
    public static string Of(string text)
    {
        var balance = 0;
        foreach (var c in text)
        {
            balance += c is >= '\u0400' and <= '\u04FF' ? 1 : c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? -1 : 0;
        }

        return balance > 0 ? Russian : English;
    }
}
