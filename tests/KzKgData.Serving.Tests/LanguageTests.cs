using System.Net;
using System.Text.RegularExpressions;

namespace KzKgData.Serving.Tests;

/// <summary>The pages in another language than English.</summary>
public sealed partial class LanguageTests
{
    [Fact]
    public async Task Every_label_notice_and_refusal_is_in_the_language_of_the_run()
    {
        await using var example = await ServedExample.StartAsync(language: "ru");
        using var visitor = new Visitor(example);

        string[] pages =
        [
            (await visitor.GetAsync(example.Address)).Text,
            (await visitor.GetAsync(example.Page)).Text,
            (await visitor.PostAsync("accept", "no-such-row")).Text,
            (await visitor.PostFromAsync("another state", "drop", "row")).Text,
        ];

        Assert.All(pages, p => Assert.Contains("<html lang=\"ru\">", p, StringComparison.Ordinal));
        Assert.All(pages.SelectMany(p => Shown().Matches(Data().Replace(p, string.Empty))), s => Assert.DoesNotMatch(English(), s.Value));
        Assert.Contains("Добавить упоминание", pages[1], StringComparison.Ordinal);
        Assert.Contains("Не сделано:", pages[2], StringComparison.Ordinal);
        Assert.Contains("данные изменил кто-то другой", pages[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_let_in_is_told_so_in_the_language_of_the_run()
    {
        await using var example = await ServedExample.StartAsync(language: "ru");
        using var visitor = new Visitor(example);

        var (status, text, _) = await visitor.GetAsync(new Uri(Visitor.OriginOf(example) + "/guess/"));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("kzkg: в адресе нет верного токена; откройте адрес из терминала\n", text);
    }

    /// <summary>The title of the package, words of the text, names of rows and columns, and commands.</summary>
    [GeneratedRegex(
        @"<(?<tag>title|code|q|dt|dd|legend|option|h3)\b.*?</\k<tag>>|<span data-at.*?</span>|<a class=""m.*?</a>|<bdi>[^А-я]*?</bdi>|kzkg [a-z]+",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1_000)]
    private static partial Regex Data();

    /// <summary>What readers see or hear: texts, and the attributes that hold texts.</summary>
    [GeneratedRegex(@">[^<]+<|(title|aria-label|data-(current|kept|lost))=""[^""]*""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\b[A-Za-z]{2,} [a-z]{2,}\b", RegexOptions.None, 1_000)]
    private static partial Regex English();
}
