namespace KzKgData.Verification.Texts;

/// <summary>The runs of consecutive words of a text, each as a 64-bit hash. Words are letters and digits, whatever their case.</summary>
/// <remarks>After A. Broder, On the resemblance and containment of documents (1997). Hashes are the same on every machine.</remarks>
internal static class Shingles
{
    // The constants of FNV-1a.
    private const ulong Prime = 1099511628211;
    private const ulong Basis = 14695981039346656037;

    /// <summary>The different runs of a text, in ascending order of their hashes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">How many words a run has; 1 or more.</param>
    public static ulong[] Of(string text, int words)
    {
        var runs = new ulong[Math.Max(0, CountWords(text) - words + 1)];
        var last = new ulong[words];
        var (count, word, isInWord) = (0, Basis, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word = unchecked((word ^ Lower(text[i])) * Prime);
                isInWord = true;
            }
            else if (isInWord)
            {
                last[count++ % words] = word;
                if (count >= words)
                {
                    runs[count - words] = Join(last, count);
                }

                (word, isInWord) = (Basis, false);
            }
        }

        Array.Sort(runs);
        return Distinct(runs);
    }

    private static int CountWords(string text)
    {
        var (count, isInWord) = (0, false);
        foreach (var c in text)
        {
            var wasInWord = isInWord;
            isInWord = char.IsLetterOrDigit(c);
            count += isInWord && !wasInWord ? 1 : 0;
        }

        return count;
    }

    private static char Lower(char c) => c is >= 'a' and <= 'z' ? c : char.ToLowerInvariant(c);

    private static ulong Join(ulong[] last, int count)
    {
        var hash = Basis;
        for (var i = 0; i < last.Length; i++)
        {
            hash = unchecked((hash ^ last[(count + i) % last.Length]) * Prime);
            hash ^= hash >> 29; // words differ in all bits, and a product carries upwards only
        }

        return hash;
    }

    private static ulong[] Distinct(ulong[] sorted)
    {
        var count = 0;
        foreach (var run in sorted)
        {
            if (count == 0 || sorted[count - 1] != run)
            {
                sorted[count++] = run;
            }
        }

        Array.Resize(ref sorted, count);
        return sorted;
    }
}
