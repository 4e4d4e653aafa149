using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the licences and the changelog of a package, and its translations.</summary>
internal sealed class EditionReader(DescriptorText text)
{
    /// <summary>Reads <c>licenses</c> leniently, for packages in which no rule depends on them.</summary>
    public static List<PackageLicence> ReadMetadata(LocatedJson root) =>
    [
        .. DescriptorText.Listed(root["licenses"])
            .Select(l => new PackageLicence(DescriptorText.Metadata(l, "name"), DescriptorText.Metadata(l, "title"), DescriptorText.Metadata(l, "path")))
            .Where(l => l.Name.Length + l.Path.Length > 0),
    ];

    /// <summary>Reads <c>licenses</c>.</summary>
    public List<PackageLicence> ReadLicences(LocatedJson root)
    {
        var licences = new List<PackageLicence>();
        foreach (var node in text.OptionalList(root, "licenses"))
        {
            if (node["name"] is null && node["path"] is null)
            {
                text.Report(node, $"a licence must be an object with 'name' or 'path'");
                continue;
            }

            licences.Add(
                new PackageLicence(
                    text.Optional(node, "name") ?? string.Empty,
                    text.Optional(node, "title") ?? string.Empty,
                    text.Optional(node, "path") ?? string.Empty));
        }

        return licences;
    }

    /// <summary>Reads the translations of words of the data (<c>kzkg:words</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ReadWords(LocatedJson root)
    {
        var words = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (root["kzkg:words"] is not { } node)
        {
            return words;
        }

        if (node.Kind != JsonValueKind.Object
            || node.Members.Exists(m => m.Value.Kind != JsonValueKind.Object || m.Value.Members.Exists(w => w.Value.Kind != JsonValueKind.String)))
        {
            text.Report(node, $"'kzkg:words' must have an object for each language, with a string for each word: {{\"ru\": {{\"trade-turnover\": \"…\"}}}}");
            return words;
        }

        foreach (var language in node.Members)
        {
            var translated = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var word in language.Value.Members)
            {
                translated[word.Name] = word.Value.Text;
            }

            words[language.Name] = translated;
        }

        return words;
    }

    /// <summary>Reads <c>kzkg:changelog</c>; if there is one, it must have an entry for the version of the package.</summary>
    public List<ChangelogEntry> ReadChangelog(LocatedJson root)
    {
        var nodes = text.OptionalList(root, "kzkg:changelog");
        var entries = new List<ChangelogEntry>();
        foreach (var node in nodes)
        {
            if (ReadEntry(node) is not { } entry)
            {
                continue;
            }

            if (entries.Exists(e => string.Equals(e.Version, entry.Version, StringComparison.Ordinal)))
            {
                text.Report(node["version"]!, $"the version '{entry.Version}' appears twice in the changelog; remove one");
            }

            entries.Add(entry);
        }

        var isWhole = entries.Count > 0 && entries.Count == nodes.Count;
        if (isWhole
            && root["version"] is { Kind: JsonValueKind.String } version
            && !entries.Exists(e => string.Equals(e.Version, version.Text, StringComparison.Ordinal)))
        {
            text.Report(version, $"the changelog has no entry for the version '{version.Text}'; add one");
        }

        return entries;
    }

    private ChangelogEntry? ReadEntry(LocatedJson node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            text.Report(node, $"an entry of the changelog must be an object with 'version', 'date' and 'text'");
            return null;
        }

        var (version, date, change) = (ReadText(node, "version"), ReadText(node, "date"), ReadText(node, "text"));
        if (date is not null && !CellValues.TryDate(date, out _))
        {
            text.Report(node["date"]!, $"'{date}' is not a date; write it as in 2031-01-31");
            return null;
        }

        return version is null || date is null || change is null ? null : new ChangelogEntry(version, date, change);
    }

    private string? ReadText(LocatedJson node, string name)
    {
        if (text.Expect(node, name, JsonValueKind.String) is not { } member)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(member.Text))
        {
            text.Report(member, $"'{name}' is empty; give a value");
            return null;
        }

        return member.Text;
    }
}
