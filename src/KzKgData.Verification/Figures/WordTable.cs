using System.Collections;

namespace KzKgData.Verification.Figures;

/// <summary>
/// A hash table from words to their meanings. It ignores case and treats ё as е. It is filled from a few long texts, and the lexeme of
/// a word is created on its first lookup, since most runs use few of the words.
/// </summary>
/// <remarks>
/// Each line of a text is a list of words separated by spaces. It may begin with their number in the role, and with = and their name. A slash and
/// a letter after a word give its inflection class (<see cref="Endings"/>).
/// </remarks>
internal sealed class WordTable : IEnumerable<string>
{
    private const int Slots = 1 << 14;
    private const uint Basis = 2_166_136_261;
    private const int Beginnings = 1 << 16;
    private const int BlockShift = 6; // a block has 64 bits; the shift count of a 64-bit value is taken modulo 64
    private const int FirstLetters = 3;
    private const int LengthFactor = 0x9E5; // odd, and larger than the difference between the hashes of similar words
    private const char LastFolded = '\u05FF';
    private const char KelvinSign = '\u212A';

    private static readonly char[] _folded = FoldedLetters();

    private readonly int[] _slots = new int[Slots]; // by hash, the 1-based number of a word; 0 for a free slot
    private Word[] _words = new Word[7_000];
    private readonly ulong[] _beginnings = new ulong[Beginnings >> BlockShift]; // a bit set: whether a word has such first letters and length
    private int _wordCount;
    private char[] _letters = new char[70_000];
    private int _letterCount;
    private Meaning[] _meanings = new Meaning[8_000];
    private int _meaningCount;

    /// <summary>Adds words in a role.</summary>
    public void Add(Role role, string lines) => Add(role, Cue.None, lines);

    /// <summary>Adds words that give a cue about an adjacent figure.</summary>
    public void Add(Cue cue, string lines) => Add(Role.None, cue, lines);

    /// <summary>Adds the phrases, one per line, of a qualifier.</summary>
    public void Add(string qualifier, string phrases)
    {
        foreach (var line in phrases.Split('\n'))
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                NumberOf(word.AsSpan(), HashOf(word.AsSpan()));
            }

