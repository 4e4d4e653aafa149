namespace KzKgData.Verification.Figures;

/// <summary>
/// Finds words letter by letter, so that most words that are in no list fall out at their second or third. Capitals are the same
/// as small letters, and ё as е.
/// </summary>
internal sealed class WordTree
{
    private const int MostLetters = 80;

    // Every character of the words has a number from 1; all other characters have 0, and no node has a branch for it.
    private readonly byte[] _letters = new byte[LastCharacter + 1];
    private readonly List<Lexeme?> _words = [null];
    private readonly List<Lexeme?> _stems = [null];
    private ushort[] _branches = new ushort[MostLetters];
    private byte _lettersKnown;

    private const char LastCharacter = '\u2212'; // the minus sign

    /// <summary>The word's lexeme, which is new where the word was not known.</summary>
    public Lexeme Add(string word) => _words[NodeOf(word)] ??= new Lexeme(word);

    /// <summary>The lexeme of all words that begin with a stem and are longer.</summary>
    public Lexeme AddStem(string stem) => _stems[NodeOf(stem)] ??= new Lexeme(stem);

    /// <summary>The lexeme of a word as printed.</summary>
    public Lexeme Find(ReadOnlySpan<char> printed)
    {
        var node = 0;
        Lexeme? stem = null;
        foreach (var letter in printed)
        {
            stem = _stems[node] ?? stem;
            node = letter <= LastCharacter ? _branches[(node * MostLetters) + _letters[letter]] : 0;
            if (node == 0)
            {
                return stem ?? Lexeme.Unknown;
            }
        }

        return _words[node] ?? stem ?? Lexeme.Unknown;
    }

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
                if (_branches.Length < _words.Count * MostLetters)
                {
                    Array.Resize(ref _branches, _branches.Length * 2);
                }
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
            switch (letter)
            {
                case 'е':
                    _letters['ё'] = _letters['Ё'] = _letters[letter];
                    break;
                case 'k':
                    _letters['\u212A'] = _letters[letter]; // the Kelvin sign, whose small letter is k
                    break;
            }
        }

        return _letters[letter];
    }
}
