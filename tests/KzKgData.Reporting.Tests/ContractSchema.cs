using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KzKgData.Reporting.Contracts;
using KzKgData.Reporting.Writing;

namespace KzKgData.Reporting.Tests;

/// <summary>
/// Builds the JSON Schema of an output from the serialised types. Every object is closed and has a definition, and every property that is not
/// omitted when null is required.
/// </summary>
internal sealed class ContractSchema
{
    private static readonly JsonSerializerOptions _layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _definitions = [];
    private readonly string _name;

    private ContractSchema(string name) => _name = name;

    public static string Of(JsonTypeInfo document, string name)
    {
        var schema = new ContractSchema(name);
        var root = document.GetJsonSchemaAsNode(
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = schema.Transform });
        root["definitions"] = schema._definitions;
        return root.ToJsonString(_layout) + "\n";
    }

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = node.AsObject();
        var meaning = Attribute<MeaningAttribute>(context.PropertyInfo);
        // The exporter marks every property without a setter as nullable.
        var isNullable = schema["type"] is JsonArray && context.PropertyInfo is { IsGetNullable: true };
        if (context.TypeInfo.Kind != JsonTypeInfoKind.Object)
        {
            return meaning is null ? schema : Value(schema, meaning, isNullable && !IsLeftOut(context.PropertyInfo!));
        }

        if (context.Path.Length == 0)
        {
            return Object(
                schema,
                context.TypeInfo,
                new JsonObject
                {
                    ["$schema"] = "http://json-schema.org/draft-07/schema#",
                    ["$id"] = "urn:" + _name.Replace("kzkg-", "kzkg:", StringComparison.Ordinal),
                    ["title"] = _name,
                });
        }

        var definition = JsonNamingPolicy.CamelCase.ConvertName(context.TypeInfo.Type.Name.Replace("Contract", string.Empty, StringComparison.Ordinal));
        if (!_definitions.ContainsKey(definition))
        {
            _definitions.Add(definition, Object(schema, context.TypeInfo, []));
        }

        var reference = new JsonObject { ["$ref"] = "#/definitions/" + definition };
        return meaning is null
            ? reference
            : new JsonObject
            {
                ["description"] = meaning.Text,
                ["oneOf"] = isNullable ? new JsonArray(reference, new JsonObject { ["type"] = "null" }) : new JsonArray(reference),
            };
    }

    private static JsonObject Object(JsonObject exported, JsonTypeInfo type, JsonObject schema)
    {
        schema["type"] = "object";
        schema["description"] = Attribute<MeaningAttribute>(type.Type)!.Text;
        schema["additionalProperties"] = false;
        schema["required"] = new JsonArray([.. type.Properties.Where(p => !IsLeftOut(p)).Select(p => JsonValue.Create(p.Name))]);
        schema["properties"] = exported["properties"]!.DeepClone();
        return schema;
    }

    private static JsonObject Value(JsonObject schema, MeaningAttribute meaning, bool isNullable)
    {
        if (!isNullable && schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(t => t!.GetValue<string>()).First(t => t is not "null");
        }

        schema.Insert(1, "description", meaning.Text);
        Add("pattern", meaning.Pattern);
        Add("minLength", meaning.IsFilled ? 1 : null);
        Add("minimum", double.IsNaN(meaning.Minimum) ? null : meaning.Minimum);
        Add("maximum", double.IsNaN(meaning.Maximum) ? null : meaning.Maximum);
        Add("maxItems", meaning.MostItems > 0 ? meaning.MostItems : null);
        var texts = meaning.NameOf is { } type ? NamesOf(type) : meaning.OneOf;
        Add("enum", texts.Length > 0 ? new JsonArray([.. texts.Select(t => JsonValue.Create(t))]) : null);
        return schema;

        void Add(string keyword, JsonNode? value)
        {
            if (value is not null)
            {
                schema[keyword] = value;
            }
        }
    }

    /// <summary>Returns the names of an enum's values in the outputs.</summary>
    private static string[] NamesOf(Type type)
    {
        var name = typeof(Names).GetMethod(nameof(Names.Of))!.MakeGenericMethod(type);
        return [.. Enum.GetValues(type).Cast<object>().Select(v => (string)name.Invoke(obj: null, [v])!)];
    }

    private static bool IsLeftOut(JsonPropertyInfo property) => Attribute<JsonIgnoreAttribute>(property) is { Condition: JsonIgnoreCondition.WhenWritingNull };

    private static T? Attribute<T>(JsonPropertyInfo? property)
        where T : Attribute => property?.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();

    private static T? Attribute<T>(Type type)
        where T : Attribute => type.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();
}
