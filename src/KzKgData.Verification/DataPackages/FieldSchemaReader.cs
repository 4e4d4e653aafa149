using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the fields of a table's schema: type, categories, constraints and the project's own properties.</summary>
internal sealed class FieldSchemaReader(DescriptorText text)
{
    private readonly FieldTypeReader _types = new(text);
    private readonly FieldConstraintReader _constraints = new(text);
    private readonly FieldMeaningReader _meanings = new(text);
    private readonly FieldQuantityReader _quantities = new(text);

    /// <summary>Reads a field.</summary>
    /// <param name="name">The name.</param>
    /// <param name="node">The declaration.</param>
    /// <param name="isPlain">Whether the table has a role; such tables allow only one format.</param>
    /// <param name="missingValues">The missing values of the table, for a field that declares none itself.</param>
    public FieldSchema Read(string name, LocatedJson node, bool isPlain, IReadOnlyList<MissingValue> missingValues)
    {
        var problems = text.Problems.Count;
        var type = _types.Read(node, isPlain);
        var categories = ReadCategories(node, type);
        var isSound = text.Problems.Count == problems;
        var field = new FieldSchema
        {
            Name = name,
            Type = type,
            Title = DescriptorText.Metadata(node, "title"),
            Description = DescriptorText.Metadata(node, "description"),
            Categories = categories,
            CategoryLabels = ReadCategoryLabels(node, type),
            MissingValues = ReadMissingValues(node["missingValues"], isPlain) ?? missingValues,
            AlsoAllowed = text.ReadTexts(node["kzkg:alsoAllowed"]),
            Evidence = ReadEvidence(node),
            DerivedFrom = ReadDerivation(node),
            CarriedBy = text.ReadTexts(node["kzkg:carriedBy"]),
            PrintedAs = ReadPrintedAs(node),
            Conditions = ReadConditions(node),
            EnumName = ReadTypeName(node, "kzkg:enum"),
            Constraints = _constraints.Read(node, type, isSound),
        };
        return _quantities.Read(_meanings.Read(field, node, isSound), node, isSound);
    }

    /// <summary>Reports properties that only fields of claims can have.</summary>
    public void RefuseWhatOnlyClaimsHave(IEnumerable<LocatedJson> fields) => _quantities.RefuseElsewhere(fields);

    /// <summary>Reads the name of a C# type; null if there is none, or it is invalid.</summary>
    public string? ReadTypeName(LocatedJson parent, string property)
    {
        var name = text.Optional(parent, property);
        if (name is not null
            && !(name.Length > 0 && name[0] is >= 'A' and <= 'Z' && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))))
        {
            text.Report(parent[property]!, $"'{name}' is not a valid name for a C# type; write it as in TradeFlow");
            return null;
        }

        return name;
    }

    /// <summary>Reads the texts that stand for a missing value; null if none are declared.</summary>
    /// <param name="node">The list, or null.</param>
    /// <param name="isPlain">Whether the table has a role; there only an empty cell means a missing value.</param>
    public List<MissingValue>? ReadMissingValues(LocatedJson? node, bool isPlain)
    {
        if (node is null)
        {
            return null;
        }

        if (isPlain)
        {
            if (!(node.Items is [{ Kind: JsonValueKind.String, Text.Length: 0 }]))
            {
                text.Report(node, $"only an empty cell can stand for a missing value in a table with a role; remove 'missingValues'");
            }

            return null;
        }

        if (node.Kind != JsonValueKind.Array)
        {
            text.Report(node, $"'missingValues' must be a list");
            return null;
        }

        var values = new List<MissingValue>();
        foreach (var item in node.Items)
        {
            if (item.Kind == JsonValueKind.String)
            {
                values.Add(new MissingValue(item.Text, string.Empty));
            }
            else if (item.Kind == JsonValueKind.Object && item["value"] is { Kind: JsonValueKind.String } value)
            {
                values.Add(new MissingValue(value.Text, DescriptorText.Metadata(item, "label")));
            }
            else
            {
                text.Report(item, $"a missing value must be a string, or an object with a string as its 'value'; put it in quotes");
            }
        }

        return values;
    }

    private List<string> ReadCategories(LocatedJson field, FieldType type)
    {
        var categories = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in text.OptionalList(field, "categories"))
        {
            var value = item.Kind == JsonValueKind.Object ? item["value"] : item;
            if (value is null || value.Kind is not (JsonValueKind.String or JsonValueKind.Number))
            {
                text.Report(item, $"a category must be a string, a number, or an object with a 'value'");
            }
            else if (FieldConstraintReader.TextOf(value, type) is var category && known.Add(category))
            {
                categories.Add(category);
            }
            else
            {
                text.Report(item, $"the category '{category}' appears twice in the list; remove one");
            }
        }

        return categories;
    }

    private static Dictionary<string, string> ReadCategoryLabels(LocatedJson field, FieldType type)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in field["categories"]?.Items ?? [])
        {
            if (item.Kind == JsonValueKind.Object && item["value"] is { } value && DescriptorText.Metadata(item, "label") is { Length: > 0 } label)
            {
                labels[FieldConstraintReader.TextOf(value, type)] = label;
            }
        }

        return labels;
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

    /// <summary>Reads words that apply to every language, or an object with the words for each language.</summary>
    internal List<CategoryPhrase> ReadPhrases(LocatedJson? node) => node is { Kind: JsonValueKind.Object }
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
                text.Report(category["kzkg:condition"]!, $"'{other}' is not a known condition; use repeats or names-subject");
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
                    text.Report(
                        field["kzkg:evidence"]!,
                        $"a derived field must declare its derivation; add 'kzkg:derivedFrom' with one of {Message.Join($", ", Derivation.All)}");
                }

                return Evidence.Derived;
            case "editorial":
                return Evidence.Editorial;
            case var other:
                text.Report(field["kzkg:evidence"]!, $"'{other}' is not a known kind of evidence; use required, derived or editorial");
                return Evidence.Unstated;
        }
    }

    private string? ReadDerivation(LocatedJson field)
    {
        var derivation = text.Optional(field, "kzkg:derivedFrom");
        if (derivation is not null && !Derivation.All.Contains(derivation, StringComparer.Ordinal))
        {
            text.Report(field["kzkg:derivedFrom"]!, $"'{derivation}' is not a known derivation; use one of {Message.Join($", ", Derivation.All)}");
            return null;
        }

        return derivation;
    }
}
