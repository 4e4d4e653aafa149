using System.Buffers;
using System.Runtime.CompilerServices;

namespace KzKgData.Verification.Figures;

/// <summary>
/// A text as a sequence of tokens, each looked up once, in time linear in the length of the text. Disposing returns the token buffer to the pool.
/// </summary>
internal sealed class TokenizedText : IDisposable
{
    private const string SeparatorsOfDigits = ",.'\u2019";
    private const int GroupLength = 4; // a comma and three digits
    private const char EmDash = '\u2014';
    private const char FirstUnclassed = '\u0600'; // nearly all characters of most texts are below it

    private static readonly Signs[] _classes = [.. Enumerable.Range(0, FirstUnclassed).Select(c => ClassOf((char)c))];

    private readonly List<int> _pairs = []; // the offsets of low surrogates
    private readonly string _folded; // the text with full-width characters as ASCII; equally long
    private readonly (int Index, Quantity? Quantity)[] _lastQuantities =
    [
        (-1, null),
        (-1, null),
        (-1, null),
        (-1, null),
        (-1, null),
        (-1, null),
        (-1, null),
        (-1, null),
    ];
    private Token[] _tokens;
    private (int Index, NumberReading[] Readings, int Next) _lastNumber = (-1, [], 0);

    public TokenizedText(string text, string language)
    {
        Text = text;
        _folded = WideSigns.Fold(text);
        CommaIsDecimal = string.Equals(language, TextLanguage.Russian, StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("ru-", StringComparison.OrdinalIgnoreCase);
        _tokens = ArrayPool<Token>.Shared.Rent((text.Length / 5) + 4);
        var end = 0;
        for (var start = BehindSpace(0); start < text.Length; start = BehindSpace(end))
        {
            if (Count == _tokens.Length)
            {
                var more = ArrayPool<Token>.Shared.Rent(Count * 2);
                Array.Copy(_tokens, more, Count);
                ArrayPool<Token>.Shared.Return(_tokens);
                _tokens = more;
            }

            var token = TokenAt(start, GapBetween(end, start));
            _tokens[Count++] = token;
            end = token.End;
            if (char.IsLowSurrogate(token.Mark) && start > 0 && char.IsHighSurrogate(text[start - 1]))
            {
                _pairs.Add(start);
            }
        }
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Whether the comma is the decimal mark in the language of the text; only Russian is such a language here.</summary>
    public bool CommaIsDecimal { get; }

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the text has tokens and no whitespace before or after them.</summary>
    public bool IsTrimmed => Count > 0 && _tokens[0].Start == 0 && _tokens[Count - 1].End == Text.Length;

    /// <summary>The token at an index; <see cref="Token.None"/> outside the text.</summary>
    public ref readonly Token this[int index] => ref (uint)index < (uint)Count ? ref _tokens[index] : ref Token.None;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        (_tokens, Count) = ([], 0);
    }

    /// <summary>Returns the code point offset of a UTF-16 offset.</summary>
    public int CodePointAt(int offset)
    {
        var pairs = _pairs.BinarySearch(offset);
        return offset - (pairs < 0 ? ~pairs : pairs);
    }

    /// <summary>Returns the characters of a token, with full-width characters as ASCII.</summary>
    public ReadOnlySpan<char> Printed(int index) => PrintedFrom(index, index + 1);

    /// <summary>Returns the characters from one token up to another, exclusive, with full-width characters as ASCII.</summary>
    public ReadOnlySpan<char> PrintedFrom(int first, int next) => _folded.AsSpan(this[first].Start, this[next - 1].End - this[first].Start);

    /// <summary>Whether a token consists of Latin capitals.</summary>
    public bool IsInCapitals(int index) => IsInCapitals(Printed(index));

    /// <summary>Returns the readings of the number in digits that begins at a token, and the index of the token after it.</summary>
    /// <remarks>The last result is cached, since several scanners read the same number in turn.</remarks>
    public (NumberReading[] Readings, int Next) NumberAt(int index)
    {
        if (_lastNumber.Index != index)
        {
            var (readings, next) = NumberReader.Read(this, index);
            _lastNumber = (index, readings, next);
        }

        return (_lastNumber.Readings, _lastNumber.Next);
    }

    /// <summary>The cached last quantity read in the given forms, with the index of its first token.</summary>
    public ref (int Index, Quantity? Quantity) LastQuantity(QuantityForms forms) => ref _lastQuantities[(int)forms];

    private int BehindSpace(int start)
    {
        while (start < _folded.Length && IsWhiteSpace(_folded[start]))
        {
            start++;
        }

        return start;
    }

    private Gap GapBetween(int start, int end)
    {
        if (start == end)
        {
            return start == 0 ? Gap.Break : Gap.Joined;
        }

        for (var i = start; i < end; i++)
        {
            if (_folded[i] is not (' ' or '\u00A0' or (>= '\u2002' and <= '\u200A') or '\u202F' or '\u3000'))
            {
                return Gap.Break;
            }
        }

        return (end - start) switch { 1 => Gap.Space, <= 3 => Gap.WideSpace, _ => Gap.Break };
    }

    private Token TokenAt(int start, Gap gap)
    {
        var kind = IsDigit(_folded[start]) || IsDecimalPoint(start) ? TokenKind.Digits : IsLetter(_folded[start]) ? TokenKind.Word : TokenKind.Mark;
        var end = kind switch { TokenKind.Digits => EndOfNumber(start), TokenKind.Word => EndOfWord(start), _ => EndOfMark(start) };
        var printed = _folded.AsSpan(start, end - start);
        return kind switch
        {
            TokenKind.Digits when printed.IndexOfAny(SeparatorsOfDigits.AsSpan()) >= 0 => new Token(TokenKind.SeparatedDigits, start, end, gap, Lexeme.Digits),
            TokenKind.Digits => new Token(kind, start, end, gap, Lexeme.Digits) { SmallNumber = NumberReader.ReadSmall(printed) },
            TokenKind.Word => new Token(kind, start, end, gap, SignOfAmount(start, end) ?? LexemeOf(printed)) { IsCapital = IsCapital(printed[0]) },
            _ => new Token(kind, start, end, gap, Vocabulary.Find(printed)) { Mark = printed.Length == 1 ? printed[0] : EmDash },
        };
    }

    private static Lexeme LexemeOf(ReadOnlySpan<char> word)
    {
        var lexeme = Vocabulary.Find(word);
        return lexeme != Lexeme.Unknown ? lexeme
            : word[word.Length - 1] is >= 'A' and <= 'Z' && Currencies.ScaledCode(word) is not null ? Lexeme.ScaledCode
            : word is ['F', 'Y', >= '0' and <= '9', ..] ? Vocabulary.Find(word.Slice(0, 2))
            : lexeme;
    }

    private int EndOfNumber(int start)
    {
        var end = start + 1;
        while (end < _folded.Length && (IsDigit(_folded[end]) || (_folded[end] is ',' or '.' && IsDigitAt(end + 1)) || IsGroupMark(end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a number begins with its decimal point, as in <c>.5 percent</c>.</summary>
    private bool IsDecimalPoint(int index) =>
        _folded[index] == '.'
        && IsDigitAt(index + 1)
        && (index == 0 || !(char.IsLetterOrDigit(_folded[index - 1]) || _folded[index - 1] is '.' or ')' or ']' or '/' or ':' or '_'));

    /// <summary>Whether an apostrophe precedes a group of exactly three digits, as in <c>1'340</c>.</summary>
    private bool IsGroupMark(int index) =>
        _folded[index] is '\'' or '\u2019' && IsDigitAt(index + 1) && IsDigitAt(index + 2) && IsDigitAt(index + 3) && !IsDigitAt(index + 4);

    private bool IsDigitAt(int index) => index < _folded.Length && IsDigit(_folded[index]);

    /// <summary>Returns the offset after a mark; two hyphens are one mark, a dash.</summary>
    private int EndOfMark(int start) =>
        _folded[start] == '-' && IsHyphenAt(start + 1) && !IsHyphenAt(start + 2) && !IsHyphenAt(start - 1) ? start + 2 : start + 1;

    private bool IsHyphenAt(int index) => (uint)index < (uint)_folded.Length && _folded[index] == '-';

    private int EndOfWord(int start)
    {
        var end = EndOfLetters(_folded.AsSpan(), start + 1);

        // Digits are part of a word, as in Q1 or B2B, but not of a currency, as in USD5, Rs5 and $US5.
        if (end < _folded.Length && IsDigit(_folded[end]) && !IsCurrency(start, end))
        {
            while (end < _folded.Length && (IsLetter(_folded[end]) || IsDigit(_folded[end])))
            {
                end++;
            }
        }

        return end;
    }

    private bool IsCurrency(int start, int end)
    {
        var word = _folded.AsSpan(start, end - start);
        return IsCurrencyCode(word)
            || word is "Rs" or "RM" or "Rp" or "Tk" or "KSh" or "Ksh" or "KShs" or "Kshs" or "USh" or "Ush" or "TSh" or "Tsh"
            || SignOfAmount(start, end) is not null
            || (start > 0 && _folded[start - 1] is '$' && Vocabulary.Find(word).Is(Role.DollarPrefix));
    }

    /// <summary>
    /// Returns the currency of a letter joined to a large amount, as in <c>R5 million</c> and <c>N250,000</c>; null elsewhere: <c>R5</c> may be a name.
    /// </summary>
    private Lexeme? SignOfAmount(int start, int end)
    {
        if (end != start + 1 || !IsDigitAt(end) || (start > 0 && (_folded[start - 1] is '-' or '/' or '.' or '$' or '&' || IsDigit(_folded[start - 1])))
            || Lexeme.SignOfAmount(_folded[start]) is not { } sign)
        {
            return null;
        }

        var behind = EndOfNumber(end);
        var isGrouped = _folded.AsSpan(end, behind - end).IndexOf(',') > 0 && behind - _folded.LastIndexOf(',', behind - 1) == GroupLength;
        var scale = behind < _folded.Length && _folded[behind] is ' ' or '\u00A0' ? behind + 1 : behind;
        var scaleEnd = scale < _folded.Length && IsLetter(_folded[scale]) ? EndOfLetters(_folded.AsSpan(), scale) : scale;
        return isGrouped || (scaleEnd > scale && !IsDigitAt(scaleEnd) && IsScale(_folded.AsSpan(scale, scaleEnd - scale), scale == behind)) ? sign : null;
    }

    /// <summary>Whether a word is a scale of two letters or more, or the joined letter of millions; other letters are also part of names.</summary>
    private static bool IsScale(ReadOnlySpan<char> word, bool isJoined) =>
        (word is "m" && isJoined) || (word.Length > 1 && Vocabulary.Find(word).Is(Role.Scale | Role.LetterScale));

    // In a separate method the JIT keeps the variables of this hot loop in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EndOfLetters(ReadOnlySpan<char> text, int index)
    {
        while ((uint)index < (uint)text.Length && IsLetter(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsCurrencyCode(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 5
        && word[word.Length - 1] is >= 'A' and <= 'Z'
        && ((IsInCapitals(word) && Vocabulary.Find(word).Is(Role.CurrencyCode)) || Currencies.ScaledCode(word) is not null);

    /// <summary>Whether a word consists of Latin capitals.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter is < 'A' or > 'Z')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => Is(c, Signs.Letter);

    private static bool IsWhiteSpace(char c) => Is(c, Signs.WhiteSpace);

    private static bool IsCapital(char c) => Is(c, Signs.Capital);

    private static bool Is(char c, Signs classes) => ((c < FirstUnclassed ? _classes[c] : ClassOf(c)) & classes) != Signs.None;

    private static Signs ClassOf(char c) =>
        (char.IsLetter(c) || c == '_' ? Signs.Letter : Signs.None)
        | (char.IsUpper(c) ? Signs.Capital : Signs.None)
        | (char.IsWhiteSpace(c) ? Signs.WhiteSpace : Signs.None);

    [Flags]
    private enum Signs : byte
    {
        None = 0,
        Letter = 1,
        Capital = 2,
        WhiteSpace = 4,
    }
}
