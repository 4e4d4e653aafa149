using System.Diagnostics;

namespace KzKgData.Verification.Figures;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    None, // what stands before the first and behind the last one
    Word, // a run of letters, which may have digits behind its first letter, as in Q1
    Digits, // ASCII digits
    SeparatedDigits, // ASCII digits with single commas or points between them
    Mark, // one character that is neither letter nor digit nor white space
}

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap : byte
{
    Break, // a line break, a tab, many spaces, or the beginning of the text: no figure reaches over it
    Joined, // nothing
    Space, // one space, plain or no-break
    WideSpace, // two or three spaces: words may stand so far apart, the groups of one number may not
}

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, in UTF-16 units, exclusive.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Lexeme">What it can mean.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Gap Gap, Lexeme Lexeme)
{
    /// <summary>Before the first token of a text and behind the last one.</summary>
    public static readonly Token None = new(TokenKind.None, 0, 0, Gap.Break, Lexeme.Unknown);

    /// <summary>The character of a mark, otherwise none.</summary>
    public char Mark { get; init; }

    /// <summary>Digits without separators as a number of up to four digits, or -1.</summary>
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

    /// <summary>Whether spaces, and nothing else, stand before it.</summary>
    public bool IsApart => Gap is Gap.Space or Gap.WideSpace;

    /// <summary>Whether it belongs to the same line of words as the one before: joined, or spaces between.</summary>
    public bool IsNear => Gap != Gap.Break;

    public bool IsHyphen => Mark is '-' or '\u2010' or '\u2011';

    public bool IsDash => Mark is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    public bool IsJoinedHyphen => IsHyphen && IsJoined;

    public bool Is(char mark) => Mark == mark;

    public bool IsJoinedMark(char mark) => Mark == mark && IsJoined;

    /// <summary>Whether it is a word, which has to be one of the <see cref="Vocabulary"/>.</summary>
    public bool Is(string word)
    {
        Debug.Assert(Vocabulary.Find(word.AsSpan()).Text == word, "a word that is asked for has to be in the vocabulary");
        return string.Equals(Lexeme.Text, word, StringComparison.Ordinal);
    }

    /// <summary>Whether it has one of these roles.</summary>
    public bool Is(Role roles) => Lexeme.Is(roles);

    /// <summary>Whether it tells one of these things of a figure beside it.</summary>
    public bool Is(Cue cues) => (Lexeme.Cues & cues) != Cue.None;

    /// <summary>Its number in a role, or null where it has not that role.</summary>
    public int? NumberAs(Role role) => Lexeme.NumberAs(role);

    /// <summary>Its name in a role, or null where it has not that role.</summary>
    public string? NameAs(Role role) => Lexeme.NameAs(role);
}
