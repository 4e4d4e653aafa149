using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the fields of a table's schema: type, categories, constraints and what the project adds to them.</summary>
internal sealed class FieldSchemaReader(DescriptorText text)
{
    // Most fields that have a pattern have the same.
    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    private readonly FieldMeaningReader _meanings = new(text);
    private readonly FieldQuantityReader _quantities = new(text);

    /// <summary>Reads a field that has a name.</summary>
    public FieldSchema Read(string name, LocatedJson node)
    {
        var problems = text.Problems.Count;
        var (type, categories) = (ReadType(node), ReadCategories(node));
        var isSound = text.Problems.Count == problems;
        var field = new FieldSchema
        {
            Name = name,
            Type = type,
            Title = text.Optional(node, "title") ?? string.Empty,
            Description = text.Optional(node, "description") ?? string.Empty,
            Categories = categories,
            AlsoAllowed = text.ReadTexts(node["kzkg:alsoAllowed"]),
            Evidence = ReadEvidence(node),
            DerivedFrom = ReadDerivation(node),
            CarriedBy = text.ReadTexts(node["kzkg:carriedBy"]),
            PrintedAs = ReadPrintedAs(node),
            Conditions = ReadConditions(node),
            EnumName = ReadTypeName(node, "kzkg:enum"),
            Constraints = ReadConstraints(node),
        };
        return _quantities.Read(_meanings.Read(field, node, isSound), node, isSound);
    }

    /// <summary>Tells what only fields of claims can say.</summary>
    public void RefuseWhatOnlyClaimsHave(IEnumerable<LocatedJson> fields) => _quantities.RefuseElsewhere(fields);

