using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using KzKgData.Reporting;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Rules;

namespace KzKgData.Browser.Tests;

/// <summary>Reports written to a folder of their own: of the real data, of the real data with hostile texts in it, and of an invented package with its archived texts, one of them hostile. The last two link cells.</summary>
public sealed class Reports : IAsyncLifetime
{
    /// <summary>A text that would run, leave its attribute and turn the line around if anything let it.</summary>
    public const string HostileText = "<script>alert(1)</script>\"' onmouseover=alert(2) \u202Edlrow";

    private const string Post = "harbour-post.txt";

    private static readonly string _root = typeof(Reports).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string _data = Path.Combine(_root, "data");
    private static readonly string _example = Path.Combine(_root, "tests", "KzKgData.Verification.Tests", "ExamplePackage");
    private static readonly string _cell = $"\"{HostileText.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    private static readonly string _json = HostileText.Replace("\"", "\\\"", StringComparison.Ordinal);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-pages-");

    /// <summary>The page of the real data, without archived texts.</summary>
    public string Real => PageOf("real");

    /// <summary>The page of the real data with hostile names, prints, ids and headings.</summary>
    public string Hostile => PageOf("hostile");

    /// <summary>The page of the invented package with excerpts of its texts.</summary>
    public string Excerpts => PageOf("excerpts");

    /// <summary>The facts of the real data.</summary>
    public Dataset Dataset { get; } = Dataset.From(PackageFolder.Read(_data, "data"));

    /// <summary>The page of a name, as the tests call it.</summary>
    public string PageOf(string name) => Path.Combine(_folder.FullName, name, "index.html");

    public async ValueTask InitializeAsync()
    {
        await WriteAsync("real", _data, (_, text) => text);
        await WriteAsync("hostile", _data, (file, text) => file switch
        {
            "datapackage.json" => text
                .Replace("\"title\": \"Other name\"", $"\"title\": \"{_json}\"", StringComparison.Ordinal)
                .Replace("\"title\": \"People\"", $"\"title\": \"{_json}\"", StringComparison.Ordinal),
            _ => text
                .Replace("Trend News Agency", _cell, StringComparison.Ordinal)
                .Replace("Kyrgyz government", _cell, StringComparison.Ordinal)
                .Replace("olzhas-bektenov", _cell, StringComparison.Ordinal)
                .Replace(",checkpoint-works,", $",{_cell},", StringComparison.Ordinal),
        });
        await WriteExcerptsAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    // What is added at the end of the text stands within reach of its last mention and moves none.
    private Task WriteExcerptsAsync()
    {
        var before = File.ReadAllBytes(PathOf(Post));
        byte[] after = [.. before.AsSpan().TrimEnd("\n"u8), .. Encoding.UTF8.GetBytes(" " + HostileText + "\n")];
        var archive = new ArchivedTexts(name => name is Post ? after : File.ReadAllBytes(PathOf(name)));
        return WriteAsync("excerpts", _example, (_, text) => text.Replace(HashOf(before), HashOf(after), StringComparison.Ordinal), archive);

        static string PathOf(string name) => Path.Combine(_example, "snapshots", name);

        static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private Task WriteAsync(string name, string folder, Func<string, string, string> edit, ArchivedTexts? archive = null)
    {
        var package = DataPackage.Read("data", (relative, shown) =>
        {
            var path = Path.Combine(folder, relative);
            return File.Exists(path) ? new TextFile(shown, edit(relative, File.ReadAllText(path))) : null;
        });
        var cellLinks = name is "real" ? null : new CellLinks(new Uri("https://example.org/o/n/blob/abc"));
        return ReportFolder.WriteAsync(Verifier.Verify(package, new() { Archive = archive }), Path.Combine(_folder.FullName, name), cellLinks, TestContext.Current.CancellationToken);
    }
}
