using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Writes a BibTeX entry in which no value can end its field or be read as a command.</summary>
internal static class BibTeXEntry
{
    /// <summary>Writes the entry, one line per field. Empty fields are omitted.</summary>
    /// <param name="key">The citation key; invalid characters are dropped.</param>
    /// <param name="fields">The names and values of the fields.</param>
    public static string Write(string key, params (string Name, string Value)[] fields)
    {
        var entry = new StringBuilder("@misc{").Append(string.Concat(key.Where(IsOfKey)).Trim('-')).Append(",\n");
        foreach (var (name, value) in fields.Where(f => f.Value.Length > 0))
        {
            // Double braces keep BibTeX from lowercasing the title.
            var (open, close) = name is "title" ? ("{{", "}}") : ("{", "}");
            entry.Append("  ").Append(name.PadRight(7)).Append(" = ").Append(open).Append(Escape(value)).Append(close).Append(",\n");
        }

        return entry.Append('}').ToString();
    }

    private static bool IsOfKey(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_';

    // BibTeX counts braces even after a backslash, so they are written as commands.
    private static string Escape(string value)
    {
        var builder = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            builder.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '%' or '&' or '#' or '$' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return builder.ToString();
    }
}
