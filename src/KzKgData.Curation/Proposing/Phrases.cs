namespace KzKgData.Curation.Proposing;

/// <summary>
/// A map from phrases to meanings, matched word by word. A word that ends with <c>*</c> matches every word with that prefix.
/// </summary>
/// <typeparam name="T">The type of the meanings.</typeparam>
internal sealed class Phrases<T>
{
    private readonly Dictionary<char, List<(string[] Words, T Meaning)>> _byLetter = [];

    /// <summary>Adds a phrase; one without letters and digits is ignored.</summary>
    public Phrases<T> Add(string phrase, T meaning)
    {
        var words = phrase.Split([' ', '-', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries).Select(Word.Fold).ToArray();
        if (words.Length > 0)
        {
            if (!_byLetter.TryGetValue(words[0][0], out var list))
            {
                _byLetter.Add(words[0][0], list = []);
            }

            list.Add((words, meaning));
        }

        return this;
    }

    /// <summary>Finds the longest phrase that starts at a word; of equally long ones, the one added first.</summary>
    public bool TryMatch(IReadOnlyList<Word> words, int at, int end, out Run run, out T meaning)
    {
        (run, meaning) = (default, default!);
        if (at < end && _byLetter.TryGetValue(words[at].Lower[0], out var list))
        {
            foreach (var (phrase, means) in list)
            {
                if (phrase.Length > run.Count
                    && at + phrase.Length <= end
                    && Enumerable.Range(0, phrase.Length).All(i => IsMatch(phrase[i], words[at + i].Lower)))
                {
                    (run, meaning) = (new Run(at, at + phrase.Length), means);
                }
            }
        }

        return run.Count > 0;
    }

    /// <summary>Returns the non-overlapping phrases in a stretch, the longest at each place.</summary>
    public IEnumerable<(Run Run, T Meaning)> In(IReadOnlyList<Word> words, Run stretch)
    {
        for (var i = stretch.First; i < stretch.End;)
        {
            if (TryMatch(words, i, stretch.End, out var run, out var meaning))
            {
                yield return (run, meaning);
                i = run.End;
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsMatch(string pattern, string word) =>
        pattern[^1] == '*'
            ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : string.Equals(pattern, word, StringComparison.Ordinal);
}
