using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>A cell in the file of an official table, with its stored value.</summary>
public sealed class SourceCell
{
    private const int ContextDigits = 16;
    private const char Separator = '\u001F'; // occurs in no value, so joined values cannot be confused

    internal SourceCell(Row row, Source source, int rowNumber, int columnNumber)
    {
        Row = row;
        Source = source;
        RowNumber = rowNumber;
        ColumnNumber = columnNumber;
    }

    /// <summary>The row of the cell.</summary>
    public Row Row { get; }

    /// <summary>The edition of the table.</summary>
    public Source Source { get; }

    /// <summary>The id.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The name of the sheet; empty for a file with a single table.</summary>
    public string Sheet => Row["sheet"].Text;

    /// <summary>The row in the sheet, or the record in the file, from 1.</summary>
    public int RowNumber { get; }

    /// <summary>The column in the sheet, or the field of the record, from 1.</summary>
    public int ColumnNumber { get; }

    /// <summary>The stored value as invariant text: a number with all its digits, or a text unchanged.</summary>
    public string Value => Row["value"].Text;

    /// <summary>Whether the value is a number.</summary>
    public bool IsNumber => TableReading.Number(this) is not null;

    /// <summary>
    /// The ids of the cells that describe this one: its row label, its column header and the line with the unit; empty for such a cell itself.
    /// </summary>
    public IReadOnlyList<string> DescribedBy => Row.Values("described_by");

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the values of the cells that describe it.</summary>
    public string Context => Row["context"].Text;

    /// <summary>The address for readers: <c>sheet 2023, row 11, column 4</c>.</summary>
    public Message Address => $"{(Sheet.Length == 0 ? Message.Empty : $"sheet {Sheet}, ")}row {RowNumber}, column {ColumnNumber}";

    /// <summary>
    /// Computes the context hash of a cell from the values that describe it: 16 hexadecimal digits of the SHA-256 of the values in UTF-8, in order,
    /// separated by U+001F.
    /// </summary>
    public static string ContextOf(IEnumerable<string> values)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join(Separator.ToString(), values));
#if NET
        var hash = SHA256.HashData(bytes);
#else
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(bytes);
#endif
        return string.Concat(hash.Take(ContextDigits / 2).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
