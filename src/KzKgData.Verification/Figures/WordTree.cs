using System.Collections;

namespace KzKgData.Verification.Figures;

/// <summary>
/// Finds words letter by letter, so that most words that are in no list fall out at their second or third. Capitals are the same
/// as small letters, and ё as е.
/// </summary>
internal sealed class WordTree : IEnumerable<Lexeme>
{
    private const int MostLetters = 72;
    private const char LastCharacter = '\u2212'; // the minus sign

    // Every character of the words has a number from 1; all others have 0, for which no node has a branch.
    private readonly byte[] _letters = new byte[LastCharacter + 1];
    private readonly List<Lexeme?> _words = [null];
    private readonly List<Lexeme?> _stems = [null];
    private ushort[] _branches = new ushort[MostLetters];
    private byte _lettersKnown;

    /// <summary>The lexeme of a word, which is new where the word was not known.</summary>
    public Lexeme this[string word] => _words[NodeOf(word)] ??= new Lexeme(word);

    /// <summary>Adds words, with spaces between them, in a role.</summary>
    public void Add(Role role, string words) => Add(role, 0, string.Empty, words);

    /// <summary>Adds words, with spaces between them, in a role in which they have a number.</summary>
    public void Add(Role role, int number, string words) => Add(role, number, string.Empty, words);

    /// <summary>Adds words, with spaces between them, in a role in which they have a name.</summary>
    public void Add(Role role, string name, string words) => Add(role, 0, name, words);

    /// <summary>Adds words, with spaces between them, in a role in which they have both.</summary>
    public void Add(Role role, int number, string name, string words)
    {
        foreach (var word in words.Split(' '))
        {
            this[word].Add(new Meaning(role, number, name));
        }
    }

    /// <summary>Adds all words that begin with a stem and are longer; no word of the tree may be one of them.</summary>
    public void AddStem(Role role, int number, string name, string stem) => (_stems[NodeOf(stem)] ??= new Lexeme(stem)).Add(new Meaning(role, number, name));

    /// <summary>The lexeme of a word as printed.</summary>
    public Lexeme Find(ReadOnlySpan<char> printed)
    {
        var node = 0;
        foreach (var letter in printed)
        {
            var next = letter <= LastCharacter ? _branches[(node * MostLetters) + _letters[letter]] : 0;
            if (next == 0)
            {
                return _stems[node] ?? Lexeme.Unknown;
            }

            node = next;
        }

        return _words[node] ?? Lexeme.Unknown;
    }

    /// <summary>All words.</summary>
    public IEnumerator<Lexeme> GetEnumerator() => _words.OfType<Lexeme>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int NodeOf(string word)
    {
        var node = 0;
        foreach (var letter in word)
        {
            var branch = (node * MostLetters) + NumberOf(letter);
            if (_branches[branch] == 0)
            {
                _branches[branch] = (ushort)_words.Count;
                _words.Add(null);
                _stems.Add(null);
                Array.Resize(ref _branches, Math.Max(_branches.Length, MostLetters * _words.Capacity));
            }

            node = _branches[branch];
        }

        return node;
    }

    private byte NumberOf(char letter)
    {
        if (_letters[letter] == 0)
        {
            _letters[letter] = _letters[char.ToUpperInvariant(letter)] = ++_lettersKnown;
            if (letter is 'е')
            {
                _letters['ё'] = _letters['Ё'] = _letters[letter];
            }
            else if (letter is 'k')
            {
                _letters['\u212A'] = _letters[letter]; // the Kelvin sign, whose small letter is k
            }
        }

        return _letters[letter];
    }
}
