using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG1006: a cell is no value of its declared type, category or constraints.</summary>
public sealed class BadCell() : Rule("KZKG1006", "Bad cell", "form")
{
    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        foreach (var table in context.Package.Tables)
        {
            foreach (var field in table.Schema.Fields)
            {
                if (table.Values(field) is not { } column)
                {
                    continue;
                }

                var check = new CellCheck(field, table.Schema, column);
                var position = table.ColumnOf(field.Name);
                for (var row = 0; row < table.Rows.Count; row++)
                {
                    if (!check.IsSound(table.Utf8(row, position), row)
                        && !table.IsMalformed(row)
                        && Problem(field, table.Schema, table.CellOf(row, position).Text) is { } problem)
                    {
                        yield return At(table.PlaceOf(table.CellOf(row, position)), $"{field.Name}: {problem}", context.FactsOf(table.Rows[row]));
                    }
                }
            }
        }
    }

    private static string? Problem(FieldSchema field, TableSchema table, string text)
    {
        if (text.Length == 0)
        {
            return IsRequired(field, table) ? "the cell is empty; a value is required" : null;
        }

        if ((field.Type.Problem(text) ?? (IsHeldAgainstPrint(field, table) ? null : ProblemOfWriting(text))) is { } problem)
        {
            return problem;
        }

        var values = field.Type.Split(text);
        foreach (var value in values)
        {
            if (values.Count > 1 && (field.References.Count > 0 || field.Categories.Count > 0) && values.Count(v => v == value) > 1)
            {
                return $"{Printable.Quote(value)} stands in the list twice; remove one";
            }

            if (field.Categories.Count > 0 && !field.Categories.Contains(value, StringComparer.Ordinal))
            {
                return $"{Printable.Quote(value)} is no category of this column; use one of {string.Join(", ", field.Categories)}";
            }

            if (field.Constraints.Problem(value) is { } violated)
            {
                return violated;
            }
        }

        return null;
    }

    private static bool IsRequired(FieldSchema field, TableSchema table) =>
        field.Constraints.Required || (table.PrimaryKey.Count == 1 && string.Equals(table.PrimaryKey[0], field.Name, StringComparison.Ordinal));

    // What a text prints has to be written as it is printed there.
    private static bool IsHeldAgainstPrint(FieldSchema field, TableSchema table) => field.CarriedBy.Count > 0 || (table.Role is TableRole.Mentions && field.Name is "printed");

    private static string? ProblemOfWriting(string text)
    {
        if (text.Trim().Length != text.Length)
        {
            return $"{Printable.Quote(text)} begins or ends with white space; remove it";
        }

        for (var i = 0; i < text.Length; i += UnsafeCharacters.LengthAt(text, i))
        {
            if (IsUnseen(text, i))
            {
                return FormattableString.Invariant($"{Printable.Quote(text)} holds the character U+{(int)text[i]:X4}, which cannot be seen; remove it");
            }
        }

        return null;
    }

    // Line breaks are seen, and some scripts cannot be written without the joiners.
    private static bool IsUnseen(string text, int index) =>
        text[index] is not ('\n' or '\r' or '\u200C' or '\u200D') && UnsafeCharacters.IsAt(text, index, UnsafeKinds.Unseen);

    /// <summary>Tells of nearly all cells of a column that nothing is wrong with them, by the bytes that stand there.</summary>
    private readonly struct CellCheck(FieldSchema field, TableSchema table, Column column)
    {
        private readonly bool _isRequired = IsRequired(field, table);
        private readonly bool _isPlain = field.Type.IsPlain || (field.Categories.Count > 0 && field.Categories.All(c => ProblemOfWriting(c) is null));
        private readonly bool _hasCategoriesOfNoText = field.Categories.Count > 0 && column is not CategoryColumn;

        /// <summary>Whether a cell is known to be sound; where it is not, it has to be looked at closely.</summary>
        public bool IsSound(ReadOnlySpan<byte> text, int row) => text.IsEmpty
            ? !_isRequired
            : column.IsValue(row) && !_hasCategoriesOfNoText && (_isPlain || IsPlainAscii(text)) && field.Constraints.AreMetBy(text);

        private static bool IsPlainAscii(ReadOnlySpan<byte> text)
        {
#if NET
            return text.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 && text[0] != ' ' && text[^1] != ' ';
#else
            foreach (var b in text)
            {
                if (b is < (byte)' ' or > (byte)'~')
                {
                    return false;
                }
            }

            return text[0] != ' ' && text[text.Length - 1] != ' ';
#endif
        }
    }
}
