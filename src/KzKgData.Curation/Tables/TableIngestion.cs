using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation.Tables;

/// <summary>Adds the file of an official table as a source: one edition.</summary>
public static class TableIngestion
{
    /// <summary>Adds the source, and copies the file into the snapshots folder if one is given.</summary>
    /// <param name="edit">The change under way.</param>
    /// <param name="source">The metadata of the edition.</param>
    /// <param name="office">The id of the office that published it.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <exception cref="CurationRefusedException">The metadata are wrong or incomplete, or the package already has the file.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static IngestedTable Ingest(PackageEdit edit, NewSource source, string office, byte[] content)
    {
        var bases = edit.TableOf(TableRole.Sources).Schema.Field("published_basis")?.Categories ?? [];
        Ingestion.RefuseBadValues(source, bases);
        var table = WorkbookReader.Read(content, source.File);
        if (table.Content is not { } workbook)
        {
            throw new CurationRefusedException($"{Printable.Quote(source.File)} cannot be read: {table.Problem}");
        }

        if (edit.Dataset.FindFact(office) is null)
        {
            throw new CurationRefusedException($"there is no office {Printable.Quote(office)}; add it to the facts, with its side, or correct --office");
        }

        Ingestion.RefuseKnown(edit, source, table.Sha256);
        var isCopied = Ingestion.CopyIntoSnapshots(edit, source.File, content);
        var row = Ingestion.RowOf(source, table.Sha256, content.Length);
        (row["form"], row["edition"], row["office"]) = ("table", source.Published, office);
        edit.Add(TableRole.Sources, [row]);
        edit.Save();
        return new IngestedTable(source.Id, content.Length, table.Sha256, isCopied, [.. workbook.Sheets.Select(s => s.Name)]);
    }
}

/// <summary>The outcome of adding the file of an official table.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Length">The length of the file in bytes.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="IsCopied">Whether it was copied into the snapshots folder.</param>
/// <param name="Sheets">The names of its sheets.</param>
public sealed record IngestedTable(string Source, int Length, string Sha256, bool IsCopied, IReadOnlyList<string> Sheets);
