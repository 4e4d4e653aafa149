namespace KzKgData.Curation.Proposing;

/// <summary>A run of letters or digits of a text.</summary>
/// <param name="Start">Its start, in UTF-16 units.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Lower">Its letters in lower case, <c>ё</c> as <c>е</c>.</param>
/// <param name="IsCapital">Whether it starts with a capital letter.</param>
internal readonly record struct Word(int Start, int End, string Lower, bool IsCapital)
{
    /// <summary>Splits a text into words.</summary>
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

    /// <summary>Folds a word for comparison: lower case, <c>ё</c> as <c>е</c>.</summary>
    public static string Fold(string word) => word.ToLowerInvariant().Replace('ё', 'е');
}

/// <summary>Consecutive words of a text.</summary>
/// <param name="First">The index of the first word.</param>
/// <param name="End">The index after the last word.</param>
internal readonly record struct Run(int First, int End)
{
    /// <summary>The number of words.</summary>
    public int Count => End - First;

    /// <summary>Returns whether this run contains another.</summary>
    public bool Holds(Run other) => First <= other.First && other.End <= End;
}
