namespace KzKgData.Verification.Tests;

/// <summary>The invented package of Northland and Southland, which verifies without an open finding. Its README says how edits of it are written.</summary>
public static class ExamplePackage
{
    /// <summary>The folder as findings name it.</summary>
    public const string Folder = "example";

    /// <summary>The package as it stands in its folder, held against a day before its review dates.</summary>
    public static TestPackage Untouched { get; } =
        TestPackage.Load(Path.Combine(AppContext.BaseDirectory, nameof(ExamplePackage))) with { Folder = Folder + "/", AsOf = new DateTime(2003, 1, 1) };
}
