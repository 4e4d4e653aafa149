using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the type of a field and the format in which its values are written.</summary>
/// <param name="text">The descriptor.</param>
internal sealed class FieldTypeReader(DescriptorText text)
{
    private static readonly string[] _types =
    [
        "string", "integer", "number", "boolean", "date", "time", "datetime", "year", "yearmonth", "duration", "geopoint", "geojson", "object", "array",
        "list", "any",
    ];

    private static readonly string[] _itemTypes = ["string", "integer", "number", "boolean", "date", "time", "datetime"];

    /// <summary>Reads the type of a field.</summary>
    /// <param name="field">Its declaration.</param>
    /// <param name="isPlain">Whether the table has a role; such tables allow only one format.</param>
    public FieldType Read(LocatedJson field, bool isPlain)
    {
        var format = text.Optional(field, "format") ?? string.Empty;
        format = format.StartsWith("fmt:", StringComparison.Ordinal) ? format.Substring("fmt:".Length) : format;
        if (format is "default")
        {
            format = string.Empty;
        }

        if (isPlain)
        {
            foreach (var name in new[] { "decimalChar", "groupChar", "bareNumber" })
            {
                if (field[name] is { Kind: not JsonValueKind.Null } other)
                {
                    text.Report(other, $"numbers of a table with a role are written with a point and without grouping; remove '{name}'");
                }
            }

            if (format.Length > 0)
            {
                text.Report(field["format"]!, $"the format '{format}' is not supported in a table with a role; remove it");
                format = string.Empty;
            }
        }

        var typeName = text.Optional(field, "type") ?? "string";
        switch (typeName)
        {
            case "string":
                return ReadString(field, format);
            case "integer":
                RefuseFormat(field, format, typeName);
                return isPlain ? FieldType.WholeNumber : new IntegerType(ReadNumberFormat(field, hasDecimals: false));
            case "number":
                RefuseFormat(field, format, typeName);
                return isPlain ? FieldType.Number : new NumberType(ReadNumberFormat(field, hasDecimals: true));
            case "boolean":
                RefuseFormat(field, format, typeName);
                return ReadBoolean(field);
            case "date":
                return isPlain ? FieldType.Date : new DateType(ReadTemporalFormat(field, format));
            case "time":
                return new TimeType(ReadTemporalFormat(field, format), TakesFormats: !isPlain);
            case "datetime":
                return new DateTimeType(ReadTemporalFormat(field, format), TakesFormats: !isPlain);
            case "year":
                RefuseFormat(field, format, typeName);
                return new YearType();
            case "yearmonth":
                RefuseFormat(field, format, typeName);
                return new YearMonthType();
            case "duration":
                RefuseFormat(field, format, typeName);
                return new DurationType();
            case "geopoint":
                return new GeoPointType(ReadGeoPointFormat(field, format));
            case "geojson":
                return ReadGeoJson(field, format);
            case "object":
                RefuseFormat(field, format, typeName);
                return new JsonType(FieldKind.JsonObject);
            case "array":
                RefuseFormat(field, format, typeName);
                return new JsonType(FieldKind.JsonArray);
            case "list":
                RefuseFormat(field, format, typeName);
                return ReadList(field, isPlain);
            case "any":
                return new AnyType();
            default:
                text.Report(field["type"]!, $"the type '{typeName}' is not known; use one of {Message.Join($", ", _types)}");
                return FieldType.Text;
        }
    }

    private void RefuseFormat(LocatedJson field, string format, string type)
    {
        if (format is "any")
        {
            text.Note(field["format"]!, $"the type '{type}' has no format '{format}', so it is ignored; remove it");
        }
        else if (format.Length > 0)
        {
            text.Report(field["format"]!, $"the type '{type}' has no format '{format}'; remove it");
        }
    }

    private FieldType ReadString(LocatedJson field, string format)
    {
        switch (text.Optional(field, "kzkg:format"))
        {
            case null:
                break;
            case "period":
                return FieldType.Period;
            case var other:
                text.Report(field["kzkg:format"]!, $"'{other}' is not a known format; the only one is 'period'");
                return FieldType.Text;
        }

        switch (format)
        {
            case "":
                return FieldType.Text;
            case "email":
                return new StringType(StringFormat.Email);
            case "uri":
                return new StringType(StringFormat.Uri);
            case "binary":
                return new StringType(StringFormat.Binary);
            case "uuid":
                return new StringType(StringFormat.Uuid);
            default:
                text.Note(field["format"]!, $"the type 'string' has no format '{format}', so it is not checked; use email, uri, binary or uuid");
                return FieldType.Text;
        }
    }

