using System.Text;
using System.Text.Json;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Packages of one table, or of a descriptor alone, for tests of how files are read.</summary>
internal static class InMemoryPackage
{
    private const string TablePath = "t.csv";

    /// <summary>The only table of a package: one text column for each name.</summary>
    public static Table Table(string csv, params string[] columns) => Read(csv, columns).Tables[0];

    public static DataPackage Read(string csv, params string[] columns) => Read(Encoding.UTF8.GetBytes(csv), columns);

    public static DataPackage Read(byte[] csv, params string[] columns)
    {
        var fields = string.Join(", ", columns.Select(c => $$"""{ "name": {{JsonSerializer.Serialize(c)}} }"""));
        var descriptor = $$"""{ "resources": [ { "name": "t", "path": "{{TablePath}}", "schema": { "fields": [ {{fields}} ] } } ] }""";
        return Describing(descriptor).With(TablePath, csv).Read();
    }

    /// <summary>A package of one table with a text column named i and further ones.</summary>
    /// <param name="fields">The members of the declarations of the further fields.</param>
    /// <param name="csv">The file.</param>
    public static DataPackage OfFields(IReadOnlyList<string> fields, string csv) => OfTable(
        $$"""{ "fields": [ { "name": "i" }, {{string.Join(", ", fields.Select(f => "{" + f + "}"))}} ] }""", csv);

    /// <summary>A package of one table.</summary>
    /// <param name="schema">The table's schema.</param>
    /// <param name="csv">The file.</param>
    /// <param name="more">Further members of the resource, with a comma before each.</param>
    public static DataPackage OfTable(string schema, string csv, string more = "") => OfTable(schema, Encoding.UTF8.GetBytes(csv), more);

    /// <inheritdoc cref="OfTable(string, string, string)"/>
    public static DataPackage OfTable(string schema, byte[] csv, string more = "") =>
        Describing($$"""{ "resources": [ { "name": "t", "path": "{{TablePath}}", "schema": {{schema}}{{more}} } ] }""").With(TablePath, csv).Read();

    /// <summary>A package that consists of its descriptor alone.</summary>
    public static DataPackage Describe(string descriptor) => Describing(descriptor).Read();

    /// <summary>Line and column of an offset, counted anew: CR, LF and CRLF end a line, columns are UTF-16 units.</summary>
    public static (int Line, int Column) Count(string text, int offset)
    {
        var (line, column) = (1, 1);
        for (var i = 0; i < offset; i++)
        {
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            (line, column) = endsLine ? (line + 1, 1) : (line, column + 1);
        }

        return (line, column);
    }

    /// <summary>A package of a descriptor, to which files are added.</summary>
    public static TestPackage Describing(string descriptor) => TestPackage.Of((TestPackage.Descriptor, descriptor));
}
