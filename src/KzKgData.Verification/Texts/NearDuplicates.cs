using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Texts;

/// <summary>Finds near-duplicates among archived texts by the runs of five words that they share.</summary>
/// <remarks>
/// After A. Broder, On the resemblance and containment of documents (1997): resemblance is the share of common runs in all
/// runs of both texts (the Jaccard index), containment their share in the runs of the shorter text. Words are sequences of
/// letters and digits, ignoring case. Runs are represented by 64-bit hashes. A run counts only for the first texts that
/// contain it, since boilerplate on every page of a site would make the time quadratic; for later texts the number of
/// common runs may be too low, never too high.
/// </remarks>
internal static class NearDuplicates
{
    /// <summary>The number of words in a run.</summary>
    public const int RunLength = 5;

    // The repetition of a headline or a notice is not significant.
    private const int FewestRuns = 20;
    private const decimal Resembling = 0.5m;
    private const decimal Contained = 0.7m;

    /// <summary>Links the sources whose texts are near-duplicates.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="runs">The runs of the text of each source.</param>
    /// <param name="threads">The maximum number of threads, 1 or more.</param>
    public static IEnumerable<ReprintLink> Find(IReadOnlyList<Source> sources, ulong[][] runs, int threads)
    {
        var texts = Array.ConvertAll(runs, r => r.Length < FewestRuns ? [] : r);
        return SharedRuns
            .Find(
                texts,
                threads,
                (one, other, shared) =>
                    Resemble(texts[one].Length, texts[other].Length, shared) || IsContained(texts[one].Length, texts[other].Length, shared))
            .Select(p => Link(sources[p.One], texts[p.One].Length, sources[p.Other], texts[p.Other].Length, p.Shared));
    }

    private static bool Resemble(int runs, int otherRuns, int shared) => shared >= Resembling * (runs + otherRuns - shared);

    private static bool IsContained(int runs, int otherRuns, int shared) => shared >= Contained * Math.Min(runs, otherRuns);

    private static ReprintLink Link(Source one, int runs, Source other, int otherRuns, int shared)
    {
        if (Resemble(runs, otherRuns, shared))
        {
            return new ReprintLink(
                one,
                other,
                $"{one.Id} and {other.Id} share {Printable.Percent((decimal)shared / (runs + otherRuns - shared))} of their runs of five words");
        }

        var (shorter, longer) = runs <= otherRuns ? (one, other) : (other, one);
        return new ReprintLink(
            one,
            other,
            $"{longer.Id} holds {Printable.Percent((decimal)shared / Math.Min(runs, otherRuns))} of the runs of five words of {shorter.Id}");
    }
}
