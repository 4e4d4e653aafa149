using System.Text;
using System.Text.Json;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Engines;

/// <summary>Serialises the declarations about claims that rules need, for exports.</summary>
internal static class ClaimsDeclarations
{
    private const string Material = "kzkg:material";

    /// <summary>Returns the declarations of a package as JSON.</summary>
    public static string Of(DataPackage package)
    {
        var schema = package.FindTable(TableRole.Claims)?.Schema;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (schema is not null)
            {
                json.WriteNumber(Material, schema.Material);
                foreach (var field in schema.Fields.Where(f => f.Name is "indicator" or "subject" or "scope"))
                {
                    Write(json, field);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Returns the descriptor of a package that has only claims and what they cite.</summary>
    /// <param name="declarations">The declarations, as <see cref="Of"/> writes them; null for none.</param>
    /// <exception cref="EngineException">The declarations cannot be read.</exception>
    public static string Descriptor(string? declarations)
    {
        using var declared = Parse(declarations);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("name", "claims");
            json.WriteStartArray("resources");
            WriteTable(json, "sources", "id form file publisher via title url language published published_basis sha256 characters office", declared);
            WriteTable(json, "mentions", "id source start end printed kind context", declared);
            WriteTable(json, "claims", ClaimsPackage.Columns, declared);
            WriteTable(json, "citations", "fact field mention", declared);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonDocument Parse(string? declarations)
    {
        try
        {
            return JsonDocument.Parse(declarations ?? "{}");
        }
        catch (JsonException e)
        {
            throw new EngineException($"the declarations of the package in the input are invalid; export it again", e);
        }
    }

    private static void Write(Utf8JsonWriter json, FieldSchema field)
    {
        json.WriteStartObject(field.Name);
        if (field.Parts.Count > 0)
        {
            json.WriteStartObject("kzkg:parts");
            foreach (var parts in field.Parts)
            {
                WriteTexts(json, parts.Whole, parts.Parts);
            }

            json.WriteEndObject();
        }

        if (field.Measures.Count > 0)
        {
            json.WriteStartObject("kzkg:measures");
            foreach (var (indicator, measure) in field.Measures.OrderBy(m => m.Key, StringComparer.Ordinal))
            {
                json.WriteString(indicator, measure.ToString().ToLowerInvariant());
            }

            json.WriteEndObject();
        }

        if (field.Unrestricted.Count > 0)
        {
            WriteTexts(json, "kzkg:unrestricted", field.Unrestricted);
        }

        if (field.Control.Count > 0)
        {
            WriteTexts(json, "kzkg:control", field.Control);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, string name, string columns, JsonDocument declared)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("path", name + ".csv");
        json.WriteString("kzkg:role", name);
        if (name is "claims" && declared.RootElement.TryGetProperty(Material, out var material))
        {
            json.WritePropertyName(Material);
            material.WriteTo(json);
        }

        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in columns.Split(' '))
        {
            json.WriteStartObject();
            json.WriteString("name", column);
            json.WriteString(
                "type",
                column switch
                {
                    "value" => "number",
                    "start" or "end" or "characters" => "integer",
                    "stated_by" => "list",
                    _ => "string",
                });
            if (column is "stated_by")
            {
                json.WriteString("delimiter", ";");
            }

            if (column is "period" or "base_period" or "published" or "stated_on")
            {
                json.WriteString("kzkg:format", "period");
            }

            if (name is "claims")
            {
                json.WriteString("kzkg:evidence", column is "value" ? "required" : "editorial");
                if (declared.RootElement.TryGetProperty(column, out var properties) && properties.ValueKind is JsonValueKind.Object)
                {
                    foreach (var property in properties.EnumerateObject())
                    {
                        property.WriteTo(json);
                    }
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
