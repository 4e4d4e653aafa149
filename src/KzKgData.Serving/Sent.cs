namespace KzKgData.Serving;

/// <summary>The fields of a submitted form, kept to show them again if the form is refused.</summary>
/// <param name="Fields">The values by name.</param>
public sealed record Sent(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>The prefix of the names of fields that hold cells.</summary>
    public const string Cell = "cell.";

    /// <summary>The prefix of the names of fields that hold the words that support a cell.</summary>
    public const string Words = "words.";

    /// <summary>The field that holds the number of the row on the page.</summary>
    public const string Place = "at";

    /// <summary>No form.</summary>
    public static Sent Nothing { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>The trimmed value of a field; empty if it was not sent.</summary>
    public string this[string name] => Fields.TryGetValue(name, out var values) && values.Count > 0 ? values[0].Trim() : string.Empty;

    /// <summary>The number of the row on the page that the form belongs to; null if it belongs to none.</summary>
    public int? RowNumber => int.TryParse(this[Place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Returns the value of a field if this form was sent; null otherwise.</summary>
    public string? Of(string action, string id, string name) => this["do"] == action && this["id"] == id && Fields.ContainsKey(name) ? this[name] : null;

    /// <summary>Returns the values of the fields whose names start with a prefix, by the rest of the name.</summary>
    public IReadOnlyDictionary<string, string> Behind(string prefix) =>
        Fields
            .Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal) && k.Length > prefix.Length)
            .ToDictionary(k => k[prefix.Length..], k => this[k], StringComparer.Ordinal);
}

/// <summary>The message at the top of a page.</summary>
/// <param name="Text">What was done, or why nothing was done.</param>
/// <param name="IsRefusal">Whether nothing was done.</param>
public sealed record Notice(string Text, bool IsRefusal);
