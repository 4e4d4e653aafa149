namespace KzKgData.Reporting.Contracts;

/// <summary>The description of a type or property of a JSON output, and its constraints in the published JSON Schema.</summary>
/// <param name="text">The description, as sentences.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class MeaningAttribute(string text) : Attribute
{
    /// <summary>The pattern of the id of a rule.</summary>
    public const string Rule = "^KZKG[0-9]{4}$";

    /// <summary>The pattern of a date in ISO 8601.</summary>
    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /// <summary>The description, as sentences.</summary>
    public string Text => text;

    /// <summary>The regular expression that a string must match; null for any string.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether a string must not be empty.</summary>
    public bool IsFilled { get; init; }

    /// <summary>The permitted strings; empty for any string.</summary>
    public string[] OneOf { get; init; } = [];

    /// <summary>The enum whose names, as every output writes them, are the permitted strings; null for any string.</summary>
    public Type? NameOf { get; init; }

    /// <summary>The minimum of a number; NaN for none.</summary>
    public double Minimum { get; init; } = double.NaN;

    /// <summary>The maximum of a number; NaN for none.</summary>
    public double Maximum { get; init; } = double.NaN;

    /// <summary>The maximum number of items in a list; 0 for no maximum.</summary>
    public int MostItems { get; init; }
}
