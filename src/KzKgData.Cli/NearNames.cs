using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Suggests names similar to a mistyped one.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>Returns the end of a message: <c>; did you mean claims?</c> with up to three similar names, or a fallback hint.</summary>
    public static Message Hint(string given, IEnumerable<string> names, Message otherwise)
    {
        var near = names
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Select(n =>
                (Name: n, Distance: n.Contains(given, StringComparison.OrdinalIgnoreCase) ? 1 : EditsBetween(given.ToLowerInvariant(), n.ToLowerInvariant())))
            .Where(n => n.Distance <= Math.Max(2, given.Length / 4))
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(n => n.Name)
            .ToArray();
        return near.Length == 0 ? (Message)$"; {otherwise}" : $"; did you mean {Message.Join($" or ", near)}?";
    }

    private static int EditsBetween(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
