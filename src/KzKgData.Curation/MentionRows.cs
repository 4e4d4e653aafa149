using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>Rows of the table of mentions, as they are to be added.</summary>
internal static class MentionRows
{
    /// <summary>The most UTF-16 units that a mention may hold: names and figures are kept, sentences are not.</summary>
    public const int LongestPrinted = 60;

    /// <summary>The kinds that the package declares; empty where it takes any.</summary>
    public static IReadOnlyList<string> KindsOf(PackageEdit edit) => edit.TableOf(TableRole.Mentions).Schema.Field("kind")?.Categories ?? [];

    /// <summary>
    /// Free ids of mentions of a source, <c>source-m07</c> and on. A number is not used again while any table still
    /// names it, even where the mention itself is gone.
    /// </summary>
    public static IEnumerable<string> FreeIds(DataPackage package, string source)
    {
        var prefix = source + "-m";
        var next = Used().Select(id => NumberOf(id, prefix)).Append(0).Max() + 1;
        while (true)
        {
            yield return prefix + next.ToString("00", CultureInfo.InvariantCulture);
            next++;
        }

        IEnumerable<string> Used() =>
        [
            .. Rows(TableRole.Mentions).Select(r => r["id"].Text),
            .. Rows(TableRole.Citations).Select(r => r["mention"].Text),
            .. Rows(TableRole.Exclusions).Select(r => r["mention"].Text),
            .. Rows(TableRole.Explanations).SelectMany(r => r.Values("evidence")),
        ];

        IEnumerable<Row> Rows(TableRole role) => package.FindTable(role)?.Rows ?? [];
    }

    /// <summary>The cells of a mention.</summary>
    public static IReadOnlyDictionary<string, string> Row(string id, string source, CodePoints text, int start, int end, string kind) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["source"] = source,
            ["start"] = start.ToString(CultureInfo.InvariantCulture),
            ["end"] = end.ToString(CultureInfo.InvariantCulture),
            ["printed"] = text.Slice(start, end),
            ["kind"] = kind,
            ["context"] = ArchivedTexts.ContextOf(text, start, end),
        };

    private static long NumberOf(string id, string prefix) =>
        id.StartsWith(prefix, StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < int.MaxValue
            ? number
            : 0;
}
