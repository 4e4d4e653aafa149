using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Verification.DataPackages;
using ListColumn = KzKgData.Generators.Emission.ColumnTypes.ListColumn;
using TextColumn = KzKgData.Generators.Emission.ColumnTypes.TextColumn;

namespace KzKgData.Generators.Model;

/// <summary>What a descriptor declares, as far as code depends on it: equatable, free of places and texts of rows.</summary>
/// <param name="Folder">The folder of the descriptor, with <c>/</c> at its end.</param>
/// <param name="Title">The title; may be empty.</param>
/// <param name="Version">The version of the data; may be empty.</param>
/// <param name="Choice">What the project asks for, with the name that the descriptor gives.</param>
/// <param name="Tables">The tables; none where the descriptor cannot be read.</param>
/// <param name="Enumerations">The enumerations, each with its categories in declared order; those of one name are joined.</param>
internal sealed record PackageShape(string Folder, string Title, string Version, ProjectChoice Choice, EquatableArray<TableShape> Tables, EquatableArray<EnumShape> Enumerations)
{
    /// <summary>The enumerations.</summary>
    public IEnumerable<EnumShape> Enums() => Enumerations;
}

/// <summary>A declared table.</summary>
internal sealed record TableShape(
    string Name,
    string Path,
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
    public static IReadOnlyList<string> EvidenceMembers { get; } = ["Printed", "Rounded", "Truncated", "Status"];

    public string TableClass => RowName + TableSuffix;

    /// <summary>The columns of the table's key.</summary>
    public IReadOnlyList<ColumnShape> KeyColumns => [.. Key.Select(k => Columns.First(c => c.Field == k))];

    /// <summary>The table's key where it is a single column.</summary>
    public ColumnShape? SingleKey => KeyColumns is [var key] ? key : null;

    /// <summary>Whether rows get members of their own: facts and sources, which people name in code, and tables with a label for them.</summary>
    public bool HasNamedRows => SingleKey is not null && (IsOfFacts || Label is not null);

    /// <summary>Whether so many rows get members of their own.</summary>
    public bool NamesRows(int count) => HasNamedRows && (IsOfFacts || count <= Emission.RowNames.Most);

    private bool IsOfFacts => Role is TableRole.Claims or TableRole.Facts or TableRole.Sources;

    /// <summary>Whether verification adds to the rows: claims that are found by a text.</summary>
    public bool HasEvidence => Role is TableRole.Claims && SingleKey is { Type: TextColumn };

    /// <summary>The members of every row of a role, and those that the language or its base types give it.</summary>
    public static IEnumerable<string> ReservedMembers(string typeName, TableRole role)
    {
        string[] always = [typeName, "IsRow", "Row", "At", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "PrintMembers", "Clone"];
        return role is TableRole.Claims ? always.Concat(EvidenceMembers).Append("Discrepancies") : always;
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
    /// <summary>Whether the column is a list.</summary>
    public bool IsList => Type is ListColumn;

    /// <summary>Whether a cell may be null in C#: an empty list is none.</summary>
    public bool IsOptional => !Required && !IsList;
}

/// <summary>A table that a column refers to by its key, and the property that gives the row it names.</summary>
internal sealed record ReferenceShape(string Table, string RowName, string Navigation);

/// <summary>An enumeration made of declared categories.</summary>
internal sealed record EnumShape(string Name, string Description, EquatableArray<CategoryShape> Categories)
{
    /// <summary>The member that is no category.</summary>
    public const string None = nameof(None);

    /// <summary>The members by their category, in declared order: <c>kz-kg</c> becomes <c>KzKg</c>, <c>KZ</c> stays.</summary>
    public IReadOnlyDictionary<string, string> Members() => Categories.ToDictionary(c => c.Value, c => c.Member, StringComparer.Ordinal);
}

/// <summary>A category.</summary>
/// <param name="Value">How cells spell it.</param>
/// <param name="Member">The member of the enumeration.</param>
/// <param name="Label">What it is called for readers; null where the descriptor does not say.</param>
internal sealed record CategoryShape(string Value, string Member, string? Label);

/// <summary>The rows of a table, cell by cell in the order of the declared columns.</summary>
internal sealed record TableContent(TableShape Shape, EquatableArray<EquatableArray<string>> Rows)
{
    public IEnumerable<string> Column(ColumnShape column)
    {
        var index = Shape.Columns.ToList().IndexOf(column);
        return Rows.Select(r => r[index]);
    }
}

/// <summary>What the project asks for.</summary>
/// <param name="Namespace">The namespace of all generated types.</param>
/// <param name="RootName">The name of the root class.</param>
/// <param name="IsRootNameGiven">Whether the project names the root class, so that the descriptor does not.</param>
/// <param name="IsAscii">Whether names are transliterated to letters of ASCII.</param>
internal sealed record ProjectChoice(string Namespace, string RootName, bool IsRootNameGiven = true, bool IsAscii = false)
{
    /// <summary>What is asked for where a project says nothing.</summary>
    public static ProjectChoice Default { get; } = new("KzKgData", "Dataset", IsRootNameGiven: false);
}

/// <summary>What the compilation offers and the project asks for.</summary>
internal sealed record Target(string Namespace, string RootName, bool HasDateOnly, bool HasJsonIgnore)
{
    /// <summary>The attributes of properties that lead to other rows, which serializers would follow without end.</summary>
    public string Ignored => "[global::System.Runtime.Serialization.IgnoreDataMember]" + (HasJsonIgnore ? "\n[global::System.Text.Json.Serialization.JsonIgnore]" : string.Empty);

    /// <summary>A generated type where an expression is expected, and a member of the same name would be found first.</summary>
    public string Qualify(string type) => $"global::{Namespace}.{type}";
}
