using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>The parsed page of a rule.</summary>
public sealed partial class RulePage
{
    private static readonly ConcurrentDictionary<string, RulePage> _pages = new(StringComparer.Ordinal);

    private readonly Lazy<TestPackage> _bad;
    private readonly Lazy<VerificationResult> _badResult;

    private RulePage(Rule rule)
    {
        Rule = rule;
        Text = RuleCatalog.PageOf(rule);
        _bad = new(() => ExamplePackage.Untouched.Apply(EditsUnder("## Bad example")));
        _badResult = new(() => Bad.Verify());
    }

    public Rule Rule { get; }

    public string Text { get; }

    public string Id => Rule.Descriptor.Id;

    public IReadOnlyList<string> Headings => [.. Heading().Matches(Text).Select(m => m.Value)];

    /// <summary>The example package with the edits of the bad example.</summary>
    public TestPackage Bad => _bad.Value;

    /// <summary>The findings in it.</summary>
    public VerificationResult BadResult => _badResult.Value;

    public string GoodExample => EditsUnder("## Good example");

    /// <summary>The ids of rules whose findings inevitably accompany those of the bad example.</summary>
    public IReadOnlyList<string> ComesWith => ComesWithLine().Match(Text) is { Success: true } match ? match.Groups["ids"].Value.Split(", ") : [];

    public static RulePage Of(string id) => _pages.GetOrAdd(id, i => new RulePage(RuleCatalog.Find(i)!));

    public string SectionUnder(string heading)
    {
        var start = Text.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length + 1;
        var end = Text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    private string EditsUnder(string heading) => FencedEdits().Matches(SectionUnder(heading)) is { Count: 1 } matches
        ? matches[0].Groups["edits"].Value
        : throw new InvalidOperationException($"The page of {Id} has to hold one block of edits under '{heading}'.");

    [GeneratedRegex("^#+ .*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Heading();

    [GeneratedRegex("^Comes with: (?<ids>.*)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ComesWithLine();

    [GeneratedRegex("^```edits\n(?<edits>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FencedEdits();
}
