using System.Text.RegularExpressions;

namespace KzKgData.Generators.Tests;

/// <summary>
/// The sources of tables with what is the same in all of them written once, as of a table of things. Sources are compared
/// paragraph by paragraph; where a shared one stood its number stands.
/// </summary>
internal static partial class SharedCode
{
    private const string HintName = "Things.g.cs";
    private const string Break = "\n\n";

    /// <summary>The sources by their hint names, with one more for what tables share.</summary>
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

    /// <summary>A name that is no tag of a documentation comment.</summary>
    [GeneratedRegex(@"(?<![</])\b\w+\b", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Name();
}
