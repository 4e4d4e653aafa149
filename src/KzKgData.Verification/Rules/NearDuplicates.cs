using System.Text;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

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
    private const int RunLength = 5;

    // A headline or a notice says too little for its repetition to mean anything.
    private const int FewestRuns = 20;
    private const int MostHolders = 50;
    private const decimal Resembling = 0.5m;
    private const decimal Contained = 0.7m;

    /// <summary>Links the sources whose pinned texts are near-duplicates.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="archive">The archived texts; a source whose pinned text is not among them is left out.</param>
    /// <exception cref="IOException">A text is there but cannot be read.</exception>
    public static IEnumerable<ReprintLink> Find(IEnumerable<Source> sources, ArchivedTexts archive)
    {
        var texts = sources.Select(s => (Source: s, Runs: RunsOf(archive.FindPinned(s)?.Text ?? string.Empty))).Where(t => t.Runs.Count >= FewestRuns).ToArray();
        foreach (var shared in CommonRuns(texts.Select(t => t.Runs)).OrderBy(c => c.Key))
        {
            var (one, other) = (texts[shared.Key.One], texts[shared.Key.Other]);
            var resemblance = (decimal)shared.Value / (one.Runs.Count + other.Runs.Count - shared.Value);
            var (shorter, longer) = one.Runs.Count <= other.Runs.Count ? (one, other) : (other, one);
            var containment = (decimal)shared.Value / shorter.Runs.Count;
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
    private static Dictionary<(int One, int Other), int> CommonRuns(IEnumerable<HashSet<ulong>> texts)
    {
        var common = new Dictionary<(int One, int Other), int>();
        var holders = new Dictionary<ulong, List<int>>();
        var position = 0;
        foreach (var text in texts)
        {
            foreach (var run in text)
            {
                if (!holders.TryGetValue(run, out var earlier))
                {
                    holders.Add(run, earlier = []);
                }

                foreach (var other in earlier)
                {
                    common.TryGetValue((other, position), out var count);
                    common[(other, position)] = count + 1;
                }

                if (earlier.Count < MostHolders)
                {
                    earlier.Add(position);
                }
            }

            position++;
        }

        return common;
    }

    private static HashSet<ulong> RunsOf(string text)
    {
        var runs = new HashSet<ulong>();
        var words = new Queue<string>();
        var word = new StringBuilder();
        foreach (var c in text + ' ')
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length == 0)
            {
                continue;
            }

            words.Enqueue(word.ToString());
            word.Clear();
            if (words.Count == RunLength)
            {
                runs.Add(HashOf(words));
                words.Dequeue();
            }
        }

        return runs;
    }

    /// <summary>FNV-1a over the words with a space behind each, the same on every machine.</summary>
    private static ulong HashOf(IEnumerable<string> words)
    {
        const ulong Prime = 1099511628211;
        var hash = 14695981039346656037;
        foreach (var word in words)
        {
            foreach (var c in word)
            {
                hash = unchecked((hash ^ c) * Prime);
            }

            hash = unchecked((hash ^ ' ') * Prime);
        }

        return hash;
    }
}
