using System.Text.RegularExpressions;

namespace KzKgData.Reporting.Tests;

/// <summary>Only the package says what it is about: code names no side, no country, and no cause that none of its computations backs.</summary>
public sealed partial class NeutralCodeTests
{
    // The rules may name a cause, since they compute whether it applies.
    private const string Rules = "KzKgData.Verification";

    private static readonly string[] _roots = ["src", "generators"];

    [Fact]
    public void No_literal_names_a_side_or_a_country_of_the_package() =>
        Assert.Empty(Literals([".cs", ".razor", ".js"]).Where(l => Named().IsMatch(l.Text)).Select(l => $"{l.Path}: {l.Text}"));

    [Fact]
    public void No_text_names_a_side_or_a_country_of_the_package() =>
        Assert.Empty(ReportingSources.Texts.Where(t => Named().IsMatch(t.Value)).Select(t => t.Key));

    [Fact]
    public void No_literal_outside_the_rules_names_a_cause()
    {
        var causes = TestData.RealReport.Causes.Select(c => c.Cause).ToArray();

        Assert.NotEmpty(causes);
        Assert.Empty(
            Literals([".cs"])
                .Where(l => !l.Path.Contains(Rules, StringComparison.Ordinal) && causes.Contains(l.Text, StringComparer.Ordinal))
                .Select(l => $"{l.Path}: {l.Text}"));
    }

    [Fact]
    public void A_side_has_the_name_and_the_mark_that_the_package_gives_it()
    {
        var package = TestData.Edited(p =>
            p.ReplaceAll("datapackage.json", "\"country:KZ\": \"Kazakhstan\"", "\"country:KZ\": \"Northland\"")
                .ReplaceAll("datapackage.json", "\"cause:coverage\": \"The figures", "\"cause:coverage\": \"Some figures"));
        using (Wording.TextsLanguage.Speak("en", package.Dataset.Package.Descriptor))
        {
            var report = Views.ReportView.Of(package);

            Assert.Contains("Northland", Assert.Single(report.Cards).Title.ToString(), StringComparison.Ordinal);
            Assert.StartsWith("Some figures", report.Causes[0].Meaning.ToString(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Path, string File)> Sources(string[] extensions) =>
        from root in _roots
        from path in Directory.EnumerateFiles(Path.Combine(ReportingSources.RepositoryRoot, root), "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(ReportingSources.RepositoryRoot, path)
        where extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal) && !name.Split(Path.DirectorySeparatorChar).Any(f => f is "bin" or "obj")
        select (name, path);

    private static IEnumerable<(string Path, string Text)> Literals(string[] extensions) =>
        from source in Sources(extensions)
        let name = source.Path
        from line in File.ReadLines(source.File)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match literal in Literal().Matches(line)
        select (name, literal.Groups["text"].Value);

    [GeneratedRegex(
        "^(KZ|KG|UZ)$|Kazakhstan\\b|Kyrgyzstan\\b|(Kazakh|Kyrgyz) side",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Named();

    [GeneratedRegex("\"(?<text>([^\"\\\\]|\\\\.)*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Literal();
}
