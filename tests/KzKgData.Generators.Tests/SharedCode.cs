using System.Text.RegularExpressions;

namespace KzKgData.Generators.Tests;

/// <summary>
/// Deduplicates the sources of tables for snapshots: paragraphs common to all tables are written once, with the names of a table of things, and
/// replaced by their numbers elsewhere.
/// </summary>
internal static partial class SharedCode
{
    private const string HintName = "Things.g.cs";
    private const string Break = "\n\n";

    /// <summary>Returns the sources by hint name, with an additional one for the shared paragraphs.</summary>
    public static Dictionary<string, string> Extract(IReadOnlyDictionary<string, string> sources)
    {
        var tables = sources.Where(s => RowType().IsMatch(s.Value)).ToDictionary(s => s.Key, s => s.Value.Split(Break), StringComparer.Ordinal);
        var things = tables.ToDictionary(t => t.Key, t => Array.ConvertAll(t.Value, p => OfThings(p, t.Key, sources[t.Key])), StringComparer.Ordinal);
        var shared = things.Values.Aggregate((common, paragraphs) => [.. common.Intersect(paragraphs, StringComparer.Ordinal)]);
        var written = sources.ToDictionary(
            s => s.Key,
            s =>
                things.TryGetValue(s.Key, out var paragraphs)
                    ? string.Join(
                            Break,
                            paragraphs.Select(
                                (p, i) =>
                                    Array.IndexOf(shared, p) is var number and >= 0 ? FormattableString.Invariant($"// {HintName} {number}") : tables[s.Key][i]
                            ))
                        .Replace($"{Break}// {HintName}", $"\n// {HintName}", StringComparison.Ordinal)
                    : s.Value,
            StringComparer.Ordinal);
        written.Add(HintName, string.Concat(shared.Select((p, i) => FormattableString.Invariant($"// {i}\n{p}\n\n"))));
        return written;
    }

    private static string OfThings(string paragraph, string hint, string source)
    {
        var (row, table) = (RowType().Match(source).Groups["name"].Value, hint[..hint.IndexOf('.', StringComparison.Ordinal)]);
        return Name().Replace(paragraph, m => m.Value switch
        {
            var name when name == row => "Thing",
            var name when name == row + "Table" => "ThingTable",
            var name when name == table => "Things",
            var name when string.Equals(name, table, StringComparison.OrdinalIgnoreCase) => "things",
            var name => name,
        });
    }

    [GeneratedRegex(@"partial struct (?<name>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex RowType();

    /// <summary>Matches a name that is not a tag of a documentation comment.</summary>
    [GeneratedRegex(@"(?<![</])\b\w+\b", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Name();
}
