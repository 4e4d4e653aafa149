using System.Buffers;

namespace KzKgData.Verification.Texts;

/// <summary>Computes the shingles of a text: 64-bit hashes of its runs of consecutive words. Words are letters and digits, ignoring case.</summary>
/// <remarks>After A. Broder, On the resemblance and containment of documents (1997). Hashes are the same on every machine.</remarks>
internal static class Shingles
{
    // The constants of FNV-1a.
    private const ulong Prime = 1099511628211;
    private const ulong Basis = 14695981039346656037;
    private const int Bytes = 256;

    /// <summary>Returns the distinct runs of a text, in ascending order of their hashes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The number of words in a run; 1 or more.</param>
    public static ulong[] Of(string text, int words)
    {
        var runs = ArrayPool<ulong>.Shared.Rent((text.Length / 2) + 1); // at least one other character separates two words
        var last = new ulong[words];
        var leaving = Enumerable.Repeat(Prime, words).Aggregate((x, y) => unchecked(x * y));
        var (run, word, isInWord, count, oldest) = (0UL, Basis, false, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word = unchecked((word ^ Lower(text[i])) * Prime);
                isInWord = true;
            }
            else if (isInWord)
            {
                // Mixed first: the hash of a word is itself nearly a polynomial in the same prime, so that other words could give the same run.
                word = unchecked((word ^ (word >> 32)) * Prime);

                // A polynomial in the hashes of the words: one word enters the run, and the oldest one leaves it.
                run = unchecked((run * Prime) + word - (last[oldest] * leaving));
                last[oldest] = word;
                oldest = oldest + 1 < words ? oldest + 1 : 0;
                if (++count >= words)
                {
                    runs[count - words] = unchecked((run ^ (run >> 32)) * Prime);
                }

                (word, isInWord) = (Basis, false);
            }
        }

        var distinct = Distinct(runs, Math.Max(0, count - words + 1));
        ArrayPool<ulong>.Shared.Return(runs);
        return distinct;
    }

    private static char Lower(char c) => c is >= 'a' and <= 'z' ? c : char.ToLowerInvariant(c);

    /// <summary>Returns the distinct values among the first <paramref name="of"/> runs, in ascending order.</summary>
    private static ulong[] Distinct(ulong[] runs, int of)
    {
        // Hashes spread evenly, so that after one pass by their first byte little is left to sort.
        Span<int> ends = stackalloc int[Bytes + 1];
        ends.Clear();
        for (var i = 0; i < of; i++)
        {
            ends[(int)(runs[i] >> 56) + 1]++;
        }

        for (var b = 0; b < Bytes; b++)
        {
            ends[b + 1] += ends[b];
        }

        var sorted = ArrayPool<ulong>.Shared.Rent(of);
        for (var i = 0; i < of; i++)
        {
            sorted[ends[(int)(runs[i] >> 56)]++] = runs[i];
        }

        var count = 0;
        for (var (b, first) = (0, 0); b < Bytes; first = ends[b++])
        {
            Array.Sort(sorted, first, ends[b] - first);
            for (var i = first; i < ends[b]; i++)
            {
                if (i == first || sorted[i - 1] != sorted[i])
                {
                    sorted[count++] = sorted[i];
                }
            }
        }

        var distinct = sorted.AsSpan(0, count).ToArray();
        ArrayPool<ulong>.Shared.Return(sorted);
        return distinct;
    }
}
