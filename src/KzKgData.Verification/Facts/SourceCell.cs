using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Facts;

/// <summary>A place in the file of an official table, and the value stored there.</summary>
public sealed class SourceCell
{
    private const int ContextDigits = 16;
    private const char Separator = '\u001F'; // no value holds it, so that joined values stay apart

    internal SourceCell(Row row, Source source, int rowNumber, int columnNumber)
    {
        Row = row;
        Source = source;
        RowNumber = rowNumber;
        ColumnNumber = columnNumber;
    }

    /// <summary>The row that declares it.</summary>
    public Row Row { get; }

    /// <summary>The edition of a table that it stands in.</summary>
    public Source Source { get; }

    /// <summary>The id.</summary>
    public string Id => Row["id"].Text;

    /// <summary>The name of the sheet; empty for a file of one table.</summary>
    public string Sheet => Row["sheet"].Text;

    /// <summary>The row in the sheet, or the record in the file, from 1.</summary>
    public int RowNumber { get; }

    /// <summary>The column in the sheet, or the field of the record, from 1.</summary>
    public int ColumnNumber { get; }

    /// <summary>What is stored there, as invariant text: a number with all its digits, a text as it stands.</summary>
    public string Value => Row["value"].Text;

    /// <summary>Whether a number is stored there.</summary>
    public bool IsNumber => TableReading.Number(this) is not null;

    /// <summary>
    /// The ids of the cells that say what it is of: the label of its row, the header of its column, the line of the unit; empty for such a cell
    /// itself.
    /// </summary>
    public IReadOnlyList<string> DescribedBy => Row.Values("described_by");

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of what stands in the cells that describe it.</summary>
    public string Context => Row["context"].Text;

    /// <summary>The place as readers write it: <c>sheet 2023, row 11, column 4</c>.</summary>
    public Message Address => $"{(Sheet.Length == 0 ? Message.Empty : $"sheet {Sheet}, ")}row {RowNumber}, column {ColumnNumber}";

    /// <summary>
    /// The context hash of a cell that some values describe: 16 hexadecimal digits of the SHA-256 of them in UTF-8, in their order, with U+001F
    /// between two.
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
