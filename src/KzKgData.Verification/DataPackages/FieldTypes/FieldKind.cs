namespace KzKgData.Verification.DataPackages;

/// <summary>The kinds of column types, with the C# type of a cell.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number: <see cref="long"/>.</summary>
    WholeNumber,

    /// <summary>
    /// A number: <see cref="decimal"/>, or <see cref="double"/> if a decimal cannot represent it exactly (<see cref="DecimalOrDoubleColumn"/>).
    /// </summary>
    Number,

    /// <summary>A date: <see cref="DateTime"/> at midnight.</summary>
    Date,

    /// <summary>A period of whole days: <see cref="KzKgData.Period"/>.</summary>
    Period,

    /// <summary>A list of values of one type: the texts of its items.</summary>
    List,

    /// <summary>A boolean: <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A time of day: <see cref="TimeSpan"/> since midnight.</summary>
    Time,

    /// <summary>A date with a time: <see cref="System.DateTime"/>, in UTC if there is a time zone, otherwise of unspecified kind.</summary>
    DateTime,

    /// <summary>A calendar year: <see cref="int"/>.</summary>
    Year,

    /// <summary>A calendar month: <see cref="KzKgData.Period"/>.</summary>
    YearMonth,

    /// <summary>A duration: <see cref="CalendarDuration"/>.</summary>
    Duration,

    /// <summary>A point on the Earth: <see cref="KzKgData.GeoPoint"/>.</summary>
    GeoPoint,

    /// <summary>A GeoJSON or TopoJSON object: its text.</summary>
    GeoJson,

    /// <summary>The text of a JSON object.</summary>
    JsonObject,

    /// <summary>The text of a JSON array.</summary>
    JsonArray,

    /// <summary>Anything: its text.</summary>
    Any,
}
