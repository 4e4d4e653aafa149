using System.Text;
using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Tests;

public sealed class IngestionTests
{
    private const string Id = "harbour-2031-03";

    [Theory]
    [InlineData(OwnTexts.English, "en")]
    [InlineData(OwnTexts.Russian, "ru")]
    [InlineData("\uFEFF😀 It cost $5 million.\r\nAnd $6 million more.\r\n", "en")]
    public void Every_recognised_figure_becomes_a_mention_in_the_order_of_the_text(string text, string language)
    {
        using var package = new TemporaryPackage();
        var ingested = package.Ingest(Id, text, language);

        var expected = FigureRecogniser
            .Find(text, language)
            .Select((f, i) => (FormattableString.Invariant($"{Id}-m{i + 1:00}"), f.Start, f.End, f.Printed, f.Kind))
            .ToArray();
        Assert.Equal(expected, package.Dataset().Mentions.Where(m => m.Source.Id == Id).Select(m => (m.Id, m.Start, m.End, m.Printed, m.Kind)));
        Assert.Equal(expected.Select(e => (e.Item1, e.Kind, e.Start, e.End)), ingested.Figures.Select(f => (f.Mention, f.Kind, f.Place.Start, f.Place.End)));
        Assert.All(ingested.Figures, f => Assert.InRange(f.Place.Excerpt.Length, 1, 60));
        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Fact]
    public void The_source_pins_the_text_and_the_text_is_archived_byte_for_byte()
    {
        using var package = new TemporaryPackage();
        var source = TemporaryPackage.Describe(Id, "page.txt") with { Title = "Fish, \"fresh\"", Url = "https://example.org/a,b", Via = "Lake Wire" };
        var before = TestPackage.Load(package.Data);
        var ingested = package.Make(e => Ingestion.Ingest(e, source, Encoding.UTF8.GetBytes(OwnTexts.English)));

        var expected = before.Add(
            "sources",
            ("id", Id),
            ("form", "text"),
            ("file", "page.txt"),
            ("publisher", "Harbour Gazette"),
            ("via", "Lake Wire"),
            ("title", "Fish, \"fresh\""),
            ("url", "https://example.org/a,b"),
            ("language", "en"),
            ("published", "2031-03-03"),
            ("published_basis", "printed"),
            ("sha256", ingested.Sha256),
            ("characters", CodePoints.CountOf(OwnTexts.English)));
        Assert.Equal(expected["sources.csv"], package.TextOf("sources.csv"));
        Assert.Equal(OwnTexts.English, File.ReadAllText(Path.Combine(package.Snapshots, "page.txt")));
        Assert.True(ingested.IsCopied);
    }

