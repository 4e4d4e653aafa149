using System.Text;
using KzKgData.Generators.Emission;
using KzKgData.Generators.Emission.ColumnTypes;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Generators.Model;

/// <summary>
/// Reads the shape that code depends on from a descriptor. All names derived from declarations are allocated here, so that members and types never
/// clash whatever the names of tables and columns, and no name depends on their order.
/// </summary>
internal sealed class ShapeReader
{
    private static readonly string[] _reservedTypes = ["KeySearch", "Discrepancy", "Selection", "Enumerator"];
    private static readonly HashSet<string> _reservedSets = new(
        ["DataVersion", "Discrepancies", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"],
        StringComparer.OrdinalIgnoreCase);
    private static readonly string[] _idWords = ["Id", "ID", "Code", "Iso", "ISO", "Iso2", "Iso3", "Key", "Ref"];

    private readonly ProjectChoice _choice;
    private readonly DescriptorNames _given;
    private readonly Dictionary<string, TableSchema> _tables;
    private readonly IReadOnlyDictionary<string, string> _setNames;
    private readonly IReadOnlyDictionary<string, string> _rowNames;
    private readonly Dictionary<(string Table, string Field), string> _properties = [];
    private readonly Dictionary<(string Table, string Field), string> _enums = [];
    private readonly List<EnumShape> _enumShapes = [];

    private ShapeReader(Dictionary<string, TableSchema> tables, DescriptorNames given, ProjectChoice choice)
    {
        _tables = tables;
        _given = given;
        _choice = choice;

        // Files are named after sets, and some file systems ignore case.
        var sets = new NameAllocation(_reservedSets.Append(choice.RootName), StringComparer.OrdinalIgnoreCase);
        _setNames = sets.Assign(tables.Values.Select(t => new NameWish(t.Name, SetNameOf(t))));
        sets.Clashes.ForEach(c => given.Report(c, c.Key));

        var segments = choice.Namespace.Split('.').Select(s => s.TrimStart('@')).ToArray();
        var types = new NameAllocation(
            _reservedTypes
                .Concat(TableShape.ReservedMembers(choice.RootName, TableRole.None))
                .Append(choice.RootName + TableShape.TableSuffix)
                .Concat(segments),
            null,
            TableShape.TableSuffix);
        _rowNames = types.Assign(tables.Values.Select(t => new NameWish(t.Name, RowNamesOf(t))));
        types.Clashes.ForEach(c => given.ReportType(c, c.Key));
        foreach (var table in tables.Values)
        {
            NameProperties(table);
        }

        NameEnums(types.Taken);
    }

    /// <summary>Reads the shape; it has no tables if the descriptor is not a JSON object.</summary>
    public static PackageShape Read(ProjectPackage project) => ReadWithProblems(project).Shape;

    /// <summary>Reads the shape and the problems with its names.</summary>
    public static (PackageShape Shape, IReadOnlyList<NameProblem> Problems) ReadWithProblems(ProjectPackage project)
    {
        var package = project.Declared;
        var tables = package.Descriptor.Tables
            .Where(t => t.Role is not TableRole.Published) // the table of published names describes code and is not compiled
            .GroupBy(t => t.Name, StringComparer.Ordinal)
            .Select(g => g.First()) // duplicate names are reported by a rule
            .ToDictionary(t => t.Name, StringComparer.Ordinal);
        var given = new DescriptorNames(project);
        var choice = project.Choice.Completed(given.OfPackage(), given.IsAscii);
        var reader = new ShapeReader(tables, given, choice);
        var shapes = new EquatableArray<TableShape>(tables.Values.Select(reader.ReadTable));
        return (
            new PackageShape(package.Descriptor.Title, package.Descriptor.Version, choice, shapes, new EquatableArray<EnumShape>(reader._enumShapes)),
            given.Problems);
    }

    private void NameProperties(TableSchema table)
    {
        var reserved = table.Role is TableRole.Claims ? TableShape.EvidenceMembers : [];
        var allocation = new NameAllocation(reserved);
        var properties = allocation.Assign(
            table.Fields.Select(f => new NameWish(f.Name, _given.OfField(table.Name, f.Name) is { } given ? [given] : Either(Pascal(f.Name), reserved))));
        allocation.Clashes.ForEach(c => _given.Report(c, table.Name, c.Key));
        foreach (var property in properties)
        {
            _properties.Add((table.Name, property.Key), property.Value);
        }
    }

    private void NameEnums(IEnumerable<string> types)
    {
        var columns = _tables
            .Values.SelectMany(t => t.Fields.Where(HasEnum), (table, field) => (Table: table, Field: field))
            .GroupBy(c =>
                (Name: c.Field.EnumName ?? EnumNameOf(_rowNames[c.Table.Name] + _properties[(c.Table.Name, c.Field.Name)]), OfNumbers: !IsText(c.Field.Type)))
            .ToArray();
        var allocation = new NameAllocation(types);
        var names = allocation.Assign(columns.Select(g => new NameWish(KeyOf(g.Key), g.Key.Name)));
        allocation.Clashes.ForEach(c =>
            _given.ReportType(c, columns.First(g => KeyOf(g.Key) == c.Key).First().Table.Name, columns.First(g => KeyOf(g.Key) == c.Key).First().Field.Name));
        foreach (var group in columns)
        {
            foreach (var (table, field) in group)
            {
                _enums.Add((table.Name, field.Name), names[KeyOf(group.Key)]);
            }

            _enumShapes.Add(new EnumShape(names[KeyOf(group.Key)], Description(group.First().Field), group.Key.OfNumbers, NameCategories([.. group])));
        }

        static string KeyOf((string Name, bool OfNumbers) group) => group.OfNumbers ? group.Name + " of numbers" : group.Name;
    }

    private EquatableArray<CategoryShape> NameCategories((TableSchema Table, FieldSchema Field)[] columns)
    {
        var categories = columns
            .SelectMany(c => c.Field.Categories, (c, category) => (c.Table, c.Field, Category: category))
            .GroupBy(c => c.Category, StringComparer.Ordinal)
            .ToArray();
        var ofNumbers = !IsText(columns[0].Field.Type);
        var numbers = categories.ToDictionary(g => g.Key, g => NumberOf(g.First().Field, g.Key), StringComparer.Ordinal);
        if (ofNumbers)
        {
            // 7 and 07 are the same category.
            categories = [.. categories.GroupBy(g => numbers[g.Key]).Select(g => g.First())];
        }

        string[] reserved = ofNumbers ? [] : [EnumShape.None];
        var allocation = new NameAllocation(reserved);
        var names = allocation.Assign(
            categories.Select(g => new NameWish(
                g.Key,
                FirstOf(g, _given.OfCategory) is { } given ? [given]
                    : ofNumbers ? NumberedNames(LabelOf(g), numbers[g.Key]!.Value)
                    : Either(Pascal(g.Key), reserved))));
        allocation.Clashes.ForEach(c => _given.Report(c, columns[0].Table.Name, columns[0].Field.Name, c.Key));
        return new EquatableArray<CategoryShape>(
            categories.Select((g, i) => new CategoryShape(g.Key, names[g.Key], ofNumbers ? numbers[g.Key]!.Value : i + 1, LabelOf(g))));

        static string? LabelOf(IGrouping<string, (TableSchema Table, FieldSchema Field, string Category)> category) =>
            category.Select(c => c.Field.CategoryLabels.TryGetValue(category.Key, out var label) ? label : null).FirstOrDefault(label => label is not null);

        static string? FirstOf(IEnumerable<(TableSchema Table, FieldSchema Field, string Category)> columns, Func<string, string, string, string?> find) =>
            columns.Select(c => find(c.Table.Name, c.Field.Name, c.Category)).FirstOrDefault(found => found is not null);
    }

    private TableShape ReadTable(TableSchema table)
    {
        var rowName = _rowNames[table.Name];
        var properties = table.Fields.ToDictionary(f => f.Name, f => _properties[(table.Name, f.Name)], StringComparer.Ordinal);
        var references = table.Fields.ToDictionary(f => f.Name, ReferencesOf, StringComparer.Ordinal);
        var reserved = TableShape.ReservedMembers(rowName, table.Role).ToArray();

        // Plain columns choose first: their names are given by hand, those of references are derived.
        var members = new NameAllocation(reserved);
        var cells = members
            .Assign(table.Fields.Where(f => references[f.Name].Length == 0).Select(f => new NameWish(f.Name, Either(properties[f.Name], reserved))))
            .Concat(
                members.Assign(
                    table.Fields.Where(f => references[f.Name].Length > 0).Select(f => new NameWish(f.Name, IdPropertiesOf(properties[f.Name], f)))))
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var navigations = members.Assign(
            from field in table.Fields
            from target in references[field.Name]
            select new NameWish(
                KeyOf(field, target),
                _given.OfReference(table.Name, field.Name, target) is { } name
                    ? [name]
                    : NavigationsOf(properties[field.Name], field, target, references[field.Name].Length)));
        foreach (var clash in members.Clashes)
        {
            _given.Report(clash, table.Name, clash.Key.Split('\u001F')[0]);
        }

        var lookups = new NameAllocation(properties.Values.SelectMany(p => new[] { p + "Column", p + "Layout", p + "Keys" })).Assign(
            table.Fields.Where(f => references[f.Name].Length > 0).Select(f => new NameWish(f.Name, "By" + properties[f.Name], "With" + properties[f.Name])));
        return new TableShape(
            table.Name,
            new EquatableArray<string>(table.InlineData is null ? table.Paths : []),
            rowName,
            _setNames[table.Name],
            Describe(table.Title, table.Description),
            table.Role,
            table.Label,
            new EquatableArray<string>(table.PrimaryKey.Distinct(StringComparer.Ordinal)),
            new EquatableArray<ColumnShape>(
                table.Fields.Select(f => new ColumnShape(
                    f.Name,
                    properties[f.Name],
                    cells[f.Name],
                    lookups.TryGetValue(f.Name, out var lookup) ? lookup : string.Empty,
                    Describe(f),
                    !HasEnum(f) ? ColumnType.Of(f.Type)
                        : IsText(f.Type) ? new CategoryColumnType(_enums[(table.Name, f.Name)])
                        : new NumberedCategoryColumnType(_enums[(table.Name, f.Name)]),
                    f.Constraints.Required || (table.PrimaryKey.Count == 1 && table.PrimaryKey[0] == f.Name),
                    new EquatableArray<ReferenceShape>(
                        references[f.Name].Select(target => new ReferenceShape(target, _rowNames[target], navigations[KeyOf(f, target)])))))),
            new EquatableArray<MemberName>(_given.OfRows(table.Name)),
            _choice.IsAscii);

        static string KeyOf(FieldSchema field, string target) => field.Name + "\u001F" + target;
    }

    /// <summary>Returns the tables that a column refers to by their key, which navigation properties lead to.</summary>
    private string[] ReferencesOf(FieldSchema field) =>
        [.. field.References.Where(r => WhyNotNavigable(field, r) is null).Select(r => r.Table).Distinct(StringComparer.Ordinal)];

    /// <summary>Returns why a reference has no navigation property; null if it has one.</summary>
    private string? WhyNotNavigable(FieldSchema field, FieldReference reference)
    {
        if (!_tables.TryGetValue(reference.Table, out var target) || target.Field(reference.Field) is not { } key)
        {
            return "there is no such column";
        }

        if (target.PrimaryKey.Count != 1 || target.PrimaryKey[0] != reference.Field)
        {
            return $"{reference} alone is not a key of its table";
        }

        // Two categories may belong to different enumerations, and a number may be in double precision, which has no unique spelling.
        return HasEnum(field) || HasEnum(key) ? "categories are enumeration members in C#"
            : (field.Type.ItemType ?? field.Type).Kind is FieldKind.Number ? "only integers can be looked up"
            : ColumnType.Of(field.Type.ItemType ?? field.Type) != ColumnType.Of(key.Type) ? $"{reference} has another type"
            : null;
    }

    /// <summary>Returns the description of a column, with its references that have no navigation property.</summary>
    private string Describe(FieldSchema field)
    {
        var plain = field
            .References.Select(r => (Reference: r, Why: WhyNotNavigable(field, r)))
            .Where(r => r.Why is not null)
            .Select(r => $"Refers to {r.Reference}, which is checked but has no navigation property: {r.Why}.")
            .ToArray();
        var description = Description(field);
        return plain.Length == 0 ? description : string.Join("\n", plain.Prepend(description.Length == 0 ? "Not described." : description));
    }

    private static bool IsText(FieldType type) => type == FieldType.Text;

    private static bool IsList(FieldSchema field) => field.Type.ItemType is not null;

    /// <summary>Returns whether a column gets an enumeration: text categories, and integer categories unless the column is a reference.</summary>
    private static bool HasEnum(FieldSchema field) =>
        field.Categories.Count > 0 && (IsText(field.Type) || (field.References.Count == 0 && field.Categories.All(c => NumberOf(field, c) is not null)));

    /// <summary>Returns the number of an integer category; null if the column or the category is not an integer.</summary>
    private static long? NumberOf(FieldSchema field, string category) =>
        field.Type is FieldType<long> { Kind: FieldKind.WholeNumber } type && type.TryRead(Encoding.UTF8.GetBytes(category), out var number) ? number : null;

    /// <summary>Returns the candidate names of an integer category: its label, the label and the number, or the number.</summary>
    private string[] NumberedNames(string? label, long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var name = digits[0] == '-' ? "Minus" + digits.Substring(1) : digits;
        var alone = number < 0 ? name : "_" + name;
        return string.IsNullOrWhiteSpace(label) ? [alone]
            : Pascal(label!) is var ofLabel && char.IsDigit(ofLabel[ofLabel.Length - 1]) ? [ofLabel, ofLabel + "_" + name]
            : [ofLabel, ofLabel + name];
    }

    private string Pascal(string name) => Identifiers.Pascal(name, _choice.IsAscii);

    private string SetNameOf(TableSchema table) =>
        _given.OfTable(table.Name)
        ?? (Pascal(table.Name) is var name && (_reservedSets.Contains(name) || name == _choice.RootName) ? name + TableShape.TableSuffix : name);

    private string RowNamesOf(TableSchema table)
    {
        if (table.RowName is { } given)
        {
            return given;
        }

        var name = _given.OfTable(table.Name) ?? Pascal(table.Name);
        var singular = EnglishNouns.Singular(name) ?? name + "Row";
        var reserved = _reservedTypes.Concat(TableShape.ReservedMembers(_choice.RootName, TableRole.None)).Concat(_choice.Namespace.Split('.'));
        return reserved.Contains(singular, StringComparer.Ordinal) || ImportedTypes.Contains(singular) ? singular + "Row" : singular;
    }

    private static string EnumNameOf(string name) => ImportedTypes.Contains(name) ? name + "Kind" : name;

    /// <summary>Returns the candidate names of the cell of a reference: <c>receiver</c> and <c>receiver_id</c> give ReceiverId.</summary>
    private static string[] IdPropertiesOf(string property, FieldSchema field)
    {
        if (IsList(field))
        {
            return BareList(property) is null
                ? [(property.EndsWith("s", StringComparison.Ordinal) ? property.Substring(0, property.Length - 1) : property) + "Ids", property + "Keys"]
                : [property, property + "Keys"];
        }

        return Bare(property) is null ? [property + "Id", property + "Key"] : [property, property + "Key"];
    }

    /// <summary>Returns the candidate names of a navigation property: <c>receiver</c> and <c>receiver_id</c> give Receiver.</summary>
    private string[] NavigationsOf(string property, FieldSchema field, string target, int count)
    {
        var bare = (IsList(field) ? BareList(property) : Bare(property)) ?? property;
        var name = count == 1 ? bare : IsList(field) ? bare + _setNames[target] : bare + "As" + _rowNames[target];
        return [name, name + (IsList(field) ? "Rows" : "Row"), property + (IsList(field) ? "Rows" : "Row")];
    }

    private static string? BareList(string property) =>
        property.EndsWith("Ids", StringComparison.Ordinal) && property.Length > 3 ? property.Substring(0, property.Length - 3) + "s" : null;

    /// <summary>Returns a name without its key suffix; null if it has none, or consists only of it.</summary>
    private static string? Bare(string property) =>
        Array.Find(
            _idWords,
            w =>
                property.Length > w.Length
                && property.EndsWith(w, StringComparison.Ordinal)
                && property[property.Length - w.Length - 1] is var before
                && (char.IsLower(before) || char.IsDigit(before) || !char.IsUpper(before)))
            is { } word
            ? property.Substring(0, property.Length - word.Length)
            : null;

    /// <summary>Returns a name, or the name with a suffix if every row has a member of that name.</summary>
    private static string[] Either(string name, IEnumerable<string> reserved) => [reserved.Contains(name, StringComparer.Ordinal) ? name + "Value" : name];

    private static string Description(FieldSchema field) => Describe(field.Title, field.Description);

    private static string Describe(string title, string description) =>
        title.Length == 0 || title == description ? description
        : description.Length == 0 ? title
        : char.IsPunctuation(title[title.Length - 1]) ? title + " " + description
        : title + ". " + description;
}
