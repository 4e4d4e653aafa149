using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KzKgData.Reporting.Contracts;

/// <summary>
/// The serializer options of all JSON outputs: indented, except for large reports, with the same line endings on every system, and without escapes
/// for non-ASCII letters, which are safe because the output goes to files and pipes and is not embedded in HTML.
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

    private static JsonOutput OnOneLine => field ??= new(new JsonSerializerOptions(All.Options) { WriteIndented = false });

    /// <summary>Writes a document, followed by a line ending.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">The stream.</param>
    /// <param name="isLarge">Whether to write it on one line, since indentation is half of a large document.</param>
    public static void Write<T>(T document, Stream output, bool isLarge = false)
    {
        JsonSerializer.Serialize(output, document, isLarge ? (JsonTypeInfo<T>)OnOneLine.Options.GetTypeInfo(typeof(T)) : Of<T>());
        output.WriteByte((byte)'\n');
    }

    /// <summary>Returns the serialization metadata of a type of document.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)All.Options.GetTypeInfo(typeof(T));
}
