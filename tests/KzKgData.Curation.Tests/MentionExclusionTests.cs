namespace KzKgData.Curation.Tests;

public sealed class MentionExclusionTests
{
    private const string Id = "harbour-2031-03";

    [Fact]
    public void An_exclusion_is_added_behind_the_others()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        var before = package.TextOf("exclusions.csv");

        Assert.True(Exclude(package, Id + "-m06", "view-counter").IsNew);
        Assert.True(Exclude(package, Id + "-m03", "boilerplate").IsNew);
        Assert.Equal(before + $"{Id}-m06,view-counter,\n{Id}-m03,boilerplate,\n", package.TextOf("exclusions.csv"));
        Assert.Empty(package.FindingsOfFormAndPlace());
    }

    [Fact]
    public void A_mention_that_is_excluded_already_is_told_and_nothing_changes()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        Exclude(package, Id + "-m03", "page-furniture");
        var before = package.Everything();

        Assert.Equal(new ExcludedMention(Id + "-m03", "page-furniture", IsNew: false), Exclude(package, Id + "-m03", "repeated"));
        Assert.Equal(before, package.Everything());
    }

    [Theory]
    [InlineData("harbour-2031-03-m99", "repeated", "no mention")]
    [InlineData("", "repeated", "no mention")]
    [InlineData("trend-2025-02-m01", "repeated", "cited")]
    [InlineData("harbour-2031-03-m01", "boring", "view-counter, clock-time")]
    [InlineData("harbour-2031-03-m01", "", "view-counter, clock-time")]
    [InlineData("harbour-2031-03-m02", "repeated", "explanation")]
    public void What_cannot_be_excluded_is_refused(string mention, string reason, string why)
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        package.Edit(p => p.Add("explanations", ("id", "x"), ("rule", "KZKG3003"), ("facts", "aidar"), ("evidence", Id + "-m02")));

        Assert.Contains(why, Refused.By(package, () => Exclude(package, mention, reason)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_set_aside_only_where_the_condition_of_the_reason_holds()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        var ferry = package.Locate(new PhraseToLocate(Id, "ferry") { Kind = "text" }).Id;

        Assert.Contains(
            "which is not allowed for money and percentages",
            Refused.By(package, () => Exclude(package, Id + "-m02", "page-furniture")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "no cited mention of its source prints the same figure",
            Refused.By(package, () => Exclude(package, Id + "-m02", "repeated")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "but 'about' is empty",
            Refused.By(package, () => Exclude(package, Id + "-m02", "other-subject")).Message,
            StringComparison.Ordinal);
        Assert.True(package.Make(e => MentionExclusion.Exclude(e, Id + "-m02", "other-subject", [ferry])).IsNew);
        Assert.EndsWith($"{Id}-m02,other-subject,{ferry}\n", package.TextOf("exclusions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_cannot_be_written_leaves_everything_as_it_was()
    {
        using var package = new TemporaryPackage();
        package.Ingest(Id, OwnTexts.English);
        File.SetAttributes(package.PathOf("exclusions.csv"), FileAttributes.ReadOnly);
        var before = package.Everything();

        Assert.ThrowsAny<IOException>(() => Exclude(package, Id + "-m03", "boilerplate"));
        Assert.Equal(before, package.Everything());
    }

    private static ExcludedMention Exclude(TemporaryPackage package, string mention, string reason) =>
        package.Make(e => MentionExclusion.Exclude(e, mention, reason, []));
}
