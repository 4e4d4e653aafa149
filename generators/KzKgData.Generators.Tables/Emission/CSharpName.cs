namespace KzKgData.Generators.Emission;

/// <summary>The rules of C# for identifiers.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> _keywords = new(
        """
        __arglist __makeref __reftype __refvalue abstract as base bool break byte case catch char checked class const continue decimal default delegate do double
        else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object
        operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true
        try typeof uint ulong unchecked unsafe ushort using virtual void volatile while
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Returns whether an identifier can start with a character.</summary>
    public static bool IsStart(char c) =>
        c == '_'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber;

    /// <summary>Returns whether a character can be part of an identifier.</summary>
    public static bool IsPart(char c) => IsStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;

    /// <summary>Returns whether a word is a reserved keyword.</summary>
    public static bool IsKeyword(string name) => _keywords.Contains(name);

    /// <summary>Returns whether a name is an identifier.</summary>
    public static bool IsName(string name) => name.Length > 0 && IsStart(name[0]) && name.All(IsPart);
}
