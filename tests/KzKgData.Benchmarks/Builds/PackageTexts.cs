using System.Collections.Immutable;
using System.Text;
using KzKgData.Benchmarks.Datasets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Benchmarks.Builds;

/// <summary>The files of a data package as objects of the compiler, each with one text object until the file is edited.</summary>
internal sealed class PackageTexts
{
    private const string Folder = "/project/data/";
    private const string EditedFile = "claims.csv";
    private const string EditedCell = ",goods-";

    private readonly ImmutableArray<(string Path, string Text)> _files;
    private readonly string _editedFile;
    private readonly Func<string, int, string> _edit;
    private int _edits;

    private PackageTexts(IEnumerable<(string Path, string Text)> files, string editedFile = EditedFile, Func<string, int, string>? edit = null) =>
        (_files, _editedFile, _edit) = ([.. files], editedFile, edit ?? EditClaim);

    /// <summary>Returns the files of a generated package.</summary>
    public static PackageTexts Of(SyntheticPackage package) =>
        new(package.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (Folder + f.Key, Encoding.UTF8.GetString(f.Value))));

    /// <summary>Returns the files of a package in a folder.</summary>
    public static PackageTexts In(string folder) =>
        new(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f => (Folder + Path.GetFileName(f), File.ReadAllText(f))));

    /// <summary>Returns the files of a package with one plain table, of which the last amount is edited.</summary>
    public static PackageTexts OfItems(int rows)
    {
        using var table = new StringWriter { NewLine = "\n" };
        ItemsPackage.Write(table, rows);
        return new PackageTexts(
            [(Folder + "datapackage.json", ItemsPackage.Descriptor), (Folder + ItemsPackage.TableFile, table.ToString())],
            ItemsPackage.TableFile,
            (text, edit) => text.Insert(text.LastIndexOf(',') - 2, (edit % 10).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Returns new objects for all files, as in a new compiler process.</summary>
    public ImmutableArray<AdditionalText> Open() => [.. _files.Select(f => new Text(f.Path, f.Text))];

    /// <summary>Returns a new object for a table, with a different cell in the last row each time.</summary>
    public AdditionalText Edit()
    {
        var (path, text) = _files.Single(f => f.Path.EndsWith(_editedFile, StringComparison.Ordinal));
        return new Text(path, _edit(text, _edits++));
    }

    private static string EditClaim(string text, int edit) =>
        text.Insert(text.LastIndexOf(EditedCell, StringComparison.Ordinal) + EditedCell.Length, FormattableString.Invariant($"{edit}-"));

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }
}
