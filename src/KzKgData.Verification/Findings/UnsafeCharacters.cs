namespace KzKgData.Verification.Findings;

/// <summary>What makes a character unsafe to print as it is. The kinds can be joined.</summary>
[Flags]
public enum UnsafeKinds
{
    /// <summary>The character is safe.</summary>
    None = 0,

    /// <summary>Controls: line breaks, tabs and what steers a terminal.</summary>
    Controls = 1,

    /// <summary>Format characters: they have no width, join their neighbours or turn the direction of writing.</summary>
    Formats = 2,

    /// <summary>The separators of lines and of paragraphs, U+2028 and U+2029.</summary>
    Separators = 4,

    /// <summary>Halves of a surrogate pair, which no encoding can hold.</summary>
    HalfPairs = 8,

    /// <summary>What nobody sees, or what acts on the text around it.</summary>
    Unseen = Controls | Formats | Separators | HalfPairs,

    /// <summary>Characters that look as every font likes: private use and not assigned.</summary>
    Unassigned = 16,

    /// <summary>The replacement character U+FFFD, which stands where bytes were no text.</summary>
    Replacements = 32,
}

/// <summary>Tells which characters of a text are unsafe. Everything that refuses or escapes characters asks here.</summary>
public static class UnsafeCharacters
{
    /// <summary>Whether any character of the text is of these kinds.</summary>
    public static bool AreIn(string text, UnsafeKinds kinds)
    {
        for (var i = 0; i < text.Length; i += LengthAt(text, i))
        {
            if (IsAt(text, i, kinds))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the character that begins at an index, in UTF-16 units, is of one of these kinds.</summary>
    public static bool IsAt(string text, int index, UnsafeKinds kinds) => !IsPlain(text[index]) && (KindAt(text, index) & kinds) is not UnsafeKinds.None;

    /// <summary>How many UTF-16 units the character at an index has: 1 or 2.</summary>
    public static int LengthAt(string text, int index) => char.IsHighSurrogate(text[index]) && char.IsSurrogatePair(text, index) ? 2 : 1;

    // As nearly all are.
    private static bool IsPlain(char c) => c is >= ' ' and <= '~';

    private static UnsafeKinds KindAt(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.Control => UnsafeKinds.Controls,
        UnicodeCategory.Format => UnsafeKinds.Formats,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => UnsafeKinds.Separators,
        UnicodeCategory.Surrogate => UnsafeKinds.HalfPairs,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => UnsafeKinds.Unassigned,
        _ => text[index] is '\uFFFD' ? UnsafeKinds.Replacements : UnsafeKinds.None,
    };
}
