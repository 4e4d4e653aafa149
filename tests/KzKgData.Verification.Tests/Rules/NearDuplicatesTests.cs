using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.Facts;
using KzKgData.Verification.Texts;

namespace KzKgData.Verification.Tests.Rules;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void A_text_with_other_case_marks_and_layout_is_the_same_text() =>
        Assert.Equal(
            "a and b share 100.0 % of their runs of five words",
            Assert.Single(Links(Words(0, 40), Words(0, 40, "; \u2014\n").ToUpperInvariant())).Why.ToString());

    [Theory]
    [InlineData(24, 36, true)] // 24 words more: 20 of 40 runs
    [InlineData(24, 37, false)]
    public void Texts_count_as_one_from_half_of_all_their_runs_on(int common, int words, bool isOne) =>
        // One text has further words before the common ones, the other after them, so that neither contains most of the other.
        Assert.Equal(isOne, Links(Words(1000, words - common - 1) + Words(0, common), Words(0, common) + Words(2000, 9)).Count > 0);

    [Theory]
    [InlineData(32, true)] // 28 of 40 runs
    [InlineData(31, false)]
    public void A_text_counts_as_part_of_a_much_longer_one_from_seven_tenths_of_its_runs_on(int common, bool isOne)
    {
        var links = Links(Words(0, common) + Words(1000, 44 - common), Words(0, common) + Words(2000, 500));

        Assert.Equal(isOne, links.Count > 0);
        Assert.All(links, l => Assert.Equal("b holds 70.0 % of the runs of five words of a", l.Why.ToString()));
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(23, false)]
    public void Shorter_texts_than_twenty_four_words_say_too_little(int words, bool isOne) =>
        Assert.Equal(isOne, Links(Words(0, words), Words(0, words)).Count > 0);

    [Fact]
    public void The_same_words_in_another_order_are_another_text() =>
        Assert.Empty(Links(Words(0, 100), string.Join(' ', Words(0, 100).Trim().Split(' ').Reverse())));

    [Fact]
    public void Only_the_text_that_a_source_pins_is_compared()
    {
        var text = Encoding.UTF8.GetBytes(Words(0, 40));
        var sources = Sources([Hash(text), new string('0', 64)]);

        Assert.Empty(Links(sources, new ArchivedTexts(_ => text)));
        Assert.Empty(Links(sources, new ArchivedTexts(_ => null)));
    }

    [Fact]
    public void What_every_page_of_a_site_prints_makes_them_no_one_text_and_many_reprints_hang_together()
    {
        var furniture = Words(5000, 60);
        var pages = Enumerable.Range(0, 100).Select(i => furniture + Words((i + 1) * 10_000, 120));
        var reprints = Enumerable.Range(0, 100).Select(i => Words(100, 120) + Words((i + 1) * 20_000_000, 10));

        var group = Assert.Single(Reprints.Of(Links([.. pages, .. reprints])).Groups);

        Assert.Equal(100, group.Sources.Count);
        Assert.Equal(99, group.Links.Count);
    }

    [Fact]
    public void Two_sources_of_one_text_are_a_note_and_their_prints_count_once()
    {
        var package = Reprinted();

        var result = package.Verify();

        var note = Assert.Single(result.Notes, n => n.RuleId is "KZKG2016");
        Assert.Equal(["border-gazette", "harbour-post"], note.Facts);
        Assert.Contains("print the same text (harbour-post and border-gazette of 2002-03-05 both name Coast Wire)", note.Message, StringComparison.Ordinal);
        Assert.Contains(
            "one print and one reprint of one text",
            Voices.Behind(result.Dataset.Claims.Where(c => c.Id is "a" or "b")).ToString(),
            StringComparison.Ordinal);
        Assert.Contains(
            "two prints and one reprint of one text, no named voice; in several sources that print the same text",
            Assert.Single(result.Findings, f => f.RuleId is "KZKG3001").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_archived_texts_prints_of_one_agency_count_once_all_the_same() => Assert.Contains(
        "two prints and one reprint of one text",
        Assert.Single(Verifier.Verify(Reprinted().Read()).Findings, f => f.RuleId is "KZKG3001").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2002-03", "Coast Wire", "Coast Wire")] // of one month
    [InlineData("2002-03-05", "Coast Wire", "Lake Wire")]
    [InlineData("2002-03-05", "", "")]
    public void An_agency_alone_makes_no_reprint(string published, string via, string otherVia)
    {
        var result = ExamplePackage.Untouched
            .Set("sources", "harbour-post", "published", published)
            .Set("sources", "border-gazette", "published", published)
            .Set("sources", "harbour-post", "via", via)
            .Set("sources", "border-gazette", "via", otherVia)
            .Verify();

        Assert.Empty(result.Dataset.Reprints.Groups);
        Assert.All(result.Dataset.Sources, s => Assert.Equal(s.Id, s.TextId));
    }

    private static TestPackage Reprinted() => PrintedClaim
        .Package(
            new PrintedClaim("a", "$1.7 billion", string.Empty),
            new PrintedClaim("b", "$1.7 billion", string.Empty) { Source = "border-gazette" },
            new PrintedClaim("c", "$1.3 billion", string.Empty))
        .Set("sources", "border-gazette", "published", "2002-03-05")
        .Set("sources", "border-gazette", "via", "Coast Wire")
        .Set("sources", "harbour-post", "via", "Coast Wire");

    /// <summary>Returns words that occur in another text only if it uses the same numbers.</summary>
    private static string Words(int first, int count, string between = " ") =>
        string.Concat(Enumerable.Range(first, count).Select(i => FormattableString.Invariant($"word{i}{between}")));

    private static List<ReprintLink> Links(params string[] texts)
    {
        var bytes = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        return Links(Sources([.. bytes.Select(Hash)]), new ArchivedTexts(name => bytes[int.Parse(name, CultureInfo.InvariantCulture)]));
    }

    private static List<ReprintLink> Links(IReadOnlyList<Source> sources, ArchivedTexts archive)
    {
        var texts = new SourceTexts(sources, archive);
        for (var i = 0; i < texts.Count; i++)
        {
            texts.Read(i);
        }

        return [.. NearDuplicates.Find(sources, texts.TakeRuns(), threads: 1)];
    }

    private static IReadOnlyList<Source> Sources(IReadOnlyList<string> hashes) => ExampleRows.Sources(hashes.Select((hash, i) =>
        (i < 26 ? ((char)('a' + i)).ToString() : FormattableString.Invariant($"z{i}"), i.ToString(CultureInfo.InvariantCulture), hash)));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
