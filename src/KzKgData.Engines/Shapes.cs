namespace KzKgData.Engines;

/// <summary>The tables that the rules query.</summary>
internal static class Shapes
{
    /// <summary>The name of the table of claims in an export.</summary>
    public const string ExportedClaims = "kzkg_claims";

    /// <summary>The name of the table with the declarations about claims in an export.</summary>
    public const string ExportedDeclarations = "kzkg_declarations";

    /// <summary>The columns of claims that the rules use, which every input must have, followed by those that messages show.</summary>
    public const string ClaimColumns =
        "id$ family measurand indicator$ subject$ scope$ mutual$ flow kind$ period$ first_day last_day months base_period$ base_first_day base_last_day "
        + "unit$ scale factor value low low_open high high_open hard_low hard_low_open hard_high hard_high_open rounded is_measurement can_add_up from_table "
        + "side$ stated_by$ attribution$ whole$ per$ source$ "
        + "value_text$ reading$ qualifier$ printed$ printed_kind$ reporter$ stated_on$ language$ published$ published_basis$ via$ "
        + "place_path$ place_line place_column place_end_line place_end_column";

    /// <summary>The claims, each with its row number.</summary>
    public static TableShape Claims { get; } = TableShape.Of("all_claims", "claim_row " + ClaimColumns);

    /// <summary>The claims in an export.</summary>
    public static TableShape Exported { get; } = TableShape.Of(ExportedClaims, ClaimColumns);

    /// <summary>The sums that the package declares.</summary>
    public static TableShape DeclaredCompositions { get; } = TableShape.Of("declared_compositions", "family composition whole_measurand measurand part_count");

    /// <summary>Rows with a key.</summary>
    public static TableShape Keys { get; } = TableShape.Of("keys", "scope key_row first_of_table across_tables key_text$");

    /// <summary>References of rows.</summary>
    public static TableShape Referrals { get; } = TableShape.Of("referrals", "scope referring_row key_text$");

    /// <summary>Keys that can be referred to.</summary>
    public static TableShape Referred { get; } = TableShape.Of("referred", "scope key_text$");

    /// <summary>Cells of referring rows that must agree with the row referred to.</summary>
    public static TableShape Agreements { get; } = TableShape.Of("agreements", "scope agrees_in referring_row key_text$ agreed$");

    /// <summary>The corresponding cells of the rows referred to.</summary>
    public static TableShape AgreedRows { get; } = TableShape.Of("agreed_rows", "scope agrees_in key_text$ agreed$");

    /// <summary>Cells of facts that need evidence, and lists with their number of items.</summary>
    public static TableShape EvidenceCells { get; } = TableShape.Of("evidence_cells", "field fact is_needed items");

    /// <summary>Cells of facts that have a citation.</summary>
    public static TableShape CitedCells { get; } = TableShape.Of("cited_cells", "field fact");

    /// <summary>Cited list items, from 1; -1 if the list is cited as a whole.</summary>
    public static TableShape CitedItems { get; } = TableShape.Of("cited_items", "field fact item");

    /// <summary>Rows of mentions, each with the first row with the same id.</summary>
    public static TableShape ListedMentions { get; } = TableShape.Of("listed_mentions", "mention_row first_row");

    /// <summary>Mentions that are cited, used as evidence or excluded, by the first row with their id.</summary>
    public static TableShape UsedMentions { get; } = TableShape.Of("used_mentions", "first_row");

    /// <summary>Claims whose id an earlier claim has; no other rule checks them.</summary>
    public static TableShape Repeated { get; } = TableShape.Of("repeated_claims", "claim_row");
}