    [Fact]
    public void Every_existing_byte_stays_and_only_three_tables_the_proposals_and_the_text_are_written()
    {
        using var package = new TemporaryPackage();
        var before = package.Everything();
        package.Ingest(Id, OwnTexts.English);
        var after = package.Everything();

        Assert.All(before, file => Assert.StartsWith(file.Value, after[file.Key], StringComparison.Ordinal));
        Assert.Equal(
            ["data/citations.csv", "data/mentions.csv", "data/proposals.csv", "data/sources.csv", $"texts/{Id}.txt"],
            after.Where(f => before.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key.Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_with_byte_order_mark_CRLF_and_no_final_break_keep_them()
    {
        using var package = new TemporaryPackage();
        package.Edit("mentions.csv", text => "\uFEFF" + text.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = package.Everything()[Path.Combine("data", "mentions.csv")];
        var ingested = package.Ingest(Id, OwnTexts.English);

        var text = Encoding.UTF8.GetString(Convert.FromHexString(package.Everything()[Path.Combine("data", "mentions.csv")]));
        Assert.StartsWith(before, package.Everything()[Path.Combine("data", "mentions.csv")], StringComparison.Ordinal);
        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith('\n'));
        Assert.Equal(text.Count(c => c == '\n'), text.Count(c => c == '\r'));
        Assert.Equal(ingested.Figures.Count, package.Dataset().Mentions.Count(m => m.Source.Id == Id));
        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Fact]
    public void A_text_that_lies_in_the_snapshots_folder_already_is_not_copied()
    {
        using var package = new TemporaryPackage();
        File.WriteAllText(Path.Combine(package.Snapshots, Id + ".txt"), OwnTexts.English);

        Assert.False(package.Ingest(Id, OwnTexts.English).IsCopied);
        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Fact]
    public void Without_snapshots_the_source_is_added_and_what_was_not_compared_is_told()
    {
        using var package = new TemporaryPackage();
        var ingested = package.Ingest(Id, OwnTexts.English, withSnapshots: false);

        Assert.False(ingested.IsCopied);
        Assert.Contains("trend-2025-02", ingested.NotCompared);
        Assert.Empty(Directory.EnumerateFiles(package.Snapshots));
    }

    [Fact]
    public void A_text_without_figures_is_a_source_all_the_same()
    {
        using var package = new TemporaryPackage();

        Assert.Empty(package.Ingest(Id, "Nothing is counted here.").Figures);
        Assert.NotNull(package.Dataset().FindSource(Id));
    }

    [Fact]
    public void A_figure_that_is_too_long_for_a_mention_is_told_and_not_added()
    {
        using var package = new TemporaryPackage();
        var ingested = package.Ingest(Id, $"It cost $1{new string('0', 70)} and then $5 million.");

        Assert.Contains("60", Assert.Single(ingested.LeftOut).Why.ToString(), StringComparison.Ordinal);
        Assert.InRange(ingested.LeftOut[0].Place.Excerpt.Length, 1, 60);
        Assert.Equal(["$5 million"], package.Dataset().Mentions.Where(m => m.Source.Id == Id).Select(m => m.Printed));
    }

    [Fact]
    public void A_number_that_any_table_still_names_is_not_given_again()
    {
        using var package = new TemporaryPackage();
        package.Edit(p => p.Add("exclusions", ("mention", Id + "-m41"), ("reason", "repeated")));

        Assert.Equal(Id + "-m42", package.Ingest(Id, OwnTexts.English).Figures[0].Mention);
    }

    [Fact]
    public void Numbers_grow_past_two_digits()
    {
        using var package = new TemporaryPackage();
        var ingested = package.Ingest(Id, string.Join(' ', Enumerable.Range(1, 120).Select(i => $"Item {(char)('a' + (i % 26))} costs ${i} million.")));

        Assert.Contains(ingested.Figures, f => f.Mention == Id + "-m120");
        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Theory]
    [InlineData("Harbour-2031", "ill-formed")]
    [InlineData("harbour--2031", "ill-formed")]
    [InlineData("harbour 2031", "ill-formed")]
    [InlineData("", "ill-formed")]
    [InlineData("harbour\n", "ill-formed")]
    [InlineData("trend-2025-02", "taken")]
    public void A_bad_id_is_refused(string id, string why)
    {
        using var package = new TemporaryPackage();

        Assert.Contains(why, Refused.By(package, () => Ingest(package, s => s with { Id = id })).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> BadDescriptions { get; } = new()
    {
        { "publisher", "" },
        { "publisher", "Two\nlines" },
        { "publisher", "Gazette " },
        { "published", "" },
        { "published", "3 March 2031" },
        { "published", "2031-02-30" },
        { "published", "2031-01/2031-03" },
        { "basis", "" },
        { "basis", "guessed" },
        { "language", "English" },
        { "language", "" },
        { "title", "A headline that is much longer than the sixty characters it may have" },
        { "title", "damaged \uFFFD" },
        { "url", "example.org/page" },
        { "file", "" },
        { "file", "../page.txt" },
        { "file", "a:b.txt" },
        { "file", ".." },
        { "file", "000_18356cdfc3b15d35.txt" },
    };

    [Theory]
    [MemberData(nameof(BadDescriptions))]
    public void A_bad_description_is_refused(string field, string value)
    {
        using var package = new TemporaryPackage();

        var refusal = Refused.By(package, () => Ingest(package, s => field switch
        {
            "publisher" => s with { Publisher = value },
            "published" => s with { Published = value },
            "basis" => s with { PublishedBasis = value },
            "language" => s with { Language = value },
            "title" => s with { Title = value },
            "url" => s with { Url = value },
            _ => s with { File = value },
        }));
        Assert.Contains(field == "published" ? "publication" : field, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\u00A0")]
    [InlineData("\uFEFF\n")]
    public void An_empty_text_is_refused(string text)
    {
        using var package = new TemporaryPackage();

        Assert.Contains("empty", Refused.By(package, () => package.Ingest(Id, text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D09FF0")] // cut off inside a character
    [InlineData("FFFE2400")] // UTF-16
    [InlineData("CFF0E8E2E5F2")] // Windows-1251
    public void A_text_that_is_not_UTF_8_is_refused(string hex)
    {
        using var package = new TemporaryPackage();

        var refusal = Refused.By(package, () => package.Make(e => Ingestion.Ingest(e, TemporaryPackage.Describe(Id, "a.txt"), Convert.FromHexString(hex))));
        Assert.Contains("UTF-8", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_are_refused_also_where_no_text_is_at_hand()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);

        Assert.Contains(Id, Refused.By(package, () => package.Ingest("again", OwnTexts.English, withSnapshots: false)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> NearDuplicates { get; } = new()
    {
        OwnTexts.English.Replace("\n", "\r\n", StringComparison.Ordinal),
        OwnTexts.English.ToUpperInvariant(),
        OwnTexts.English.Replace('“', '"').Replace('”', '"').Replace("–", "-", StringComparison.Ordinal),
        OwnTexts.English.Replace("silent", "mute", StringComparison.Ordinal),
        OwnTexts.English.Replace("Read 1 204 times", "Read 77 000 times", StringComparison.Ordinal),
        "Home News Weather Lake levels Ferry times Contact\n" + OwnTexts.English + "More: storms ahead; the bridge opens late; who paid for the crane?",
        OwnTexts.English[..(OwnTexts.English.Length * 7 / 10)],
    };

    [Theory]
    [MemberData(nameof(NearDuplicates))]
    public void A_near_duplicate_of_an_archived_text_is_refused(string text)
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);

        Assert.Contains(Id, Refused.By(package, () => package.Ingest("again", text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_texts_are_no_duplicates_also_one_that_quotes_another_in_full()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        package.Ingest("vestnik", OwnTexts.Russian, "ru");
        package.Ingest("quiet", OwnTexts.Other);
        package.Ingest(
            "round-up",
            OwnTexts.Other[..100] + string.Concat(Enumerable.Range(0, 60).Select(i => $" Lorry {i} waits behind barrier {i * 7}.")) + OwnTexts.Other);

        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Fact]
    public void Another_text_of_that_name_in_the_snapshots_folder_is_not_overwritten()
    {
        using var package = new TemporaryPackage();
        File.WriteAllText(Path.Combine(package.Snapshots, Id + ".txt"), "another text");

        Assert.Contains("another text", Refused.By(package, () => package.Ingest(Id, OwnTexts.English)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources.csv")]
    [InlineData("mentions.csv")]
    public void A_table_that_cannot_be_written_leaves_everything_as_it_was(string table)
    {
        using var package = new TemporaryPackage();
        File.SetAttributes(package.PathOf(table), FileAttributes.ReadOnly);
        var before = package.Everything();

        Assert.ThrowsAny<IOException>(() => package.Ingest(Id, OwnTexts.English));
        Assert.Equal(before, package.Everything());
    }

    [Fact]
    public void A_folder_in_the_place_of_a_table_leaves_everything_as_it_was()
    {
        using var package = new TemporaryPackage();
        File.Delete(package.PathOf("mentions.csv"));
        Directory.CreateDirectory(package.PathOf("mentions.csv"));

        Assert.Contains("mentions.csv is missing", Refused.By(package, () => package.Ingest(Id, OwnTexts.English)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_archived_text_leaves_everything_as_it_was()
    {
        using var package = new TemporaryPackage();
        Directory.CreateDirectory(Path.Combine(package.Snapshots, Id + ".txt"));
        var before = package.Everything();

        Assert.ThrowsAny<IOException>(() => package.Ingest(Id, OwnTexts.English));
        Assert.Equal(before, package.Everything());
    }

    [Theory]
    [InlineData("id,source", "id,\"sou\"rce", "malformed")]
    [InlineData(",context", ",surroundings", "columns")]
    [InlineData("Kyrgyz government,name", "Kyrgyz \"government,name", "malformed")]
    public void A_damaged_table_is_refused_before_anything_is_added(string find, string replace, string why)
    {
        using var package = new TemporaryPackage();
        package.Edit("mentions.csv", text => text.Replace(find, replace, StringComparison.Ordinal));

        Assert.Contains(why, Refused.By(package, () => package.Ingest(Id, OwnTexts.English)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_elsewhere_does_not_stop_the_work()
    {
        using var package = new TemporaryPackage();
        package.Edit(p => p.Set("people", "olzhas-bektenov", "side", "XX").Add(
            "mentions",
            ("id", "extra-m01"),
            ("source", "trend-2025-02"),
            ("start", 2482),
            ("end", 2486),
            ("printed", 2024),
            ("kind", "period"),
            ("context", "cffdd1e17f88216c")));
        var before = package.FindingsOfFormAndPlace().Count();

        package.Ingest(Id, OwnTexts.English);
        Assert.Equal(before, package.FindingsOfFormAndPlace().Count());
        Assert.True(before >= 2);
    }

    [Fact]
    public void An_unreadable_descriptor_is_refused()
    {
        using var package = new TemporaryPackage();
        package.Edit("datapackage.json", _ => "{");

        Assert.Contains("datapackage.json", Refused.By(package, () => package.Ingest(Id, OwnTexts.English)).Message, StringComparison.Ordinal);
    }

    private static IngestedText Ingest(TemporaryPackage package, Func<NewSource, NewSource> change) =>
        package.Make(e => Ingestion.Ingest(e, change(TemporaryPackage.Describe(Id, "page.txt")), Encoding.UTF8.GetBytes(OwnTexts.English)));
}
