using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Emission.Images;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>What a descriptor declares, as far as code depends on it: equatable, free of places and texts of rows.</summary>
/// <param name="Title">The title; may be empty.</param>
/// <param name="Version">The version of the data; may be empty.</param>
/// <param name="Choice">What the project asks for, and the descriptor where the project does not.</param>
/// <param name="Tables">The tables; none where the descriptor cannot be read.</param>
/// <param name="Enumerations">The enumerations, each with its categories in declared order; those of one name are joined.</param>
internal sealed record PackageShape(
    string Title,
    string Version,
    ProjectChoice Choice,
    EquatableArray<TableShape> Tables,
    EquatableArray<EnumShape> Enumerations);

/// <summary>A declared table. One whose rows stand in the descriptor has no path.</summary>
internal sealed record TableShape(
    string Name,
    EquatableArray<string> Paths,
    string RowName,
    string SetName,
    string Description,
    TableRole Role,
    string? Label,
    EquatableArray<string> Key,
    EquatableArray<ColumnShape> Columns,
    EquatableArray<MemberName> MemberNames,
    bool IsAscii)
{
    /// <summary>What the class of a table has behind the name of its row.</summary>
    public const string TableSuffix = "Table";

    /// <summary>What verification adds to every claim, column by column.</summary>
    public static IReadOnlyList<string> EvidenceMembers { get; } = ["Printed", "Rounded", "Truncated", "Status", "Dispute", "DisputeClaims"];

    public string TableClass => RowName + TableSuffix;

    /// <summary>The columns of the table's key; none where one of them is a list, which no row can be found by.</summary>
    public IReadOnlyList<ColumnShape> KeyColumns =>
        Key.Select(k => Columns.First(c => c.Field == k)).ToArray() is var columns && columns.Any(c => c.IsList) ? [] : columns;

    /// <summary>The table's key where it is a single column.</summary>
    public ColumnShape? SingleKey => KeyColumns is [var key] ? key : null;

    /// <summary>Whether rows get members of their own: facts and sources, which people name in code, and tables with a label for them.</summary>
    public bool HasNamedRows => SingleKey is not null && (IsOfFacts || Label is not null);

    /// <summary>Whether so many rows get members of their own.</summary>
    public bool NamesRows(int count) => HasNamedRows && (IsOfFacts || count <= Emission.RowNames.Most);

    private bool IsOfFacts => Role is TableRole.Claims or TableRole.Facts or TableRole.Sources;

    /// <summary>Whether verification adds to the rows: claims that are found by a text.</summary>
    public bool HasEvidence => Role is TableRole.Claims && SingleKey is { Type: TextColumnType };

    /// <summary>The members of every row of a role, and those that the language or its base types give it.</summary>
    public static IEnumerable<string> ReservedMembers(string typeName, TableRole role)
    {
        string[] always =
        [
            typeName, "IsRow", "Row", "At", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
            "PrintMembers", "Clone",
        ];
        return role is TableRole.Claims ? always.Concat(EvidenceMembers).Append("Discrepancies").Append("TryGetSettled") : always;
    }

    /// <summary>The members of a row: reserved ones, cells and the rows that they name.</summary>
    public IEnumerable<string> Members() =>
        ReservedMembers(RowName, Role).Concat(Columns.SelectMany(c => c.References.Select(r => r.Navigation).Prepend(c.CellProperty)));
}

/// <summary>A declared column.</summary>
/// <param name="Field">Its name in the header row.</param>
/// <param name="Property">The name that everything about it is made from, its own within the table.</param>
/// <param name="CellProperty">The property of a row that gives the cell: of a reference, the id.</param>
/// <param name="Lookup">The method of the table that finds rows by a reference; empty for others.</param>
/// <param name="Description">What it means.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="Required">Whether no cell may be empty.</param>
/// <param name="References">The tables that it refers to.</param>
internal sealed record ColumnShape(
    string Field,
    string Property,
    string CellProperty,
    string Lookup,
    string Description,
    ColumnType Type,
    bool Required,
    EquatableArray<ReferenceShape> References)
{
    /// <summary>The type of a single value: of a list, that of its items.</summary>
    public ColumnType ItemType => Type is ListColumnType list ? list.Item : Type;

    /// <summary>Whether the column is a list.</summary>
    public bool IsList => Type is ListColumnType;

    /// <summary>Whether a cell may be null in C#: an empty list is none.</summary>
    public bool IsOptional => !Required && !IsList;
}

