using System.Text.Json;
using KzKgData.Verification.Findings;

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
                text.Report(node, $"a statistical office must be an object with 'side', 'name' and 'table'");
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
            text.Report(member.Value, $"'{member.Name}' is not a member of a statistical office; use one of {Message.Join($", ", _members)}");
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
            text.Report(found, $"'{member}' is empty; give a value");
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

        text.Report(word, $"'{word.Text}' is not a category of the field '{column}' of claims; use one of {Message.Join($", ", known)}");
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

        text.Report(node["url"]!, $"'{address}' is not a web address; begin it with https://, or remove it");
        return null;
    }
}
