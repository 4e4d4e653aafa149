using System.Reflection;
using System.Text;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation.Tests;

/// <summary>A copy of the real data package on disk, with a snapshots folder of invented texts.</summary>
internal sealed class TemporaryPackage : IDisposable
{
    public const string Name = "data";

    private static readonly string _root = typeof(TemporaryPackage)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot")
        .Value!;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-curation-");

    public TemporaryPackage()
    {
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Snapshots);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_root, Name)))
        {
            File.Copy(file, Path.Combine(Data, Path.GetFileName(file)));
        }
    }

    public string Data => Path.Combine(_folder.FullName, Name);

    public string Snapshots => Path.Combine(_folder.FullName, "texts");

    public string PathOf(string file) => Path.Combine(Data, file);

    public string TextOf(string file) => File.ReadAllText(PathOf(file));

    public T Make<T>(Func<PackageEdit, T> change, bool withSnapshots = true) =>
        PackageEdit.Make(Data, Name, withSnapshots ? Snapshots : null, change, what: "a test");

    public static NewSource Describe(string id, string file) =>
        new()
        {
            Id = id,
            File = file,
            Publisher = "Harbour Gazette",
            Published = "2031-03-03",
            PublishedBasis = "printed",
        };

    public IngestedText Ingest(string id, string text, string language = "en", bool withSnapshots = true) =>
        Make(e => Ingestion.Ingest(e, Describe(id, id + ".txt") with { Language = language }, Encoding.UTF8.GetBytes(text)), withSnapshots);

    public LocatedMention Locate(PhraseToLocate phrase) => Make(e => MentionLocation.Locate(e, phrase));

    /// <summary>Edits the text of a file.</summary>
    public void Edit(string file, Func<string, string> edit) => File.WriteAllText(PathOf(file), edit(TextOf(file)));

    /// <summary>Edits the package on disk.</summary>
    public void Edit(Func<TestPackage, TestPackage> edit) => edit(TestPackage.Load(Data)).Save(Data);

    /// <summary>Removes all rows; the vocabularies of the descriptor remain.</summary>
    public void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(Data, "*.csv"))
        {
            File.WriteAllLines(file, File.ReadLines(file).Take(1).ToArray());
        }
    }

    /// <summary>
    /// Returns all files of both folders, hidden ones included, with their bytes in hexadecimal, except the lock and the undo
    /// history.
    /// </summary>
    public IReadOnlyDictionary<string, string> Everything() =>
        Directory
            .EnumerateFiles(_folder.FullName, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(f =>
                !(Path.GetFileName(Path.GetDirectoryName(f)) == ".kzkg" && Path.GetFileName(f) is "lock" or "owner" or ".gitignore")
                && Path.GetFileName(Path.GetDirectoryName(f)) != "undo")
            .ToDictionary(f => Path.GetRelativePath(_folder.FullName, f), f => Convert.ToHexString(File.ReadAllBytes(f)), StringComparer.Ordinal);

    public Dataset Dataset() => Verification.Facts.Dataset.From(PackageFolder.Read(Data));

    /// <summary>Returns the findings about the form of the package and about mentions that do not match their texts.</summary>
    public IEnumerable<string> FindingsOfFormAndPlace()
    {
        var result = Verifier.Verify(PackageFolder.Read(Data), new() { Archive = ArchivedTexts.InFolder(Snapshots) });
        return result
            .Findings.Where(f =>
                f.RuleId.StartsWith("KZKG1", StringComparison.Ordinal)
                || (f.RuleId is "KZKG2005" or "KZKG2006" or "KZKG2007" or "KZKG2008"
                    && !f.Message.Contains("is not in the snapshots folder", StringComparison.Ordinal)))
            .Select(f => $"{f.Place} {f.RuleId}: {f.Message}");
    }

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.IsReadOnly = false;
        }

        _folder.Delete(recursive: true);
    }
}
