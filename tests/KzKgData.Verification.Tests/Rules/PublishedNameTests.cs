using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.Rules;

/// <summary>Names that programs depend on, in the list of the example package: of, name, number, withdrawn, instead.</summary>
public sealed class PublishedNameTests
{
    private const string Restore = "was published but its row is missing; restore the row, or give the reason in 'withdrawn' and the replacement, if any, in "
        + "'instead'";

    [Theory]
    [InlineData("treaties,fishing-treaty-may,,,", null)]
    [InlineData("treaties,,,,", Restore)]
    [InlineData("treaties,fishing-treaty-april,,,", Restore)]
    [InlineData("treaties,fishing-treaty-april,,a duplicate,", null)]
    [InlineData("treaties,fishing-treaty-april,,a duplicate,fishing-treaty-may", null)]
    [InlineData("treaties,fishing-treaty-april,,a duplicate,nothing", "names the replacement 'nothing', but there is no such row; correct 'instead'")]
    [InlineData("treaties,fishing-treaty-may,,a duplicate,", "is withdrawn but used again; give the new row an id that was never used")]
    [InlineData("treaties,fishing-treaty-may,1,,", "is the id of a row, which has no number; leave 'number' empty")]
    [InlineData("sources,lake-herald-may,,,", null)]
    [InlineData("claims,nothing,,,", Restore)]
    [InlineData(
        "mentions,nothing,,,",
        "was published, but there is no such table or enumeration; restore it, or remove this row if it was never released")]
    [InlineData("meetings.stage,off,4,,", "was published but the category is missing; restore it in its place, even if no row uses it")]
    [InlineData("meetings.stage,held,2,gone,", "is a category, and categories cannot be withdrawn; leave 'withdrawn' empty")]
    [InlineData(
        "meetings.stage,held,3,,",
        "was published as '3' but is now number 2, so compiled programs would read another category; move it back to its place, and add new categories at the end")]
    [InlineData(
        "meetings.stage,held,,,",
        "was published as '' but is now number 2, so compiled programs would read another category; move it back to its place, and add new categories at the end")]
    [InlineData(",held,2,,", null)]
    public void A_listed_name_keeps_its_row_or_place(string row, string? problem)
    {
        var cells = row.Split(',');
        var package = ExamplePackage.Untouched.Edit("published.csv", text => text.Split('\n')[0] + "\n" + row + "\n");

        Assert.Equal(
            problem is null ? [] : [$"'{cells[1]}' of '{cells[0]}' {problem}"],
            package.Verify().Findings.Where(f => f.RuleId is "KZKG1013").Select(f => f.Message.ToString()));
    }

    [Fact]
    public void Names_that_are_not_listed_are_the_ids_of_claims_sources_and_facts_and_the_categories()
    {
        var names = PublishedNames.Of(ExamplePackage.Untouched.Read()).New.ToArray();

        Assert.Equal(
            ["fishing-treaty-may", "fishing-treaty-june"],
            names.Where(n => n.Of == "treaties").Select(n => n.Name).Take(2));
        Assert.Contains(names, n => n is { Of: "sources", Name: "lake-herald-may", Number: null });
        Assert.Contains(names, n => n is { Of: "treaties.stage", Name: "signed", Number: 4 });
        Assert.DoesNotContain(names, n => n.Of is "mentions" or "citations" or "published" or "meetings.stage");
    }

    [Fact]
    public void A_row_that_cannot_be_read_publishes_no_name()
    {
        var package = ExamplePackage.Untouched.Edit("treaties.csv", text => text + "broken,\n,without an id,planned,,,,lake-herald-may\n").Read();

        Assert.DoesNotContain(PublishedNames.Of(package).New, n => n.Name is "broken" or "");
    }
}
