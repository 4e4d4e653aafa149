using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Reporting.Views;

/// <summary>Finds the columns that mean something in time. All that the report knows of their names stands here.</summary>
internal static class FieldFinder
{
    /// <summary>The column that says how far something has come, with the stages in their order as its categories; null where there is none.</summary>
    public static FieldSchema? Stage(TableSchema table) => Find(table, f => f.Name is "status" or "stage" && f.Categories.Count > 0);

    /// <summary>The column with the day of that stage, or null.</summary>
    public static FieldSchema? Day(TableSchema table) => Find(table, f => f.Name is "day");

    /// <summary>The column that says when something is to be ready, or null.</summary>
    public static FieldSchema? Deadline(TableSchema table) => Find(table, f => f.Name is "deadline");

    /// <summary>The column with the person who holds an office, or null.</summary>
    public static FieldSchema? Holder(TableSchema table) => Find(table, f => f.Name is "holder");

    /// <summary>The column with the day for which a row holds, or null.</summary>
    public static FieldSchema? AsOf(TableSchema table) => Find(table, f => f.Name is "as_of");

    /// <summary>The column with the other row that speaks of the same thing, or null.</summary>
    public static FieldSchema? SameAs(TableSchema table) => Find(table, f => f.Name is "same_as");

    /// <summary>Whether a stage is still to come.</summary>
    public static bool IsExpected(string stage) => stage is "planned" || stage.StartsWith("to-be-", StringComparison.Ordinal);

    /// <summary>Whether what stands in a cell is not printed as it stands.</summary>
    public static bool IsInferred(Row row, FieldSchema field) => row[field.Name + "_basis"].Text is "inferred";

    /// <summary>The name of a fact: that of its table's label, else of its column <c>name</c>, else what kind of thing it is; its id where it has none of these.</summary>
    public static string Name(Fact fact)
    {
        if (fact.Label != fact.Id)
        {
            return fact.Label;
        }

        var kind = Find(fact.Row.Table.Schema, f => f.Name is "type" && f.Categories.Count > 0);
        return fact.Row["name"] is { IsEmpty: false } name ? name.Text : kind is null ? fact.Id : Wording.Words.OfId(fact.Row[kind.Name].Text);
    }

    /// <summary>Whether facts of the table can be taken part in: another table ties its rows to facts of one more table and to nothing else.</summary>
    public static bool HasParticipants(DataPackage package, TableSchema table) => package.Tables.Any(t => Participation(t.Schema, table.Name) is not null);

    /// <summary>The columns that tie a fact of a table to those who take part in it, or null where a table does not do that.</summary>
    public static (FieldSchema Whole, FieldSchema Part)? Participation(TableSchema tie, string table)
    {
        var ends = tie.Fields.Where(f => f.References is [{ Table: not "sources" }]).ToArray();
        return ends is [{ References: [var whole] } first, var second] && whole.Table == table ? (first, second) : null;
    }

    private static FieldSchema? Find(TableSchema table, Func<FieldSchema, bool> isMeant) => table.Fields.FirstOrDefault(isMeant);
}
