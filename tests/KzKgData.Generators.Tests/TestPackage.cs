using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>A data package in memory: the texts of its files by their paths below one folder.</summary>
internal sealed class TestPackage
{
    public const string Descriptor = "datapackage.json";

    private readonly SortedDictionary<string, string> _files;

    private TestPackage(string folder, IDictionary<string, string> files)
    {
        Folder = folder;
        _files = new SortedDictionary<string, string>(files, StringComparer.Ordinal);
    }

    /// <summary>The folder, with <c>/</c> at its end; empty for none.</summary>
    public string Folder { get; }

    /// <summary>The text of a file.</summary>
    public string this[string file] => _files[file];

    public static TestPackage Of(params (string File, string Text)[] files) =>
        new("data/", files.ToDictionary(f => f.File, f => f.Text, StringComparer.Ordinal));

    public TestPackage In(string folder) => new(folder, _files);

    public TestPackage With(string file, string text) => new(Folder, new Dictionary<string, string>(_files, StringComparer.Ordinal) { [file] = text });

    /// <summary>The same package after one replacement in a file, which has to hold the old text exactly once.</summary>
    public TestPackage Replace(string file, string old, string with)
    {
        var text = _files[file];
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"'{old}' has to stand once in {file}");
        return With(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public TestPackage Without(string file) => new(Folder, _files.Where(f => f.Key != file).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal));

    /// <summary>New objects each time, as a build that starts afresh has them.</summary>
    public AdditionalText[] ToAdditionalTexts() => [.. _files.Select(f => new MemoryText(Folder + f.Key, f.Value))];

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