    /// <summary>Reads the name of a C# type; null where there is none, or it is none.</summary>
    public string? ReadTypeName(LocatedJson parent, string property)
    {
        var name = text.Optional(parent, property);
        if (name is not null && !(name.Length > 0 && name[0] is >= 'A' and <= 'Z' && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
        {
            text.Report(parent[property]!, $"'{name}' is no name for a type; write it as in TradeFlow");
            return null;
        }

        return name;
    }

    private FieldType ReadType(LocatedJson field)
    {
        if (text.Optional(field, "format") is { } format && !string.Equals(format, "default", StringComparison.Ordinal))
        {
            text.Report(field["format"]!, $"the format '{format}' is not supported; leave it out");
        }

        switch (text.Optional(field, "type") ?? "string")
        {
            case "string":
                return ReadStringType(field);
            case "list":
                var delimiter = text.Optional(field, "delimiter") ?? ",";
                if (delimiter.Length != 1)
                {
                    text.Report(field["delimiter"]!, "a delimiter has to be a single character");
                    delimiter = ",";
                }

                return FieldType.ListOf(ReadItemType(field), delimiter[0]);
            case var name when SingleType(name) is { } type:
                return type;
            case var other:
                text.Report(field["type"]!, $"the type '{other}' is not supported; use string, integer, number, date or list");
                return FieldType.Text;
        }
    }

    private FieldType ReadItemType(LocatedJson field)
    {
        var name = text.Optional(field, "itemType") ?? "string";
        if (SingleType(name) is { } type)
        {
            return type;
        }

        text.Report(field["itemType"]!, $"the item type '{name}' is not supported; use string, integer, number or date");
        return FieldType.Text;
    }

    private static FieldType? SingleType(string name) => name switch
    {
        "string" => FieldType.Text,
        "integer" => FieldType.WholeNumber,
        "number" => FieldType.Number,
        "date" => FieldType.Date,
        _ => null,
    };

    private FieldType ReadStringType(LocatedJson field)
    {
        switch (text.Optional(field, "kzkg:format"))
        {
            case null:
                return FieldType.Text;
            case "period":
                return FieldType.Period;
            case var other:
                text.Report(field["kzkg:format"]!, $"'{other}' is no format; the only one is 'period'");
                return FieldType.Text;
        }
    }

    private List<string> ReadCategories(LocatedJson field)
    {
        var categories = new List<string>();
        foreach (var item in text.OptionalList(field, "categories"))
        {
            var value = item.Kind == JsonValueKind.Object ? item["value"] : item;
            if (value is null || value.Kind is not (JsonValueKind.String or JsonValueKind.Number))
            {
                text.Report(item, "a category has to be a text, a number, or an object with a value");
            }
            else
            {
                categories.Add(value.Text);
            }
        }

        return categories;
    }

    private Dictionary<string, IReadOnlyList<CategoryPhrase>> ReadPrintedAs(LocatedJson field)
    {
        var printedAs = new Dictionary<string, IReadOnlyList<CategoryPhrase>>(StringComparer.Ordinal);
        foreach (var item in field["categories"]?.Items ?? [])
        {
            if (item.Kind == JsonValueKind.Object && item["value"] is { } value && ReadPhrases(item["kzkg:printedAs"]) is { Count: > 0 } phrases)
            {
                printedAs[value.Text] = phrases;
            }
        }

        return printedAs;
    }

    /// <summary>Words for texts of every language, or an object with those of each.</summary>
    private List<CategoryPhrase> ReadPhrases(LocatedJson? node) => node is { Kind: JsonValueKind.Object }
        ? [.. node.Members.SelectMany(m => text.ReadTexts(m.Value).Select(p => new CategoryPhrase(p, m.Name)))]
        : text.ReadTexts(node).ConvertAll(p => new CategoryPhrase(p, string.Empty));

    private Dictionary<string, ExclusionCondition> ReadConditions(LocatedJson field)
    {
        var conditions = new Dictionary<string, ExclusionCondition>(StringComparer.Ordinal);
        foreach (var item in (field["categories"]?.Items ?? []).Where(i => i.Kind == JsonValueKind.Object && i["value"] is not null))
        {
            var test = ReadTest(item);
            var kinds = text.ReadTexts(item["kzkg:kinds"]);
            if (test is not ExclusionTest.None || kinds.Count > 0)
            {
                conditions[item["value"]!.Text] = new ExclusionCondition(kinds, test);
            }
        }

        return conditions;
    }

    private ExclusionTest ReadTest(LocatedJson category)
    {
        switch (text.Optional(category, "kzkg:condition"))
        {
            case null:
                return ExclusionTest.None;
            case "repeats":
                return ExclusionTest.Repeats;
            case "names-subject":
                return ExclusionTest.NamesSubject;
            case var other:
                text.Report(category["kzkg:condition"]!, $"'{other}' is no condition; use repeats or names-subject");
                return ExclusionTest.None;
        }
    }

    private Evidence ReadEvidence(LocatedJson field)
    {
        switch (text.Optional(field, "kzkg:evidence"))
        {
            case null:
                return Evidence.Unstated;
            case "required":
                return Evidence.Required;
            case "derived":
                if (field["kzkg:derivedFrom"] is null)
                {
                    text.Report(field["kzkg:evidence"]!, $"a derived field has to say what from; add kzkg:derivedFrom with one of {string.Join(", ", Derivation.All)}");
                }

                return Evidence.Derived;
            case "editorial":
                return Evidence.Editorial;
            case var other:
                text.Report(field["kzkg:evidence"]!, $"'{other}' is no kind of evidence; use required, derived or editorial");
                return Evidence.Unstated;
        }
    }

    private string? ReadDerivation(LocatedJson field)
    {
        var derivation = text.Optional(field, "kzkg:derivedFrom");
        if (derivation is not null && !Derivation.All.Contains(derivation, StringComparer.Ordinal))
        {
            text.Report(field["kzkg:derivedFrom"]!, $"'{derivation}' is no derivation; use one of {string.Join(", ", Derivation.All)}");
            return null;
        }

        return derivation;
    }

    private FieldConstraints ReadConstraints(LocatedJson field)
    {
        var constraints = FieldConstraints.None;
        var node = field["constraints"];
        if (node is not null && node.Kind != JsonValueKind.Object)
        {
            text.Report(node, "'constraints' has to be an object");
        }

        foreach (var member in node?.Members ?? [])
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "required" when value.Kind is JsonValueKind.True or JsonValueKind.False:
                    constraints = constraints with { Required = value.Kind == JsonValueKind.True };
                    break;
                case "minimum" when CellValues.TryNumber(value.Text, out var minimum):
                    constraints = constraints with { Minimum = minimum };
                    break;
                case "maximum" when CellValues.TryNumber(value.Text, out var maximum):
                    constraints = constraints with { Maximum = maximum };
                    break;
                case "maxLength" when CellValues.TryInteger(value.Text, out var maxLength) && maxLength is > 0 and < int.MaxValue:
                    constraints = constraints with { MaxLength = (int)maxLength };
                    break;
                case "pattern" when value.Kind == JsonValueKind.String:
                    try
                    {
                        if (!_patterns.TryGetValue(value.Text, out var pattern))
                        {
                            _patterns.Add(value.Text, pattern = new Pattern(value.Text));
                        }

                        constraints = constraints with { Pattern = pattern };
                    }
                    catch (ArgumentException)
                    {
                        text.Report(value, $"the pattern {value.Text} is no regular expression");
                    }

                    break;
                default:
                    text.Report(value, $"the constraint '{member.Name}' with this value is not supported; use required, minimum, maximum, maxLength or pattern, and uniqueKeys of the schema");
                    break;
            }
        }

        return constraints;
    }
}
