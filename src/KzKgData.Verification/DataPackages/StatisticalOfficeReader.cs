using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the tables of statistical offices that a descriptor names. Unusable entries are reported and ignored.</summary>
/// <param name="text">The descriptor.</param>
/// <param name="claims">The schema of the claims; null if there are none.</param>
internal sealed class StatisticalOfficeReader(DescriptorText text, TableSchema? claims)
{
    private static readonly string[] _members = ["side", "name", "table", "indicators", "url"];

    /// <summary>Reads the list.</summary>
    public List<StatisticalOffice> Read(LocatedJson root)
    {
        var offices = new List<StatisticalOffice>();
        foreach (var node in text.OptionalList(root, "kzkg:statisticalOffices"))
        {
            if (node.Kind != JsonValueKind.Object)
            {
                text.Report(node, "a statistical office has to be a JSON object with a side, a name and a table");
            }
            else if (ReadOffice(node) is { } office)
            {
                offices.Add(office);
            }
        }

        return offices;
    }

    private StatisticalOffice? ReadOffice(LocatedJson node)
    {
        foreach (var member in node.Members.Where(m => !_members.Contains(m.Name, StringComparer.Ordinal)))
        {
            text.Report(member.Value, $"'{member.Name}' says nothing of a statistical office; use {string.Join(", ", _members)}");
        }

        var side = Declared(ExpectText(node, "side"), "side");
        var name = ExpectText(node, "name");
        var table = ExpectText(node, "table");
        var url = ReadUrl(node);
        var indicators = text.ReadTexts(node["indicators"]);
        foreach (var indicator in DescriptorText.Listed(node["indicators"]).Where(i => i.Kind == JsonValueKind.String))
        {
            Declared(indicator, "indicator");
        }

        return side is null || name is null || table is null
            ? null
            : new StatisticalOffice(side.Text, name.Text, table.Text) { Indicators = indicators, Url = url };
    }

    private LocatedJson? ExpectText(LocatedJson node, string member)
    {
        var found = text.Expect(node, member, JsonValueKind.String);
        if (found is { Text: "" })
        {
            text.Report(found, $"'{member}' is empty; say it");
            return null;
        }

        return found;
    }

    /// <summary>Returns the word if it is a category of a column of claims: an office for an unknown side would never be shown.</summary>
    private LocatedJson? Declared(LocatedJson? word, string column)
    {
        if (word is null || claims?.Field(column) is not { Categories: { Count: > 0 } known } || known.Contains(word.Text, StringComparer.Ordinal))
        {
            return word;
        }

        text.Report(word, $"'{word.Text}' is no {column} of claims; use {string.Join(", ", known)}");
        return null;
    }

    private Uri? ReadUrl(LocatedJson node)
    {
        if (text.Optional(node, "url") is not { } address)
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
        {
            return url;
        }

        text.Report(node["url"]!, $"'{address}' is no address on the web; write it with https://, or leave it out");
        return null;
    }
}
