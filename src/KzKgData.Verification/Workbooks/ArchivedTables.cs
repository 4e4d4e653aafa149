using System.Collections.Concurrent;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Workbooks;

/// <summary>The archived file of one edition of an official table.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Content">The content; null if it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null if it can.</param>
public sealed record ArchivedTable(string Sha256, long Length, Workbook? Content, Message? Problem);

/// <summary>The archived files of official tables, as far as they are available. Each is read once and cached; thread-safe.</summary>
/// <param name="open">Reads a file by name; returns null if it does not exist.</param>
public sealed class ArchivedTables(Func<string, ArchivedTable?> open)
{
    private readonly ConcurrentDictionary<string, ArchivedTable?> _tables = new(StringComparer.Ordinal);

    /// <summary>Returns the file of an edition; null if it does not exist.</summary>
    /// <exception cref="IOException">The file exists but cannot be opened.</exception>
    public ArchivedTable? Find(Source table) => _tables.GetOrAdd(table.File, open);
}
