using System.Buffers;
using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Prevents spreadsheets from treating text as a formula.</summary>
/// <remarks>
/// What would begin a formula gets an apostrophe before it. It begins one at the start of a cell, and a spreadsheet that takes
/// semicolons or tabs for separators begins cells within the text. The full-width signs count where East Asian text is typed.
/// </remarks>
internal static class SpreadsheetText
{
    private const string Signs = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private const string Separators = ";\t\r\n";

    private static readonly SearchValues<char> _signs = SearchValues.Create(Signs);

    /// <summary>The text as a spreadsheet can hold it.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(_signs))
        {
            return text;
        }

        var guarded = new StringBuilder(text);
        var isFormula = false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            isFormula = Signs.Contains(text[i], StringComparison.Ordinal) || (isFormula && char.IsWhiteSpace(text[i]));
            if (isFormula && (i == 0 || Separators.Contains(text[i - 1], StringComparison.Ordinal)))
            {
                guarded.Insert(i, '\'');
            }
        }

        return guarded.ToString();
    }
}
