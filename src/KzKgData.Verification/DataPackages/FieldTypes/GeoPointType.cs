using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The formats of points.</summary>
internal enum GeoPointFormat
{
    /// <summary><c>90.50, 45.50</c>.</summary>
    Pair,

    /// <summary>A JSON array, <c>[90.50, 45.50]</c>.</summary>
    Array,

    /// <summary>A JSON object, <c>{"lon": 90.50, "lat": 45.50}</c>.</summary>
    Object,
}

/// <summary>A point on the Earth.</summary>
internal sealed record GeoPointType(GeoPointFormat Format) : FieldType<GeoPoint>(FieldKind.GeoPoint)
{
    private protected override bool IsOrdered => false;

    private protected override bool TryReadExact(ReadOnlySpan<byte> text, out GeoPoint value)
    {
        value = default;
        if (Format is GeoPointFormat.Pair)
        {
            return KzKgData.GeoPoint.TryParse(Utf8Text.Decode(text), out value, out _);
        }

        if (!TryDegrees(text, out var longitude, out var latitude) || !KzKgData.GeoPoint.IsLongitude(longitude) || !KzKgData.GeoPoint.IsLatitude(latitude))
        {
            return false;
        }

        value = new GeoPoint(longitude, latitude);
        return true;
    }

    private protected override string Write(GeoPoint value) => $"{CellValues.Write(value.Longitude)},{CellValues.Write(value.Latitude)}";

    private protected override Message Describe(string text) => Format switch
    {
        GeoPointFormat.Pair =>
            $"'{text}' is not a point; write longitude (-180 to 180) and latitude (-90 to 90) with a comma between them, as in 90.50, 45.50",
        GeoPointFormat.Array => $"'{text}' is not a point; write longitude (-180 to 180) and latitude (-90 to 90) as a JSON array, as in [90.50, 45.50]",
        _ => $"'{text}' is not a point; write longitude (-180 to 180) and latitude (-90 to 90) as a JSON object, as in {{\"lon\": 90.50, \"lat\": 45.50}}",
    };

    private bool TryDegrees(ReadOnlySpan<byte> text, out decimal longitude, out decimal latitude)
    {
        (longitude, latitude) = (0, 0);
        try
        {
            using var document = JsonDocument.Parse(Utf8Text.Decode(text));
            var root = document.RootElement;
            return Format is GeoPointFormat.Array
                ? root.ValueKind is JsonValueKind.Array
                    && root.GetArrayLength() == 2
                    && TryDegrees(root[0], out longitude)
                    && TryDegrees(root[1], out latitude)
                : root.ValueKind is JsonValueKind.Object
                    && root.EnumerateObject().Count() == 2
                    && root.TryGetProperty("lon", out var lon)
                    && root.TryGetProperty("lat", out var lat)
                    && TryDegrees(lon, out longitude)
                    && TryDegrees(lat, out latitude);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Some files write the numbers as JSON strings.
    private static bool TryDegrees(JsonElement element, out decimal degrees)
    {
        degrees = 0;
        return element.ValueKind is JsonValueKind.Number
            ? element.TryGetDecimal(out degrees)
            : element.ValueKind is JsonValueKind.String
                && NumberText.TryRead(element.GetString()!, out var exact, out _)
                && (degrees = exact ?? decimal.MaxValue) < decimal.MaxValue;
    }
}
