using System.Buffers;
using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Prevents spreadsheets from reading text as a formula (CSV injection).</summary>
/// <remarks>
/// A sign that could begin a formula is preceded by an apostrophe. A formula can begin at the start of a cell, and a spreadsheet that splits at
/// semicolons or tabs starts new cells within the text. Spreadsheets also accept the full-width signs of East Asian input.
/// </remarks>
internal static class SpreadsheetText
{
    private const string Signs = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private const string Separators = ";\t\r\n";

    private static readonly SearchValues<char> _signs = SearchValues.Create(Signs);

    /// <summary>Returns the text with formulas disarmed.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(_signs))
        {
            return text;
        }

        StringBuilder? guarded = null;
        var isFormula = false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            isFormula = Signs.Contains(text[i], StringComparison.Ordinal) || (isFormula && char.IsWhiteSpace(text[i]));
            if (isFormula && (i == 0 || Separators.Contains(text[i - 1], StringComparison.Ordinal)))
            {
                (guarded ??= new StringBuilder(text)).Insert(i, '\'');
            }
        }

        return guarded?.ToString() ?? text;
    }
}
