using System.Collections.Concurrent;
using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Workbooks;

/// <summary>The archived file of one edition of an official table.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Content">What it holds; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
public sealed record ArchivedTable(string Sha256, long Length, Workbook? Content, string? Problem);

/// <summary>The archived files of official tables, as far as they are at hand. Each is read once; several threads may ask.</summary>
/// <param name="open">Reads a file by its name; gives null where there is none.</param>
public sealed class ArchivedTables(Func<string, ArchivedTable?> open)
{
    private readonly ConcurrentDictionary<string, ArchivedTable?> _tables = new(StringComparer.Ordinal);

    /// <summary>The file of an edition, or null where it is not there.</summary>
    /// <exception cref="IOException">It is there but cannot be opened.</exception>
    public ArchivedTable? Find(Source table) => _tables.GetOrAdd(table.File, open);
}
