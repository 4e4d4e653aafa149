using System.Net;
using KzKgData.Curation;
using KzKgData.Curation.Proposing;

namespace KzKgData.Serving.Tests;

/// <summary>Forms change the data as the commands do, are recorded in the history, and are refused if the data have changed since.</summary>
public sealed class FormTests
{
    private const string Certain = "2100000000";
    private const string Target = "5000000000";

    [Fact]
    public async Task A_row_is_accepted_with_its_speaker_and_the_acceptance_taken_back()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var before = example.Files();
        var id = example.ProposalOf(Certain);

        var (status, _, response) = await visitor.PostAsync("accept", id);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(2_100_000_000m, example.Dataset.Claims.Single(c => c.Id == id).Value);
        Assert.Equal("review --accept " + id, example.Package.LastChange!.What);
        Assert.Contains($"added darkan-ulytau, {id}", (await visitor.GetAsync(response.Headers.Location!)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.PostAsync("undo", "", ("number", example.Package.LastChange!.Number))).Status);
        Assert.Equal(before, example.Files());
    }

    [Fact]
    public async Task A_row_is_edited_with_the_words_that_carry_it_and_what_follows_follows()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var id = example.ProposalOf(Target);

        Assert.Equal(
            HttpStatusCode.SeeOther,
            (
                await visitor.PostAsync(
                    "edit",
                    id,
                    ("cell.stated_by", "emil-sarybel"),
                    ("words.stated_by", "Emil Sarybel"),
                    ("words.period", "2030"),
                    ("cell.kind", "target"))
            ).Status);

        var changed = example.Package.Proposals.Single(p => p.Id == id);
        Assert.Equal("emil-sarybel", changed.Cells["stated_by"]);
        Assert.Equal("KG", changed.Cells["side"]);
        Assert.Equal("2030", changed.Cells["period"]);
        var text = example.Package.Archive!.Find(example.Dataset.Sources[0])!.Points;
        Assert.Equal("Emil Sarybel", text.Slice(changed.Citations["stated_by"].Start, changed.Citations["stated_by"].End));
    }

    [Fact]
    public async Task A_candidate_is_chosen_a_figure_excluded_and_a_row_dropped()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var open = example.Package.Proposals.Single(p => p.Open.ContainsKey("kind")).Id;

        await visitor.PostAsync("choose", open, ("field", "kind"), ("candidate", "growth"));
        Assert.Equal("growth", Find(example, open)!.Cells["kind"]);

        var (status, text, _) = await visitor.PostAsync("exclude-proposed", open, ("reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("a reason is missing; use one of", text, StringComparison.Ordinal);

        await visitor.PostAsync("exclude-proposed", open, ("reason", "out-of-scope"), ("about", "the fair"));
        Assert.Null(Find(example, open));
        var row = Assert.Single(example.Dataset.Exclusions);
        Assert.Equal("the fair", example.Dataset.FindMention(row["about"].Text)!.Value.Printed);

        var target = example.ProposalOf(Target);
        await visitor.PostAsync("drop", target);
        Assert.Null(Find(example, target));
    }

    [Fact]
    public async Task Several_mentions_are_excluded_at_once()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var tickets = example.Dataset.Mentions.Single(m => m.Printed == "$15").Id;

        var (status, _, _) = await visitor.PostAsync(
            "exclude",
            "",
            ("mention", tickets),
            ("mention", example.Dataset.Mentions.First(m => m.Printed == "2030").Id),
            ("reason", "out-of-scope"),
            ("about", "the fair; calm"));
        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(2, example.Dataset.Exclusions.Count);
        Assert.Equal(["the fair", "calm"], example.Dataset.Exclusions[0].Values("about").Select(m => example.Dataset.FindMention(m)!.Value.Printed));
    }

    [Fact]
    public async Task Words_become_a_mention_where_they_were_selected_and_are_cited()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var second = ServedExample.Text.LastIndexOf("Bishkek", StringComparison.Ordinal) - 1; // the boat before it is one code point of two UTF-16 units

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.PostAsync("locate", "", ("words", "Bishkek"))).Status);
        await visitor.PostAsync("locate", "", ("words", "Bishkek"), ("near", second.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(second, example.Dataset.Mentions.Single(m => m.Printed == "Bishkek").Start);

        await visitor.PostAsync("accept", example.ProposalOf(Certain));
        await visitor.PostAsync("locate", "", ("words", "Ulytau"), ("near", "0"), ("fact", "darkan-ulytau"), ("field", "name"));
        Assert.Equal("Ulytau", example.Dataset.FindCitation("darkan-ulytau", "name")!.Value.Mention.Printed);

        await visitor.PostAsync("uncite", "darkan-ulytau", ("field", "name"));
        Assert.Null(example.Dataset.FindCitation("darkan-ulytau", "name"));
    }

    [Fact]
    public async Task A_form_from_before_another_change_is_refused_with_what_was_typed_and_does_nothing()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var id = example.ProposalOf(Target);
        var old = example.Package.State;
        example.Make(e => MentionLocation.Locate(e, new PhraseToLocate(ServedExample.Id, "calm")));
        var before = example.Files();

        var (status, text, _) = await visitor.PostFromAsync(old, "edit", id, ("cell.stated_by", "emil-sarybel"), ("words.stated_by", "Emil Sarybel"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("changed by somebody else", text, StringComparison.Ordinal);
        Assert.Contains("value=\"emil-sarybel\"", text, StringComparison.Ordinal); // the form keeps the input
        Assert.Contains("value=\"Emil Sarybel\"", text, StringComparison.Ordinal);
        Assert.Contains(">calm<", text, StringComparison.Ordinal); // and the page shows the other change
        Assert.Equal(before, example.Files());

        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await visitor.PostAsync("edit", id, ("cell.stated_by", "emil-sarybel"), ("words.stated_by", "Emil Sarybel"))).Status);
    }

    [Fact]
    public async Task An_edit_by_hand_counts_as_another_writer()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var old = example.Package.State;
        var file = Path.Combine(example.Data, "mentions.csv");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace(",number,", ",ordinal,", StringComparison.Ordinal) + "\n",
            TestContext.Current.CancellationToken);

        foreach (var action in new[] { "accept-certain", "undo" })
        {
            Assert.Equal(HttpStatusCode.Conflict, (await visitor.PostFromAsync(old, action, "", ("number", "00000001"))).Status);
        }
    }

    [Fact]
    public async Task Of_many_forms_from_one_state_one_is_carried_out()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var state = example.Package.State;
        string[] words = ["Bishkek. The", "lake", "calm", "Tickets", "fair", "intend", "mutual trade", "Cabinet"];

        var answers = await Task.WhenAll(words.Select(w => visitor.PostFromAsync(state, "locate", "", ("words", w))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.SeeOther or HttpStatusCode.Conflict, a.Status.ToString()));
        Assert.Single(example.Dataset.Mentions, m => words.Contains(m.Printed));
    }

    [Fact]
    public async Task The_change_of_another_is_not_taken_back_by_a_page_that_shows_an_earlier_one()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var shown = example.Package.LastChange!.Number;
        example.Make(e => MentionLocation.Locate(e, new PhraseToLocate(ServedExample.Id, "calm")));
        var before = example.Files();

        var (status, text, _) = await visitor.PostAsync("undo", "", ("number", shown));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("another change was made since", text, StringComparison.Ordinal);
        Assert.Equal(before, example.Files());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("delete-everything", "x")]
    [InlineData("accept", "nobody")]
    [InlineData("edit", "nobody")]
    [InlineData("drop", "")]
    [InlineData("exclude-proposed", "nobody")]
    [InlineData("exclude", "")]
    [InlineData("uncite", "nobody")]
    [InlineData("locate", "")]
    [InlineData("choose", "nobody")]
    [InlineData("undo", "")]
    public async Task What_cannot_be_done_is_one_clear_line(string action, string id)
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var before = example.Files();

        var (status, text, _) = await visitor.PostAsync(action, id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("role=\"alert\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.Equal(before, example.Files());
    }

    [Fact]
    public async Task Every_column_of_a_row_can_be_edited_but_not_its_id_and_source()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);
        var page = (await visitor.GetAsync(example.Page)).Text;

        var fields = example.Dataset.Package.FindTable("claims")!.Schema.Fields.Select(f => f.Name).Except(["id", "source"], StringComparer.Ordinal);
        Assert.All(fields, f => Assert.Contains($"name=\"cell.{f}\"", page, StringComparison.Ordinal));
        Assert.DoesNotContain("name=\"cell.id\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_of_the_pages_is_small_and_reaches_nothing_else()
    {
        await using var example = await ServedExample.StartAsync();
        using var visitor = new Visitor(example);

        var script = (await visitor.GetAsync(new Uri(example.Address, "serve.js"))).Text;

        Assert.InRange(script.Length, 1, 30_000);
        Assert.DoesNotContain("http", script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("innerHTML", script, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", (await visitor.GetAsync(example.Page)).Text, StringComparison.Ordinal);
    }

    private static Proposal? Find(ServedExample example, string id) => example.Package.Proposals.FirstOrDefault(p => p.Id == id);
}
