namespace KzKgData.Verification.DataPackages;

/// <summary>The roles of tables as descriptors spell them, and the columns that each requires.</summary>
internal static class TableRoles
{
    private static readonly (TableRole Role, string[] Columns)[] _columns =
    [
        (TableRole.Sources, ["id", "file", "publisher", "title", "language", "published", "published_basis", "sha256", "characters"]),
        (TableRole.Mentions, ["id", "source", "start", "end", "printed", "kind", "context"]),
        (TableRole.Citations, ["fact", "field", "mention"]),
        (TableRole.Exclusions, ["mention", "reason"]),
        (TableRole.Explanations,
        [
            "id", "rule", "facts", "expect", "cause", "evidence", "hypotheses", "would_settle", "preferred", "rationale", "decided_by", "decided_on",
            "review_by",
        ]),
        (TableRole.Claims,
        [
            "id", "indicator", "subject", "scope", "kind", "period", "period_basis", "base_period", "value", "unit", "reading", "qualifier",
            "stated_by", "attribution", "side", "reporter", "stated_on", "source",
        ]),
        (TableRole.Aliases, ["id", "fact", "alias"]),
        (TableRole.Facts, ["id"]),
        (TableRole.Cells, ["id", "source", "sheet", "row", "column", "value", "context", "described_by"]),
        (TableRole.Published, ["of", "name", "number", "withdrawn", "instead"]),
        (TableRole.Proposals, ["id", "source", "table", "start", "end", "cells", "citations", "open"]),
    ];

    /// <summary>The names of all roles.</summary>
    public static IEnumerable<string> Names => _columns.Select(c => Spell(c.Role));

    /// <summary>Returns the columns that a table with a role must have; none for <see cref="TableRole.None"/>.</summary>
    public static IReadOnlyList<string> ColumnsOf(TableRole role) => Array.Find(_columns, c => c.Role == role).Columns ?? [];

    /// <summary>Whether only one table can have the role.</summary>
    public static bool IsHeldOnce(TableRole role) => role is not (TableRole.Facts or TableRole.None);

    /// <summary>Returns the role with a name, or null.</summary>
    public static TableRole? Find(string word)
    {
        foreach (var (role, _) in _columns)
        {
            if (string.Equals(Spell(role), word, StringComparison.Ordinal))
            {
                return role;
            }
        }

        return null;
    }

#pragma warning disable CA1308 // the descriptor spells its words in lower case
    /// <summary>Returns the name of a role.</summary>
    public static string Spell(TableRole role) => role.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
