namespace KzKgData.Verification.Tests;

/// <summary>The invented package of Northland and Southland, which has no open findings. Its README describes the syntax of edits.</summary>
public static class ExamplePackage
{
    /// <summary>The folder in findings.</summary>
    public const string Folder = "example";

    /// <summary>The unedited package, with a date before its review dates.</summary>
    public static TestPackage Untouched { get; } =
        TestPackage.Load(Path.Combine(AppContext.BaseDirectory, nameof(ExamplePackage))) with { Folder = Folder + "/", AsOf = new DateTime(2003, 1, 1) };
}
