using KzKgData.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KzKgData.Generators.Tests;

/// <summary>Published names are kept: programs that use them compile, with a warning if a name was withdrawn.</summary>
public sealed class PublishedNamesTests
{
    private const string Uses = "static class Uses { public static KzKgData.Person Cy => KzKgData.Dataset.People.CyDell; }";

    [Fact]
    public void A_withdrawn_id_stays_as_an_obsolete_member_that_says_why_and_what_to_use()
    {
        var package = TradePackage.Create().Publishing("people,cy-dell,,the name was misread,ada-merrow", "people,di-fenn,,nobody of that name was there,");
        var run = GeneratorRun.Of(package);
        var people = run.Load().Table("People");

        Assert.Equal("Person(ada-merrow)", CompiledDataset.Get(people, "CyDell")!.ToString());
        Assert.Equal("Person(none)", CompiledDataset.Get(people, "DiFenn")!.ToString());
        var told = Assert.Single(
            run.Output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Uses, GeneratorRun.ParseOptions, cancellationToken: TestContext.Current.CancellationToken))
                .GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.Equal(("CS0618", DiagnosticSeverity.Warning), (told.Id, told.Severity));
        Assert.Contains("cy-dell was withdrawn: the name was misread; use AdaMerrow", told.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_the_list_that_are_malformed_or_not_withdrawn_make_no_member()
    {
        WithdrawnRow[] expected = [new("people", "cy-dell", "misread", "ada-merrow"), new("people", "ed-fox", "gone", string.Empty)];
        var package = TradePackage.Create().Publishing("people,cy-dell,,misread,ada-merrow", "people,di-fenn,,too,many,cells", "people,ed-fox,,gone,");

        Assert.Equal(expected, Withdrawn(package));
        Assert.Empty(Withdrawn(TradePackage.Create()));

        static IEnumerable<WithdrawnRow> Withdrawn(TestPackage package) =>
            TableReader.ReadWithdrawn(package.ToProject(), [.. package.Files.Select(f => new PackageText(package.Folder + f, package[f]))]);
    }

    [Fact]
    public void A_withdrawn_id_takes_no_name_from_a_row_that_is_there()
    {
        var run = GeneratorRun.Of(TradePackage.Create().Publishing("people,ada_merrow,,spelled otherwise before,"));

        Assert.Equal("Person(ada-merrow)", CompiledDataset.Get(run.Load().Table("People"), "AdaMerrow")!.ToString());
    }

    [Fact]
    public void The_list_itself_makes_no_code() =>
        Assert.DoesNotContain("Published", GeneratorRun.Of(TradePackage.Create().Publishing()).Sources["Dataset.g.cs"], StringComparison.Ordinal);

    [Theory]
    [InlineData("people,cy-dell,,,", "'cy-dell' of 'people' was published but its row is missing; restore the row, or give the reason in 'withdrawn'")]
    [InlineData("people,cy-dell,,misread,cy-dill", "'cy-dell' of 'people' names the replacement 'cy-dill', but there is no such row; correct 'instead'")]
    [InlineData("fairs,fair-2018,,held by nobody,", "'fair-2018' of 'fairs' is withdrawn but used again; give the new row an id that was never used")]
    [InlineData("Country,westland,3,,", "'westland' of 'Country' was published but the category is missing; restore it in its place")]
    [InlineData("Country,southland,1,,", "'southland' of 'Country' was published as '1' but is now number 2")]
    [InlineData("Country,southland,2,over,", "'southland' of 'Country' is a category, and categories cannot be withdrawn")]
    [InlineData("claims.kind,target,1,,", "'target' of 'claims.kind' was published as '1' but is now number 2")]
    [InlineData("ships,ada,,,", "'ada' of 'ships' was published, but there is no such table or enumeration")]
    public async Task What_has_changed_is_told_with_what_to_do(string row, string told)
    {
        var found = (await AnalyzerRun.Of(TradePackage.Create().Publishing(row))).Where(d => d.Id == "KZKG1013").Select(AnalyzerRun.MessageOf);

        Assert.Contains(found, message => message.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("people,cy-dell,,misread,ada-merrow")]
    [InlineData("people,cy-dell,,misread,")]
    public async Task What_is_as_it_was_published_is_not_told(string row) =>
        Assert.DoesNotContain(
            await AnalyzerRun.Of(TradePackage.Create().Publishing("Country,northland,1,,", "Country,southland,2,,", row)),
            d => d.Id == "KZKG1013");

    [Fact]
    public async Task Everything_that_the_real_package_gives_to_programs_is_on_its_list()
    {
        Assert.DoesNotContain(await AnalyzerRun.Of(RealPackage.Package), d => d.Id == "KZKG1013");
        Assert.Empty(KzKgData.Verification.DataPackages.PublishedNames.Of(RealPackage.Package.Read()).New);
    }
}
