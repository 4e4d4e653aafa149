using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The only values allowed in a column (<c>enum</c>), compared as values of the column's type.</summary>
internal sealed class AllowedValues
{
    private readonly FieldType _type;
    private readonly IReadOnlyList<string> _texts;
    private readonly HashSet<string> _keys;

    /// <summary>Creates the set of allowed values.</summary>
    /// <param name="type">The type of the column.</param>
    /// <param name="texts">The values as the descriptor writes them.</param>
    public AllowedValues(FieldType type, IReadOnlyList<string> texts)
    {
        (_type, _texts) = (type, texts);
        _keys = new HashSet<string>(texts.Select(KeyOf), StringComparer.Ordinal);
    }

    /// <summary>Whether a value is allowed.</summary>
    public bool Holds(string text) => _keys.Contains(KeyOf(text));

    /// <summary>Returns what is wrong with a value, or null if it is allowed.</summary>
    public Message? Problem(string text) =>
        Holds(text) ? null : (Message)$"'{text}' is not an allowed value; use one of {Printable.Listed(_texts)}";

    private string KeyOf(string text) => _type.HasManyWritings ? Utf8Text.Decode(_type.KeyOf(Encoding.UTF8.GetBytes(text))) : text;
}
