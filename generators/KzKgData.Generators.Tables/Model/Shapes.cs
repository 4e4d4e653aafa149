using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Generators.Emission.Images;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>The part of a descriptor that code depends on: equatable, without places and row texts.</summary>
/// <param name="Title">The title; may be empty.</param>
/// <param name="Version">The version of the data; may be empty.</param>
/// <param name="Choice">The settings of the project, completed by those of the descriptor.</param>
/// <param name="Tables">The tables; empty if the descriptor cannot be read.</param>
/// <param name="Enumerations">The enumerations, with categories in declared order; those with the same name are merged.</param>
internal sealed record PackageShape(
    string Title,
    string Version,
    ProjectChoice Choice,
    EquatableArray<TableShape> Tables,
    EquatableArray<EnumShape> Enumerations);

/// <summary>A declared table. A table with inline rows has no path.</summary>
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
    /// <summary>The suffix of the class of a table, after the name of its row.</summary>
    public const string TableSuffix = "Table";

    /// <summary>The members that verification adds to every claim.</summary>
    public static IReadOnlyList<string> EvidenceMembers { get; } = ["Printed", "Rounded", "Truncated", "Status", "Dispute", "DisputeClaims"];

    public string TableClass => RowName + TableSuffix;

    /// <summary>The key columns; empty if one of them is a list, which cannot be looked up.</summary>
    public IReadOnlyList<ColumnShape> KeyColumns =>
        Key.Select(k => Columns.First(c => c.Field == k)).ToArray() is var columns && columns.Any(c => c.IsList) ? [] : columns;

    /// <summary>The key column; null if the key does not have exactly one column.</summary>
    public ColumnShape? SingleKey => KeyColumns is [var key] ? key : null;

    /// <summary>Whether rows can get members of their own: those of facts and sources, and of tables that declare a label.</summary>
    public bool HasNamedRows => SingleKey is not null && (IsOfFacts || Label is not null);

    /// <summary>Returns whether rows get members of their own if there are so many.</summary>
    public bool NamesRows(int count) => HasNamedRows && (IsOfFacts || count <= Emission.RowNames.Most);

    private bool IsOfFacts => Role is TableRole.Claims or TableRole.Facts or TableRole.Sources;

    /// <summary>Whether verification adds members to the rows: those of claims with a text key.</summary>
    public bool HasEvidence => Role is TableRole.Claims && SingleKey is { Type: TextColumnType };

    /// <summary>Returns the members that every row of a role has, including those of the language and base types.</summary>
    public static IEnumerable<string> ReservedMembers(string typeName, TableRole role)
    {
        string[] always =
        [
            typeName, "IsRow", "Row", "At", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
            "PrintMembers", "Clone",
        ];
        return role is TableRole.Claims ? always.Concat(EvidenceMembers).Append("Discrepancies").Append("TryGetSettled") : always;
    }

    /// <summary>Returns the members of a row: reserved ones, cells and navigation properties.</summary>
    public IEnumerable<string> Members() =>
        ReservedMembers(RowName, Role).Concat(Columns.SelectMany(c => c.References.Select(r => r.Navigation).Prepend(c.CellProperty)));
}

/// <summary>A declared column.</summary>
/// <param name="Field">Its name in the header row.</param>
/// <param name="Property">The base of all names for it, unique in the table.</param>
/// <param name="CellProperty">The property for the cell; for a reference, the id.</param>
/// <param name="Lookup">The method that finds rows by a reference; empty for other columns.</param>
/// <param name="Description">Its description.</param>
/// <param name="Type">Its type.</param>
/// <param name="Required">Whether cells must not be empty.</param>
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
    /// <summary>The type of a single value; for a list, that of its items.</summary>
    public ColumnType ItemType => Type is ListColumnType list ? list.Item : Type;

    /// <summary>Whether the column is a list.</summary>
    public bool IsList => Type is ListColumnType;

    /// <summary>Whether a cell may be null in C#; an empty list is not null.</summary>
    public bool IsOptional => !Required && !IsList;
}

/// <summary>A table that a column refers to by key, and the navigation property.</summary>
internal sealed record ReferenceShape(string Table, string RowName, string Navigation);

