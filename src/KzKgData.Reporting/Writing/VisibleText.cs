using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Makes characters that act on their surroundings visible, so that a value can neither hide nor reorder text.</summary>
internal static class VisibleText
{
    /// <summary>The text on one line: runs of line breaks, tabs and spaces are one space, control and format characters are written as escapes.</summary>
    public static string Of(string text) => Write(text, keepsEnds: false);

    /// <summary>A stretch of a longer text in the same way; what space it begins or ends with sets it apart from its neighbours and stays.</summary>
    public static string Stretch(string text) => Write(text, keepsEnds: true);

    private static string Write(string text, bool keepsEnds)
    {
        var builder = new StringBuilder(text.Length);
        var pendingSpace = false;
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                // Half a surrogate pair cannot be encoded as UTF-8.
                Append(Escape(text[i]));
            }
            else if (rune.Value is '\n' or '\r' or '\t' or ' ')
            {
                pendingSpace = keepsEnds || builder.Length > 0;
            }
            else
            {
                Append(IsInvisible(rune) ? Escape(rune.Value) : rune.ToString());
            }

            i += Math.Max(length, 1);
        }

        return pendingSpace && keepsEnds ? builder.Append(' ').ToString() : builder.ToString();

        void Append(string visible)
        {
            if (pendingSpace)
            {
                builder.Append(' ');
                pendingSpace = false;
            }

            builder.Append(visible);
        }
    }

    /// <summary>The text with its lines and spaces as they are, other control and format characters written as escapes.</summary>
    public static string Escaped(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            builder.Append(rune.Value is not '\n' && IsInvisible(rune) ? Escape(rune.Value) : rune.ToString());
        }

        return builder.ToString();
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;

    private static string Escape(int codePoint) => "\\u" + codePoint.ToString(codePoint > 0xFFFF ? "X6" : "X4", CultureInfo.InvariantCulture);
}
