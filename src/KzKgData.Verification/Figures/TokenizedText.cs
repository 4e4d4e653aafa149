namespace KzKgData.Verification.Figures;

/// <summary>A text cut into tokens. Takes time linear in the text.</summary>
internal sealed class TokenizedText
{
    private const int LongestWord = 24;

    private static readonly Token _none = new(TokenKind.None, 0, 0, Gap.Break, string.Empty, IsCapital: false);

    private readonly List<Token> _tokens = [];

    public TokenizedText(string text, string language)
    {
        Text = text;
        Language = language;
        var end = 0;
        for (var start = 0; start < text.Length; start = end)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            if (start == text.Length)
            {
                break;
            }

            var gap = GapOf(text, end, start);
            end = EndOfToken(text, start);
            _tokens.Add(TokenOf(text, start, end, gap));
        }
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>The language of the text, as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token; before the first and behind the last one, one that is nothing.</summary>
    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : _none;

    private static Gap GapOf(string text, int start, int end)
    {
        if (start == end)
        {
            return start == 0 ? Gap.Break : Gap.Joined;
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is not (' ' or '\u00A0' or '\u2009' or '\u202F'))
            {
                return Gap.Break;
            }
        }

        return (end - start) switch { 1 => Gap.Space, <= 3 => Gap.WideSpace, _ => Gap.Break };
    }

    private static int EndOfToken(string text, int start)
    {
        var end = start + 1;
        if (IsDigit(text[start]))
        {
            while (end < text.Length && (IsDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && IsDigit(text[end + 1]))))
            {
                end++;
            }
        }
        else if (IsLetter(text[start]))
        {
            while (end < text.Length && IsLetter(text[end]))
            {
                end++;
            }

            // Digits belong to a word, as in Q1 or B2B, but not to a currency, as in USD5.
            if (end < text.Length && IsDigit(text[end]) && !(end - start == 3 && Currencies.IsCode(text.Substring(start, 3))))
            {
                while (end < text.Length && (IsLetter(text[end]) || IsDigit(text[end])))
                {
                    end++;
                }
            }
        }

        return end;
    }

    private static Token TokenOf(string text, int start, int end, Gap gap)
    {
        if (IsDigit(text[start]))
        {
            return new Token(TokenKind.Number, start, end, gap, text.Substring(start, end - start), IsCapital: false);
        }

        if (!IsLetter(text[start]))
        {
            return new Token(TokenKind.Mark, start, end, gap, text.Substring(start, 1), IsCapital: false);
        }

        var word = end - start > LongestWord ? string.Empty : text.Substring(start, end - start).ToLowerInvariant().Replace('ё', 'е');
        return new Token(TokenKind.Word, start, end, gap, word, char.IsUpper(text[start]));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => char.IsLetter(c) || c == '_';
}
