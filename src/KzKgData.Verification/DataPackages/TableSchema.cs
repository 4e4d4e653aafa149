namespace KzKgData.Verification.DataPackages;

/// <summary>What a table means to verification (<c>kzkg:role</c>).</summary>
public enum TableRole
{
    /// <summary>A table that only has to be well formed.</summary>
    None,

    /// <summary>The published texts that everything rests on.</summary>
    Sources,

    /// <summary>Stretches of the sources.</summary>
    Mentions,

    /// <summary>Which mention, or which cell of an official table, carries which cell of which fact.</summary>
    Citations,

    /// <summary>Mentions that are no evidence for a fact.</summary>
    Exclusions,

    /// <summary>The ledger of discrepancies.</summary>
    Explanations,

    /// <summary>Facts about a quantity.</summary>
    Claims,

    /// <summary>Any other curated facts.</summary>
    Facts,

    /// <summary>Facts of their own: the other names under which texts speak of people and organisations.</summary>
    Aliases,

    /// <summary>Places in the files of official tables, each with the value that stands there.</summary>
    Cells,

    /// <summary>
    /// The ids and categories that have been published: programs are written against them, so none of them goes or comes to mean something else.
    /// </summary>
    Published,

    /// <summary>Rows that the tool suggests and nobody has accepted: no part of the data, neither verified nor compiled.</summary>
    Proposals,
}

/// <summary>How a cell is borne out (<c>kzkg:evidence</c>).</summary>
public enum Evidence
{
    /// <summary>The schema does not say; the cell needs none.</summary>
    Unstated,

    /// <summary>A cell that is not empty must be cited.</summary>
    Required,

    /// <summary>The cell follows from other cells (<c>kzkg:derivedFrom</c>) and is derived again when checked.</summary>
    Derived,

    /// <summary>The cell is the curator's own classification or note.</summary>
    Editorial,
}

/// <summary>A column that another column points to.</summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Field">The name of its field.</param>
public sealed record FieldReference(string Table, string Field)
{
    /// <summary>The reference as the descriptor writes it: <c>claims.id</c>.</summary>
    public override string ToString() => Table + "." + Field;
}

/// <summary>How a quantity stands to time.</summary>
public enum Measure
{
    /// <summary>The package does not say.</summary>
    Unstated,

    /// <summary>It comes about over a period, so that its parts add up to the whole: trade in a year.</summary>
    Flow,

    /// <summary>It is there at a moment, the last day of the period: capital invested so far.</summary>
    Stock,
}

/// <summary>That a quantity in one category is the sum of those in others.</summary>
/// <param name="Whole">The category of the sum.</param>
/// <param name="Parts">The categories that add up to it, at least two.</param>
public sealed record CategoryParts(string Whole, IReadOnlyList<string> Parts);

/// <summary>One declared column of a table.</summary>
public sealed record FieldSchema
{
    private readonly string _name = string.Empty;
    private AllowedValues? _allowed;

    /// <summary>The column's name in the header row.</summary>
    public required string Name
    {
        get => _name;
        init
        {
            _name = value;
            BasisName = value + Facts.Basis.Suffix;
        }
    }

    /// <summary>The name of the column that says what this one rests on, where there is one.</summary>
    internal string BasisName { get; private init; } = string.Empty;

    /// <summary>What values the column takes.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The column's heading for readers; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What the column means, in words; may be empty.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The only values allowed, in their declared order; empty where any value of the type is.</summary>
    public IReadOnlyList<string> Categories
    {
        get;
        init => (field, _allowed) = (value, null);
    }

    = [];

    /// <summary>The labels of those categories that have one, by the category.</summary>
    public IReadOnlyDictionary<string, string> CategoryLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What stands for a missing value.</summary>
    public IReadOnlyList<MissingValue> MissingValues { get; init; } = MissingValue.Default;

    /// <summary>The columns that a value must be found in, any one of them; empty where the column is no reference.</summary>
    public IReadOnlyList<FieldReference> References { get; init; } = [];

