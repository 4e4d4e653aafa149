using System.Text;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Engines;

/// <summary>Builds a data package from claims read from an engine, so that the rules can check them like any other package.</summary>
/// <param name="declarations">The declarations of the package, as <see cref="ClaimsDeclarations"/> writes them; null for none.</param>
internal sealed class ClaimsPackage(string? declarations)
{
    /// <summary>The columns of the claims table.</summary>
    public const string Columns =
        "id indicator subject scope kind period base_period value unit reading qualifier stated_by attribution side whole per reporter stated_on source";

    private static readonly Dictionary<string, int> _positions =
        Shapes.Claims.Columns.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);

    private readonly string _descriptor = ClaimsDeclarations.Descriptor(declarations);

    /// <summary>Returns the text in a column of a claim from an engine.</summary>
    public static string Cell(string[] row, string column) => row[_positions[column]];

    /// <summary>Returns the number in a column of a claim.</summary>
    public static int Number(string[] row, string column) =>
        int.TryParse(Cell(row, column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Builds the package.</summary>
    /// <param name="rows">The claims, with the columns of <see cref="Shapes.Claims"/>.</param>
    public DataPackage Of(IReadOnlyList<string[]> rows)
    {
        var claims = new CsvText(Columns.Split(' '));
        var mentions = new CsvText(["id", "source", "start", "end", "printed", "kind", "context"]);
        var citations = new CsvText(["fact", "field", "mention"]);
        var sources = new CsvText([
            "id", "form", "file", "publisher", "via", "title", "url", "language", "published", "published_basis", "sha256", "characters", "office",
        ]);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var columns = Columns.Split(' ');
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            claims.Add([.. columns.Select(c => Cell(row, c is "value" ? "value_text" : c))]);
            if (Cell(row, "printed") is { Length: > 0 } printed)
            {
                var mention = i.ToString(CultureInfo.InvariantCulture);
                mentions.Add([mention, Cell(row, "source"), "0", "1", printed, Cell(row, "printed_kind"), string.Empty]);
                citations.Add([Cell(row, "id"), "value", mention]);
            }

            if (known.Add(Cell(row, "source")))
            {
                var form = Cell(row, "from_table") is "1" ? "table" : "text";
                sources.Add([
                    Cell(row, "source"),
                    form,
                    string.Empty,
                    string.Empty,
                    Cell(row, "via"),
                    string.Empty,
                    string.Empty,
                    Cell(row, "language"),
                    Cell(row, "published"),
                    Cell(row, "published_basis"),
                    string.Empty,
                    string.Empty,
                    string.Empty,
                ]);
            }
        }

        return DataPackage.Read(path => path switch
        {
            DataPackage.DescriptorFileName => new TextFile(path, _descriptor),
            "claims.csv" => new TextFile(path, claims.ToString()),
            "mentions.csv" => new TextFile(path, mentions.ToString()),
            "citations.csv" => new TextFile(path, citations.ToString()),
            "sources.csv" => new TextFile(path, sources.ToString()),
            _ => null,
        });
    }

    private sealed class CsvText
    {
        private readonly StringBuilder _text = new();

        public CsvText(string[] header) => Add(header);

        public void Add(string[] cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                _text
                    .Append(i == 0 ? string.Empty : ",")
                    .Append(cells[i].AsSpan().IndexOfAny("\",\r\n") < 0 ? cells[i] : $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            }

            _text.Append('\n');
        }

        public override string ToString() => _text.ToString();
    }
}
