using System.Text;
using System.Text.RegularExpressions;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>An automaton matches the same texts as the regular expression that it supports.</summary>
public sealed class AutomatonTests
{
    private const int Texts = 400;
    private const string Letters = "aabbcz059-_.:/ KG3]~";

    [Theory]
    [InlineData("[a-z0-9]+(-[a-z0-9]+)*")]
    [InlineData("[0-9a-f]{16}")]
    [InlineData("[0-9a-f]{64}")]
    [InlineData("KZKG3[0-9]{3}")]
    [InlineData("https?://[a-z0-9.-]+/[!-~]*")]
    [InlineData("en|ru")]
    [InlineData("a")]
    [InlineData("a*")]
    [InlineData("a?b+c*")]
    [InlineData("(a|b)*c")]
    [InlineData("(?:a|bc|)+z")]
    [InlineData("(a?b?){1,3}")]
    [InlineData("(a*)*b")]
    [InlineData("((a|b){2}-?){2}")]
    [InlineData(@"a\.b\-[\-\].]{2}")]
    [InlineData("[-a][a-]")]
    [InlineData("[a-c-z]+")]
    [InlineData(".{1,2}b.*")]
    [InlineData("a]|b}")]
    public void MatchesWhatTheExpressionMatches(string pattern)
    {
        var automaton = Automaton.Of(pattern);
        Assert.NotNull(automaton);
        var regex = new Regex("^(?:" + pattern + ")\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
        foreach (var text in TextsFor(pattern))
        {
            Assert.True(regex.IsMatch(text) == automaton.IsMatch(Encoding.ASCII.GetBytes(text)), $"{pattern} and '{text}'");
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a)b")]
    [InlineData("[")]
    [InlineData("[]a]")]
    [InlineData("[^a]")]
    [InlineData("[a-z-[b]]")]
    [InlineData("[z-a]")]
    [InlineData("[a")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a+?")]
    [InlineData("a{")]
    [InlineData("a{0}")]
    [InlineData("a{2,}")]
    [InlineData("a{2,1}")]
    [InlineData("a{999999999999}")]
    [InlineData("[a-z]{65}")]
    [InlineData("(((){100}){100}){100}")]
    [InlineData("^a$")]
    [InlineData(@"\d+")]
    [InlineData(@"\_")]
    [InlineData(@"a\")]
    [InlineData(@"[a\")]
    [InlineData("(?i)a")]
    [InlineData("(?=a)a")]
    [InlineData("ж")]
    public void GivesUpOnWhatItDoesNotKnow(string pattern) => Assert.Null(Automaton.Of(pattern));

    [Fact]
    public void GivesUpOnGroupsTooDeepToBeRead() => Assert.Null(Automaton.Of(new string('(', 100_000) + "a" + new string(')', 100_000)));

    [Fact]
    public void MatchesNothingThatIsNotAscii() => Assert.False(Automaton.Of(".+")!.IsMatch("ж"u8));

    /// <summary>Returns texts made of the pattern's characters and others, generated from a fixed seed, and substrings of the pattern.</summary>
    private static IEnumerable<string> TextsFor(string pattern)
    {
        var state = 1u;
        for (var i = 0; i < Texts; i++)
        {
            var text = new StringBuilder();
            for (var length = Next(i % 7 == 0 ? 70 : 9) + 1; length > 0; length--)
            {
                text.Append(i % 7 == 0 ? "0a5f"[Next(4)] : Letters[Next(Letters.Length)]);
            }

            yield return text.ToString();
        }

        foreach (var length in new[] { 15, 16, 17, 63, 64, 65 })
        {
            yield return new string('a', length);
        }

        foreach (var text in new[]
            {
                "a-b", "a--b", "-a", "a-", "KZKG3001", "KZKG30011", "https://a.b/c", "http://a/", "en", "ru", "enru", "a.b--.", "a.b-]-", "a]", "b}",
            })
        {
            yield return text;
        }

        int Next(int below)
        {
            state = unchecked((state * 1664525) + 1013904223);
            return (int)(state >> 16) % below;
        }
    }
}
