using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Findings;

namespace KzKgData.Verification.Rules;

/// <summary>KZKG2002: a mention is neither evidence for a fact nor excluded.</summary>
public sealed class UnaccountedMention() : Rule("KZKG2002", "Mention neither cited nor excluded", "evidence")
{
    private protected override IReadOnlyList<TableRole> Needs => [TableRole.Citations, TableRole.Exclusions, TableRole.Explanations];

    /// <inheritdoc/>
    public override IEnumerable<Outcome> Check(RuleContext context)
    {
        if (context.Package.FindTable(TableRole.Mentions) is not { HasAllColumns: true } mentions)
        {
            yield break;
        }

        // By id, since a mention whose source or offsets cannot be read is no mention yet.
        var ids = mentions.IndexOf(mentions.ColumnOf("id"));
        var isUsed = new bool[mentions.Rows.Count];
        foreach (var row in context.Dataset.RowsOf(TableRole.Citations))
        {
            if (context.Dataset.MentionCitedIn(row) is { } mention)
            {
                isUsed[ids.FirstOf(mention.Index)] = true;
            }
            else
            {
                Use(row["mention"].Utf8);
            }
        }

        foreach (var id in context.Dataset.Explanations.SelectMany(e => e.Evidence).Concat(context.Dataset.Exclusions.SelectMany(e => e.Values("about"))))
        {
            Use(System.Text.Encoding.UTF8.GetBytes(id));
        }

        foreach (var exclusion in context.Dataset.Exclusions)
        {
            Use(exclusion["mention"].Utf8);
        }

        foreach (var row in mentions.Rows)
        {
            if (!isUsed[ids.FirstOf(row.Index)] && !row.IsMalformed)
            {
                var id = row["id"].Text;
                yield return At(
                    row.PlaceOf("id"),
                    $"the mention {id} ({Printable.Quote(row["printed"].Text)}) is neither cited nor excluded; cite it for the cell that it carries or "
                    + "exclude it with a reason");
            }
        }

        void Use(ReadOnlySpan<byte> id)
        {
            if (ids.Find(id) is >= 0 and var first)
            {
                isUsed[first] = true;
            }
        }
    }
}
