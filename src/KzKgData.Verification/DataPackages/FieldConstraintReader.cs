using System.Text.Json;

namespace KzKgData.Verification.DataPackages;

/// <summary>Reads the constraints of fields.</summary>
internal sealed class FieldConstraintReader(DescriptorText text)
{
    private readonly PatternTime _time = new();

    // Most fields with a pattern share the same one.
    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>Reads the constraints of a field. Unusable ones are reported and ignored.</summary>
    /// <param name="field">The declaration of the field.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isSound">Whether the type could be read. If not, that has been reported, and limits are not checked against it.</param>
    public FieldConstraints Read(LocatedJson field, FieldType type, bool isSound)
    {
        var constraints = FieldConstraints.None;
        var node = field["constraints"];
        if (node is not null && node.Kind != JsonValueKind.Object)
        {
            text.Report(node, $"'constraints' must be an object");
        }

        foreach (var member in node?.Members ?? [])
        {
            if (member.Value.Kind is not JsonValueKind.Null)
            {
                constraints = Read(constraints, member.Name, member.Value, type, isSound);
            }
        }

        return constraints;
    }

    private FieldConstraints Read(FieldConstraints constraints, string name, LocatedJson value, FieldType type, bool isSound)
    {
        switch (name)
        {
            case "required" when value.Kind is JsonValueKind.True or JsonValueKind.False:
                return constraints with { Required = value.Kind == JsonValueKind.True };
            case "unique" when value.Kind is JsonValueKind.True or JsonValueKind.False:
                return constraints; // becomes a unique key of the table
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" when !isSound:
                return constraints;
            case "minimum" when BoundOf(value, type, BoundKind.Minimum) is { } bound:
                return constraints with { Bounds = [.. constraints.Bounds, bound] };
            case "maximum" when BoundOf(value, type, BoundKind.Maximum) is { } bound:
                return constraints with { Bounds = [.. constraints.Bounds, bound] };
            case "exclusiveMinimum" when BoundOf(value, type, BoundKind.ExclusiveMinimum) is { } bound:
                return constraints with { Bounds = [.. constraints.Bounds, bound] };
            case "exclusiveMaximum" when BoundOf(value, type, BoundKind.ExclusiveMaximum) is { } bound:
                return constraints with { Bounds = [.. constraints.Bounds, bound] };
            case "minLength" when LengthOf(value) is { } length:
                return constraints with { MinLength = length };
            case "maxLength" when LengthOf(value) is { } length:
                return constraints with { MaxLength = length };
            case "enum" when value.Kind is JsonValueKind.Array && value.Items.Count > 0:
                return constraints with { Allowed = new AllowedValues(type, [.. value.Items.Select(i => TextOf(i, type))]) };
            case "pattern" when value.Kind == JsonValueKind.String:
                return ReadPattern(constraints, value);
            case "required"
            or "unique" or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "minLength" or "maxLength" or "enum"
            or "pattern":
                text.Report(value, $"the value of the constraint '{name}' does not fit the type of the field; correct it, or remove the constraint");
                return constraints;
            default:
                text.Note(value, $"the constraint '{name}' is not supported, so it is not checked");
                return constraints;
        }
    }

    private static Bound? BoundOf(LocatedJson value, FieldType type, BoundKind kind) =>
        value.Kind is JsonValueKind.String or JsonValueKind.Number ? type.BoundOf(TextOf(value, type), kind) : null;

    private static int? LengthOf(LocatedJson value) =>
        CellValues.TryInteger(value.Text, out var length) && length is >= 0 and < int.MaxValue ? (int)length : null;

    /// <summary>Returns the text with which a cell of a type would write a JSON value of the descriptor.</summary>
    internal static string TextOf(LocatedJson value, FieldType type) => (value.Kind, type) switch
    {
        (JsonValueKind.Number, NumberType number) => number.Format.Write(value.Text),
        (JsonValueKind.True, BooleanType boolean) => boolean.Trues[0],
        (JsonValueKind.False, BooleanType boolean) => boolean.Falses[0],
        (JsonValueKind.Object or JsonValueKind.Array, _) => value.Raw,
        _ => value.Text,
    };

    private FieldConstraints ReadPattern(FieldConstraints constraints, LocatedJson value)
    {
        try
        {
            if (!_patterns.TryGetValue(value.Text, out var pattern))
            {
                _patterns.Add(value.Text, pattern = new Pattern(value.Text, _time));
            }

            return constraints with { Pattern = pattern };
        }
        catch (ArgumentException)
        {
            text.Report(value, $"the pattern {value.Text} is not a valid regular expression; correct it");
            return constraints;
        }
    }
}
