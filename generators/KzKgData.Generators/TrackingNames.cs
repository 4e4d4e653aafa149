namespace KzKgData.Generators;

/// <summary>The names of the generator's steps, for tests of caching.</summary>
public static class TrackingNames
{
    /// <summary>The packages of the project, one output each: its descriptor, its settings and its files.</summary>
    public const string Packages = nameof(Packages);

    /// <summary>One step per file of a package: its path and content.</summary>
    public const string Texts = nameof(Texts);

    /// <summary>The declarations of the descriptor of a package.</summary>
    public const string Shape = nameof(Shape);

    /// <summary>Whether the large tables fit into the assembly.</summary>
    public const string Fits = nameof(Fits);

    /// <summary>One step per table: its rows.</summary>
    public const string Tables = nameof(Tables);

    /// <summary>One step per table: its declaration and its files.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>The withdrawn ids of a package.</summary>
    public const string Withdrawn = nameof(Withdrawn);

    /// <summary>The evidence that verification adds to claims.</summary>
    public const string Evidence = nameof(Evidence);

    /// <summary>The settings of the project and the features of the compilation.</summary>
    public const string Target = nameof(Target);
}
