using System.Text;
using System.Text.Json;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>Packages of one table, or of a descriptor alone, for tests of the readers.</summary>
internal static class InMemoryPackage
{
    private const string TablePath = "t.csv";

    /// <summary>Returns the only table of a package with a text column for each name.</summary>
    public static Table Table(string csv, params string[] columns) => Read(csv, columns).Tables[0];

    public static DataPackage Read(string csv, params string[] columns) => Read(Encoding.UTF8.GetBytes(csv), columns);

    public static DataPackage Read(byte[] csv, params string[] columns)
    {
        var fields = string.Join(", ", columns.Select(c => $$"""{ "name": {{JsonSerializer.Serialize(c)}} }"""));
        var descriptor = $$"""{ "resources": [ { "name": "t", "path": "{{TablePath}}", "schema": { "fields": [ {{fields}} ] } } ] }""";
        return Describing(descriptor).With(TablePath, csv).Read();
    }

    /// <summary>Returns a package of one table with a text column named i and further columns.</summary>
    /// <param name="fields">The members of each further field's declaration.</param>
    /// <param name="csv">The file.</param>
    public static DataPackage OfFields(IReadOnlyList<string> fields, string csv) => OfTable(
        $$"""{ "fields": [ { "name": "i" }, {{string.Join(", ", fields.Select(f => "{" + f + "}"))}} ] }""", csv);

    /// <summary>Returns a package of one table.</summary>
    /// <param name="schema">The schema of the table.</param>
    /// <param name="csv">The file.</param>
    /// <param name="more">Further members of the resource, each preceded by a comma.</param>
    public static DataPackage OfTable(string schema, string csv, string more = "") => OfTable(schema, Encoding.UTF8.GetBytes(csv), more);

    /// <inheritdoc cref="OfTable(string, string, string)"/>
    public static DataPackage OfTable(string schema, byte[] csv, string more = "") =>
        Describing($$"""{ "resources": [ { "name": "t", "path": "{{TablePath}}", "schema": {{schema}}{{more}} } ] }""").With(TablePath, csv).Read();

    /// <summary>Returns a package with a descriptor only.</summary>
    public static DataPackage Describe(string descriptor) => Describing(descriptor).Read();

    /// <summary>Computes line and column of an offset independently: CR, LF and CRLF end a line, columns are UTF-16 units.</summary>
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

    /// <summary>Returns a package with a descriptor, to which files can be added.</summary>
    public static TestPackage Describing(string descriptor) => TestPackage.Of((TestPackage.Descriptor, descriptor));
}
