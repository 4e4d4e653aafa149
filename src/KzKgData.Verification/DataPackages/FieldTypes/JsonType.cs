using System.Text;
using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The text of a JSON value of one kind: an object, an array, or a GeoJSON or TopoJSON object.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsTopology">Whether the object is TopoJSON rather than GeoJSON.</param>
internal sealed record JsonType(FieldKind Kind, bool IsTopology = false) : FieldType(Kind)
{
    private static readonly string[] _shapes =
    [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection", "Feature", "FeatureCollection",
    ];

    /// <inheritdoc/>
    public override Message? Problem(string text) => IsValue(Encoding.UTF8.GetBytes(text)) ? null : Describe(text);

    private Message Describe(string text) => Kind switch
    {
        FieldKind.JsonArray => $"'{text}' is not a JSON array; write it as in [1, 2]",
        FieldKind.GeoJson when IsTopology => $"'{text}' is not TopoJSON; write a JSON object with the type Topology",
        FieldKind.GeoJson => $"'{text}' is not GeoJSON; write a JSON object whose type is one of {Message.Join($", ", _shapes)}",
        _ => $"'{text}' is not a JSON object; write it as in {{\"a\": 1}}",
    };

    /// <inheritdoc/>
    internal override bool IsValue(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            if (!reader.Read() || reader.TokenType != (Kind is FieldKind.JsonArray ? JsonTokenType.StartArray : JsonTokenType.StartObject))
            {
                return false;
            }

            var isShape = Kind is not FieldKind.GeoJson;
            while (reader.Read())
            {
                if (!isShape && reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("type"u8))
                {
                    isShape =
                        reader.Read()
                        && reader.TokenType is JsonTokenType.String
                        && (IsTopology ? reader.ValueTextEquals("Topology"u8) : Array.IndexOf(_shapes, reader.GetString()) >= 0);
                }
            }

            return isShape;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false; // an unpaired surrogate
        }
    }

    /// <inheritdoc/>
    internal override bool HasManyWritings => true;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> text)
    {
        if (!IsValue(text))
        {
            return text;
        }

        using var document = JsonDocument.Parse(Utf8Text.Decode(text));
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output))
        {
            document.RootElement.WriteTo(writer);
        }

        return output.ToArray();
    }

    /// <inheritdoc/>
    internal override int LengthOf(string text)
    {
        if (!IsValue(Encoding.UTF8.GetBytes(text)) || Kind is FieldKind.GeoJson)
        {
            return -1;
        }

        using var document = JsonDocument.Parse(text);
        return Kind is FieldKind.JsonArray ? document.RootElement.GetArrayLength() : document.RootElement.EnumerateObject().Count();
    }
}
