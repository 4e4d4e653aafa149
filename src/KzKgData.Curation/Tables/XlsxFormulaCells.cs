using System.IO.Compression;
using System.Xml;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Tables;

/// <summary>Finds the formula cells of an <c>.xlsx</c> workbook: those with an element <c>f</c> (ECMA-376, part 1, 18.3.1.40).</summary>
internal static class XlsxFormulaCells
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Letters = 26;

    private static readonly XmlReaderSettings _safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Returns the cells with the index of their sheet; rows and columns from 1.</summary>
    /// <exception cref="FileException">The part of a sheet is missing; readers take such a sheet for an empty one.</exception>
    public static HashSet<(int Sheet, int Row, int Column)> In(ZipArchive archive)
    {
        var targets = Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship").ToDictionary(a => a["Id"], a => a["Target"], StringComparer.Ordinal);
        var found = new HashSet<(int, int, int)>();
        var sheet = 0;
        foreach (var attributes in Elements(archive, "xl/workbook.xml", "sheet"))
        {
            if (!attributes.TryGetValue("id", out var id) || !targets.TryGetValue(id, out var target) || PartOf(archive, target) is not { } part)
            {
                var name = Printable.Quote(attributes.GetValueOrDefault("name", string.Empty));
                throw new FileException($"the content of its sheet {name} is missing; save it again");
            }

            foreach (var (row, column) in FormulasOf(part))
            {
                found.Add((sheet, row, column));
            }

            sheet++;
        }

        return found;
    }

    /// <summary>Returns the part that a relationship of the workbook names; names of parts ignore case (ECMA-376, part 2, 6.2.2.3).</summary>
    private static ZipArchiveEntry? PartOf(ZipArchive archive, string target)
    {
        var path = new Uri(new Uri("zip:///xl/"), target).AbsolutePath.TrimStart('/');
        return archive.Entries.FirstOrDefault(e => string.Equals(e.FullName, Uri.UnescapeDataString(path), StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<Dictionary<string, string>> Elements(ZipArchive archive, string path, string element)
    {
        if (archive.GetEntry(path) is not { } entry)
        {
            yield break;
        }

        using var reader = XmlReader.Create(entry.Open(), _safe);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == element)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (reader.MoveToNextAttribute())
                {
                    if (reader.NamespaceURI.Length == 0 || reader.NamespaceURI == Relations)
                    {
                        attributes[reader.LocalName] = reader.Value;
                    }
                }

                yield return attributes;
            }
        }
    }

    private static IEnumerable<(int Row, int Column)> FormulasOf(ZipArchiveEntry entry)
    {
        using var reader = XmlReader.Create(entry.Open(), _safe);
        (int Row, int Column)? cell = null;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                cell = Place(reader.GetAttribute("r"));
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "f" } && cell is { } formula)
            {
                yield return formula;
            }
        }
    }

    /// <summary>Parses a cell reference such as <c>AG72</c>; null if it is invalid.</summary>
    private static (int Row, int Column)? Place(string? reference)
    {
        var column = 0;
        var at = 0;
        while (reference is not null && at < reference.Length && char.IsAsciiLetterUpper(reference[at]) && column < int.MaxValue / (2 * Letters))
        {
            column = (column * Letters) + reference[at++] - 'A' + 1;
        }

        return column > 0 && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (row, column) : null;
    }
}
