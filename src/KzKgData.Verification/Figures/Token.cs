namespace KzKgData.Verification.Figures;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>No token: what stands before the first and behind the last one.</summary>
    None,

    /// <summary>A run of letters, which may have digits behind its first letter, as in <c>Q1</c>.</summary>
    Word,

    /// <summary>ASCII digits with single commas or points between them.</summary>
    Number,

    /// <summary>One character that is neither letter nor digit nor white space.</summary>
    Mark,
}

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap
{
    /// <summary>A line break, a tab, many spaces, or the beginning of the text: no figure reaches over it.</summary>
    Break,

    /// <summary>Nothing.</summary>
    Joined,

    /// <summary>One space, plain or no-break.</summary>
    Space,

    /// <summary>Two or three spaces: words may stand so far apart, the groups of one number may not.</summary>
    WideSpace,
}

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, in UTF-16 units, exclusive.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Text">A word in lower case, with е for ё, empty where it is longer than any word that matters; otherwise the characters printed.</param>
/// <param name="IsCapital">Whether a word begins with a capital letter.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Gap Gap, string Text, bool IsCapital)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    /// <summary>Whether the token is a number without separators.</summary>
    public bool IsDigits => IsNumber && Text.IndexOfAny(['.', ',']) < 0;

    public bool IsJoined => Gap == Gap.Joined;

    /// <summary>Whether spaces, and nothing else, stand before it.</summary>
    public bool IsApart => Gap is Gap.Space or Gap.WideSpace;

    /// <summary>Whether it belongs to the same line of words as the one before: joined, or spaces between.</summary>
    public bool IsNear => Gap != Gap.Break;

    public bool Is(string word) => IsWord && string.Equals(Text, word, StringComparison.Ordinal);

    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    public bool IsHyphen => Kind == TokenKind.Mark && Text[0] is '-' or '\u2010' or '\u2011';

    public bool IsDash => Kind == TokenKind.Mark && Text[0] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>The digits as a number of up to four digits, or -1.</summary>
    public int SmallNumber => IsDigits && Text.Length <= 4 ? int.Parse(Text, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
}
