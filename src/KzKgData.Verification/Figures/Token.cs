using System.Diagnostics;

namespace KzKgData.Verification.Figures;

/// <summary>The kind of a token.</summary>
internal enum TokenKind : byte
{
    None, // before the first and after the last token
    Word, // letters, possibly with digits after the first letter, as in Q1
    Digits, // ASCII digits
    SeparatedDigits, // ASCII digits with single commas or points between them
    Mark, // one character other than a letter, digit or whitespace
}

/// <summary>The gap between a token and the one before it.</summary>
internal enum Gap : byte
{
    Break, // a line break, a tab, many spaces, or the beginning of the text: no figure extends across it
    Joined, // nothing
    Space, // one space, plain or no-break
    WideSpace, // two or three spaces: allowed between words, not between the groups of a number
}

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Kind">The kind of the token.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, in UTF-16 units, exclusive.</param>
/// <param name="Gap">The gap before it.</param>
/// <param name="Lexeme">Its meanings.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Gap Gap, Lexeme Lexeme)
{
    /// <summary>The token before the first and after the last one of a text.</summary>
    public static readonly Token None = new(TokenKind.None, 0, 0, Gap.Break, Lexeme.Unknown);

    /// <summary>The character of a mark; for other tokens the NUL character.</summary>
    public char Mark { get; init; }

    /// <summary>The value of one to four digits without separators; otherwise -1.</summary>
    public short SmallNumber { get; init; } = -1;

    /// <summary>Whether a word begins with a capital letter.</summary>
    public bool IsCapital { get; init; }

    public int Length => End - Start;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind is TokenKind.Digits or TokenKind.SeparatedDigits;

    /// <summary>Whether the token is a number without separators.</summary>
    public bool IsDigits => Kind == TokenKind.Digits;

    public bool IsMark => Kind == TokenKind.Mark;

    public bool IsJoined => Gap == Gap.Joined;

    /// <summary>Whether only spaces separate it from the token before.</summary>
    public bool IsApart => Gap is Gap.Space or Gap.WideSpace;

    /// <summary>Whether nothing or only spaces separate it from the token before.</summary>
    public bool IsNear => Gap != Gap.Break;

    public bool IsHyphen => Mark is '-' or '\u2010' or '\u2011';

    public bool IsDash => Mark is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    public bool IsJoinedHyphen => IsHyphen && IsJoined;

    public bool Is(char mark) => Mark == mark;

    public bool IsJoinedMark(char mark) => Mark == mark && IsJoined;

    /// <summary>Whether it is a given word, which must be in the <see cref="Vocabulary"/>.</summary>
    public bool Is(string word)
    {
        Debug.Assert(Vocabulary.Find(word.AsSpan()).Text == word, "a word that is asked for has to be in the vocabulary");
        return string.Equals(Lexeme.Text, word, StringComparison.Ordinal);
    }

    /// <summary>Whether it has at least one of these roles.</summary>
    public bool Is(Role roles) => Lexeme.Is(roles);

    /// <summary>Whether it gives at least one of these cues.</summary>
    public bool Is(Cue cues) => (Lexeme.Cues & cues) != Cue.None;

    /// <summary>Returns its number in a role, or null where it does not have the role.</summary>
    public int? NumberAs(Role role) => Lexeme.NumberAs(role);

    /// <summary>Returns its name in a role, or null where it does not have the role.</summary>
    public string? NameAs(Role role) => Lexeme.NameAs(role);
}
