using System.Text.RegularExpressions;
using KzKgData.Reporting.Wording;

namespace KzKgData.Reporting.Tests;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_text_is_used()
    {
        var used = ReportingSources.Files.SelectMany(f => Key().Matches(f.Text)).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ReportingSources.Texts.Keys.Except(used, StringComparer.Ordinal));
    }

    [Fact]
    public void Placeholders_are_counted_from_zero_without_a_hole()
    {
        Assert.All(ReportingSources.Texts, t =>
        {
            var numbers = ReportingSources.Placeholders(t.Value);
            Assert.True(numbers.SequenceEqual(Enumerable.Range(0, numbers.Length)), t.Key);
            Phrase.Format(t.Value, [.. numbers.Select(Phrase.Count)]);
        });
    }

    [Fact]
    public void The_forms_for_one_and_for_several_have_the_same_placeholders()
    {
        var forms = ReportingSources.Texts.Where(t => t.Key.EndsWith("One", StringComparison.Ordinal))
            .Select(t => (One: t, Other: t.Key[..^3] + "Other"))
            .Where(f => ReportingSources.Texts.ContainsKey(f.Other))
            .ToArray();

        Assert.NotEmpty(forms);
        Assert.All(forms, f => Assert.Equal(ReportingSources.Placeholders(f.One.Value), ReportingSources.Placeholders(ReportingSources.Texts[f.Other])));
    }

    [Fact]
    public void Every_placeholder_is_filled_where_a_text_is_used()
    {
        var calls = (
            from file in ReportingSources.Files
            from call in FormatCall().Matches(file.Text)
            let arguments = Arguments(file.Text, call.Index + call.Length)
            where !arguments[^1].Contains("[..", StringComparison.Ordinal)
            from key in Key().Matches(arguments[0])
            select (file.Path, Key: key.Groups["key"].Value, Given: arguments.Count - 1)).ToArray();

        Assert.NotEmpty(calls);
        Assert.All(
            calls,
            c => Assert.True(ReportingSources.Placeholders(ReportingSources.Texts[c.Key]).Length == c.Given, $"{c.Path}: {c.Key} is given {c.Given} phrases"));
    }

    [Fact]
    public void A_text_with_placeholders_is_never_shown_as_it_stands()
    {
        var shown = ReportingSources.Files.SelectMany(f => ShownAsItStands().Matches(f.Text)).Select(m => m.Groups["key"].Value).ToArray();

        Assert.NotEmpty(shown);
        Assert.All(shown, k => Assert.True(ReportingSources.Placeholders(ReportingSources.Texts[k]).Length == 0, k));
    }

    [Fact]
    public void The_language_does_not_depend_on_the_machine()
    {
        Assert.Equal(CultureInfo.InvariantCulture, TextsLanguage.Culture);
        Assert.Equal("en", Texts.LanguageTag);
    }

    private static List<string> Arguments(string text, int start)
    {
        var arguments = new List<string>();
        var (depth, from) = (0, start);
        for (var i = start; depth >= 0; i++)
        {
            depth += text[i] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if ((text[i] == ',' && depth == 0) || depth < 0)
            {
                arguments.Add(text[from..i]);
                from = i + 1;
            }
        }

        return arguments;
    }

    [GeneratedRegex(@"\bTexts\.(?<key>[A-Z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Key();

    [GeneratedRegex(@"\bPhrase\.Format\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FormatCall();

    [GeneratedRegex(@"(@|\bOwn\()Texts\.(?<key>[A-Z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ShownAsItStands();
}
