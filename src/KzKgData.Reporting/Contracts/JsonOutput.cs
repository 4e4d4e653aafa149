using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KzKgData.Reporting.Contracts;

/// <summary>
/// What all JSON outputs share: they are indented, the same on every system, and hold non-ASCII letters as they are, since they go into
/// files and pipes, not into a page.
/// </summary>
[JsonSourceGenerationOptions(
    RespectNullableAnnotations = true,
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FindingsContract))]
[JsonSerializable(typeof(IEnumerable<FigureContract>))]
[JsonSerializable(typeof(ReportContract))]
[JsonSerializable(typeof(RowContract))]
[JsonSerializable(typeof(RowsContract))]
[JsonSerializable(typeof(SarifContract))]
[JsonSerializable(typeof(TablesContract))]
[JsonSerializable(typeof(decimal))] // the value of a figure is a number or a text
internal sealed partial class JsonOutput : JsonSerializerContext
{
    private static JsonOutput All => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes a document, and the end of its last line.</summary>
    public static void Write<T>(T document, Stream output)
    {
        JsonSerializer.Serialize(output, document, Of<T>());
        output.WriteByte((byte)'\n');
    }

    /// <summary>How a document is written.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)All.Options.GetTypeInfo(typeof(T));
}
