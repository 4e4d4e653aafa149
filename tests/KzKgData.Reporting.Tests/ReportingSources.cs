using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KzKgData.Reporting.Tests;

/// <summary>The source files of the report and its texts.</summary>
internal static partial class ReportingSources
{
    private static readonly string _folder = Path.Combine(RepositoryRoot, "src", "KzKgData.Reporting");

    /// <summary>The root folder of the checkout.</summary>
    public static string RepositoryRoot => Root(AppContext.BaseDirectory);

    /// <summary>The English texts, by key.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = XDocument.Load(Path.Combine(_folder, "Wording", "Texts.resx"))
        .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>All C# and Razor source files: path and text.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Where(f =>
                Path.GetExtension(f) is ".cs" or ".razor" && Path.GetRelativePath(_folder, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(f => (Path.GetRelativePath(_folder, f), File.ReadAllText(f))),
    ];

    /// <summary>Reads a published schema.</summary>
    public static string Schema(string name) => File.ReadAllText(SchemaPath(name));

    /// <summary>Returns the path of a published schema.</summary>
    public static string SchemaPath(string name) => Path.Combine(_folder, name + ".schema.json");

    /// <summary>Returns the numbers of the placeholders in a text.</summary>
    public static int[] Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "KzKgData.sln"))
            ? folder
            : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above holds KzKgData.sln."));

    [GeneratedRegex(@"\{(?<number>\d+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Placeholder();
}
