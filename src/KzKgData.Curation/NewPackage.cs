using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Files;
using KzKgData.Verification.Findings;

namespace KzKgData.Curation;

/// <summary>Creates an empty package with the tables that cited claims need, and a project that compiles it.</summary>
public static class NewPackage
{
    private const string References = "kzkg:references";
    private const string LastFile = "data/" + DataPackage.DescriptorFileName;

    private static readonly string[] _tables =
    [
        "sources", "mentions", "cells", "claims", "citations", "exclusions", "explanations", "people", "organisations", "reporters", "offices",
        "aliases", "proposals", "published",
    ];
    private static readonly JsonSerializerOptions _plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the package into the folder <c>data</c> of a folder, and the project beside it.</summary>
    /// <param name="directory">The folder; it may exist, but must contain neither.</param>
    /// <param name="name">The name of the package and of the project.</param>
    /// <returns>The files, relative to the folder, in ordinal order.</returns>
    /// <exception cref="CurationRefusedException">The folder already has a package or a project.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static IReadOnlyList<string> Create(string directory, string name)
    {
        for (var path = Path.TrimEndingDirectorySeparator(directory); !string.IsNullOrEmpty(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                throw new CurationRefusedException($"{Printable.Quote(path)} is a file, but kzkg init needs a folder there; name another, or move the file");
            }
        }

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var descriptor = Descriptor(name);
        foreach (var resource in descriptor["resources"]!.AsArray())
        {
            files["data/" + (string)resource!["path"]!] = string.Join(',', resource["schema"]!["fields"]!.AsArray().Select(f => (string)f!["name"]!)) + "\n";
        }

        files[LastFile] = descriptor.ToJsonString(_plain) + "\n";
        files["texts/.gitkeep"] = string.Empty;
        files[name + ".csproj"] = Project;
        files["Program.cs"] = Program(descriptor);
        // Files left by a killed run are identical, so this run completes it. The descriptor is written last: once it exists, the package exists.
        var contents = files
            .OrderBy(f => f.Key == LastFile)
            .Select(f => (Name: f.Key, Path: Path.Combine(directory, f.Key), Content: Encoding.UTF8.GetBytes(f.Value)))
            .ToArray();
        var isWhole = Array.TrueForAll(contents, f => File.Exists(f.Path));
        if (Array.Find(
                contents,
                f => File.Exists(f.Path) && (isWhole || !RegularFile.Read(f.Path, f.Name, RegularFile.LargestText).AsSpan().SequenceEqual(f.Content))
            ) is
            { Name: { } taken })
        {
            throw new CurationRefusedException($"{taken} already exists; run kzkg init in a folder without it");
        }

        foreach (var (_, path, content) in contents.Where(f => !File.Exists(f.Path)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            PackageChange.Put(new FileChange(path, null, content), Disk.Real);
        }

        return [.. files.Keys];
    }

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>

          <ItemGroup>
            <KzkgDataPackage Include="data/datapackage.json" Namespace="Facts" RootName="Dataset" />
            <PackageReference Include="KzKgData.Abstractions" Version="0.1.0" />
            <PackageReference Include="KzKgData.Generators" Version="0.1.0" PrivateAssets="all" />
          </ItemGroup>

        </Project>

        """;

    /// <summary>Returns the descriptor of the KzKgData package, reduced to the tables of cited claims and those they refer to.</summary>
    private static JsonNode Descriptor(string name)
    {
        using var stream = typeof(NewPackage).Assembly.GetManifestResourceStream(DataPackage.DescriptorFileName)!;
        var root = JsonNode.Parse(stream)!;
        root["name"] = Proposing.NameId.Of(name);
        root["title"] = name;
        root["version"] = "0.1.0";
        root["description"] = "Cited claims.";
        root.AsObject().Remove("kzkg:changelog");
        root.AsObject().Remove("kzkg:statisticalOffices");
        var resources = root["resources"]!.AsArray();
        foreach (var resource in resources.Where(r => !_tables.Contains((string)r!["name"]!, StringComparer.Ordinal)).ToArray())
        {
            resources.Remove(resource);
        }

        foreach (var field in resources.SelectMany(r => r!["schema"]!["fields"]!.AsArray()).Where(f => f![References] is not null))
        {
            var kept = field![References]!.AsArray().Select(r => (string)r!).Where(r => _tables.Contains(r.Split('.')[0], StringComparer.Ordinal));
            field[References] = new JsonArray([.. kept.Select(r => JsonValue.Create(r))]);
        }

        return root;
    }

    private static string Program(JsonNode descriptor) =>
        $"""
        // The tables of {(string)descriptor["title"]!} as generated types. kzkg ingest and kzkg review fill the tables, kzkg check verifies them.
        Console.WriteLine(Facts.Dataset.Claims.Count + " claims");

        """;
}
