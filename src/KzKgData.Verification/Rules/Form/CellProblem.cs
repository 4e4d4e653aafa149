using System.Runtime.CompilerServices;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>The kinds of problems of a cell.</summary>
internal enum CellFault
{
    /// <summary>The cell is not a valid value of its column.</summary>
    Value,

    /// <summary>The cell has leading or trailing whitespace.</summary>
    WhiteSpace,

    /// <summary>The cell contains an invisible character.</summary>
    Unseen,
}

/// <summary>A problem of a cell. All cells are checked once, for all rules that report them.</summary>
/// <param name="Fault">The kind of problem.</param>
/// <param name="Row">The row of the cell.</param>
/// <param name="Place">The cell.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record CellProblem(CellFault Fault, Row Row, Place Place, Message Message)
{
    /// <summary>
    /// The most problems of one kind that are told for one column of a table without a role. If a whole column is wrong, its declaration is, and a finding
    /// for each of a million cells helps nobody.
    /// </summary>
    internal const int MostOfColumn = 1_000;

    // An edit of one file leaves the tables of all other files unchanged, so their results stay cached.
    private static readonly ConditionalWeakTable<Table, IReadOnlyList<CellProblem>> _problems = new();

    /// <summary>Checks all cells of a package. Reports at most one problem per cell, and a problem of style only if the value is valid.</summary>
    /// <param name="package">The package.</param>
    /// <param name="threads">The maximum number of threads, 1 or more.</param>
    public static IReadOnlyList<CellProblem> In(DataPackage package, int threads)
    {
        var problems = new IReadOnlyList<CellProblem>[package.Tables.Count];
        Parallelism.For(problems.Length, threads, i => problems[i] = _problems.GetValue(package.Tables[i], In));
        return [.. problems.SelectMany(p => p)];
    }

    private static List<CellProblem> In(Table table)
    {
        var problems = new List<CellProblem>();
        var columns = table
            .Schema.Fields.Where(f => table.ColumnOf(f.Name) >= 0)
            .Select(f => (Check: new CellCheck(table, f), Found: new ProblemsOfColumn(table, f, problems)))
            .ToArray();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var (check, found) in columns)
            {
                if (!check.IsSound(row) && !table.IsMalformed(row))
                {
                    found.AddOf(row);
                }
            }
        }

        foreach (var (_, found) in columns)
        {
            found.AddFurther();
        }

        return problems;
    }

    private static Message? ProblemOfValue(FieldSchema field, TableSchema table, string text, bool isMissing)
    {
        if (isMissing)
        {
            return !IsRequired(field, table) ? (Message?)null
                : table.Role is TableRole.Sources && field.Name is "published"
                    ? $"the cell is empty, but a value is required; write the day, month or year, as far as known, {UncitedCell.DateInAddress}"
                : field.Constraints.Required ? (Message)$"the cell is empty, but a value is required; fill it in"
                : $"the cell is empty, but the column is part of the primary key; fill it in";
        }

        if (field.Type.Problem(text) is { } problem)
        {
            return problem;
        }

        // In tables with a role, constraints of a list apply to its items; in the standard, they apply to the whole list.
        if (field.Type is ListType { TakesEmptyTexts: true })
        {
            return field.Constraints.Problem(text, field.Type);
        }

        var values = field.Type.ItemType is null ? [text] : field.Type.Split(text);
        var isEachOnce = values.Count > 1 && (field.References.Count > 0 || field.Categories.Count > 0);
        var repeated = isEachOnce
            ? new HashSet<string>(values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key), StringComparer.Ordinal)
            : [];
        foreach (var value in values)
        {
            if (repeated.Contains(value))
            {
                return $"{Printable.Quote(value)} appears in the list more than once; remove the duplicate";
            }

            if (!field.IsCategory(value))
            {
                return $"{Printable.Quote(value)} is not a category of this column; use one of {Printable.Listed(field.Categories)}, or declare it in "
                    + $"{DataPackage.DescriptorFileName} (table {table.Name}, column {field.Name})";
            }

            if (field.Constraints.Problem(value, field.Type.ItemType ?? field.Type) is { } violated)
            {
                return violated;
            }
        }

        return null;
    }

    // The standard requires all columns of a key. A table with a role may leave some empty: a citation of a whole row has no field.
    private static bool IsRequired(FieldSchema field, TableSchema table) =>
        field.Constraints.Required
        || ((table.PrimaryKey.Count == 1 || table.Role is TableRole.None) && table.PrimaryKey.Contains(field.Name, StringComparer.Ordinal));

    // Cells that are compared with a printed text must match it exactly.
    private static bool IsHeldAgainstPrint(FieldSchema field, TableSchema table) =>
        field.CarriedBy.Count > 0 || (table.Role is TableRole.Mentions && field.Name is "printed");

    private static (CellFault Fault, Message Problem)? ProblemOfWriting(string text)
    {
        if (text.Trim().Length != text.Length)
        {
            return (CellFault.WhiteSpace, $"{Printable.Quote(text)} has leading or trailing whitespace; remove it");
        }

        for (var i = 0; i < text.Length; i += UnsafeCharacters.LengthAt(text, i))
        {
            if (IsUnseen(text, i))
            {
                return (
                    CellFault.Unseen,
                    $"{Printable.Quote(text)} contains the invisible character U+{((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)}; remove it");
            }
        }

        return null;
    }

    // Line breaks are visible, and some scripts need the joiners.
    private static bool IsUnseen(string text, int index) =>
        text[index] is not ('\n' or '\r' or '\u200C' or '\u200D') && UnsafeCharacters.IsAt(text, index, UnsafeKinds.Unseen);

    /// <summary>The problems of a column. Beyond <see cref="MostOfColumn"/> of a kind, only the first has a place, and the others are counted.</summary>
    private sealed class ProblemsOfColumn(Table table, FieldSchema field, List<CellProblem> problems)
    {
        private readonly Dictionary<CellFault, int> _counts = [];
        private readonly Dictionary<CellFault, (int Row, Place Place)> _firstBeyond = [];

        /// <summary>Adds the problem of a cell, if it has one.</summary>
        public void AddOf(int row)
        {
            var column = table.ColumnOf(field.Name);
            var cell = table.CellOf(row, column);
            var isMissing = table.IsMissing(row, column);
            if (ProblemOfValue(field, table.Schema, cell.Text, isMissing) is { } problem)
            {
                Add(CellFault.Value, row, cell, problem);
            }
            else if (!isMissing && !IsHeldAgainstPrint(field, table.Schema) && ProblemOfWriting(cell.Text) is var (fault, style))
            {
                Add(fault, row, cell, style);
            }
        }

        /// <summary>Adds, for every kind, how many cells were left out.</summary>
        public void AddFurther()
        {
            foreach (var beyond in _firstBeyond)
            {
                problems.Add(new CellProblem(
                    beyond.Key,
                    table.Rows[beyond.Value.Row],
                    beyond.Value.Place,
                    $"{field.Name}: {_counts[beyond.Key] - MostOfColumn} more cell(s) of this column, of which this is the first, have such a problem; if the "
                    + $"values are right, correct the declaration of the column"));
            }
        }

        private void Add(CellFault fault, int row, Cell cell, Message problem)
        {
            _counts.TryGetValue(fault, out var count);
            _counts[fault] = count + 1;
            if (count < MostOfColumn || table.Schema.Role is not TableRole.None)
            {
                problems.Add(new CellProblem(fault, table.Rows[row], table.PlaceOf(cell), $"{field.Name}: {problem}"));
            }
            else if (count == MostOfColumn)
            {
                _firstBeyond.Add(fault, (row, table.PlaceOf(cell)));
            }
        }
    }

    /// <summary>A fast check that recognises nearly all sound cells of a column by their bytes.</summary>
    private sealed class CellCheck(Table table, FieldSchema declared)
    {
        private readonly int _column = table.ColumnOf(declared.Name);
        private readonly bool _isEmptySound = !IsRequired(declared, table.Schema) && declared.MissingValues.Any(m => m.Value.Length == 0);
        private readonly bool _isPlain = declared.Type.IsPlain || (declared.Categories.Count > 0 && declared.Categories.All(c => ProblemOfWriting(c) is null));
        private readonly TextIndex? _categories = declared.Categories.Count > 0 ? new TextIndex(declared.Categories) : null;
        private readonly bool _hasCategoriesOfNoText = declared.Categories.Count > 0 && declared.Type != FieldType.Text;
        private int _lastCategory = -1;

        /// <summary>Whether a cell is known to be sound. If not, it needs the full check.</summary>
        public bool IsSound(int row)
        {
            var text = table.Utf8(row, _column);
            return text.IsEmpty
                ? _isEmptySound
                : !_hasCategoriesOfNoText
                    && (_categories is null ? declared.Type.IsValue(text) : IsCategory(text))
                    && (_isPlain ? HasPlainEnds(text) : IsPlainAscii(text))
                    && declared.Constraints.AreMetBy(text);
        }

        private bool IsCategory(ReadOnlySpan<byte> text)
        {
            // Consecutive rows often hold the same category, and comparing is cheaper than a lookup.
            _lastCategory = _categories!.Is(_lastCategory, text) ? _lastCategory : _categories.Find(text);
            return _lastCategory >= 0;
        }

        private static bool HasPlainEnds(ReadOnlySpan<byte> text) => !Utf8Text.MayBeWhiteSpace(text[0]) && !Utf8Text.MayBeWhiteSpace(text[text.Length - 1]);

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