            AddMeaning(words[words.Length - 1].AsSpan(), new Meaning(Role.None, Cue.None, 0, string.Empty) { Phrase = new Phrase(qualifier, words) });
        }
    }

    /// <summary>Adds one word with a number in a role.</summary>
    public void Add(Role role, int number, string word) => AddMeaning(word.AsSpan(), new Meaning(role, Cue.None, number, string.Empty));

    /// <summary>Looks up a word as printed.</summary>
    public Lexeme Find(ReadOnlySpan<char> printed)
    {
        // Most words of a text are not in the table, and the filter rejects them cheaply.
        var first = Math.Min(printed.Length, FirstLetters);
        var running = Continue(Basis, printed.Slice(0, first));
        var beginning = BeginningOf(running, printed.Length);
        if ((_beginnings[beginning >> BlockShift] & (1UL << beginning)) == 0)
        {
            return Lexeme.Unknown;
        }

        var hash = Finish(Continue(running, printed.Slice(first)));
        for (var slot = hash; ; slot++)
        {
            var number = _slots[slot & (Slots - 1)];
            if (number == 0)
            {
                return Lexeme.Unknown;
            }

            ref var word = ref _words[number - 1];
            if (word.Hash == hash && IsWord(word, printed))
            {
                return word.Lexeme ??= Create(word);
            }
        }
    }

    /// <summary>All words.</summary>
    public IEnumerator<string> GetEnumerator() => _words.Take(_wordCount).Select(TextOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static char Fold(char letter) => letter <= LastFolded ? _folded[letter] : letter is KelvinSign ? 'k' : letter;

    private static char[] FoldedLetters()
    {
        var letters = new char[LastFolded + 1];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = char.ToLowerInvariant((char)i);
        }

        letters['Ё'] = letters['ё'] = 'е';
        return letters;
    }

    private static int HashOf(ReadOnlySpan<char> printed) => Finish(Continue(Basis, printed));

    private static uint Continue(uint hash, ReadOnlySpan<char> printed)
    {
        foreach (var letter in printed)
        {
            hash = (hash ^ Fold(letter)) * 16_777_619u;
        }

        return hash;
    }

    private static int Finish(uint hash) => (int)((hash ^ (hash >> 15)) & int.MaxValue);

    private static int BeginningOf(uint hash, int length) => (Finish(hash) + (length * LengthFactor)) & (Beginnings - 1);

    private void Add(Role role, Cue cue, string lines)
    {
        var rest = lines.AsSpan();
        while (rest.Length > 0)
        {
            AddLine(role, cue, Cut(ref rest, '\n'));
        }
    }

    private void AddLine(Role role, Cue cue, ReadOnlySpan<char> line)
    {
        var (number, name) = (0, string.Empty);
        while (line.Length > 0)
        {
            var word = Cut(ref line, ' ');
            if (word[0] is '=' && word.Length > 1)
            {
                name = word.Slice(1).ToString();
            }
            else if (word[word.Length - 1] is >= '0' and <= '9' && (word[0] is '-' or (>= '0' and <= '9')))
            {
                number = word[0] is '-' ? -NumberReader.ReadSmall(word.Slice(1)) : NumberReader.ReadSmall(word);
            }
            else
            {
                AddEndings(word, new Meaning(role, cue, number, name));
            }
        }
    }

    private void AddEndings(ReadOnlySpan<char> word, Meaning meaning)
    {
        var stroke = word.Length - 2;
        if (stroke <= 0 || word[stroke] != '/')
        {
            AddMeaning(word, meaning);
            return;
        }

        Span<char> inflected = stackalloc char[2 * Vocabulary.LongestWord];
        word.Slice(0, stroke).CopyTo(inflected);
        var endings = Endings.Of(word[stroke + 1]).AsSpan();
        while (endings.Length > 0)
        {
            var ending = Cut(ref endings, ' ');
            var length = stroke;
            if (ending is not ['-'])
            {
                ending.CopyTo(inflected.Slice(stroke));
                length += ending.Length;
            }

            AddMeaning(inflected.Slice(0, length), meaning);
        }
    }

    private static ReadOnlySpan<char> Cut(ref ReadOnlySpan<char> text, char at)
    {
        var end = text.IndexOf(at);
        var part = end < 0 ? text : text.Slice(0, end);
        text = end < 0 ? [] : text.Slice(end + 1);
        return part;
    }

    private void AddMeaning(ReadOnlySpan<char> word, Meaning meaning)
    {
        var number = NumberOf(word, HashOf(word)); // this may replace the array
        ref var entry = ref _words[number - 1];
        if (_meaningCount == _meanings.Length)
        {
            Array.Resize(ref _meanings, _meaningCount * 2);
        }

        meaning.Earlier = entry.LastMeaning;
        _meanings[_meaningCount] = meaning;
        entry.LastMeaning = ++_meaningCount;
    }

    private int NumberOf(ReadOnlySpan<char> word, int hash)
    {
        var slot = hash & (Slots - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (Slots - 1))
        {
            ref readonly var known = ref _words[_slots[slot] - 1];
            if (known.Hash == hash && IsWord(known, word))
            {
                return _slots[slot];
            }
        }

        var beginning = BeginningOf(Continue(Basis, word.Slice(0, Math.Min(word.Length, FirstLetters))), word.Length);
        _beginnings[beginning >> BlockShift] |= 1UL << beginning;
        if (_wordCount == _words.Length)
        {
            Array.Resize(ref _words, _wordCount * 2);
        }

        if (_letterCount + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, _letters.Length * 2);
        }

        foreach (var letter in word)
        {
            _letters[_letterCount++] = Fold(letter);
        }

        _words[_wordCount] = new Word { Hash = hash, Start = _letterCount - word.Length, Length = word.Length };
        return _slots[slot] = ++_wordCount;
    }

    private bool IsWord(in Word word, ReadOnlySpan<char> printed)
    {
        if (word.Length != printed.Length)
        {
            return false;
        }

        var letters = _letters.AsSpan(word.Start, word.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] != Fold(printed[i]))
            {
                return false;
            }
        }

        return true;
    }

    private string TextOf(Word word) => new(_letters, word.Start, word.Length);

    // Two threads may each create an equal one.
    private Lexeme Create(in Word word)
    {
        var meanings = new List<Meaning>();
        for (var i = word.LastMeaning; i > 0; i = _meanings[i - 1].Earlier)
        {
            var meaning = _meanings[i - 1];
            var isCode = meaning is { Role: Role.CurrencyCode, Name.Length: 0 };
            meanings.Add(isCode ? meaning with { Name = TextOf(word).ToUpperInvariant() } : meaning);
        }

        meanings.Reverse();
        return new Lexeme(TextOf(word), meanings);
    }

    private record struct Word
    {
        public int Hash;
        public int Start;
        public int Length;
        public int LastMeaning; // 1-based
        public Lexeme? Lexeme;
    }
}
