using System.Reflection;
using KzKgData.Reporting;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Browser.Tests;

/// <summary>Reports written to a folder of their own: of the real data, and of the real data with hostile texts in it.</summary>
public sealed class Reports : IAsyncLifetime
{
    /// <summary>A text that would run, leave its attribute and turn the line around if anything let it.</summary>
    public const string HostileText = "<script>alert(1)</script>\"' onmouseover=alert(2) \u202Edlrow";

    private static readonly string _data = Path.Combine(
        typeof(Reports).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "data");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-pages-");

    public string Real => Path.Combine(_folder.FullName, "real", "index.html");

    public string Hostile => Path.Combine(_folder.FullName, "hostile", "index.html");

    public async ValueTask InitializeAsync()
    {
        await WriteAsync("real", text => text);
        await WriteAsync("hostile", text => text
            .Replace("Trend News Agency", $"\"{HostileText.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal)
            .Replace("Kyrgyz government", $"\"{HostileText.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task WriteAsync(string name, Func<string, string> edit)
    {
        var package = DataPackage.Read("data", (relative, shown) =>
        {
            var path = Path.Combine(_data, relative);
            var text = File.Exists(path) ? File.ReadAllText(path) : null;
            return text is null ? null : new TextFile(shown, relative.EndsWith(".csv", StringComparison.Ordinal) ? edit(text) : text);
        });
        await ReportFolder.WriteAsync(Verifier.Verify(package), Path.Combine(_folder.FullName, name), TestContext.Current.CancellationToken);
    }
}
