using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Views;
using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting;

/// <summary>Writes one row with its evidence as JSON of the schema <c>kzkg-row-1</c>.</summary>
public static class RowJson
{
    /// <summary>Writes one indented JSON object as UTF-8 without a byte order mark; lines end with <c>\n</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="output">The output; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void Write(RowView row, Stream output)
    {
        using (TextsLanguage.Speak(TextsLanguage.English, row.Package))
        {
            JsonOutput.Write(new RowContract(row), output);
        }
    }
}
