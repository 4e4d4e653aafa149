using KzKgData.Verification;

namespace KzKgData.Curation.Proposing;

/// <summary>A set of stretches, in which one that contains another is found in logarithmic time.</summary>
internal sealed class Cover
{
    private readonly (int Start, int End)[] _stretches; // by start; each end is the largest of the stretches up to there

    /// <summary>Creates the set.</summary>
    /// <param name="stretches">The half-open stretches, in any order.</param>
    public Cover(IEnumerable<(int Start, int End)> stretches)
    {
        _stretches = [.. stretches.OrderBy(s => s.Start)];
        for (var i = 1; i < _stretches.Length; i++)
        {
            _stretches[i].End = Math.Max(_stretches[i].End, _stretches[i - 1].End);
        }
    }

    /// <summary>Returns whether one of the stretches contains a stretch.</summary>
    public bool Holds(int start, int end) =>
        BinarySearch.FirstIndex(_stretches, start + 1L, s => s.Start) is > 0 and var next && end <= _stretches[next - 1].End;
}
