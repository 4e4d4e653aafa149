using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace KzKgData.Consumer.Tests;

/// <summary>
/// <c>src/dependencies.csv</c> lists the dependencies with their licences and reasons. <c>KZKG_ACCEPT_SNAPSHOTS=1</c> rewrites the list from the lock
/// files and the restored packages; the reasons of direct dependencies are kept, and those of new ones have to be written by hand.
/// </summary>
public sealed class DependencyListTests
{
    private const string Header = "name,version,licence,used by,reason";

    private static readonly string _path = Path.Combine(BuildProcess.RepositoryRoot, "src", "dependencies.csv");

    [Fact]
    public void Every_dependency_is_listed_with_its_licence_and_its_reason()
    {
        var listed = File.Exists(_path) ? File.ReadAllText(_path).ReplaceLineEndings("\n") : string.Empty;
        var list = Write(
            listed.Split('\n').Skip(1).Where(l => l.Length > 0).ToDictionary(l => l.Split(',')[0], l => l.Split(',', 5)[4], StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable("KZKG_ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(_path, list);
        }

        Assert.Equal(list, File.ReadAllText(_path).ReplaceLineEndings("\n"));
        Assert.All(list.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.DoesNotContain(string.Empty, line.Split(',', 5)));
    }

    private static string Write(Dictionary<string, string> reasons)
    {
        var found = Directory
            .EnumerateFiles(BuildProcess.RepositoryRoot, "packages.lock.json", SearchOption.AllDirectories)
            .Where(f =>
                !Path.GetRelativePath(BuildProcess.RepositoryRoot, f).Split(Path.DirectorySeparatorChar).Any(part => part is "artifacts" or "bin" or "obj"))
            .SelectMany(Read)
            .GroupBy(d => d.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase);
        var list = new StringBuilder(Header).Append('\n');
        foreach (var package in found)
        {
            var versions = package.Select(d => d.Version).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            var licences = versions.Select(v => LicenceOf(package.Key, v)).Distinct(StringComparer.Ordinal).ToArray();
            var folders = package.Select(d => d.Folder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var reason = package.Any(d => d.IsDirect)
                ? reasons.GetValueOrDefault(package.Key, string.Empty)
                : "needed by "
                    + string.Join(
                        " and ",
                        found
                            .SelectMany(g => g)
                            .Where(d => d.Needs.Contains(package.Key, StringComparer.OrdinalIgnoreCase))
                            .Select(d => d.Name)
                            .Distinct(StringComparer.Ordinal)
                            .Order(StringComparer.Ordinal));
            list.Append(
                CultureInfo.InvariantCulture,
                $"{package.Key},{string.Join(" and ", versions)},{string.Join(" and ", licences)},{string.Join(" and ", folders)},{reason}\n");
        }

        return list.ToString();
    }

    private static IEnumerable<Dependency> Read(string path)
    {
        var folder = Path.GetRelativePath(BuildProcess.RepositoryRoot, path).Split(Path.DirectorySeparatorChar)[0];
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from framework in file.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.TryGetProperty("resolved", out _)
            let needs = package.Value.TryGetProperty("dependencies", out var names) ? names.EnumerateObject().Select(n => n.Name).ToArray() : []
            select new Dependency(
                package.Name,
                package.Value.GetProperty("resolved").GetString()!,
                folder,
                package.Value.GetProperty("type").GetString() is "Direct",
                needs),
        ];
    }

    /// <summary>Returns the licence of a package: its expression, or the first line of its licence file.</summary>
    private static string LicenceOf(string name, string version)
    {
#pragma warning disable CA1308 // folders of packages are in lower case
        var folder = Path.Combine(BuildProcess.KnownPackages, name.ToLowerInvariant(), version);
#pragma warning restore CA1308
        var about = XDocument
            .Load(Directory.EnumerateFiles(folder, "*.nuspec").Single())
            .Descendants()
            .ToLookup(e => e.Name.LocalName, StringComparer.Ordinal);
        var licence = about["license"].FirstOrDefault();
        var text = licence?.Attribute("type")?.Value is "file" ? Path.Combine(folder, licence.Value)
            : Directory.EnumerateFiles(folder).FirstOrDefault(f => Path.GetFileNameWithoutExtension(f).Equals("LICENSE", StringComparison.OrdinalIgnoreCase));
        return licence?.Attribute("type")?.Value is "expression" ? licence.Value
            : text is not null ? File.ReadLines(text).First(l => l.Trim().Length > 0).Trim().Replace(",", string.Empty, StringComparison.Ordinal)
            : about["licenseUrl"].FirstOrDefault()?.Value ?? string.Empty;
    }

    private sealed record Dependency(string Name, string Version, string Folder, bool IsDirect, string[] Needs);
}
