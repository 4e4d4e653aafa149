namespace KzKgData.Verification.DataPackages;

/// <summary>The kinds of column types, each with what a cell of it is in C#.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number: <see cref="long"/>.</summary>
    WholeNumber,

    /// <summary>
    /// A number: <see cref="decimal"/>, and where that holds it only rounded or not at all <see cref="double"/>
    /// (<see cref="DecimalOrDoubleColumn"/>).
    /// </summary>
    Number,

    /// <summary>A calendar day: <see cref="DateTime"/> at midnight.</summary>
    Date,

    /// <summary>A period of whole days: <see cref="KzKgData.Period"/>.</summary>
    Period,

    /// <summary>Several values of one type: the texts of its items.</summary>
    List,

    /// <summary>True or false: <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A time of day: <see cref="TimeSpan"/> since midnight.</summary>
    Time,

    /// <summary>A moment: <see cref="System.DateTime"/>, in UTC where a time zone is printed and of no kind where none is.</summary>
    DateTime,

    /// <summary>A calendar year: <see cref="int"/>.</summary>
    Year,

    /// <summary>A calendar month: <see cref="KzKgData.Period"/>.</summary>
    YearMonth,

    /// <summary>A length of time: <see cref="CalendarDuration"/>.</summary>
    Duration,

    /// <summary>A point on the Earth: <see cref="KzKgData.GeoPoint"/>.</summary>
    GeoPoint,

    /// <summary>A geographic shape: the text of a JSON object.</summary>
    GeoJson,

    /// <summary>The text of a JSON object.</summary>
    JsonObject,

    /// <summary>The text of a JSON array.</summary>
    JsonArray,

    /// <summary>Anything, which stays the text that it is.</summary>
    Any,
}
