using System.Text;
using CsvHelper;

namespace KzKgData.Verification.DataPackages;

/// <summary>Writes one record of CSV for people to copy.</summary>
internal static class CsvLine
{
    /// <summary>The cells as a record without a line break at its end, quoted where they need it.</summary>
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
