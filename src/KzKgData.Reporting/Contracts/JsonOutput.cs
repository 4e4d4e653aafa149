using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KzKgData.Reporting.Contracts;

/// <summary>
/// The serializer options of all JSON outputs: indented, with the same line endings on every system, and without escapes for non-ASCII letters, which
/// are safe because the output goes to files and pipes and is not embedded in HTML.
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

    /// <summary>Writes a document, followed by a line ending.</summary>
    public static void Write<T>(T document, Stream output)
    {
        JsonSerializer.Serialize(output, document, Of<T>());
        output.WriteByte((byte)'\n');
    }

    /// <summary>Returns the serialization metadata of a type of document.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)All.Options.GetTypeInfo(typeof(T));
}
