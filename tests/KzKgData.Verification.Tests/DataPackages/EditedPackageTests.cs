namespace KzKgData.Verification.Tests.DataPackages;

public sealed class EditedPackageTests
{
    private static readonly TestPackage _untouched = ExamplePackage.Untouched;

    [Fact]
    public void A_package_with_another_text_of_a_table_is_verified_as_if_it_were_read_so()
    {
        var edited = _untouched.Set("claims", "turnover-1998", "value", "1.1 billion");
        var package = _untouched.Read();

        var result = Verifier
            .Verify(package.With(package.FindTable("claims")!, edited["claims.csv"]), new() { Archive = _untouched.Archive(), AsOf = _untouched.AsOf })
            .In(_untouched.Folder);

        Assert.Contains(result.Findings, f => f.RuleId is "KZKG1006");
        Assert.Equal(edited.Verify().Findings.Select(f => (f.RuleId, f.Place, f.Message)), result.Findings.Select(f => (f.RuleId, f.Place, f.Message)));
    }

    [Fact]
    public void Without_its_text_the_file_is_missing_and_the_package_that_was_edited_keeps_it()
    {
        var package = _untouched.Read();
        var notes = package.FindTable("notes")!;

        Assert.Equal("KZKG1002", Assert.Single(Verifier.Verify(package.With(notes, text: null)).Findings, f => f.Status == FindingStatus.Open).RuleId);
        Assert.True(package.FindTable("notes")!.Exists);
    }

    [Fact]
    public void No_other_table_is_read_again()
    {
        var package = _untouched.Read();

        var edited = package.With(package.FindTable("notes")!, "id,note\n");

        Assert.Empty(edited.FindTable("notes")!.Rows);
        Assert.Same(package.FindTable("claims"), edited.FindTable("claims"));
    }
}
