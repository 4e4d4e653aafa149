namespace KzKgData.Reporting.Tests;

/// <summary>Lines of code are short enough to read without scrolling, except verbatim texts such as word lists.</summary>
public sealed class SourceLinesTests
{
    private const int TooLong = 160;
    private const string RawString = "\"\"\"";

    // Each line of these files lists all words of one kind.
    private static readonly string[] _lists = ["Vocabulary.cs"];

    [Theory]
    [InlineData("src")]
    [InlineData("generators")]
    public void Lines_of_code_are_short(string root)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(ReportingSources.RepositoryRoot, root), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(ReportingSources.RepositoryRoot, f).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"))
            .Where(f => !_lists.Contains(Path.GetFileName(f), StringComparer.Ordinal))
            .ToArray();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(LongLines));
    }

    private static IEnumerable<string> LongLines(string file)
    {
        var (number, isText) = (0, false);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var marks = line.Split(RawString).Length - 1;
            if (!isText && marks == 0 && line.Length >= TooLong)
            {
                yield return $"{Path.GetFileName(file)}({number.ToString(CultureInfo.InvariantCulture)}): {line.Trim()}";
            }

            isText ^= marks % 2 == 1;
        }
    }
}