    /// <summary>The columns of this table in which a row has to say the same as the one that this column refers to (<c>kzkg:agreesIn</c>).</summary>
    public IReadOnlyList<string> AgreesIn { get; init; } = [];

    /// <summary>Words that may stand where otherwise a reference would (<c>kzkg:alsoAllowed</c>).</summary>
    public IReadOnlyList<string> AlsoAllowed { get; init; } = [];

    /// <summary>How a cell of this column is borne out.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>The derivation of a derived column, or null.</summary>
    public string? DerivedFrom { get; init; }

    /// <summary>The kinds of mention that can carry a cell of this column (<c>kzkg:carriedBy</c>); empty for any.</summary>
    public IReadOnlyList<string> CarriedBy { get; init; } = [];

    /// <summary>
    /// Whether a cell of this column can be cited: where it has to be, and where a print can say otherwise than its derivation
    /// (<c>kzkg:carriedBy</c> on a derived column).
    /// </summary>
    public bool TakesCitation => Evidence is Evidence.Required || (Evidence is Evidence.Derived && CarriedBy.Count > 0);

    /// <summary>The words under which texts print a category (<c>kzkg:printedAs</c>), for those categories that declare any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CategoryPhrase>> PrintedAs { get; init; } =
        new Dictionary<string, IReadOnlyList<CategoryPhrase>>(StringComparer.Ordinal);

    /// <summary>What has to hold where a mention is excluded for a reason, for those reasons that declare it.</summary>
    public IReadOnlyDictionary<string, ExclusionCondition> Conditions { get; init; } = new Dictionary<string, ExclusionCondition>(StringComparer.Ordinal);

    /// <summary>
    /// The name of the enumeration that the categories make in C# (<c>kzkg:enum</c>); fields of one name share it. Null for a name of its own.
    /// </summary>
    public string? EnumName { get; init; }

    /// <summary>
    /// Which categories add up to which (<c>kzkg:parts</c>), for the indicator, subject or scope of claims; no category is a part of itself by way
    /// of others.
    /// </summary>
    public IReadOnlyList<CategoryParts> Parts { get; init; } = [];

    /// <summary>How what a category measures stands to time (<c>kzkg:measures</c>), for the indicator of claims; categories left out are unstated.</summary>
    public IReadOnlyDictionary<string, Measure> Measures { get; init; } = new Dictionary<string, Measure>(StringComparer.Ordinal);

    /// <summary>
    /// The categories that restrict nothing (<c>kzkg:unrestricted</c>), for the scope of claims: what is said so can be held against any scope of an
    /// official table.
    /// </summary>
    public IReadOnlyList<string> Unrestricted { get; init; } = [];

    /// <summary>
    /// The categories that are there to gauge official tables by (<c>kzkg:control</c>), for the subject of claims: what is found of them is only
    /// noted.
    /// </summary>
    public IReadOnlyList<string> Control { get; init; } = [];

    /// <summary>What every value has to satisfy besides its type.</summary>
    public FieldConstraints Constraints { get; init; } = FieldConstraints.None;

    /// <summary>What the column means to the rules.</summary>
    public Meaning Meaning { get; init; }

    /// <summary>Where the descriptor says what the column means; null where it does not.</summary>
    public Place? MeaningPlace { get; init; }

    /// <summary>Whether the categories stand in an order, of stages in that in which they are passed through (<c>categoriesOrdered</c>).</summary>
    public bool IsOrdered { get; init; }

    /// <summary>
    /// Of a stage, the categories that say that it has come about (<c>kzkg:accomplished</c>); the others are still ahead. Null where the schema does
    /// not tell them apart.
    /// </summary>
    public IReadOnlyList<string>? Accomplished { get; init; }

    /// <summary>Of a stage, the categories that do not say whether it has come about (<c>kzkg:unstated</c>).</summary>
    public IReadOnlyList<string> Unstated { get; init; } = [];

    /// <summary>Whether a value is one of the categories; any is where there are none.</summary>
    internal bool IsCategory(string value) =>
        Categories.Count == 0 || (_allowed ??= new AllowedValues(Type.ItemType ?? Type, Categories)).Holds(value);
}

