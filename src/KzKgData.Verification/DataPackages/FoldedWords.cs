using System.Buffers;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// The words of a text in the form in which phrases are searched: upper case, with one space before and after each. Combining accents belong to a word, and
/// invisible characters do not split it.
/// </summary>
internal sealed class FoldedWords
{
    private readonly string _text;
    private readonly string _words;
    private int[]? _offsets;

    /// <summary>Reads the words of a text once, for any number of phrases.</summary>
    /// <param name="text">The text.</param>
    public FoldedWords(string text)
    {
        _text = text;
        var words = ArrayPool<char>.Shared.Rent(text.Length + 2);
        _words = new string(words, 0, Fold(text, words, offsets: null));
        ArrayPool<char>.Shared.Return(words);
    }

    /// <summary>The number of words.</summary>
    public int Count => _words.Count(c => c == ' ') - 1;

    /// <summary>The words as a phrase to search for: with a space before them, and one after them unless the last word is a prefix.</summary>
    /// <param name="isPrefix">Whether the last word is a prefix.</param>
    public string ToPhrase(bool isPrefix) => isPrefix ? _words.TrimEnd() : _words;

    /// <summary>Whether the text has a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    public bool Has(CategoryPhrase phrase) => IndexOf(phrase) >= 0;

    /// <summary>The UTF-16 offset in the text at which a phrase first ends; -1 if it does not occur.</summary>
    /// <param name="phrase">The phrase.</param>
    public int FirstEndOf(CategoryPhrase phrase) => IndexOf(phrase) is >= 0 and var at ? Offsets[at + phrase.Folded.TrimEnd().Length] : -1;

    // Most texts are only asked whether they have a phrase.
    private int[] Offsets
    {
        get
        {
            if (_offsets is null)
            {
                _offsets = new int[_words.Length];
                Fold(_text, new char[_words.Length], _offsets);
            }

            return _offsets;
        }
    }

    private int IndexOf(CategoryPhrase phrase) => phrase.WordCount == 0 ? -1 : _words.IndexOf(phrase.Folded, StringComparison.Ordinal);

    /// <summary>Writes the words of a text, with the UTF-16 offset in the text of each character if asked for, and returns their length.</summary>
    private static int Fold(string text, char[] words, int[]? offsets)
    {
        words[0] = ' ';
        var length = 1;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var category = char.GetUnicodeCategory(c);
            var isPart = char.IsLetterOrDigit(c) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isPart || (category is not UnicodeCategory.Format && words[length - 1] != ' '))
            {
                words[length] = isPart ? char.ToUpperInvariant(c) : ' ';
                if (offsets is not null)
                {
                    offsets[length] = i;
                }

                length++;
            }
        }

        return length;
    }
}
