using System.Text.RegularExpressions;
using KzKgData.Verification.Rules;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>The page of a rule, taken apart.</summary>
public sealed partial class RulePage
{
    private RulePage(Rule rule, string text)
    {
        Rule = rule;
        Text = text;
    }

    public Rule Rule { get; }

    public string Text { get; }

    public string Id => Rule.Descriptor.Id;

    public IReadOnlyList<string> Headings => [.. Heading().Matches(Text).Select(m => m.Value)];

    public string BadExample => EditsUnder("## Bad example");

    public string GoodExample => EditsUnder("## Good example");

    /// <summary>The ids of rules whose findings cannot be kept from coming with the bad example's.</summary>
    public IReadOnlyList<string> ComesWith => ComesWithLine().Match(Text) is { Success: true } match ? match.Groups["ids"].Value.Split(", ") : [];

    public static RulePage Of(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        return new RulePage(rule, RuleCatalog.PageOf(rule));
    }

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
