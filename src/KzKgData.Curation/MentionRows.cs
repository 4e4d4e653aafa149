using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Figures;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation;

/// <summary>Creates rows of the table of mentions.</summary>
internal static class MentionRows
{
    /// <summary>The maximum length of a mention in UTF-16 units: names and figures may be stored, sentences may not.</summary>
    public const int LongestPrinted = 60;

    /// <summary>Returns the kinds that the package declares; empty if it allows any.</summary>
    public static IReadOnlyList<string> KindsOf(PackageEdit edit) => edit.TableOf(TableRole.Mentions).Schema.Field("kind")?.Categories ?? [];

    /// <summary>
    /// Returns unused ids for mentions of a source, <c>source-m07</c> and so on. A number is not reused while any table refers to it, even if the
    /// mention itself was removed.
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

    /// <summary>Returns the cells of a mention.</summary>
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
