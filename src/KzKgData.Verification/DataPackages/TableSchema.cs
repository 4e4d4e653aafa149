namespace KzKgData.Verification.DataPackages;

/// <summary>The role of a table in verification (<c>kzkg:role</c>).</summary>
public enum TableRole
{
    /// <summary>A table that only has to be well-formed.</summary>
    None,

    /// <summary>The published texts that are the evidence.</summary>
    Sources,

    /// <summary>Ranges of text in the sources.</summary>
    Mentions,

    /// <summary>Which mention, or which cell of an official table, supports which cell of which fact.</summary>
    Citations,

    /// <summary>Mentions that are not evidence for a fact.</summary>
    Exclusions,

    /// <summary>The ledger of explained and acknowledged discrepancies.</summary>
    Explanations,

    /// <summary>Facts about quantities.</summary>
    Claims,

    /// <summary>Any other curated facts.</summary>
    Facts,

    /// <summary>Other names of people and organisations in texts; each is a fact itself.</summary>
    Aliases,

    /// <summary>Cells of official tables: their places and values.</summary>
    Cells,

    /// <summary>
    /// The published ids and categories. Programs depend on them, so they must neither disappear nor change their meaning.
    /// </summary>
    Published,

    /// <summary>Rows that the tool suggests and nobody has accepted: not part of the data, neither verified nor compiled.</summary>
    Proposals,
}

/// <summary>How a cell is supported (<c>kzkg:evidence</c>).</summary>
public enum Evidence
{
    /// <summary>The schema does not say; the cell needs no evidence.</summary>
    Unstated,

    /// <summary>A cell that is not empty must be cited.</summary>
    Required,

    /// <summary>The cell follows from other cells (<c>kzkg:derivedFrom</c>); the check derives it again.</summary>
    Derived,

    /// <summary>The cell is the curator's own classification or note.</summary>
    Editorial,
}

/// <summary>A column that another column refers to.</summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Field">The name of the field.</param>
public sealed record FieldReference(string Table, string Field)
{
    /// <summary>Returns the reference as descriptors write it: <c>claims.id</c>.</summary>
    public override string ToString() => Table + "." + Field;
}

/// <summary>How a quantity relates to time.</summary>
public enum Measure
{
    /// <summary>The package does not say.</summary>
    Unstated,

    /// <summary>A quantity over a period, so that the parts of a period add up to the whole: trade in a year.</summary>
    Flow,

    /// <summary>A quantity at a moment, the last day of the period: capital invested so far.</summary>
    Stock,
}

/// <summary>Declares that a quantity in one category is the sum of those in others.</summary>
/// <param name="Whole">The category of the sum.</param>
/// <param name="Parts">The categories that add up to it, at least two.</param>
public sealed record CategoryParts(string Whole, IReadOnlyList<string> Parts);

/// <summary>One declared column of a table.</summary>
public sealed record FieldSchema
{
    private readonly string _name = string.Empty;
    private AllowedValues? _allowed;

    /// <summary>The name of the column.</summary>
    public required string Name
    {
        get => _name;
        init
        {
            _name = value;
            BasisName = value + Facts.Basis.Suffix;
        }
    }

    /// <summary>The name of the column with the basis of this one, if there is such a column.</summary>
    internal string BasisName { get; private init; } = string.Empty;

    /// <summary>The type of the values.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The column's heading for readers; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>A description of the column; may be empty.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The only values allowed, in declared order; empty if any value of the type is allowed.</summary>
    public IReadOnlyList<string> Categories
    {
        get;
        init => (field, _allowed) = (value, null);
    }

    = [];

    /// <summary>The labels of categories, by category; only for those that declare one.</summary>
    public IReadOnlyDictionary<string, string> CategoryLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The texts that stand for a missing value.</summary>
    public IReadOnlyList<MissingValue> MissingValues { get; init; } = MissingValue.Default;

    /// <summary>The columns in one of which a value must be found; empty if the column is not a reference.</summary>
    public IReadOnlyList<FieldReference> References { get; init; } = [];

    /// <summary>The columns of this table in which a row must agree with the row that this column refers to (<c>kzkg:agreesIn</c>).</summary>
    public IReadOnlyList<string> AgreesIn { get; init; } = [];

    /// <summary>Words that are allowed in place of a reference (<c>kzkg:alsoAllowed</c>).</summary>
    public IReadOnlyList<string> AlsoAllowed { get; init; } = [];

    /// <summary>How a cell of this column is supported.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>The derivation of a derived column, or null.</summary>
    public string? DerivedFrom { get; init; }

