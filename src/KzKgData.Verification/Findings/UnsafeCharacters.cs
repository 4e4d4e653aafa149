namespace KzKgData.Verification.Findings;

/// <summary>The kinds of characters that are unsafe to print unescaped. The values can be combined.</summary>
[Flags]
public enum UnsafeKinds
{
    /// <summary>The character is safe.</summary>
    None = 0,

    /// <summary>Control characters: line breaks, tabs, terminal escape sequences.</summary>
    Controls = 1,

    /// <summary>Format characters: zero-width characters, joiners and marks that change the writing direction.</summary>
    Formats = 2,

    /// <summary>The line and paragraph separators U+2028 and U+2029.</summary>
    Separators = 4,

    /// <summary>Unpaired surrogates, which no encoding can represent.</summary>
    HalfPairs = 8,

    /// <summary>All characters that are invisible or affect the text around them.</summary>
    Unseen = Controls | Formats | Separators | HalfPairs,

    /// <summary>Private-use and unassigned characters, whose appearance depends on the font.</summary>
    Unassigned = 16,

    /// <summary>The replacement character U+FFFD, which stands for bytes that could not be decoded.</summary>
    Replacements = 32,
}

/// <summary>Finds unsafe characters in text. All code that rejects or escapes characters uses this class.</summary>
public static class UnsafeCharacters
{
    /// <summary>Whether any character of a text is of one of these kinds.</summary>
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

    /// <summary>Whether the character that starts at a UTF-16 index is of one of these kinds.</summary>
    public static bool IsAt(string text, int index, UnsafeKinds kinds) => !IsPlain(text[index]) && (KindAt(text, index) & kinds) is not UnsafeKinds.None;

    /// <summary>Returns the number of UTF-16 units of the character at an index: 1 or 2.</summary>
    public static int LengthAt(string text, int index) => char.IsHighSurrogate(text[index]) && char.IsSurrogatePair(text, index) ? 2 : 1;

    // The fast path: nearly all characters are printable ASCII.
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