/// <summary>How the columns of a file have to go with the declared fields (<c>fieldsMatch</c>).</summary>
public enum FieldsMatch
{
    /// <summary>They are the same, in the same order.</summary>
    Exact,

    /// <summary>They are the same, in any order.</summary>
    Equal,

    /// <summary>All fields are there, and there may be other columns.</summary>
    Subset,

    /// <summary>There are no other columns, and fields may be missing.</summary>
    Superset,

    /// <summary>At least one field is there.</summary>
    Partial,
}

/// <summary>A key of several columns that has to be found elsewhere.</summary>
/// <param name="Fields">The columns.</param>
/// <param name="Table">The name of the table that it has to be found in.</param>
/// <param name="TargetFields">Its columns, one for each.</param>
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
    /// The file, or the first of several, relative to the descriptor, with <c>/</c> between folders; the descriptor itself where it holds the rows.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>All files, which are read one behind the other.</summary>
    public IReadOnlyList<string> Paths
    {
        get => _paths ?? [Path];
        init => _paths = value;
    }

    /// <summary>The encoding of the files by its name; null for UTF-8, or what a byte order mark says.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether the files are packed by gzip.</summary>
    public bool IsPacked { get; init; }

    /// <summary>How the columns of the file have to go with the declared fields.</summary>
    public FieldsMatch FieldsMatch { get; init; }

    /// <summary>Keys of several columns that have to be found in another table, or in this one.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>How the file is written.</summary>
    internal CsvDialect Dialect { get; init; } = CsvDialect.Default;

    /// <summary>The rows where the descriptor holds them itself; null where a file does.</summary>
    internal LocatedJson? InlineData { get; init; }

    /// <summary>The table's heading for readers; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What a row of the table stands for, in words; may be empty.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What the table means to verification.</summary>
    public TableRole Role { get; init; }

    /// <summary>The columns in the order of the header row.</summary>
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
    /// The asymmetry index, as a share, from which a gap between two positions of claims counts (<c>kzkg:material</c>); 0.01 unless the table says
    /// otherwise.
    /// </summary>
    public decimal Material { get; init; } = DefaultMaterial;

    /// <summary>The columns whose values together name a row; may be empty.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>Further sets of columns whose values together occur once.</summary>
    public IReadOnlyList<IReadOnlyList<string>> UniqueKeys { get; init; } = [];

    /// <summary>The column that names a row to a reader (<c>kzkg:label</c>), or null.</summary>
    public string? Label { get; init; }

    /// <summary>The name of one row in C# (<c>kzkg:rowName</c>), or null for the table's name without its plural.</summary>
    public string? RowName { get; init; }

    /// <summary>Where the descriptor names the table's file.</summary>
    public required Place PathPlace { get; init; }

    /// <summary>Whether rows of the table are facts, which have to be cited. What is said of a source is one where its fields ask for evidence.</summary>
    public bool HoldsFacts => Role is TableRole.Claims or TableRole.Facts or TableRole.Aliases || (Role is TableRole.Sources && HasEvidenceFields);

    /// <summary>Whether evidence is asked for cell by cell, rather than for the row as a whole.</summary>
    public bool HasEvidenceFields { get; private init; }

    /// <summary>The fields whose cells follow from others.</summary>
    internal IReadOnlyList<FieldSchema> DerivedFields { get; private init; } = [];

    /// <summary>The field of that name, or null.</summary>
    public FieldSchema? Field(string name) => PositionOf(name) is >= 0 and var position ? _fields[position] : null;

    /// <summary>The field of a known column, or null where the table does not declare it.</summary>
    internal FieldSchema? Field(KnownColumn column) => _known[(int)column];

    /// <summary>The position among the fields of the one of that name, in UTF-8; -1 where there is none.</summary>
    internal int PositionOf(ReadOnlySpan<byte> name) => _names.Find(name);

    /// <summary>The position among the fields of the one of that name; -1 where there is none.</summary>
    internal int PositionOf(string name) => _positions.TryGetValue(name, out var position) ? position : -1;

    /// <summary>The field of that meaning, or null.</summary>
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
