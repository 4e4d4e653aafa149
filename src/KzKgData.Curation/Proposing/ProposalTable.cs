using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KzKgData.Curation.Writing;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Curation.Proposing;

/// <summary>Reads and writes the table of proposals. Only the tool edits its file, so it is rewritten as a whole.</summary>
internal static partial class ProposalTable
{
    /// <summary>The header row, with its line break.</summary>
    public const string Header = "id,source,table,start,end,cells,citations,open\n";

    private static readonly CellsContext _plain = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Returns the rows of the table.</summary>
    /// <exception cref="CurationRefusedException">A row is invalid.</exception>
    public static IReadOnlyList<Proposal> Read(Table table)
    {
        var proposals = new List<Proposal>();
        foreach (var row in table.Rows)
        {
            try
            {
                proposals.Add(new Proposal(row["id"].Text, row["source"].Text, row["table"].Text)
                {
                    Start = int.Parse(row["start"].Text, CultureInfo.InvariantCulture),
                    End = int.Parse(row["end"].Text, CultureInfo.InvariantCulture),
                    Cells = Parse(row["cells"].Text, _plain.IReadOnlyDictionaryStringString),
                    Citations = Parse(row["citations"].Text, _plain.IReadOnlyDictionaryStringStretch),
                    Open = Parse(row["open"].Text, _plain.IReadOnlyDictionaryStringOpenCell),
                });
            }
            catch (Exception e) when (e is JsonException or FormatException or OverflowException)
            {
                throw new CurationRefusedException($"{row.Place} is not a valid proposal; delete the row and run kzkg propose to create it again", e);
            }
        }

        return proposals;
    }

    /// <summary>Returns the bytes of the file.</summary>
    public static byte[] Write(IReadOnlyList<Proposal> proposals)
    {
        var text = new StringBuilder(Header);
        foreach (var p in proposals)
        {
            string[] cells =
            [
                p.Id, p.Source, p.Table, p.Start.ToString(CultureInfo.InvariantCulture), p.End.ToString(CultureInfo.InvariantCulture),
                JsonSerializer.Serialize(p.Cells, _plain.IReadOnlyDictionaryStringString),
                JsonSerializer.Serialize(p.Citations, _plain.IReadOnlyDictionaryStringStretch),
                JsonSerializer.Serialize(p.Open, _plain.IReadOnlyDictionaryStringOpenCell),
            ];
            text.AppendJoin(',', cells.Select(CsvInsertion.Quote)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static SortedDictionary<string, T> Parse<T>(string json, JsonTypeInfo<IReadOnlyDictionary<string, T>> type) =>
        new((JsonSerializer.Deserialize(json, type) ?? new Dictionary<string, T>()).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    [JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
    [JsonSerializable(typeof(IReadOnlyDictionary<string, Stretch>))]
    [JsonSerializable(typeof(IReadOnlyDictionary<string, OpenCell>))]
    private sealed partial class CellsContext : JsonSerializerContext;
}
