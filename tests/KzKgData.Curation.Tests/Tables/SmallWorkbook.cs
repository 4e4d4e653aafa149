using System.IO.Compression;
using System.Text;

namespace KzKgData.Curation.Tests.Tables;

/// <summary>Creates minimal workbooks with one sheet.</summary>
internal static class SmallWorkbook
{
    /// <summary>Returns an <c>.xlsx</c> file without sheets.</summary>
    public static byte[] WithoutSheets() => Xlsx(string.Empty, [], []);

    /// <summary>Returns an <c>.xlsx</c> file.</summary>
    /// <param name="sheet">The name of its sheet; empty for none.</param>
    /// <param name="cells">Cells by reference, as in <c>B3</c>: numbers, texts, or formulas, which start with <c>=</c> and have their result after
    /// a vertical bar.</param>
    /// <param name="merged">Merged ranges, as in <c>D4:E4</c>.</param>
    public static byte[] Xlsx(string sheet, IReadOnlyList<(string Reference, string Content)> cells, params string[] merged)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(archive, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                """);
            Add(archive, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Add(archive, "xl/workbook.xml", $"""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{(sheet.Length == 0 ? string.Empty : $"<sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"r1\"/>")}</sheets></workbook>
                """);
            Add(archive, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                """
            );
            var rows = cells
                .GroupBy(c => int.Parse(c.Reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture))
                .OrderBy(g => g.Key)
                .Select(g => FormattableString.Invariant($"<row r=\"{g.Key}\">{string.Concat(g.Select(Cell))}</row>"));
            var ranges = merged.Length == 0 ? string.Empty : $"<mergeCells>{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>";
            Add(
                archive,
                "xl/worksheets/sheet1.xml",
                "<worksheet "
                + $"xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{string.Concat(rows)}</sheetData>{ranges}</worksheet>"
            );
        }

        return stream.ToArray();
    }

    /// <summary>Returns a workbook without one of its parts.</summary>
    public static byte[] Without(string part)
    {
        using var stream = new MemoryStream();
        stream.Write(Xlsx("Data", [("A1", "1")]));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
        }

        return stream.ToArray();
    }

    private static string Cell((string Reference, string Content) cell) =>
        cell.Content.StartsWith('=') ? $"<c r=\"{cell.Reference}\"><f>{cell.Content[1..].Split('|')[0]}</f><v>{cell.Content.Split('|')[1]}</v></c>"
        : double.TryParse(cell.Content, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"<c r=\"{cell.Reference}\"><v>{cell.Content}</v></c>"
        : $"<c r=\"{cell.Reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{cell.Content}</t></is></c>";

    private static void Add(ZipArchive archive, string path, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(text);
    }
}
