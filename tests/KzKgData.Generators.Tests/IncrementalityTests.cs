namespace KzKgData.Generators.Tests;

/// <summary>Only what an edit touches is made again.</summary>
public sealed class IncrementalityTests
{
    [Fact]
    public void A_package_becomes_types_that_compile()
    {
        var run = GeneratorRun.Of(LakePackage.Create());

        Assert.Equal(
            ["Categories.g.cs", "Dataset.g.cs", "Gauges.g.cs", "KeySearch.g.cs", "Lakes.g.cs", "Remarks.g.cs", "Rivers.g.cs"],
            run.Sources.Keys.Order(StringComparer.Ordinal));
    }
}
