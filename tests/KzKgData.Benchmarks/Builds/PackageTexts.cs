using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Benchmarks.Builds;

/// <summary>The files of a data package as a compiler holds them: an object for each, whose text stays one object until the file is edited.</summary>
internal sealed class PackageTexts
{
    private const string Folder = "/project/data/";
    private const string EditedFile = "claims.csv";
    private const string EditedCell = ",goods-";

    private readonly ImmutableArray<(string Path, string Text)> _files;
    private int _edits;

    private PackageTexts(IEnumerable<(string Path, string Text)> files) => _files = [.. files];

    /// <summary>The files of an invented package.</summary>
    public static PackageTexts Of(SyntheticPackage package) =>
        new(package.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (Folder + f.Key, Encoding.UTF8.GetString(f.Value))));

    /// <summary>The files of a package in a folder.</summary>
    public static PackageTexts In(string folder) =>
        new(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f => (Folder + Path.GetFileName(f), File.ReadAllText(f))));

    /// <summary>New objects for all files, as a compiler has them that starts.</summary>
    public ImmutableArray<AdditionalText> Open() => [.. _files.Select(f => new Text(f.Path, f.Text))];

    /// <summary>A new object for the table of claims, in which the last claim has another scope each time.</summary>
    public AdditionalText Edit()
    {
        var (path, text) = _files.Single(f => f.Path.EndsWith(EditedFile, StringComparison.Ordinal));
        var at = text.LastIndexOf(EditedCell, StringComparison.Ordinal) + EditedCell.Length;
        return new Text(path, text.Insert(at, FormattableString.Invariant($"{_edits++}-")));
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }
}
