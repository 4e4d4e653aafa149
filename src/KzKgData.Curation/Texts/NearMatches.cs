namespace KzKgData.Curation.Texts;

/// <summary>
/// Finds the stretches of a text most similar to a phrase, ignoring case, with up to one edit (a substitution, deletion or insertion) for every four
/// letters of the phrase. A letter with another diacritic counts as one edit, which avoids a table of diacritics: the invariant globalisation mode has
/// none.
/// </summary>
internal static class NearMatches
{
    private const int LettersPerEdit = 4;

    /// <summary>Returns the most similar stretches that do not overlap, best first.</summary>
    /// <remarks>P. H. Sellers, The Theory and Computation of Evolutionary Distances: Pattern Recognition, Journal of Algorithms 1 (1980).</remarks>
    public static IReadOnlyList<(int Start, int Length)> Find(string text, string phrase, int most)
    {
        var edits = phrase.Length / LettersPerEdit;
        var wanted = phrase.ToLowerInvariant();
        var cost = Enumerable.Range(0, wanted.Length + 1).ToArray();
        var start = new int[wanted.Length + 1];
        var found = new List<(int Cost, int Start, int Length)>();
        for (var i = 0; i < text.Length; i++)
        {
            var (diagonal, diagonalStart) = (cost[0], i);
            var letter = char.ToLowerInvariant(text[i]);
            start[0] = i + 1;
            for (var j = 1; j <= wanted.Length; j++)
            {
                var (above, aboveStart) = (cost[j], start[j]);
                (cost[j], start[j]) = (diagonal + (letter == wanted[j - 1] ? 0 : 1), diagonalStart);
                if (above + 1 < cost[j])
                {
                    (cost[j], start[j]) = (above + 1, aboveStart);
                }

                if (cost[j - 1] + 1 < cost[j])
                {
                    (cost[j], start[j]) = (cost[j - 1] + 1, start[j - 1]);
                }

                (diagonal, diagonalStart) = (above, aboveStart);
            }

            if (cost[wanted.Length] <= edits && start[wanted.Length] <= i)
            {
                found.Add((cost[wanted.Length], start[wanted.Length], i + 1 - start[wanted.Length]));
            }
        }

        var nearest = new List<(int Start, int Length)>();
        foreach (var (_, from, length) in found.OrderBy(f => f.Cost).ThenBy(f => Math.Abs(f.Length - wanted.Length)).ThenBy(f => f.Start))
        {
            if (nearest.Count < most && nearest.TrueForAll(n => from + length <= n.Start || n.Start + n.Length <= from))
            {
                nearest.Add((from, length));
            }
        }

        return nearest;
    }
}
