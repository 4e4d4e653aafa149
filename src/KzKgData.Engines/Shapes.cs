namespace KzKgData.Engines;

/// <summary>The tables that rules are asked of.</summary>
internal static class Shapes
{
    /// <summary>The name of the table of claims in an export.</summary>
    public const string ExportedClaims = "kzkg_claims";

    /// <summary>The name of the table of an export that says what the package declares of its claims.</summary>
    public const string ExportedDeclarations = "kzkg_declarations";

    /// <summary>The columns of claims as rules see them, which every input has to have, and after them what messages show.</summary>
    public const string ClaimColumns =
        "id$ family measurand indicator$ subject$ scope$ mutual$ flow kind$ period$ first_day last_day months base_period$ base_first_day base_last_day "
        + "unit$ scale factor value low low_open high high_open hard_low hard_low_open hard_high hard_high_open rounded is_measurement can_add_up from_table "
        + "side$ stated_by$ attribution$ whole$ per$ source$ "
        + "value_text$ reading$ qualifier$ printed$ printed_kind$ reporter$ stated_on$ language$ published$ published_basis$ via$ "
        + "place_path$ place_line place_column place_end_line place_end_column";

    /// <summary>The claims, each with the number of its row.</summary>
    public static TableShape Claims { get; } = TableShape.Of("all_claims", "claim_row " + ClaimColumns);

    /// <summary>The claims as they stand in an export.</summary>
    public static TableShape Exported { get; } = TableShape.Of(ExportedClaims, ClaimColumns);

    /// <summary>What the package declares to add up to what.</summary>
    public static TableShape DeclaredCompositions { get; } = TableShape.Of("declared_compositions", "family composition whole_measurand measurand part_count");

    /// <summary>Rows that have a key.</summary>
    public static TableShape Keys { get; } = TableShape.Of("keys", "scope key_row first_of_table across_tables key_text$");

    /// <summary>What rows refer to.</summary>
    public static TableShape Referrals { get; } = TableShape.Of("referrals", "scope referring_row key_text$");

    /// <summary>What can be referred to.</summary>
    public static TableShape Referred { get; } = TableShape.Of("referred", "scope key_text$");

    /// <summary>What rows hold that has to agree with the row that they refer to.</summary>
    public static TableShape Agreements { get; } = TableShape.Of("agreements", "scope agrees_in referring_row key_text$ agreed$");

    /// <summary>What the rows referred to hold there.</summary>
    public static TableShape AgreedRows { get; } = TableShape.Of("agreed_rows", "scope agrees_in key_text$ agreed$");

    /// <summary>Cells of facts that need evidence, and lists with the number of their items.</summary>
    public static TableShape EvidenceCells { get; } = TableShape.Of("evidence_cells", "field fact is_needed items");

    /// <summary>Cells of facts that some citation names.</summary>
    public static TableShape CitedCells { get; } = TableShape.Of("cited_cells", "field fact");

    /// <summary>Items of lists that are cited, from 1; -1 where the list as a whole is.</summary>
    public static TableShape CitedItems { get; } = TableShape.Of("cited_items", "field fact item");

    /// <summary>Rows of mentions, each with the first row of its id.</summary>
    public static TableShape ListedMentions { get; } = TableShape.Of("listed_mentions", "mention_row first_row");

    /// <summary>Mentions that are cited, named as evidence or excluded, by the first row of their id.</summary>
    public static TableShape UsedMentions { get; } = TableShape.Of("used_mentions", "first_row");

    /// <summary>Claims whose id an earlier one has; no rule looks at them.</summary>
    public static TableShape Repeated { get; } = TableShape.Of("repeated_claims", "claim_row");
}
