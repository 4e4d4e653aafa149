namespace KzKgData.Curation.Proposing;

/// <summary>A run of letters or digits of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Lower">Its letters in lower case, <c>ё</c> as <c>е</c>.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
internal readonly record struct Word(int Start, int End, string Lower, bool IsCapital)
{
    /// <summary>The words of a text, in its order.</summary>
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
            {
            }

            if (end > start)
            {
                words.Add(new Word(start, end, Fold(text[start..end]), char.IsUpper(text[start])));
            }
        }

        return words;
    }

    /// <summary>A word as it is compared.</summary>
    public static string Fold(string word) => word.ToLowerInvariant().Replace('ё', 'е');
}

/// <summary>Consecutive words of a text.</summary>
/// <param name="First">The index of the first word.</param>
/// <param name="End">The index behind the last word.</param>
internal readonly record struct Run(int First, int End)
{
    /// <summary>How many words it has.</summary>
    public int Count => End - First;

    /// <summary>Whether the other run lies in this one.</summary>
    public bool Holds(Run other) => First <= other.First && other.End <= End;
}
