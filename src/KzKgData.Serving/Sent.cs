namespace KzKgData.Serving;

/// <summary>What a form has sent, so that it can be shown again where it was refused.</summary>
/// <param name="Fields">The values by name.</param>
public sealed record Sent(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>The prefix of fields that hold cells.</summary>
    public const string Cell = "cell.";

    /// <summary>The prefix of fields that hold the words which carry a cell.</summary>
    public const string Words = "words.";

    /// <summary>The field that holds the number of the row on the page.</summary>
    public const string Place = "at";

    /// <summary>Nothing was sent.</summary>
    public static Sent Nothing { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>The value of a field, without white space around it; empty where it was not sent.</summary>
    public string this[string name] => Fields.TryGetValue(name, out var values) && values.Count > 0 ? values[0].Trim() : string.Empty;

    /// <summary>The number of the row on the page that the form belongs to; null for none.</summary>
    public int? RowNumber => int.TryParse(this[Place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What was sent for a field of a form; null where another form was sent, or none.</summary>
    public string? Of(string action, string id, string name) => this["do"] == action && this["id"] == id && Fields.ContainsKey(name) ? this[name] : null;

    /// <summary>The values of fields whose names begin with a prefix, by what stands behind it.</summary>
    public IReadOnlyDictionary<string, string> Behind(string prefix) =>
        Fields
            .Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal) && k.Length > prefix.Length)
            .ToDictionary(k => k[prefix.Length..], k => this[k], StringComparer.Ordinal);
}

/// <summary>What is said at the head of a page.</summary>
/// <param name="Text">What was done, or why nothing was.</param>
/// <param name="IsRefusal">Whether nothing was done.</param>
public sealed record Notice(string Text, bool IsRefusal);