    /// <summary>The kinds of mention that can support a cell of this column (<c>kzkg:carriedBy</c>); empty for any kind.</summary>
    public IReadOnlyList<string> CarriedBy { get; init; } = [];

    /// <summary>
    /// Whether a cell of this column can be cited: required columns, and derived columns whose value a text may contradict (<c>kzkg:carriedBy</c> on a
    /// derived column).
    /// </summary>
    public bool TakesCitation => Evidence is Evidence.Required || (Evidence is Evidence.Derived && CarriedBy.Count > 0);

    /// <summary>The words that texts print for a category (<c>kzkg:printedAs</c>), by category; only for those that declare any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CategoryPhrase>> PrintedAs { get; init; } =
        new Dictionary<string, IReadOnlyList<CategoryPhrase>>(StringComparer.Ordinal);

    /// <summary>The conditions for excluding a mention, by reason; only for reasons that declare one.</summary>
    public IReadOnlyDictionary<string, ExclusionCondition> Conditions { get; init; } = new Dictionary<string, ExclusionCondition>(StringComparer.Ordinal);

    /// <summary>
    /// The name of the C# enumeration of the categories (<c>kzkg:enum</c>); fields with the same name share it. Null for a name derived from the field.
    /// </summary>
    public string? EnumName { get; init; }

    /// <summary>
    /// Which categories add up to which (<c>kzkg:parts</c>), for the indicator, subject or scope of claims. No category is a direct or indirect part of
    /// itself.
    /// </summary>
    public IReadOnlyList<CategoryParts> Parts { get; init; } = [];

    /// <summary>
    /// How the quantity of a category relates to time (<c>kzkg:measures</c>), for the indicator of claims; categories not listed are unstated.
    /// </summary>
    public IReadOnlyDictionary<string, Measure> Measures { get; init; } = new Dictionary<string, Measure>(StringComparer.Ordinal);

    /// <summary>
    /// The categories that restrict nothing (<c>kzkg:unrestricted</c>), for the scope of claims: such claims can be compared with any scope of an official
    /// table.
    /// </summary>
    public IReadOnlyList<string> Unrestricted { get; init; } = [];

    /// <summary>
    /// The categories that serve only to calibrate official tables (<c>kzkg:control</c>), for the subject of claims: findings about them are only notes.
    /// </summary>
    public IReadOnlyList<string> Control { get; init; } = [];

    /// <summary>The constraints on values besides the type.</summary>
    public FieldConstraints Constraints { get; init; } = FieldConstraints.None;

    /// <summary>The meaning of the column for the rules.</summary>
    public Meaning Meaning { get; init; }

    /// <summary>The place in the descriptor that declares the meaning; null if none does.</summary>
    public Place? MeaningPlace { get; init; }

    /// <summary>Whether the categories are ordered; for stages, in the order in which they are reached (<c>categoriesOrdered</c>).</summary>
    public bool IsOrdered { get; init; }

    /// <summary>
    /// For a stage, the categories that mean it is accomplished (<c>kzkg:accomplished</c>); the others are still ahead. Null if the schema does not
    /// distinguish them.
    /// </summary>
    public IReadOnlyList<string>? Accomplished { get; init; }

    /// <summary>For a stage, the categories that leave open whether it is accomplished (<c>kzkg:unstated</c>).</summary>
    public IReadOnlyList<string> Unstated { get; init; } = [];

    /// <summary>Whether a value is one of the categories; true for any value if there are no categories.</summary>
    internal bool IsCategory(string value) =>
        Categories.Count == 0 || (_allowed ??= new AllowedValues(Type.ItemType ?? Type, Categories)).Holds(value);
}

/// <summary>How the columns of a file must match the declared fields (<c>fieldsMatch</c>).</summary>
public enum FieldsMatch
{
    /// <summary>The same columns in the same order.</summary>
    Exact,

    /// <summary>The same columns in any order.</summary>
    Equal,

    /// <summary>All fields, and possibly other columns.</summary>
    Subset,

    /// <summary>No other columns; fields may be missing.</summary>
    Superset,

    /// <summary>At least one of the fields.</summary>
    Partial,
}

/// <summary>A foreign key of several columns.</summary>
/// <param name="Fields">The columns.</param>
/// <param name="Table">The name of the referenced table.</param>
/// <param name="TargetFields">The referenced columns, in the same order.</param>
public sealed record ForeignKey(IReadOnlyList<string> Fields, string Table, IReadOnlyList<string> TargetFields);

/// <summary>One declared table of a data package.</summary>
public sealed record TableSchema
{
    internal const decimal DefaultMaterial = 0.01m;

