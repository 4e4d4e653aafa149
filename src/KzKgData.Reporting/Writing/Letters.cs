namespace KzKgData.Reporting.Writing;

/// <summary>Counts letters as readers do: a letter with its combining marks is one text element.</summary>
internal static class Letters
{
    /// <summary>Returns the number of text elements in a text. In printable ASCII, as in most texts, each character is one.</summary>
    public static int CountIn(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? new StringInfo(text).LengthInTextElements : text.Length;
}