    private NumberFormat ReadNumberFormat(LocatedJson field, bool hasDecimals)
    {
        var format = new NumberFormat(
            hasDecimals ? text.Optional(field, "decimalChar") ?? "." : ".",
            text.Optional(field, "groupChar") ?? string.Empty,
            text.OptionalTruth(field, "bareNumber") ?? true);
        if (format.DecimalMark.Length == 0 || HasDigit(format.DecimalMark))
        {
            text.Report(field["decimalChar"]!, $"'decimalChar' must be at least one character, and have no digit or sign; correct it, as in ','");
            return NumberFormat.Default;
        }

        if (HasDigit(format.GroupMark) || (hasDecimals && format.GroupMark == format.DecimalMark))
        {
            text.Report(field["groupChar"]!, $"'groupChar' must differ from 'decimalChar', and have no digit or sign; correct it");
            return NumberFormat.Default;
        }

        return format.IsDefault ? NumberFormat.Default : format;

        static bool HasDigit(string mark) => mark.Any(c => c is >= '0' and <= '9' or '+' or '-');
    }

    private BooleanType ReadBoolean(LocatedJson field)
    {
        var trues = ReadWords(field, "trueValues", BooleanType.DefaultTrues);
        var falses = ReadWords(field, "falseValues", BooleanType.DefaultFalses);
        foreach (var both in trues.Intersect(falses, StringComparer.Ordinal))
        {
            text.Report((field["trueValues"] ?? field["falseValues"])!, $"'{both}' stands for both true and false; remove one");
        }

        return new BooleanType(trues, falses);
    }

    private IReadOnlyList<string> ReadWords(LocatedJson field, string name, IReadOnlyList<string> byDefault)
    {
        if (field[name] is not { Kind: not JsonValueKind.Null } node)
        {
            return byDefault;
        }

        // Version 1 of the standard allows a single string.
        return text.ReadTexts(node) is { Count: > 0 } words ? words : byDefault;
    }

    private TemporalFormat? ReadTemporalFormat(LocatedJson field, string format)
    {
        switch (format)
        {
            case "":
                return null;
            case "any":
                return new AnyTemporalFormat();
        }

        var unknown = StrptimeFormat.TryMake(format, out var pattern);
        if (unknown is not null)
        {
            text.Report(field["format"]!, $"the directive '{unknown}' of the format '{format}' is not supported; write a strptime pattern, as in %d/%m/%Y");
            return null;
        }

        if (format.IndexOf('%') < 0)
        {
            text.Report(field["format"]!, $"the format '{format}' is not a strptime pattern; write one as in %d/%m/%Y, or use default or any");
            return null;
        }

        return pattern;
    }

    private GeoPointFormat ReadGeoPointFormat(LocatedJson field, string format)
    {
        switch (format)
        {
            case "":
                return GeoPointFormat.Pair;
            case "array":
                return GeoPointFormat.Array;
            case "object":
                return GeoPointFormat.Object;
            default:
                text.Report(field["format"]!, $"the type 'geopoint' has no format '{format}'; use array or object, or remove it");
                return GeoPointFormat.Pair;
        }
    }

    private JsonType ReadGeoJson(LocatedJson field, string format)
    {
        if (format.Length > 0 && format != "topojson")
        {
            RefuseFormat(field, format, "geojson");
        }

        return new JsonType(FieldKind.GeoJson, format == "topojson");
    }

    private FieldType ReadList(LocatedJson field, bool isPlain)
    {
        var delimiter = text.Optional(field, "delimiter") ?? ",";
        if (delimiter.Length == 0 || (isPlain && delimiter.Length > 1))
        {
            text.Report(field["delimiter"]!, isPlain ? (Message)$"a delimiter must be a single character" : $"a delimiter must be at least one character");
            delimiter = ",";
        }

        return isPlain
            ? FieldType.ListOf(ReadItemType(field, isPlain), delimiter[0])
            : new ListType(ReadItemType(field, isPlain), delimiter, TakesEmptyTexts: true);
    }

    private FieldType ReadItemType(LocatedJson field, bool isPlain)
    {
        switch (text.Optional(field, "itemType") ?? "string")
        {
            case "string":
                return FieldType.Text;
            case "integer":
                return isPlain ? FieldType.WholeNumber : new IntegerType(NumberFormat.Default);
            case "number":
                return isPlain ? FieldType.Number : new NumberType(NumberFormat.Default);
            case "boolean":
                return new BooleanType(BooleanType.DefaultTrues, BooleanType.DefaultFalses);
            case "date":
                return isPlain ? FieldType.Date : new DateType(null, TakesFormats: false);
            case "time":
                return new TimeType(null, TakesFormats: false);
            case "datetime":
                return new DateTimeType(null, TakesFormats: false);
            case var other:
                text.Report(field["itemType"]!, $"the item type '{other}' is not known; use one of {Message.Join($", ", _itemTypes)}");
                return FieldType.Text;
        }
    }
}
