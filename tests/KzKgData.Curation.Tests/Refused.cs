namespace KzKgData.Curation.Tests;

/// <summary>Asserts that a change is refused with a one-line message and changes no file.</summary>
internal static class Refused
{
    public static CurationRefusedException By(TemporaryPackage package, Action action)
    {
        var before = package.Everything();
        var refusal = Assert.Throws<CurationRefusedException>(action);
        Assert.Equal(before, package.Everything());
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.NotEmpty(refusal.Message);
        return refusal;
    }
}
