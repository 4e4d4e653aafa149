using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>The values of cells of each standard type. One row per feature.</summary>
public sealed class StandardTypeTests
{
    [Theory]
    [InlineData("", "17", "17")]
    [InlineData("", "+17", "17")]
    [InlineData("", "-0", "0")]
    [InlineData("", "007", "7")]
    [InlineData("", "1000000000000000001", "1000000000000000001")]
    [InlineData("", "9223372036854775807", "9223372036854775807")]
    [InlineData("", "9223372036854775808", null)]
    [InlineData("", " 17", "17")]
    [InlineData("", "17\u00A0", "17")]
    [InlineData("", "1 7", null)]
    [InlineData("", "1.0", null)]
    [InlineData("", "1e3", null)]
    [InlineData("", "1,000", null)]
    [InlineData("", "\u0661", null)]
    [InlineData("", "+", null)]
    [InlineData("", "17\0", null)]
    [InlineData("\"groupChar\": \",\"", "1,000,000", "1000000")]
    [InlineData("\"groupChar\": \",\"", "12,34,567", "1234567")]
    [InlineData("\"groupChar\": \",\"", "1000", "1000")]
    [InlineData("\"groupChar\": \",\"", ",100", null)]
    [InlineData("\"groupChar\": \",\"", "100,", null)]
    [InlineData("\"groupChar\": \",\"", "1,,000", null)]
    [InlineData("\"groupChar\": \"\u00A0\"", "1\u00A0000", "1000")]
    [InlineData("\"bareNumber\": false", "95%", "95")]
    [InlineData("\"bareNumber\": false", "EUR 95", "95")]
    [InlineData("\"bareNumber\": false", "EUR -95", "-95")]
    [InlineData("\"bareNumber\": false", "-\u20AC95", "-95")]
    [InlineData("\"bareNumber\": false", "+95 km", "95")]
    [InlineData("\"bareNumber\": false", "5-95", null)]
    [InlineData("\"bareNumber\": false", "none", null)]
    [InlineData("\"bareNumber\": true", "95%", null)]
    public void Integers(string format, string cell, string? expected) =>
        Check("integer", format, cell, expected, (Column<long> c) => c[0]?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("", "1.50", "1.50")]
    [InlineData("", "1.", "1")]
    [InlineData("", ".5", "0.5")]
    [InlineData("", "-.5", "-0.5")]
    [InlineData("", "+1", "1")]
    [InlineData("", "1e5", "100000")]
    [InlineData("", "1E-7", "0.0000001")]
    [InlineData("", "1.50e+1", "15.0")]
    [InlineData("", "0e999999999999", "0")]
    [InlineData("", "1000000000000000001", "1000000000000000001")]
    [InlineData("", "3.14159265358979323846", "3.14159265358979323846")]
    [InlineData("", "0.5000000000000000000000000000000000000000", "0.5000000000000000000000000000")]
    [InlineData("", "0.12345678901234567890123456789", "~0.12345678901234568")]
    [InlineData("", "1e300", "~1E+300")]
    [InlineData("", "NaN", "~NaN")]
    [InlineData("", "nan", "~NaN")]
    [InlineData("", "INF", "~Infinity")]
    [InlineData("", "-inf", "~-Infinity")]
    [InlineData("", "1e999", null)]
    [InlineData("", "1e", null)]
    [InlineData("", "e5", null)]
    [InlineData("", ".", null)]
    [InlineData("", "1.2.3", null)]
    [InlineData("", "1,5", null)]
    [InlineData("", "1 000", null)]
    [InlineData("", "Infinity", null)]
    [InlineData("", "0x1F", null)]
    [InlineData("", "\u22121", null)]
    [InlineData("\"decimalChar\": \",\", \"groupChar\": \".\"", "1.500", "1500")]
    [InlineData("\"decimalChar\": \",\", \"groupChar\": \".\"", "1.234.567,89", "1234567.89")]
    [InlineData("\"decimalChar\": \",\", \"groupChar\": \".\"", "12", "12")]
    [InlineData("\"decimalChar\": \",\", \"groupChar\": \".\"", "1,5.0", null)]
    [InlineData("\"decimalChar\": \",\"", "1,5", "1.5")]
    [InlineData("\"decimalChar\": \",\"", "1.5", null)]
    [InlineData("\"decimalChar\": \",\"", "-,5e2", "-50")]
    [InlineData("\"decimalChar\": \",\"", "NaN", "~NaN")]
    [InlineData("\"groupChar\": \" \"", "1 700.5", "1700.5")]
    [InlineData("\"groupChar\": \"'\"", "1'700'000", "1700000")]
    [InlineData("\"decimalChar\": \"\u066B\"", "1\u066B5", "1.5")]
    [InlineData("\"bareNumber\": false", "$1.25 each", "1.25")]
    [InlineData("\"bareNumber\": false", "$.5", "0.5")]
    [InlineData("\"bareNumber\": false, \"decimalChar\": \",\", \"groupChar\": \".\"", "1.250,50 \u20AC", "1250.50")]
    public void Numbers(string format, string cell, string? expected) =>
        Check(
            "number", format, cell, expected,
            (DecimalOrDoubleColumn c) =>
                c[0]?.ToString(CultureInfo.InvariantCulture)
                ?? (c.NeedsDouble && c.DoubleAt(0) is { } value ? "~" + value.ToString(CultureInfo.InvariantCulture) : null));

