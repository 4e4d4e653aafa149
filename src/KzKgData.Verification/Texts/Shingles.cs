using System.Buffers;

namespace KzKgData.Verification.Texts;

/// <summary>Computes the shingles of a text: 64-bit hashes of its runs of consecutive words. Words are letters and digits, ignoring case.</summary>
/// <remarks>After A. Broder, On the resemblance and containment of documents (1997). Hashes are the same on every machine.</remarks>
internal static class Shingles
{
    // The constants of FNV-1a.
    private const ulong Prime = 1099511628211;
    private const ulong Basis = 14695981039346656037;

    /// <summary>Returns the distinct runs of a text, in ascending order of their hashes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The number of words in a run; 1 or more.</param>
    public static ulong[] Of(string text, int words)
    {
        var runs = ArrayPool<ulong>.Shared.Rent((text.Length / 2) + 1); // at least one other character separates two words
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

        var distinct = Distinct(runs, Math.Max(0, count - words + 1));
        ArrayPool<ulong>.Shared.Return(runs);
        return distinct;
    }

    private static char Lower(char c) => c is >= 'a' and <= 'z' ? c : char.ToLowerInvariant(c);

    private static ulong Join(ulong[] last, int count)
    {
        var hash = Basis;
        for (var i = 0; i < last.Length; i++)
        {
            hash = unchecked((hash ^ last[(count + i) % last.Length]) * Prime);
            hash ^= hash >> 29; // a product carries only upwards, so the high bits are mixed into the low ones
        }

        return hash;
    }

    /// <summary>Returns the distinct values among the first <paramref name="of"/> runs, in ascending order.</summary>
    private static ulong[] Distinct(ulong[] runs, int of)
    {
        Array.Sort(runs, 0, of);
        var count = 0;
        for (var i = 0; i < of; i++)
        {
            if (count == 0 || runs[count - 1] != runs[i])
            {
                runs[count++] = runs[i];
            }
        }

        return runs.AsSpan(0, count).ToArray();
    }
}
