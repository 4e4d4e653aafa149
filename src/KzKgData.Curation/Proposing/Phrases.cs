namespace KzKgData.Curation.Proposing;

/// <summary>
/// Phrases that stand for something, to be found in texts word by word. A word that ends with <c>*</c> stands for every word that begins so.
/// </summary>
/// <typeparam name="T">What they stand for.</typeparam>
internal sealed class Phrases<T>
{
    private readonly Dictionary<char, List<(string[] Words, T Meaning)>> _byLetter = [];

    /// <summary>Adds a phrase; without letters and digits it stands for nothing.</summary>
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

    /// <summary>The longest phrase that begins at a word; of equally long ones the first added.</summary>
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

    /// <summary>All phrases in a stretch, the longest at each place; they do not overlap.</summary>
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
