using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Tests.DataPackages;

/// <summary>A path is resolved to the right file, however it is spelled.</summary>
public sealed class PackagePathTests
{
    [Theory]
    [InlineData("t.csv", "t.csv")]
    [InlineData("./t.csv", "t.csv")]
    [InlineData("data//t.csv", "data/t.csv")]
    [InlineData("data\\t.csv", "data/t.csv")]
    [InlineData("data/./a/../t.csv", "data/t.csv")]
    [InlineData("../../t.csv", "../../t.csv")]
    [InlineData("/a//b/t.csv", "/a/b/t.csv")]
    [InlineData("//server/share/./t.csv", "//server/share/t.csv")]
    [InlineData("C:\\a\\..\\t.csv", "C:/t.csv")]
    [InlineData("", "")]
    public void A_path_has_one_spelling(string path, string expected) => Assert.Equal(expected, PackagePath.Normalise(path));

    [Theory]
    [InlineData("t.csv", "T.csv;t.csv", "t.csv")]
    [InlineData("T.CSV", "t.csv;u.csv", "t.csv")]
    [InlineData("T.CSV", "t.csv;T.csv", null)]
    [InlineData("t.csv", "u.csv", null)]
    public void The_same_name_is_meant_or_the_only_one_in_another_case(string name, string given, string? expected) =>
        Assert.Equal(expected, PackagePath.Find(name, given.Split(';')));
}
