using System.Text;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2002: a mention is neither cited nor excluded.</summary>
public sealed class UnaccountedMention() : Rule("KZKG2002", "Mention neither cited nor excluded", "evidence"), IRowRule
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations, TableRole.Exclusions, TableRole.Explanations];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        if (MentionsOf(context.Package) is not { } mentions)
        {
            return [];
        }

        var isUsed = new bool[mentions.Rows.Count];
        foreach (var first in Used(context.Dataset))
        {
            isUsed[first] = true;
        }

        return Listed(context.Package).Where(m => !isUsed[m.First]).Select(m => Unaccounted(mentions.Rows[m.Row]));
    }

    /// <inheritdoc/>
    IEnumerable<Finding> IRowRule.Tell(RuleContext context, IReadOnlyList<FoundRow> rows) =>
        MentionsOf(context.Package) is { } mentions ? rows.Select(r => Unaccounted(mentions.Rows[r.Row])) : [];

    /// <summary>Returns the rows of mentions, each with the first row that has its id.</summary>
    internal static IEnumerable<(int Row, int First)> Listed(DataPackage package)
    {
        if (MentionsOf(package) is not { } mentions)
        {
            return [];
        }

        var ids = mentions.IndexOf(mentions.ColumnOf("id"));
        return mentions.Rows.Where(r => !r.IsMalformed).Select(r => (r.Index, ids.FirstOf(r.Index)));
    }

    /// <summary>
    /// Returns the mentions that are cited, named as evidence or excluded, as the first row with their id. This includes mentions with an unreadable
    /// source or offset, which the dataset omits.
    /// </summary>
    internal static IEnumerable<int> Used(Dataset dataset)
    {
        if (MentionsOf(dataset.Package) is not { } mentions)
        {
            yield break;
        }

        var ids = mentions.IndexOf(mentions.ColumnOf("id"));
        foreach (var row in dataset.RowsOf(TableRole.Citations))
        {
            if (dataset.MentionCitedIn(row) is { } mention)
            {
                yield return ids.FirstOf(mention.Index);
            }
            else if (ids.Find(row["mention"].Utf8) is >= 0 and var cited)
            {
                yield return cited;
            }
        }

        foreach (var id in dataset.Explanations.SelectMany(e => e.Evidence).Concat(dataset.Exclusions.SelectMany(e => e.Values("about"))))
        {
            if (ids.Find(Encoding.UTF8.GetBytes(id)) is >= 0 and var named)
            {
                yield return named;
            }
        }

        foreach (var exclusion in dataset.Exclusions)
        {
            if (ids.Find(exclusion["mention"].Utf8) is >= 0 and var excluded)
            {
                yield return excluded;
            }
        }
    }

    private static Table? MentionsOf(DataPackage package) => package.FindTable(TableRole.Mentions) is { HasAllColumns: true } mentions ? mentions : null;

    private Finding Unaccounted(Row row) => At(
        row.PlaceOf("id"),
        $"the mention {row["id"].Text} ({Printable.Quote(row["printed"].Text)}) is neither cited nor excluded; cite it for a cell, or exclude it with a "
        + $"reason");
}
