using System.Text.RegularExpressions;

namespace KzKgData.Reporting.Tests;

/// <summary>The markup contains no words of the report: they come from the texts, which can be translated.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void No_words_stand_in_the_markup()
    {
        var markup = ReportingSources.Files.Where(f => Path.GetExtension(f.Path) is ".razor").ToArray();

        Assert.NotEmpty(markup);
        Assert.All(markup, f => Assert.Empty(LiteralWords(f.Text)));
    }

    [Theory]
    [InlineData("<p>Words</p>", "Words")]
    [InlineData("<p>@Texts.Key, counted @(Count(1))</p>", ", counted")]
    [InlineData("@if (a > b)\n{\n    <b>@c</b> of several\n}\nelse\n{\n    <i></i>\n}", "of several")]
    [InlineData("<ul aria-label=\"Words\" class=\"note\"></ul>", "Words")]
    [InlineData("<Items Title=\"Two words\" Phrases=\"phrases\" />", "Two words")]
    public void Words_are_found(string markup, string expected) => Assert.Equal([expected], LiteralWords(markup));

    [Theory]
    [InlineData("@* Words *@\n@using System\n<p class=\"note\">@Texts.Key</p>\n@code {\n    private int Number => 1;\n}")]
    [InlineData("@foreach (var (a, b) in View.Rows.Select((r, i) => (r, i)))\n{\n    if (a < b)\n    {\n        <b>@a.Of(b)</b>@(\" \")\n    }\n}")]
    [InlineData("<Say Words=\"Phrase.Format(Texts.Key, View.Name)\" /><code>@a</code> · <i>&amp;&#8203;</i>")]
    public void Code_is_not_taken_for_words(string markup) => Assert.Empty(LiteralWords(markup));

    private static List<string> LiteralWords(string razor)
    {
        var markup = Directive().Replace(Comment().Replace(razor, string.Empty), string.Empty);
        var code = markup.IndexOf("@code", StringComparison.Ordinal);
        markup = code < 0 ? markup : markup[..code];
        var words = SpokenAttribute().Matches(markup).Select(m => m.Groups["value"].Value);
        markup = Statement().Replace(Expression().Replace(Tag().Replace(markup, "\n"), string.Empty), "\n");
        return [.. words.Concat(markup.Split('\n').Select(l => l.Trim().Trim('{', '}').Trim())).Where(w => Word().IsMatch(w))];
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(using|namespace|inherits|inject)\b.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Directive();

    [GeneratedRegex("<(!DOCTYPE|/?[A-Za-z])([^<>\"]|\"[^\"]*\")*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Tag();

    // A parenthesised group, with nested groups.
    private const string Brackets = @"\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)";

    [GeneratedRegex(
        @"\b(if|foreach|for|switch|while|using)\s*" + Brackets + @"|@?\belse\b|@?\bvar\b[^;\n]*;",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Statement();

    [GeneratedRegex(
        "@(?!(if|foreach|for|switch|while|using)\\b)(" + Brackets + @"|\w+(\.\w+|!|" + Brackets + ")*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Expression();

    // A value such as View.Title is code, for a component parameter that is not a string.
    [GeneratedRegex(
        "\\b(aria-label|aria-description|alt|title|placeholder|data-l|Title|Caption)=\"(?!\\w+(\\.\\w+)+\")(?<value>[^\"@]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"(?<!&#?)\b\p{L}{2,}\b(?!;)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();
}
