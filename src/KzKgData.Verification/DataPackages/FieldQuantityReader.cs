using System.Text.Json;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>
/// Reads what a descriptor declares about the quantities of claims: which categories add up to which, and which indicators are flows or stocks.
/// </summary>
internal sealed class FieldQuantityReader(DescriptorText text)
{
    private const string Parts = "kzkg:parts";
    private const string Measures = "kzkg:measures";
    private const string Unrestricted = "kzkg:unrestricted";
    private const string Control = "kzkg:control";
    private const int FewestParts = 2;

    /// <summary>Returns the field with its declared quantities.</summary>
    /// <param name="field">The field as read so far.</param>
    /// <param name="node">Its declaration.</param>
    /// <param name="isSound">Whether type and categories could be read. If not, that has been reported, and nothing is checked against them.</param>
    public FieldSchema Read(FieldSchema field, LocatedJson node, bool isSound) => field with
    {
        Parts = ReadParts(field, node, isSound),
        Measures = ReadMeasures(field, node, isSound),
        Unrestricted = ReadList(field, node, Unrestricted, "scope", isSound),
        Control = ReadList(field, node, Control, "subject", isSound),
    };

    /// <summary>Reports properties of quantities on fields of a table that does not hold claims.</summary>
    public void RefuseElsewhere(IEnumerable<LocatedJson> fields)
    {
        foreach (var field in fields)
        {
            foreach (var property in new[] { Parts, Measures, Unrestricted, Control })
            {
                if (field[property] is { } node)
                {
                    text.Report(node, $"only a table of claims can have '{property}'; remove it");
                }
            }
        }
    }

    private List<CategoryParts> ReadParts(FieldSchema field, LocatedJson node, bool isSound)
    {
        var read = new List<CategoryParts>();
        foreach (var member in Members(node, Parts, field.Name, "indicator", "subject", "scope"))
        {
            var parts = text.ReadTexts(member.Value);
            if (isSound && parts.Prepend(member.Name).FirstOrDefault(p => IsUnknown(p, field)) is { } unknown)
            {
                ReportUnknown(member.Value, unknown, field);
            }
            else if (parts.Distinct(StringComparer.Ordinal).Count() < Math.Max(FewestParts, parts.Count))
            {
                text.Report(member.Value, $"'{member.Name}' must have at least two parts, each named once");
            }
            else if (parts.Exists(p => IsMadeOf(read, p, member.Name)))
            {
                text.Report(member.Value, $"'{member.Name}' would be a part of itself; remove it from its direct and indirect parts");
            }
            else
            {
                read.Add(new CategoryParts(member.Name, parts));
            }
        }

        return read;
    }

    private Dictionary<string, Measure> ReadMeasures(FieldSchema field, LocatedJson node, bool isSound)
    {
        var read = new Dictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var member in Members(node, Measures, field.Name, "indicator"))
        {
            if (isSound && IsUnknown(member.Name, field))
            {
                ReportUnknown(member.Value, member.Name, field);
            }

            switch (member.Value.Text)
            {
                case "flow":
                    read[member.Name] = Measure.Flow;
                    break;
                case "stock":
                    read[member.Name] = Measure.Stock;
                    break;
                default:
                    text.Report(member.Value, $"the measure of '{member.Name}' must be 'flow' or 'stock'");
                    break;
            }
        }

        return read;
    }

    private List<string> ReadList(FieldSchema field, LocatedJson node, string property, string onlyField, bool isSound)
    {
        if (node[property] is not { } declared)
        {
            return [];
        }

        if (field.Name != onlyField)
        {
            text.Report(declared, $"only the field {Quoted(onlyField)} of claims can have '{property}'; remove it");
            return [];
        }

        var categories = text.ReadTexts(declared);
        if (isSound && categories.Find(c => IsUnknown(c, field)) is { } unknown)
        {
            ReportUnknown(declared, unknown, field);
        }

        return categories;
    }

    private static bool IsUnknown(string category, FieldSchema field) =>
        field.Categories.Count > 0 && !field.Categories.Contains(category, StringComparer.Ordinal);

    private void ReportUnknown(LocatedJson node, string category, FieldSchema field) =>
        text.Report(node, $"'{category}' is not a category of this field; use one of {Message.Join($", ", field.Categories)}");

    private static Message Quoted(string name) => $"'{name}'";

    /// <summary>Whether a category is another one, or has it among its direct or indirect parts.</summary>
    private static bool IsMadeOf(List<CategoryParts> read, string whole, string part) =>
        whole == part || read.Exists(c => c.Whole == whole && c.Parts.Any(p => IsMadeOf(read, p, part)));

    private List<JsonMember> Members(LocatedJson node, string property, string field, params string[] onlyFields)
    {
        if (node[property] is not { } declared)
        {
            return [];
        }

        if (!onlyFields.Contains(field, StringComparer.Ordinal))
        {
            text.Report(declared, $"only the field {Message.Join($" or ", onlyFields.Select(Quoted))} of claims can have '{property}'; remove it");
            return [];
        }

        if (declared.Kind != JsonValueKind.Object)
        {
            text.Report(declared, $"'{property}' must be an object");
        }

        return declared.Members;
    }
}