    [Theory]
    [InlineData("", "true", true)]
    [InlineData("", "True", true)]
    [InlineData("", "TRUE", true)]
    [InlineData("", "1", true)]
    [InlineData("", "FALSE", false)]
    [InlineData("", "0", false)]
    [InlineData("", "tRUE", null)]
    [InlineData("", "yes", null)]
    [InlineData("", "1.0", null)]
    [InlineData("\"trueValues\": [\"ja\", \"\u0434\u0430\"], \"falseValues\": [\"nein\"]", "\u0434\u0430", true)]
    [InlineData("\"trueValues\": [\"ja\"], \"falseValues\": [\"nein\"]", "nein", false)]
    [InlineData("\"trueValues\": [\"ja\"], \"falseValues\": [\"nein\"]", "true", null)]
    [InlineData("\"trueValues\": \"ja\"", "0", false)]
    public void Booleans(string format, string cell, bool? expected) =>
        Check("boolean", format, cell, expected?.ToString(), (Column<bool> c) => c[0]?.ToString());

    [Theory]
    [InlineData("", "2024-02-29", "2024-02-29")]
    [InlineData("", "2023-02-29", null)]
    [InlineData("", "2024-2-1", null)]
    [InlineData("", "2024-02-01T00:00:00", null)]
    [InlineData("", "01.02.2024", null)]
    [InlineData("", "0000-01-01", null)]
    [InlineData("%d/%m/%Y", "01/02/2024", "2024-02-01")]
    [InlineData("%d/%m/%Y", "1/2/2024", "2024-02-01")]
    [InlineData("%d/%m/%Y", "31/02/2024", null)]
    [InlineData("%d/%m/%Y", "2024-02-01", null)]
    [InlineData("fmt:%Y%m%d", "20240201", "2024-02-01")]
    [InlineData("%d.%m.%y", "01.02.69", "1969-02-01")]
    [InlineData("%d.%m.%y", "01.02.68", "2068-02-01")]
    [InlineData("%d %B %Y", "1 February 2024", "2024-02-01")]
    [InlineData("%d %B %Y", "1  February\t2024", "2024-02-01")]
    [InlineData("%d %B %Y", "1February 2024", null)]
    [InlineData("%b %d, %Y", "feb 01, 2024", "2024-02-01")]
    [InlineData("%a, %d %b %Y", "Thu, 01 Feb 2024", "2024-02-01")]
    [InlineData("%Y-%j", "2024-366", "2024-12-31")]
    [InlineData("%Y-%j", "2023-366", null)]
    [InlineData("%Y", "2024", "2024-01-01")]
    [InlineData("%m/%d/%Y %H:%M", "02/01/2024 00:00", "2024-02-01")]
    [InlineData("%m/%d/%Y %H:%M", "02/01/2024 13:30", null)]
    [InlineData("%x", "02/01/24", "2024-02-01")]
    [InlineData("100%% %F", "100% 2024-02-01", "2024-02-01")]
    [InlineData("any", "2024-02-01", "2024-02-01")]
    [InlineData("any", "2024/2/1", "2024-02-01")]
    [InlineData("any", "20240201", "2024-02-01")]
    [InlineData("any", "1 Feb 2024", "2024-02-01")]
    [InlineData("any", "February 1, 2024", "2024-02-01")]
    [InlineData("any", "31/12/2024", "2024-12-31")]
    [InlineData("any", "12/31/2024", "2024-12-31")]
    [InlineData("any", "02.02.2024", "2024-02-02")]
    [InlineData("any", "01/02/2024", null)] // January or February
    [InlineData("any", "soon", null)]
    public void Days(string format, string cell, string? expected) =>
        Check(
            "date",
            format.Length == 0 ? string.Empty : $"\"format\": \"{format}\"",
            cell,
            expected,
            (Column<DateTime> c) => c[0]?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-2-13|2024/02/13|2024.02.13|20240213|13 Feb 2024|13 February 2024|13-Feb-2024|13-February-2024|13/Feb/2024|13. February 2024|13. Feb 2024")]
    [InlineData("Feb 13 2024|February 13 2024|Feb 13, 2024|February 13, 2024|2024 Feb 13|2024 February 13|2024-Feb-13")]
    [InlineData("Tue 13 Feb 2024|Tue, 13 Feb 2024|Tuesday, 13 February 2024|Tuesday, February 13, 2024|Tue Feb 13 2024|Tue, Feb 13, 2024")]
    [InlineData("13/02/2024|13.02.2024|13-02-2024|02/13/2024|02.13.2024|02-13-2024")]
    public void Each_way_to_write_a_day_is_read_in_any_format(string cells) => Assert.All(cells.Split('|'), cell => Days("any", cell, "2024-02-13"));

    [Theory]
    [InlineData("2024-02|2024/02|Feb 2024|February 2024", "2024-02-01")]
    [InlineData("2024", "2024-01-01")]
    [InlineData("12/02/2024|02.12.2024|2-12-2024|20241302|20240230|2024021|13 Feb|13 Feb 2024 x|Febr 13 2024", null)]
    public void A_month_or_year_in_any_format_is_its_first_day_and_what_is_unclear_is_no_day(string cells, string? expected) =>
        Assert.All(cells.Split('|'), cell => Days("any", cell, expected));

    [Theory]
    [InlineData("15:30:20.5", "15:30:20.5000000")]
    [InlineData("15:30:20", "15:30:20")]
    [InlineData("15:30", "15:30:00")]
    [InlineData("3:30:20 PM", "15:30:20")]
    [InlineData("3:30:20pm", "15:30:20")]
    [InlineData("3:30 pm", "15:30:00")]
    [InlineData("3:30pm", "15:30:00")]
    [InlineData("3 pm", "15:00:00")]
    [InlineData("3pm", "15:00:00")]
    public void Each_way_to_write_a_time_is_read_in_any_format_and_with_each_zone_of_a_moment(string cell, string expected)
    {
        Times("any", cell, expected);
        Assert.All("+0200|+02:00| +0200| -0300|Z|UTC| GMT".Split('|'), MomentWith);

        void MomentWith(string zone)
        {
            var hours = zone.Contains("02", StringComparison.Ordinal) ? -2 : zone.Contains("03", StringComparison.Ordinal) ? 3 : 0;
            var moment = new DateTime(2024, 2, 13, 0, 0, 0, DateTimeKind.Utc) + TimeSpan.Parse(expected, CultureInfo.InvariantCulture);
            Moments("any", $"13 Feb 2024 {cell}{zone}", moment.AddHours(hours).ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("", "15:00:00", "15:00:00")]
    [InlineData("", "15:00:00.25", "15:00:00.2500000")]
    [InlineData("", "15:00", null)]
    [InlineData("", "24:00:00", null)]
    [InlineData("", "15:60:00", null)]
    [InlineData("", "15:00:00Z", null)]
    [InlineData("", "3pm", null)]
    [InlineData("%H:%M", "15:30", "15:30:00")]
    [InlineData("%I:%M %p", "03:30 PM", "15:30:00")]
    [InlineData("%I:%M %p", "12:30 am", "00:30:00")]
    [InlineData("%X", "15:30:00", "15:30:00")]
    [InlineData("%I:%M %p", "13:30 PM", null)]
    [InlineData("any", "3:30 PM", "15:30:00")]
    [InlineData("any", "3pm", "15:00:00")]
    [InlineData("any", "15:30", "15:30:00")]
    [InlineData("any", "2024-02-01", null)]
    public void Times(string format, string cell, string? expected) =>
        Check(
            "time",
            format.Length == 0 ? string.Empty : $"\"format\": \"{format}\"",
            cell,
            expected,
            (Column<TimeSpan> c) => c[0]?.ToString("c", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("", "2024-01-26T15:00:00", "2024-01-26T15:00:00.0000000")]
    [InlineData("", "2024-01-26T15:00:00Z", "2024-01-26T15:00:00.0000000Z")]
    [InlineData("", "2024-01-26T15:00:00.300-05:00", "2024-01-26T20:00:00.3000000Z")]
    [InlineData("", "2024-01-01T00:30:00+06:00", "2023-12-31T18:30:00.0000000Z")]
    [InlineData("", "2024-01-26T15:00:00.123456789", null)]
    [InlineData("", "0001-01-01T00:00:00+01:00", null)]
    [InlineData("", "2024-01-26 15:00:00", null)]
    [InlineData("", "2024-01-26", null)]
    [InlineData("", "2024-01-26T15:00:00+15:00", null)]
    [InlineData("%d/%m/%Y %H:%M:%S", "12/11/2018 09:15:32", "2018-11-12T09:15:32.0000000")]
    [InlineData("%Y-%m-%dT%H:%M:%S.%fZ", "2018-11-12T09:15:32.5Z", "2018-11-12T09:15:32.5000000")]
    [InlineData("%Y-%m-%d %H:%M:%S%z", "2018-11-12 09:15:32+0530", "2018-11-12T03:45:32.0000000Z")]
    [InlineData("%Y-%m-%d %H:%M:%S %Z", "2018-11-12 09:15:32 UTC", "2018-11-12T09:15:32.0000000Z")]
    [InlineData("%c", "Mon Nov 12 09:15:32 2018", "2018-11-12T09:15:32.0000000")]
    [InlineData("%c", "Thu Nov  1 09:15:32 2018", "2018-11-01T09:15:32.0000000")]
    [InlineData("any", "2018-11-12 09:15", "2018-11-12T09:15:00.0000000")]
    [InlineData("any", "12 Nov 2018, 9:15 AM", "2018-11-12T09:15:00.0000000")]
    [InlineData("any", "2018-11-12T09:15:32+02:00", "2018-11-12T07:15:32.0000000Z")]
    [InlineData("any", "2018-11-12", "2018-11-12T00:00:00.0000000")]
    [InlineData("any", "1/2/2018 9:15", null)]
    public void Moments(string format, string cell, string? expected) =>
        Check(
            "datetime",
            format.Length == 0 ? string.Empty : $"\"format\": \"{format}\"",
            cell,
            expected,
            (Column<DateTime> c) => c[0]?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("0044", "44")]
    [InlineData("-0044", "-44")]
    [InlineData("12024", "12024")]
    [InlineData("02024", null)]
    [InlineData("24", null)]
    [InlineData("2024.0", null)]
    [InlineData("+2024", null)]
    public void Years(string cell, string? expected) =>
        Check("year", string.Empty, cell, expected, (Column<int> c) => c[0]?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-02", "2024-02")]
    [InlineData("2024-13", null)]
    [InlineData("2024-2", null)]
    [InlineData("2024", null)]
    [InlineData("2024-02-01", null)]
    public void Months(string cell, string? expected) => Check("yearmonth", string.Empty, cell, expected, (Column<Period> c) => c[0]?.ToString());

    [Theory]
    [InlineData("P1Y2M3DT4H5M6S", "P1Y2M3DT4H5M6S")]
    [InlineData("-P1D", "-P1D")]
    [InlineData("PT0S", "PT0S")]
    [InlineData("P", null)]
    [InlineData("1 year", null)]
    public void Durations(string cell, string? expected) => Check("duration", string.Empty, cell, expected, (Column<CalendarDuration> c) => c[0]?.ToString());

    [Theory]
    [InlineData("", "90.50, 45.50", "90.50, 45.50")]
    [InlineData("", "90.50,45.50", "90.50, 45.50")]
    [InlineData("", "181, 0", null)]
    [InlineData("", "90.50", null)]
    [InlineData("array", "[90.50, 45.50]", "90.50, 45.50")]
    [InlineData("array", "[\"90.50\", 45.50]", "90.50, 45.50")]
    [InlineData("array", "[90.50, 45.50, 0]", null)]
    [InlineData("array", "90.50, 45.50", null)]
    [InlineData("object", "{\"lat\": 45.50, \"lon\": 90.50}", "90.50, 45.50")]
    [InlineData("object", "{\"lat\": 45.50}", null)]
    [InlineData("object", "{\"lat\": 95.50, \"lon\": 90.50}", null)]
    public void Points(string format, string cell, string? expected) =>
        Check("geopoint", format.Length == 0 ? string.Empty : $"\"format\": \"{format}\"", cell, expected, (Column<GeoPoint> c) => c[0]?.ToString());

    [Theory]
    [InlineData("string", "email", "name@example.org", true)]
    [InlineData("string", "email", "name.example.org", false)]
    [InlineData("string", "email", "a b@example.org", false)]
    [InlineData("string", "email", "a@b@example.org", false)]
    [InlineData("string", "uri", "https://example.org/a?b=c#d", true)]
    [InlineData("string", "uri", "urn:isbn:0451450523", true)]
    [InlineData("string", "uri", "example.org", false)]
    [InlineData("string", "uri", "://example.org", false)]
    [InlineData("string", "uri", "https://example.org/a b", false)]
    [InlineData("string", "uri", "Z39.50r+x-9:a", true)]
    [InlineData("string", "uri", "a0:x", true)]
    [InlineData("string", "uri", "9a:x", false)]
    [InlineData("string", "uri", "a_b:x", false)]
    [InlineData("string", "uri", "a/b:x", false)]
    [InlineData("string", "uri", "a:", false)]
    [InlineData("string", "uri", "ab", false)]
    [InlineData("string", "email", "name@example.", false)]
    [InlineData("string", "email", "name@-example.org", false)]
    [InlineData("string", "email", "name@example..org", false)]
    [InlineData("string", "email", "@example.org", false)]
    [InlineData("string", "email", "name@", false)]
    [InlineData("string", "email", "\"a@b\"@c", true)]
    [InlineData("string", "email", "a@b", true)]
    [InlineData("string", "binary", "09+/AZaz", true)]
    [InlineData("string", "binary", "a.b_", false)]
    [InlineData("string", "binary", "a:;,", false)]
    [InlineData("string", "binary", "a===", false)]
    [InlineData("string", "binary", "dGVzdA==", true)]
    [InlineData("string", "binary", "string", false)]
    [InlineData("string", "binary", "dGVzdA=", false)]
    [InlineData("string", "uuid", "95ecc380-afe9-11e4-9b6c-751b66dd541e", true)]
    [InlineData("string", "uuid", "95ecc380-afe9-11e4-9b6c-751b66dd541", false)]
    [InlineData("string", "uuid", "{95ecc380-afe9-11e4-9b6c-751b66dd541e}", false)]
    [InlineData("string", "", " any\ttext ", true)]
    [InlineData("any", "", "any", true)]
    [InlineData("object", "", "{\"a\": [1, {}]}", true)]
    [InlineData("object", "", "[1]", false)]
    [InlineData("object", "", "{\"a\": }", false)]
    [InlineData("array", "", "[1, \"2\"]", true)]
    [InlineData("array", "", "{}", false)]
    [InlineData("array", "", "[1] [2]", false)]
    [InlineData("geojson", "", "{\"type\": \"Point\", \"coordinates\": [1, 2]}", true)]
    [InlineData("geojson", "", "{\"properties\": {\"type\": \"Point\"}}", false)]
    [InlineData("geojson", "", "{\"type\": \"Topology\"}", false)]
    [InlineData("geojson", "topojson", "{\"type\": \"Topology\", \"objects\": {}, \"arcs\": []}", true)]
    [InlineData("geojson", "topojson", "{\"type\": \"Point\"}", false)]
    public void Texts(string type, string format, string cell, bool isValue)
    {
        var table = Read(type, format.Length == 0 ? string.Empty : $"\"format\": \"{format}\"", cell, out var package);

        Assert.Empty(package.Problems);
        Assert.Equal(cell, table.Rows[0]["v"].Text);
        Assert.Equal(isValue ? [] : ["KZKG1006"], ErrorsOf(package));
    }

    [Theory]
    [InlineData("", "a,b,,c", 4, true)]
    [InlineData("\"delimiter\": \"|\"", "a|b,c", 2, true)]
    [InlineData("\"itemType\": \"integer\"", "1,+2,03", 3, true)]
    [InlineData("\"itemType\": \"integer\"", "1,,3", 3, false)]
    [InlineData("\"itemType\": \"date\", \"delimiter\": \";\"", "2024-01-01;2024-02-01", 2, true)]
    [InlineData("\"itemType\": \"datetime\", \"delimiter\": \";\"", "2024-01-01", 1, false)]
    [InlineData("\"itemType\": \"boolean\"", "1,false", 2, true)]
    [InlineData("\"itemType\": \"time\"", "15:00:00", 1, true)]
    [InlineData("\"itemType\": \"number\"", "1e5,x", 2, false)]
    public void Lists(string format, string cell, int items, bool isValue)
    {
        var table = Read("list", format, cell, out var package);

        Assert.Empty(package.Problems);
        Assert.Equal(items, table.Rows[0].Values("v").Count);
        Assert.Equal(isValue ? [] : ["KZKG1006"], ErrorsOf(package));
    }

    [Theory]
    [InlineData("integer", "\"format\": \"hex\"")]
    [InlineData("date", "\"format\": \"%Q\"")]
    [InlineData("date", "\"format\": \"yyyy-mm-dd\"")]
    [InlineData("date", "\"format\": \"%\"")]
    [InlineData("geopoint", "\"format\": \"wkt\"")]
    [InlineData("geojson", "\"format\": \"wkt\"")]
    [InlineData("number", "\"decimalChar\": \"\"")]
    [InlineData("number", "\"decimalChar\": \",\", \"groupChar\": \",\"")]
    [InlineData("number", "\"groupChar\": \"0\"")]
    [InlineData("number", "\"bareNumber\": \"no\"")]
    [InlineData("boolean", "\"trueValues\": [\"0\"]")]
    [InlineData("boolean", "\"trueValues\": [1]")]
    [InlineData("list", "\"itemType\": \"list\"")]
    [InlineData("list", "\"delimiter\": \"\"")]
    [InlineData("money", "")]
    public void What_the_standard_does_not_know_is_refused_where_it_stands(string type, string format)
    {
        Read(type, format, "1", out var package);

        Assert.Equal(("datapackage.json", 1), (Assert.Single(package.Problems).Place.Path, package.Problems[0].Place.Line));
    }

    [Theory]
    [InlineData("integer", "7")]
    [InlineData("year", "2024")]
    [InlineData("list", "a,b")]
    public void The_format_any_of_a_type_without_formats_changes_nothing_and_is_noted(string type, string cell)
    {
        Read(type, "\"format\": \"any\"", cell, out var package);

        Assert.Empty(Verifier.Verify(package).Findings);
        Assert.Equal(
            $"the type '{type}' has no format 'any', so it is ignored; remove it",
            Assert.Single(Verifier.Verify(package).Notes, n => n.RuleId is "KZKG1009").Message);
    }

    [Theory]
    [InlineData("date", ", or declare its format")]
    [InlineData("time", ", or declare its format")]
    [InlineData("datetime", ", or declare its format")]
    [InlineData("list", "")]
    public void A_time_in_another_format_is_told_to_be_declared_where_that_is_possible(string type, string advice)
    {
        Read(type, type is "list" ? "\"itemType\": \"datetime\"" : string.Empty, "2024-01-26 15.00", out var package);

        var message = Assert.Single(Verifier.Verify(package).Findings).Message;
        Assert.StartsWith("v: '2024-01-26 15.00' is not a ", message, StringComparison.Ordinal);
        Assert.Equal(advice.Length > 0, message.EndsWith(", or declare its format", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", false)]
    [InlineData("[\"\"]", null)]
    public void An_empty_cell_can_mean_false_where_it_does_not_stand_for_a_missing_value(string missingValues, bool? expected)
    {
        var package = InMemoryPackage.OfFields(
            [$"\"name\": \"v\", \"type\": \"boolean\", \"trueValues\": [\"x\"], \"falseValues\": [\"\"], \"missingValues\": {missingValues}"],
            "i,v\n1,x\n2,\n");
        var table = package.Tables[0];
        var column = (Column<bool>)table.Values(table.Schema.Field("v")!)!;

        Assert.Empty(Verifier.Verify(package).Findings);
        Assert.Equal([true, expected], [column[0], column[1]]);
    }

    [Fact]
    public void A_cell_without_a_value_has_none_and_a_bad_one_neither()
    {
        var package = Package("integer", string.Empty, "x\n\n-\n");
        var table = package.Tables[0];
        var column = (Column<long>)table.Values(table.Schema.Fields[1])!;

        Assert.Equal([null, null, null], table.Rows.Select(r => column[r.Index]));
        Assert.Equal([false, true, false], table.Rows.Select(r => table.IsMissing(r.Index, 1)));
    }

    [Theory]
    [InlineData("integer", "whole number", "1700")]
    [InlineData("number", "number", "-12.5")]
    [InlineData("date", "date", "2024-02-01")]
    [InlineData("time", "time", "15:00:00")]
    [InlineData("datetime", "date with a time", "2024-01-26T15:00:00Z")]
    [InlineData("year", "year", "2024")]
    [InlineData("yearmonth", "month", "2024-02")]
    [InlineData("duration", "duration", "P1Y2M3DT4H5M6S")]
    [InlineData("array", "JSON array", "[1, 2]")]
    [InlineData("object", "JSON object", "{\"a\": 1}")]
    public void What_is_told_of_a_bad_cell_names_its_type_and_a_writing_that_the_type_takes(string type, string what, string example)
    {
        var fieldType = Package(type, string.Empty, "x\n").Tables[0].Schema.Fields[1].Type;

        Assert.Matches($"^'\\?!' is not (an? )?{what}; write .*{System.Text.RegularExpressions.Regex.Escape(example)}", fieldType.Problem("?!")?.ToString());
        Assert.Null(fieldType.Problem(example));
    }

    [Theory]
    [InlineData("integer", "", "7", "007")]
    [InlineData("number", "", "1.0", "1")]
    [InlineData("number", "", "1e1", "10")]
    [InlineData("number", "", "1e300", "10e299")]
    [InlineData("number", "\"decimalChar\": \",\"", "1,50", "1,5")]
    [InlineData("boolean", "", "1", "TRUE")]
    [InlineData("date", "\"format\": \"%d/%m/%Y\"", "1/2/2024", "01/02/2024")]
    [InlineData("datetime", "", "2024-01-01T00:00:00Z", "2024-01-01T06:00:00+06:00")]
    [InlineData("duration", "", "P1Y", "P12M")]
    [InlineData("geopoint", "", "1, 2", "1.0,2.0")]
    [InlineData("object", "", "{\"a\": 1}", "{ \"a\":1 }")]
    [InlineData("string", "", "7", null)]
    public void Keys_are_compared_by_value(string type, string format, string one, string? other)
    {
        var field = $"\"name\": \"v\", \"type\": \"{type}\", \"constraints\": {{\"unique\": true}}" + (format.Length > 0 ? ", " + format : string.Empty);
        var package = InMemoryPackage.OfFields([field], $"i,v\n1,{Quote(one)}\n2,{Quote(other ?? "07")}\n3,\n4,\n");

        Assert.Empty(package.Problems);
        Assert.Equal(other is null ? [] : ["KZKG1007"], ErrorsOf(package));
    }

    private static void Check<TColumn>(string type, string format, string cell, string? expected, Func<TColumn, string?> value)
        where TColumn : Column
    {
        using var culture = HostileCulture.With(",", ".", "~");
        var table = Read(type, format, cell, out var package);
        var column = Assert.IsType<TColumn>(table.Values(table.Schema.Fields[1]), exactMatch: false);

        Assert.Empty(package.Problems);
        Assert.Equal(expected, value(column));
        Assert.Equal(expected is not null, table.Schema.Fields[1].Type.IsValue(table.Utf8(0, 1)));
        Assert.Equal(expected is null ? ["KZKG1006"] : [], ErrorsOf(package));
    }

    private static Table Read(string type, string format, string cell, out DataPackage package)
    {
        package = Package(type, format, Quote(cell) + "\n");
        return package.Tables[0];
    }

    private static DataPackage Package(string type, string format, string cells) => InMemoryPackage.OfFields(
        [$"\"name\": \"v\", \"type\": \"{type}\"" + (format.Length > 0 ? ", " + format : string.Empty)],
        "i,v\n" + string.Concat(cells.TrimEnd('\n').Split('\n').Select((c, i) => FormattableString.Invariant($"{i},{c}\n"))));

    private static string Quote(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static IEnumerable<string> ErrorsOf(DataPackage package) =>
        Verifier.Verify(package).Findings.Where(f => f.Severity is Severity.Error).Select(f => f.RuleId);
}