    // In the order of KnownColumn.
    private static readonly string[] _knownNames = ["cause", "indicator", "period", "reason", "scope", "side", "source", "subject", "unit"];

    private readonly IReadOnlyList<FieldSchema> _fields = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly TextIndex _names = new([]);
    private readonly FieldSchema?[] _known = [];
    private readonly IReadOnlyList<string>? _paths;

    /// <summary>The resource's name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The file, or the first of several, relative to the descriptor, with <c>/</c> between folders; the descriptor itself if it contains the rows.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>All files, which are read in order as one table.</summary>
    public IReadOnlyList<string> Paths
    {
        get => _paths ?? [Path];
        init => _paths = value;
    }

    /// <summary>The name of the files' encoding; null for UTF-8, or the encoding of a byte order mark.</summary>
    public string? Encoding { get; init; }

    /// <summary>Those of the <see cref="Paths"/> whose files are compressed with gzip.</summary>
    public IReadOnlyList<string> PackedPaths { get; init; } = [];

    /// <summary>How the columns of the file must match the declared fields.</summary>
    public FieldsMatch FieldsMatch { get; init; }

    /// <summary>Whether fields have the same name in the descriptor, so that <see cref="DataPackages.RepeatedNames"/> tells them apart.</summary>
    internal bool HasRepeatedNames { get; init; }

    /// <summary>Foreign keys of several columns, to another table or to this one.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>The dialect of the file.</summary>
    internal CsvDialect Dialect { get; init; } = CsvDialect.Default;

    /// <summary>The rows if the descriptor contains them; null if a file does.</summary>
    internal LocatedJson? InlineData { get; init; }

    /// <summary>The table's heading for readers; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>A description of what a row represents; may be empty.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The role of the table in verification.</summary>
    public TableRole Role { get; init; }

    /// <summary>The declared columns, in order.</summary>
    public required IReadOnlyList<FieldSchema> Fields
    {
        get => _fields;
        init
        {
            _fields = value;
            HasEvidenceFields = value.Any(f => f.Evidence is Evidence.Required);
            DerivedFields = [.. value.Where(f => f.DerivedFrom is not null)];
            _positions = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < value.Count; i++)
            {
                _positions.Add(value[i].Name, i);
            }

            _names = new TextIndex(value.Select(f => f.Name));
            _known = Array.ConvertAll(_knownNames, Field);
        }
    }

    /// <summary>
    /// The asymmetry index, as a share, from which a gap between two positions of claims is material (<c>kzkg:material</c>); 0.01 by default.
    /// </summary>
    public decimal Material { get; init; } = DefaultMaterial;

    /// <summary>The columns of the primary key; may be empty.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>Further sets of columns whose combined values are unique.</summary>
    public IReadOnlyList<IReadOnlyList<string>> UniqueKeys { get; init; } = [];

    /// <summary>The column that labels a row for readers (<c>kzkg:label</c>), or null.</summary>
    public string? Label { get; init; }

    /// <summary>The C# name of a row (<c>kzkg:rowName</c>), or null for the singular of the table's name.</summary>
    public string? RowName { get; init; }

    /// <summary>The place in the descriptor that names the file.</summary>
    public required Place PathPlace { get; init; }

    /// <summary>Whether the rows are facts, which must be cited. Sources are facts if one of their fields requires evidence.</summary>
    public bool HoldsFacts => Role is TableRole.Claims or TableRole.Facts or TableRole.Aliases || (Role is TableRole.Sources && HasEvidenceFields);

    /// <summary>Whether evidence is required for cells rather than for whole rows.</summary>
    public bool HasEvidenceFields { get; private init; }

    /// <summary>The fields whose cells are derived from others.</summary>
    internal IReadOnlyList<FieldSchema> DerivedFields { get; private init; } = [];

    /// <summary>Returns the field with a name, or null.</summary>
    public FieldSchema? Field(string name) => PositionOf(name) is >= 0 and var position ? _fields[position] : null;

    /// <summary>Returns the field of a known column, or null if the table does not declare it.</summary>
    internal FieldSchema? Field(KnownColumn column) => _known[(int)column];

    /// <summary>Returns the position of the field with a name in UTF-8; -1 if there is none.</summary>
    internal int PositionOf(ReadOnlySpan<byte> name) => _names.Find(name);

    /// <summary>Returns the position of the field with a name; -1 if there is none.</summary>
    internal int PositionOf(string name) => _positions.TryGetValue(name, out var position) ? position : -1;

    /// <summary>Returns the field with a meaning, or null.</summary>
    public FieldSchema? Field(Meaning meaning)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_fields[i].Meaning == meaning)
            {
                return _fields[i];
            }
        }

        return null;
    }
}
