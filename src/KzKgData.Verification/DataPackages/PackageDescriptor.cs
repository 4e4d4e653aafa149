namespace KzKgData.Verification.DataPackages;

/// <summary>What <c>datapackage.json</c> declares.</summary>
public sealed record PackageDescriptor
{
    /// <summary>The package's name; may be empty.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The package's title for readers; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The version of the data; may be empty.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>Where the package can be read on the web; may be empty.</summary>
    public string Homepage { get; init; } = string.Empty;

    /// <summary>By language tag, what words of the data (ids of categories, headings) are in that language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>The licences that the data may be used under, in the order of the descriptor.</summary>
    public IReadOnlyList<PackageLicence> Licences { get; init; } = [];

    /// <summary>What changed with each version of the data, in the order of the descriptor.</summary>
    public IReadOnlyList<ChangelogEntry> Changelog { get; init; } = [];

    /// <summary>The tables in the order of the descriptor.</summary>
    public IReadOnlyList<TableSchema> Tables { get; init; } = [];

    /// <summary>
    /// The table that rows suggested by the tool are kept in until they are accepted (role <c>proposals</c>); it is no part of the data. Null where
    /// none is declared.
    /// </summary>
    public TableSchema? Proposals { get; init; }

    /// <summary>The words for offices, bodies and the like that texts use (<c>kzkg:vocabularies</c>), by the name of the vocabulary.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<VocabularyTerm>> Vocabularies { get; init; } =
        new Dictionary<string, IReadOnlyList<VocabularyTerm>>(StringComparer.Ordinal);

    /// <summary>The tables of statistical offices that could settle a disagreement, in the order of the descriptor.</summary>
    public IReadOnlyList<StatisticalOffice> StatisticalOffices { get; init; } = [];
}

/// <summary>Something that texts speak of, with the words that they use for it.</summary>
/// <param name="Value">What it is called in the vocabulary.</param>
/// <param name="Phrases">The words.</param>
public sealed record VocabularyTerm(string Value, IReadOnlyList<CategoryPhrase> Phrases);

/// <summary>A licence that the data may be used under; it has a name or a path.</summary>
/// <param name="Name">Its short name, as <c>CC-BY-4.0</c>; may be empty.</param>
/// <param name="Title">Its title for readers; may be empty.</param>
/// <param name="Path">Where its text can be read: an address or a file; may be empty.</param>
public sealed record PackageLicence(string Name, string Title, string Path);

/// <summary>What changed with a version of the data.</summary>
/// <param name="Version">The version.</param>
/// <param name="Date">The day it was published, in ISO 8601.</param>
/// <param name="Text">What changed.</param>
public sealed record ChangelogEntry(string Version, string Date, string Text);

/// <summary>Something in a descriptor that cannot be used.</summary>
/// <param name="Problem">What was found and what to do.</param>
/// <param name="Place">Where.</param>
public sealed record DescriptorProblem(string Problem, Place Place);
