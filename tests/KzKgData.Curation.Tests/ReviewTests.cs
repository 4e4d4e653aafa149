using System.Text;
using KzKgData.Curation.Proposing;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Texts;

namespace KzKgData.Curation.Tests;

/// <summary>From a text to facts: proposals are accepted, changed, dropped and excluded, and changes are undone.</summary>
public sealed class ReviewTests
{
    private const string Id = "lake-2031-03";
    private const string Text = """
        Lake Wire, 12 March 2031

        Prime Minister of Kazakhstan Darkan Ulytau and Chairman of the Cabinet of Ministers of Kyrgyzstan Emil Sarybel met in Bishkek.

        According to Darkan Ulytau, trade turnover between Kazakhstan and Kyrgyzstan reached $2.1 billion in 2030.

        "We intend to bring mutual trade to $5 billion by 2035," he said.

        Mutual trade was 12 percent in 2030. Tickets for the fair cost $15.
        """;

    [Fact]
    public void Certain_claims_are_accepted_with_speakers_mentions_and_citations_and_check_clean()
    {
        using var package = Ingested();

        Assert.Equal(["darkan-ulytau", "trade-turnover-2030-" + Id], package.Make(Review.AcceptCertain));
        Assert.Empty(FindingsAbout(package, "darkan-ulytau", "trade-turnover-2030-" + Id));
        Assert.DoesNotContain(package.Make(Review.Pending), p => p.Id is "darkan-ulytau" or "trade-turnover-2030-" + Id);
        Assert.Equal("Ulytau", package.Dataset().FindCitation("trade-turnover-2030-" + Id, "stated_by")!.Value.Mention.Printed.Split(' ')[1]);
    }

    [Fact]
    public void A_claim_that_wants_a_look_is_accepted_by_its_id()
    {
        using var package = Ingested();
        var id = "trade-turnover-target-2035-" + Id;

        Assert.Equal(["darkan-ulytau", id], package.Make(e => Review.Accept(e, [id])));
        Assert.Empty(FindingsAbout(package, id));
    }

