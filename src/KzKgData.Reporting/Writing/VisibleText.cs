using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Reporting.Writing;

/// <summary>Escapes invisible and bidirectional characters, so that a value can neither hide nor reorder text.</summary>
internal static class VisibleText
{
    /// <summary>Returns the text on one line: runs of whitespace become one space, control and format characters become escapes.</summary>
    public static string Of(string text) => Write(text, keepsEnds: false);

    /// <summary>Does the same to a part of a longer text; leading and trailing whitespace is kept as one space.</summary>
    public static string Stretch(string text) => Write(text, keepsEnds: true);

    private static string Write(string text, bool keepsEnds)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        var pendingSpace = false;
        for (var i = 0; i < text.Length; i += UnsafeCharacters.LengthAt(text, i))
        {
            if (text[i] is '\n' or '\r' or '\t' or ' ')
            {
                pendingSpace = keepsEnds || builder.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                builder.Append(' ');
                pendingSpace = false;
            }

            Append(builder, text, i);
        }

        return pendingSpace && keepsEnds ? builder.Append(' ').ToString() : builder.ToString();
    }

    /// <summary>Whether a text is printable ASCII with single spaces, as most are, and needs no change.</summary>
    private static bool IsPlain(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    private static void Append(StringBuilder builder, string text, int index)
    {
        var length = UnsafeCharacters.LengthAt(text, index);
        if (UnsafeCharacters.IsAt(text, index, UnsafeKinds.Unseen | UnsafeKinds.Unassigned))
        {
            var codePoint = length == 2 ? char.ConvertToUtf32(text, index) : text[index];
            builder.Append("\\u").Append(codePoint.ToString(length == 2 ? "X6" : "X4", CultureInfo.InvariantCulture));
        }
        else
        {
            builder.Append(text, index, length);
        }
    }
}
