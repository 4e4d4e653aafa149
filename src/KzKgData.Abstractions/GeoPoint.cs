using System.Diagnostics.CodeAnalysis;

namespace KzKgData;

/// <summary>A point on the Earth by longitude and latitude in degrees, written <c>90.50, 45.50</c>.</summary>
/// <remarks>The default value is the point at longitude 0 and latitude 0.</remarks>
public readonly record struct GeoPoint
{
    private const NumberStyles Degrees = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const decimal LargestLongitude = 180;
    private const decimal LargestLatitude = 90;

    /// <summary>Creates a point.</summary>
    /// <param name="longitude">The longitude in degrees east, from -180 to 180.</param>
    /// <param name="latitude">The latitude in degrees north, from -90 to 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is out of range.</exception>
    public GeoPoint(decimal longitude, decimal latitude)
    {
        Longitude = IsLongitude(longitude)
            ? longitude
            : throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude lies between -180 and 180.");
        Latitude = IsLatitude(latitude) ? latitude : throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude lies between -90 and 90.");
    }

    /// <summary>The longitude in degrees east of Greenwich, from -180 to 180.</summary>
    public decimal Longitude { get; }

    /// <summary>The latitude in degrees north of the equator, from -90 to 90.</summary>
    public decimal Latitude { get; }

    /// <summary>Whether a number is in the range of longitudes.</summary>
    public static bool IsLongitude(decimal degrees) => degrees is >= -LargestLongitude and <= LargestLongitude;

    /// <summary>Whether a number is in the range of latitudes.</summary>
    public static bool IsLatitude(decimal degrees) => degrees is >= -LargestLatitude and <= LargestLatitude;

    /// <summary>Parses a longitude and a latitude separated by a comma.</summary>
    /// <exception cref="FormatException">The text is not a point.</exception>
    public static GeoPoint Parse(string text) => TryParse(text, out var point, out var problem) ? point : throw new FormatException(problem);

    /// <summary>Parses a longitude and a latitude separated by a comma.</summary>
    /// <param name="text">The text, for example <c>90.50, 45.50</c>.</param>
    /// <param name="point">The point, or the default value.</param>
    /// <param name="problem">What is wrong and how to write it; null if the text is valid.</param>
    public static bool TryParse(string? text, out GeoPoint point, [NotNullWhen(false)] out string? problem)
    {
        point = default;
        var parts = text?.Split(',') ?? [];
        if (parts.Length != 2 || !TryDegrees(parts[0], out var longitude) || !TryDegrees(parts[1], out var latitude))
        {
            problem = $"'{text}' is not a point; write longitude and latitude with a comma between them, as in 90.50, 45.50";
            return false;
        }

        if (!IsLongitude(longitude) || !IsLatitude(latitude))
        {
            problem = $"'{text}' is not a point on the Earth; write the longitude first, from -180 to 180, then the latitude, from -90 to 90";
            return false;
        }

        point = new GeoPoint(longitude, latitude);
        problem = null;
        return true;
    }

    /// <summary>Returns longitude and latitude in a form that <see cref="Parse"/> accepts.</summary>
    public override string ToString() => FormattableString.Invariant($"{Longitude}, {Latitude}");

    // decimal.TryParse accepts trailing NUL characters.
    private static bool TryDegrees(string text, out decimal degrees) =>
        decimal.TryParse(text.Trim(' '), Degrees, CultureInfo.InvariantCulture, out degrees) && text.IndexOf('\0') < 0;
}