    [Fact]
    public void What_is_open_is_filled_before_it_is_accepted()
    {
        using var package = Ingested();
        var id = package.Make(Review.Pending).Single(p => p.Open.ContainsKey("kind")).Id;

        Assert.Contains(
            "kind of " + id + " is open: no words beside it say whether it is a change or a share (candidates: growth, share)",
            Refused.By(package, () => package.Make(e => Review.Accept(e, [id]))).Message,
            StringComparison.Ordinal);
        Assert.Contains("is not a declared kind; use one of actual", Refused.By(package, () => Change("size")).Message, StringComparison.Ordinal);
        Change("growth");
        package.Make(e => Review.Accept(e, [id]));
        Assert.Equal("growth", package.Dataset().Claims.Single(c => c.Id == id).Kind.Name);

        Proposal Change(string kind) => package.Make(e => Review.Change(e, id, new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = kind }));
    }

    [Fact]
    public void A_new_speaker_and_the_claim_that_is_ascribed_to_them_share_the_mention_of_their_name()
    {
        using var package = Ingested();
        var id = "trade-turnover-target-2035-" + Id;

        package.Make(e => Review.Change(e, id, Cells("stated_by", "emil-sarybel"), Cells("stated_by", "Emil Sarybel")));
        Assert.Equal(["emil-sarybel", id], package.Make(e => Review.Accept(e, [id])));

        var mention = Assert.Single(package.Dataset().Mentions, m => m.Printed == "Emil Sarybel");
        Assert.Equal(("name", mention.Id), (mention.Kind, package.Dataset().FindCitation("emil-sarybel", "name")!.Value.Mention.Id));
    }

    [Fact]
    public void Words_that_are_a_mention_of_another_kind_are_refused_by_its_name()
    {
        using var package = Ingested();
        var id = "trade-turnover-target-2035-" + Id;

        package.Make(e => Review.Change(e, id, Cells("stated_by", "darkan-ulytau"), Cells("stated_by", "$15")));
        var why = Refused.By(package, () => package.Make(e => Review.Accept(e, [id]))).Message;
        Assert.Contains("'$15' at ", why, StringComparison.Ordinal);
        Assert.Contains("of the kind money, but stated_by takes only name, role; cite other words", why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_dropped_is_suggested_again_and_what_is_cited_is_not()
    {
        using var package = Ingested();
        package.Make(Review.AcceptCertain);
        var left = package.Make(Review.Pending);
        package.Make(e => { Review.Drop(e, [.. left.Select(p => p.Id)]); return 0; });
        Assert.Empty(package.Make(Review.Pending));

        Assert.Equal(
            left.Select(p => (p.Start, p.Cells.GetValueOrDefault("value"))),
            package.Make(e => Review.Propose(e, Id)).Select(p => (p.Start, p.Cells.GetValueOrDefault("value"))));
    }

    [Fact]
    public void Proposals_are_no_part_of_the_data()
    {
        using var package = Ingested();

        Assert.DoesNotContain(package.Dataset().Package.Tables, t => t.Schema.Name == "proposals");
        Assert.DoesNotContain(Verifier.Verify(PackageFolder.Read(package.Data)).Findings, f => f.Place.Path.Contains("proposals", StringComparison.Ordinal));
        Assert.DoesNotContain("reached", package.TextOf("proposals.csv"), StringComparison.Ordinal); // no sentence is stored
    }

    [Fact]
    public void Changes_are_taken_back_one_by_one_to_the_last_byte()
    {
        using var package = new TemporaryPackage();
        var states = new List<IReadOnlyDictionary<string, string>>();
        foreach (var step in new Action[]
            {
                () => Ingest(package),
                () => package.Make(Review.AcceptCertain),
                () => package.Locate(new PhraseToLocate(Id, "Bishkek")),
            })
        {
            states.Add(package.Everything());
            step();
        }

        foreach (var state in Enumerable.Reverse(states))
        {
            Assert.Equal("a test", History.Undo(package.Data));
            Assert.Equal(
                state.Where(f => f.Key.StartsWith("data", StringComparison.Ordinal)),
                package.Everything().Where(f => f.Key.StartsWith("data", StringComparison.Ordinal)));
        }

        Assert.Contains("no change to undo", Refused.By(package, () => History.Undo(package.Data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_edited_since_is_not_lost()
    {
        using var package = Ingested();
        package.Edit("mentions.csv", text => text.Replace(",name,", ",role,", StringComparison.Ordinal));
        var before = package.Everything();

        Assert.Contains("mentions.csv was edited after 'a test'", Refused.By(package, () => History.Undo(package.Data)).Message, StringComparison.Ordinal);
        Assert.Equal(before, package.Everything());
    }

    [Fact]
    public void A_hundred_changes_are_kept()
    {
        using var package = Ingested();
        var folder = Path.Combine(package.Data, ".kzkg", "undo");
        for (var i = 2; i <= 100; i++)
        {
            File.Copy(Path.Combine(folder, "00000001.gz"), Path.Combine(folder, i.ToString("00000000", CultureInfo.InvariantCulture) + ".gz"));
        }

        package.Locate(new PhraseToLocate(Id, "Bishkek"));
        Assert.Equal(100, Directory.GetFiles(folder).Length);
        Assert.False(File.Exists(Path.Combine(folder, "00000001.gz")));
    }

    private static TemporaryPackage Ingested()
    {
        var package = new TemporaryPackage();
        Ingest(package);
        return package;
    }

    private static void Ingest(TemporaryPackage package) => package.Make(e => Ingestion.Ingest(
        e,
        TemporaryPackage.Describe(Id, Id + ".txt") with { Published = "2031-03-12" },
        Encoding.UTF8.GetBytes(Text)));

    private static IEnumerable<string> FindingsAbout(TemporaryPackage package, params string[] facts) =>
        Verifier.Verify(PackageFolder.Read(package.Data), new() { Archive = ArchivedTexts.InFolder(package.Snapshots) }).Findings
            .Where(f => f.Facts.Any(facts.Contains)).Select(f => f.RuleId + " " + f.Message);

    private static Dictionary<string, string> Cells(string column, string value) => new(StringComparer.Ordinal) { [column] = value };
}
