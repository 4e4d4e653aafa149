using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The formats of texts.</summary>
internal enum StringFormat
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>E-mail addresses.</summary>
    Email,

    /// <summary>URIs with their scheme.</summary>
    Uri,

    /// <summary>Base64.</summary>
    Binary,

    /// <summary>UUIDs (RFC 4122).</summary>
    Uuid,
}

/// <summary>A text, with or without a format.</summary>
internal sealed record StringType(StringFormat Format) : FieldType(FieldKind.Text)
{
    /// <inheritdoc/>
    public override Message? Problem(string text) => Format is StringFormat.Any || IsValue(text) ? null : Describe(text);

    private Message Describe(string text) => Format switch
    {
        StringFormat.Email => $"'{text}' is not an e-mail address; write it as in name@example.org",
        StringFormat.Uri => $"'{text}' is not a URI; write it with its scheme, as in https://example.org/",
        StringFormat.Binary => $"'{text}' is not base64; write groups of four letters, digits, + and /, the last one padded with =",
        _ => $"'{text}' is not a UUID; write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, with hyphens between them",
    };

    /// <inheritdoc/>
    internal override bool IsValue(ReadOnlySpan<byte> text) => Format is StringFormat.Any || IsValue(Utf8Text.Decode(text));

    /// <inheritdoc/>
    internal override int LengthOf(string text) => Utf8Text.CodePointsIn(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc/>
    internal override Column? ReadColumn(Table table, int column, FieldSchema field) =>
        Format is StringFormat.Any && field.Categories.Count is > 0 and < short.MaxValue ? new CategoryColumn(table, column, field.Categories) : null;

    private bool IsValue(string text) => Format switch
    {
        StringFormat.Email => IsEmail(text),
        StringFormat.Uri => IsUri(text),
        StringFormat.Binary => IsBase64(text),
        _ => Guid.TryParseExact(text, "D", out _) && text.Length == 36,
    };

    private static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1
            && text.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c))
            && (text[0] == '"' || text.IndexOf('@') == at)
            && text[at + 1] is not ('.' or '-') && text[text.Length - 1] is not ('.' or '-') && text.IndexOf("..", at, StringComparison.Ordinal) < 0;
    }

    private static bool IsUri(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && colon < text.Length - 1 && IsLetter(text[0])
            && text.Take(colon).All(c => IsLetter(c) || c is (>= '0' and <= '9') or '+' or '-' or '.')
            && text.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`'));
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsBase64(string text)
    {
        var end = text.TrimEnd('=').Length;
        return text.Length % 4 == 0 && text.Length - end <= 2 && text.Take(end).All(c => IsLetter(c) || c is (>= '0' and <= '9') or '+' or '/');
    }
}

/// <summary>The <c>any</c> type, whose values are not checked.</summary>
internal sealed record AnyType() : FieldType(FieldKind.Any)
{
    /// <inheritdoc/>
    public override Message? Problem(string text) => null;

    /// <inheritdoc/>
    internal override bool IsValue(ReadOnlySpan<byte> text) => true;
}
