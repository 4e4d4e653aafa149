using System.Text;
using CsvHelper;

namespace KzKgData.Verification.DataPackages;

/// <summary>Writes single CSV records for people to copy.</summary>
internal static class CsvLine
{
    /// <summary>Writes the cells as one record, quoted where necessary, without a line ending.</summary>
    public static string Of(IEnumerable<string> cells)
    {
        using var output = new MemoryStream();
        using (var writer = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            foreach (var cell in cells)
            {
                writer.WriteField(cell);
            }

            writer.EndRecord();
        }

        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n');
    }
}
