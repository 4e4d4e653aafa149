namespace KzKgData.Generators;

/// <summary>The names of the generator's steps, by which tests look what was cached.</summary>
public static class TrackingNames
{
    /// <summary>The packages of the project, one output each: its descriptor, what the project asks for it, and its files.</summary>
    public const string Packages = nameof(Packages);

    /// <summary>One step per file of a package: its path and content.</summary>
    public const string Texts = nameof(Texts);

    /// <summary>What the descriptor of a package declares.</summary>
    public const string Shape = nameof(Shape);

    /// <summary>Whether the large tables fit into the assembly.</summary>
    public const string Fits = nameof(Fits);

    /// <summary>One step per table: its rows.</summary>
    public const string Tables = nameof(Tables);

    /// <summary>One step per table: what is declared of it, and its files.</summary>
    public const string Inputs = nameof(Inputs);

    /// <summary>What was withdrawn of a package.</summary>
    public const string Withdrawn = nameof(Withdrawn);

    /// <summary>What verification adds to claims.</summary>
    public const string Evidence = nameof(Evidence);

    /// <summary>What the project asks for and the compilation offers.</summary>
    public const string Target = nameof(Target);
}