/// <summary>An enumeration made of declared categories.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Description">The description of the first column with these categories.</param>
/// <param name="OfNumbers">Whether the categories are integers, which are the values of the members; text categories are numbered in order.</param>
/// <param name="Categories">The categories.</param>
internal sealed record EnumShape(string Name, string Description, bool OfNumbers, EquatableArray<CategoryShape> Categories)
{
    /// <summary>The member for a missing category.</summary>
    public const string None = nameof(None);
}

/// <summary>A category.</summary>
/// <param name="Value">Its spelling in cells.</param>
/// <param name="Member">The member of the enumeration.</param>
/// <param name="Number">The number of the member.</param>
/// <param name="Label">Its label for readers; null if the descriptor declares none.</param>
internal sealed record CategoryShape(string Value, string Member, long Number, string? Label);

/// <summary>A table and its available files, which its content is read from.</summary>
/// <param name="Package">The path of the descriptor that declares the table.</param>
/// <param name="Shape">The table.</param>
/// <param name="Files">Its files.</param>
/// <param name="Layout">The layout of its image if the build task has written it, in which case the files are not needed; else null.</param>
internal sealed record TableInput(string Package, TableShape Shape, EquatableArray<PackageText> Files, TableLayout? Layout = null);

/// <summary>A compiled table: the bytes of its image and their layout.</summary>
/// <param name="Package">The path of the descriptor that declares it.</param>
/// <param name="Shape">Its declaration.</param>
/// <param name="RowCount">The number of rows, without malformed ones.</param>
/// <param name="Image">The bytes.</param>
/// <param name="Columns">The layouts of the columns, in the order of the shape.</param>
/// <param name="Key">The layout of the key index; null if there is none.</param>
/// <param name="Texts">The keys and labels of rows that get members of their own, as spelled in the file, by column.</param>
internal sealed record TableContent(
    string Package,
    TableShape Shape,
    int RowCount,
    TableBytes Image,
    EquatableArray<ColumnContent> Columns,
    KeyLayout? Key,
    EquatableArray<EquatableArray<string>> Texts)
{
    /// <summary>Returns the keys or labels of rows that get members of their own.</summary>
    public IEnumerable<string> Column(ColumnShape column) => Texts[column == Shape.SingleKey ? 0 : 1];
}

/// <summary>The layout of a column in the image of its table.</summary>
/// <param name="Shape">Its declaration.</param>
/// <param name="Layout">The layout of its values.</param>
/// <param name="Groups">The index of the rows of each value, if the column is a reference.</param>
internal sealed record ColumnContent(ColumnShape Shape, CellLayout Layout, GroupLayout? Groups)
{
    /// <summary>
    /// Whether a required cell has no value, which is an error of the data. The type remains non-nullable, to avoid follow-up errors; reading it throws.
    /// </summary>
    public bool HasGaps => !Shape.IsOptional && Layout.PresenceAt != CellLayout.None && !Shape.Type.HasNone;
}

/// <summary>The features of the compilation and the settings of the project.</summary>
internal sealed record Target(ProjectChoice Choice, bool HasDateOnly, bool HasJsonIgnore, bool ReadsInPlace)
{
    public string Namespace => Choice.Namespace;

    public string RootName => Choice.RootName;

    /// <summary>The accessibility of the types.</summary>
    public string Access => Choice.IsInternal ? "internal" : "public";

    /// <summary>The attributes of navigation properties, which serializers would follow endlessly.</summary>
    public string Ignored =>
        "[global::System.Runtime.Serialization.IgnoreDataMember]" + (HasJsonIgnore ? "\n[global::System.Text.Json.Serialization.JsonIgnore]" : string.Empty);

    /// <summary>Returns the qualified name of a generated type, for expressions in which a member of the same name would hide it.</summary>
    public string Qualify(string type) => $"global::{Namespace}.{type}";
}

/// <summary>A withdrawn id. Its member is kept and marked obsolete, with the reason.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">The id.</param>
/// <param name="Why">The reason of the withdrawal.</param>
/// <param name="Instead">The id of the row that replaces it; empty for none.</param>
internal sealed record WithdrawnRow(string Table, string Id, string Why, string Instead);
