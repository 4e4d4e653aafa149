using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using KzKgData.Reporting;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Browser.Tests;

/// <summary>
/// Reports in a temporary folder: of the real data in both languages, of the real data with hostile texts, and of an invented package with its archived texts, one of
/// them hostile. The last two have links to cells.
/// </summary>
public sealed class Reports : IAsyncLifetime
{
    /// <summary>A text that would run a script, break out of an attribute and reverse the line if it were not escaped.</summary>
    public const string HostileText = "<script>alert(1)</script>\"' onmouseover=alert(2) \u202Edlrow";

    /// <summary>The id of the card of the only dispute in the real data.</summary>
    public const string Card = "disagreement-trade-turnover__kz-kg__unspecified__actual__USD__2024";

    private const string Post = "snapshots/harbour-post.txt";

    private static readonly string _data = Path.Combine(Root, "data");
    private static readonly string _example = Path.Combine(Root, "tests", "KzKgData.Verification.Tests", "ExamplePackage");
    private static readonly string _cell = $"\"{HostileText.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    private static readonly string _json = HostileText.Replace("\"", "\\\"", StringComparison.Ordinal);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-pages-");

    /// <summary>The folder of the repository.</summary>
    public static string Root =>
        typeof(Reports).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The page of the real data, without archived texts.</summary>
    public string Real => PageOf("real");

    /// <summary>The page of the real data with hostile names, prints, ids and headings.</summary>
    public string Hostile => PageOf("hostile");

    /// <summary>The page of the invented package with excerpts of its texts.</summary>
    public string Excerpts => PageOf("excerpts");

    /// <summary>The facts of the real data.</summary>
    public Dataset Dataset { get; } = Dataset.From(PackageFolder.Read(_data));

    /// <summary>Returns a page by the name that the tests use.</summary>
    public string PageOf(string name) => Path.Combine(_folder.FullName, name, "index.html");

    public ValueTask InitializeAsync()
    {
        var real = TestPackage.Load(_data);
        Write("real", real);
        Write("russian", real, "ru");
        var hostile = real.Files.Where(f => f is not TestPackage.Descriptor).Aggregate(real, (package, file) => package.Edit(file, text => text
            .Replace("Trend News Agency", _cell, StringComparison.Ordinal)
            .Replace("Kyrgyz government", _cell, StringComparison.Ordinal)
            .Replace("olzhas-bektenov", _cell, StringComparison.Ordinal)
            .Replace(",checkpoint-works,", $",{_cell},", StringComparison.Ordinal)));
        Write("hostile", hostile.Edit(TestPackage.Descriptor, text => text
            .Replace("\"title\": \"Other name\"", $"\"title\": \"{_json}\"", StringComparison.Ordinal)
            .Replace("\"title\": \"People\"", $"\"title\": \"{_json}\"", StringComparison.Ordinal)));

        // Text appended at the end is near the last mention, and moves no mention.
        var example = TestPackage.Load(_example);
        var before = example.BytesOf(Post);
        byte[] after = [.. before.AsSpan().TrimEnd("\n"u8), .. Encoding.UTF8.GetBytes(" " + HostileText + "\n")];
        Write("excerpts", example.With(Post, after).Replace("sources.csv", HashOf(before), HashOf(after)));
        return ValueTask.CompletedTask;

        static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Write(string name, TestPackage package, string language = "en")
    {
        var cellLinks = name is "real" or "russian" ? null : new CellLinks(new Uri("https://example.org/o/n/blob/abc"));
        ReportFolder.Write(
            package.Verify(),
            Path.Combine(_folder.FullName, name),
            cellLinks,
            [],
            [language],
            progress: null,
            TestContext.Current.CancellationToken);
    }
}
