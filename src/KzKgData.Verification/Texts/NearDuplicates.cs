using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Texts;

/// <summary>Finds archived texts of which one repeats the other, by the runs of five words that they share.</summary>
/// <remarks>
/// After A. Broder, On the resemblance and containment of documents (1997): resemblance is the share of common runs in all
/// runs of both (Jaccard), containment their share in the runs of the shorter text. Words are letters and digits, whatever
/// their case. Runs are kept as 64-bit hashes. A run is looked up in the first texts that hold it, so that what every page
/// of a site prints takes no time that grows with the square of their number; of texts further behind, fewer common runs are
/// counted than there are, never more.
/// </remarks>
public static class NearDuplicates
{
    /// <summary>How many words a run has.</summary>
    internal const int RunLength = 5;

    // A headline or a notice says too little for its repetition to mean anything.
    private const int FewestRuns = 20;
    private const int MostHolders = 50;
    private const int Shares = 16;
    private const decimal Resembling = 0.5m;
    private const decimal Contained = 0.7m;

    /// <summary>Links the sources whose pinned texts are near-duplicates.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="archive">The archived texts; a source whose pinned text is not among them is left out.</param>
    /// <exception cref="IOException">A text is there but cannot be read.</exception>
    public static IEnumerable<ReprintLink> Find(IEnumerable<Source> sources, ArchivedTexts archive) =>
        Find([.. sources.Select(s => (s, Shingles.Of(archive.FindPinned(s)?.Text ?? string.Empty, RunLength)))], threads: 1);

    /// <summary>Links the sources whose texts are near-duplicates.</summary>
    /// <param name="sources">The sources, each with the runs of its text.</param>
    /// <param name="threads">How many threads may work, 1 or more.</param>
    internal static IEnumerable<ReprintLink> Find((Source Source, ulong[] Runs)[] sources, int threads)
    {
        var texts = Array.FindAll(sources, t => t.Runs.Length >= FewestRuns);
        foreach (var shared in CommonRuns(Array.ConvertAll(texts, t => t.Runs), threads).OrderBy(c => c.Key))
        {
            var (one, other) = (texts[shared.Key.One], texts[shared.Key.Other]);
            var resemblance = (decimal)shared.Value / (one.Runs.Length + other.Runs.Length - shared.Value);
            var (shorter, longer) = one.Runs.Length <= other.Runs.Length ? (one, other) : (other, one);
            var containment = (decimal)shared.Value / shorter.Runs.Length;
            if (resemblance >= Resembling)
            {
                yield return new ReprintLink(one.Source, other.Source, $"{one.Source.Id} and {other.Source.Id} share {Printable.Percent(resemblance)} of their runs of five words");
            }
            else if (containment >= Contained)
            {
                yield return new ReprintLink(one.Source, other.Source, $"{longer.Source.Id} holds {Printable.Percent(containment)} of the runs of five words of {shorter.Source.Id}");
            }
        }
    }

    /// <summary>How many runs two texts have in common, by their positions, the earlier one first; pairs that share none are left out.</summary>
    private static Dictionary<(int One, int Other), int> CommonRuns(ulong[][] texts, int threads)
    {
        // A share of the hashes at a time, which several threads can take and which is sorted in less memory.
        var shares = new Dictionary<(int One, int Other), int>[Shares];
        Parallelism.For(Shares, threads, i => shares[i] = CommonRunsIn(texts, i));
        var common = shares[0];
        foreach (var pair in shares.Skip(1).SelectMany(s => s))
        {
            common.TryGetValue(pair.Key, out var count);
            common[pair.Key] = count + pair.Value;
        }

        return common;
    }

    private static Dictionary<(int One, int Other), int> CommonRunsIn(ulong[][] texts, int share)
    {
        const ulong Width = ulong.MaxValue / Shares + 1;
        var parts = Array.ConvertAll(texts, t => (First: FirstFrom(t, (ulong)share * Width), End: share + 1 == Shares ? t.Length : FirstFrom(t, ((ulong)share + 1) * Width)));
        var runs = new ulong[parts.Sum(p => p.End - p.First)];
        var holders = new int[runs.Length];
        var count = 0;
        for (var text = 0; text < texts.Length; text++)
        {
            var (first, end) = parts[text];
            Array.Copy(texts[text], first, runs, count, end - first);
            holders.AsSpan(count, end - first).Fill(text);
            count += end - first;
        }

        Array.Sort(runs, holders);
        var common = new Dictionary<(int One, int Other), int>();
        for (int first = 0, end; first < runs.Length; first = end)
        {
            for (end = first + 1; end < runs.Length && runs[end] == runs[first];)
            {
                end++;
            }

            if (end > first + 1)
            {
                CountPairs(holders, first, end, common);
            }
        }

        return common;
    }

    private static int FirstFrom(ulong[] runs, ulong hash) => BinarySearch.FirstIndex(runs.Length, i => runs[i] >= hash);

    /// <summary>Counts a run for all pairs of texts that hold it, as far as one of a pair is among the first that do.</summary>
    private static void CountPairs(int[] holders, int first, int end, Dictionary<(int One, int Other), int> common)
    {
        Array.Sort(holders, first, end - first);
        for (var other = first + 1; other < end; other++)
        {
            for (var one = first; one < Math.Min(other, first + MostHolders); one++)
            {
                common.TryGetValue((holders[one], holders[other]), out var count);
                common[(holders[one], holders[other])] = count + 1;
            }
        }
    }
}
