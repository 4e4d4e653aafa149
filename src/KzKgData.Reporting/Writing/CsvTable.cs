using CsvHelper;

namespace KzKgData.Reporting.Writing;

/// <summary>A CSV table for spreadsheets, with columns of text or numbers.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
internal sealed class CsvTable<T>(params IReadOnlyList<CsvColumn<T>> columns)
{
    /// <summary>Writes the header and the rows as UTF-8 without a byte order mark; lines end with <c>\n</c>.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">The output; it stays open.</param>
    public void Write(IEnumerable<T> rows, Stream output)
    {
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        writer.WriteHeader([.. columns.Select(c => c.Name)]);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                column.WriteTo(writer, row);
            }

            writer.EndRecord();
        }
    }
}

/// <summary>A column of text or numbers. Numbers are not guarded against formulas: a guard would turn a negative number into text.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
internal sealed class CsvColumn<T>
{
    private readonly Func<T, string>? _text;
    private readonly Func<T, decimal?>? _number;

    public CsvColumn(string name, Func<T, string> text)
    {
        Name = name;
        _text = text;
    }

    public CsvColumn(string name, Func<T, decimal?> number)
    {
        Name = name;
        _number = number;
    }

    public string Name { get; }

    public void WriteTo(CsvWriter writer, T row)
    {
        if (_text is not null)
        {
            writer.WriteField(SpreadsheetText.Of(_text(row)));
        }
        else if (_number!(row) is { } number)
        {
            writer.WriteField(PlainNumber.Of(number), default, CultureInfo.InvariantCulture);
        }
        else
        {
            writer.WriteField(string.Empty);
        }
    }
}