/// <summary>A table that a column refers to by its key, and the property that gives the row it names.</summary>
internal sealed record ReferenceShape(string Table, string RowName, string Navigation);

/// <summary>An enumeration made of declared categories.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Description">What the first column with these categories means.</param>
/// <param name="OfNumbers">Whether the categories are numbers, which its members have for their own; those of texts are counted.</param>
/// <param name="Categories">The categories.</param>
internal sealed record EnumShape(string Name, string Description, bool OfNumbers, EquatableArray<CategoryShape> Categories)
{
    /// <summary>The member that is no category.</summary>
    public const string None = nameof(None);
}

/// <summary>A category.</summary>
/// <param name="Value">How cells spell it.</param>
/// <param name="Member">The member of the enumeration.</param>
/// <param name="Number">The number of the member.</param>
/// <param name="Label">What it is called for readers; null where the descriptor does not say.</param>
internal sealed record CategoryShape(string Value, string Member, long Number, string? Label);

/// <summary>A table and those of its files that are there: what its content is read from.</summary>
/// <param name="Package">The path of the descriptor that declares the table.</param>
/// <param name="Shape">The table.</param>
/// <param name="Files">Its files.</param>
/// <param name="Layout">Where everything lies in its image, where a build has made that; then the files are not needed.</param>
internal sealed record TableInput(string Package, TableShape Shape, EquatableArray<PackageText> Files, TableLayout? Layout = null);

/// <summary>A table as it is compiled: the bytes of its image, and where in it everything lies.</summary>
/// <param name="Package">The path of the descriptor that declares it.</param>
/// <param name="Shape">What is declared of it.</param>
/// <param name="RowCount">How many rows it has: those that keep the form of CSV.</param>
/// <param name="Image">The bytes.</param>
/// <param name="Columns">Where the columns lie, in the order of those of the shape.</param>
/// <param name="Key">Where rows are found by their key; null where there is none.</param>
/// <param name="Texts">Of rows that get members of their own, their keys and labels as they stand in the file, by column.</param>
internal sealed record TableContent(
    string Package,
    TableShape Shape,
    int RowCount,
    TableBytes Image,
    EquatableArray<ColumnContent> Columns,
    KeyLayout? Key,
    EquatableArray<EquatableArray<string>> Texts)
{
    /// <summary>The texts of the key or of the labels of rows that get members of their own.</summary>
    public IEnumerable<string> Column(ColumnShape column) => Texts[column == Shape.SingleKey ? 0 : 1];
}

/// <summary>Where a column lies in the image of its table.</summary>
/// <param name="Shape">What is declared of it.</param>
/// <param name="Layout">Its values.</param>
/// <param name="Groups">The rows of each value, where the column is a reference.</param>
internal sealed record ColumnContent(ColumnShape Shape, CellLayout Layout, GroupLayout? Groups)
{
    /// <summary>
    /// Whether a cell has to hold a value and does not: an error of the data. Its type stays, so that it is the only error, and reading it throws.
    /// </summary>
    public bool HasGaps => !Shape.IsOptional && Layout.PresenceAt != CellLayout.None && !Shape.Type.HasNone;
}

/// <summary>What the compilation offers and the project asks for.</summary>
internal sealed record Target(ProjectChoice Choice, bool HasDateOnly, bool HasJsonIgnore, bool ReadsInPlace)
{
    public string Namespace => Choice.Namespace;

    public string RootName => Choice.RootName;

    /// <summary>Who can see the types.</summary>
    public string Access => Choice.IsInternal ? "internal" : "public";

    /// <summary>The attributes of properties that lead to other rows, which serializers would follow without end.</summary>
    public string Ignored =>
        "[global::System.Runtime.Serialization.IgnoreDataMember]" + (HasJsonIgnore ? "\n[global::System.Text.Json.Serialization.JsonIgnore]" : string.Empty);

    /// <summary>A generated type where an expression is expected, and a member of the same name would be found first.</summary>
    public string Qualify(string type) => $"global::{Namespace}.{type}";
}

/// <summary>An id that was withdrawn: its member stays, so that programs that name it are told why.</summary>
/// <param name="Table">The table that it was of.</param>
/// <param name="Id">The id.</param>
/// <param name="Why">Why it was withdrawn.</param>
/// <param name="Instead">The id of the row that stands for it; empty for none.</param>
internal sealed record WithdrawnRow(string Table, string Id, string Why, string Instead);
