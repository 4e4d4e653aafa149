using KzKgData.Verification.Figures;

namespace KzKgData.Curation.Tests;

public sealed class MentionLocationTests
{
    private const string Id = "harbour-2031-03";

    [Theory]
    [InlineData("A\u00A0no-break  space\n\tand more.", "no-break space and", "no-break  space\n\tand")]
    [InlineData("It was “quoted” and ‘this’ too.", "\"quoted\" and 'this'", "“quoted” and ‘this’")]
    [InlineData("Паром «Чайка» ушёл.", "\"Чайка\"", "«Чайка»")]
    [InlineData("Паром \"Чайка\" ушёл.", "«Чайка»", "\"Чайка\"")]
    [InlineData("Он – министр — молчит.", "Он - министр - молчит", "Он – министр — молчит")]
    [InlineData("😀😀 Lakey Boatman 😀", "  Lakey   Boatman ", "Lakey Boatman")]
    [InlineData("Ends with it: Boatman", "Boatman", "Boatman")]
    public void The_mention_holds_the_characters_as_they_stand(string text, string phrase, string printed)
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, text);
        var located = package.Locate(new PhraseToLocate(Id, phrase) { Kind = "text" });

        Assert.True(located.IsNew);
        var mention = package.Dataset().FindMention(located.Id)!.Value;
        Assert.Equal((printed, "text"), (mention.Printed, mention.Kind));
        Assert.Equal(printed, new CodePoints(text).Slice(mention.Start, mention.End));
        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Fact]
    public void The_row_goes_behind_the_last_one_of_its_source_and_no_other_byte_changes()
    {
        using var package = new TemporaryPackage();
        var first = package.Ingest(Id, OwnTexts.English);
        package.Ingest("vestnik", OwnTexts.Russian, "ru");
        var before = package.TextOf("mentions.csv");
        var located = package.Locate(new PhraseToLocate(Id, "Église Marchand"));

        Assert.Equal(FormattableString.Invariant($"{Id}-m{first.Figures.Count + 1:00}"), located.Id);
        var lines = package.TextOf("mentions.csv").Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith(located.Id + ",", StringComparison.Ordinal));
        Assert.StartsWith(first.Figures[^1].Mention + ",", lines[at - 1], StringComparison.Ordinal);
        Assert.StartsWith("vestnik-m01,", lines[at + 1], StringComparison.Ordinal);
        lines.RemoveAt(at);
        Assert.Equal(before, string.Join('\n', lines));
    }

    [Fact]
    public void The_kind_is_that_of_the_figure_that_stands_there_or_else_name()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        package.Edit("mentions.csv", text => string.Join('\n', text.Split('\n').Where(l => !l.Contains("$5 billion", StringComparison.Ordinal))));

        Assert.Equal("money", package.Locate(new PhraseToLocate(Id, "$5 billion")).Kind);
        Assert.Equal("name", package.Locate(new PhraseToLocate(Id, "Lake Board")).Kind);
    }

    [Theory]
    [InlineData("lakey boatman told", "Lakey Boatman")]
    [InlineData("Eglise Marchand", "Église Marchand")]
    [InlineData("Église Marchant", "Église Marchand")]
    [InlineData("Lake Bord", "Lake Board")]
    public void What_does_not_stand_there_is_refused_with_what_comes_near(string phrase, string near)
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        var refusal = Refused.By(package, () => package.Locate(new PhraseToLocate(Id, phrase)));

        Assert.Contains("is not in the text of " + Id, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(near, refusal.Message, StringComparison.Ordinal);
        Assert.InRange(refusal.Occurrences.Count, 1, 3);
    }

    [Fact]
    public void What_is_nowhere_near_is_refused_without_candidates()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);

        Assert.Empty(Refused.By(package, () => package.Locate(new PhraseToLocate(Id, "Zanzibar Quartet"))).Occurrences);
    }

    [Fact]
    public void Several_occurrences_are_all_listed_and_one_can_be_chosen()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        var refusal = Refused.By(package, () => package.Locate(new PhraseToLocate(Id, "Boatman")));

        Assert.Equal(3, refusal.Occurrences.Count);
        Assert.Contains("--occurrence", refusal.Message, StringComparison.Ordinal);
        Assert.All(refusal.Occurrences, o => Assert.Contains(FormattableString.Invariant($"{o.Start}-{o.End}"), refusal.Message, StringComparison.Ordinal));
        Assert.All(refusal.Occurrences, o => Assert.InRange(o.Excerpt.Length, 1, 60));

        var second = package.Locate(new PhraseToLocate(Id, "Boatman") { Number = 2 });
        var third = package.Locate(new PhraseToLocate(Id, "Boatman") { Near = refusal.Occurrences[2].Start - 10 });
        Assert.Equal(refusal.Occurrences[1], second.Place);
        Assert.Equal(refusal.Occurrences[2], third.Place);
        Assert.Equal(refusal.Occurrences[1], package.Locate(new PhraseToLocate(Id, "Boatman") { Near = refusal.Occurrences[1].Start + 2 }).Place);
        Assert.Equal(refusal.Occurrences[2], package.Locate(new PhraseToLocate(Id, "Boatman") { Near = int.MaxValue }).Place);
    }

    [Fact]
    public void Whole_words_are_found_and_parts_of_words_only_on_request()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, "The turnover is over.");

        Assert.Equal(16, package.Locate(new PhraseToLocate(Id, "over")).Place.Start);
        Assert.Contains(
            "only inside longer words; give whole words, or --within-words",
            Refused.By(package, () => package.Locate(new PhraseToLocate(Id, "turn"))).Message,
            StringComparison.Ordinal);
        Assert.Equal(4, package.Locate(new PhraseToLocate(Id, "turn") { WithinWords = true }).Place.Start);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(1, 10)]
    [InlineData(null, 6)] // equally near to the first and the second
    public void A_choice_that_chooses_nothing_is_refused(int? number, int? near)
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, "Lake, or Lake and no Lake.");

        Refused.By(package, () => package.Locate(new PhraseToLocate(Id, "Lake") { Number = number, Near = near }));
    }

    [Fact]
    public void A_mention_that_is_there_is_told_and_nothing_changes()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        var added = package.Locate(new PhraseToLocate(Id, "Lake Board"));
        var before = package.Everything();
        var again = package.Locate(new PhraseToLocate(Id, "Lake\u00A0Board") { Kind = "role" });

        Assert.Equal(added with { IsNew = false }, again);
        Assert.Equal(before, package.Everything());
    }

    [Fact]
    public void The_number_of_a_mention_that_was_deleted_but_is_still_named_is_not_given_again()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, "Only names here: Église Marchand, Lakey Boatman.");
        package.Edit(p => p
            .Add("citations", ("fact", "lakey"), ("field", "name"), ("mention", Id + "-m03"))
            .Add("explanations", ("id", "x"), ("rule", "KZKG3003"), ("facts", "lakey"), ("evidence", $"{Id}-m05;{Id}-mxx")));

        Assert.Equal(Id + "-m06", package.Locate(new PhraseToLocate(Id, "Lakey Boatman")).Id);
        Assert.Equal(Id + "-m07", package.Locate(new PhraseToLocate(Id, "Église Marchand")).Id);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \u00A0", "empty")]
    [InlineData("Mr Boatman - the head of the delegation - hopes for $5 billion, while", "60")]
    public void A_phrase_of_no_use_is_refused(string phrase, string why)
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);

        Assert.Contains(why, Refused.By(package, () => package.Locate(new PhraseToLocate(Id, phrase))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_with_more_spaces_than_a_mention_holds_is_refused()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, $"Lakey{new string(' ', 60)}Boatman");

        Assert.Contains("at most 60", Refused.By(package, () => package.Locate(new PhraseToLocate(Id, "Lakey Boatman"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_kind_is_refused_with_those_there_are()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);

        Assert.Contains(
            "role, status, text",
            Refused.By(package, () => package.Locate(new PhraseToLocate(Id, "Lake Board") { Kind = "board" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_unknown_or_whose_text_is_missing_or_another_is_refused()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);

        Assert.Contains(
            "trend-2025-02",
            Refused.By(package, () => package.Locate(new PhraseToLocate("harbour", "Lake Board"))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "--snapshots",
            Refused.By(package, () => package.Locate(new PhraseToLocate("trend-2025-02", "Astana"))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "--snapshots",
            Refused.By(package, () => package.Make(e => MentionLocation.Locate(e, new PhraseToLocate(Id, "Lake Board")), withSnapshots: false)).Message,
            StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(package.Snapshots, Id + ".txt"), "!");
        Assert.Contains("SHA-256", Refused.By(package, () => package.Locate(new PhraseToLocate(Id, "Lake Board"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_of_a_Russian_text_is_found_and_its_spelling_helped()
    {
        using var package = new TemporaryPackage();
        package.Ingest("vestnik", OwnTexts.Russian, "ru");

        Assert.Equal("Озёрный вестник", package.Locate(new PhraseToLocate("vestnik", "Озёрный вестник")).Printed);
        Assert.Contains(
            "Парус Паромов",
            Refused.By(package, () => package.Locate(new PhraseToLocate("vestnik", "Парус Паронов"))).Message,
            StringComparison.Ordinal);
        Assert.Empty(package.FindingsOfFormAndPlace());
    }
}
