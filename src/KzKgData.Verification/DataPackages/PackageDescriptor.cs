using KzKgData.Verification.Findings;

namespace KzKgData.Verification.DataPackages;

/// <summary>The content of <c>datapackage.json</c>.</summary>
public sealed record PackageDescriptor
{
    /// <summary>The name of the package; may be empty.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The title of the package for readers; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The version of the data; may be empty.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>The address of the package on the web; may be empty.</summary>
    public string Homepage { get; init; } = string.Empty;

    /// <summary>By language tag, the translations of words of the data (ids of categories, headings).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>The licences of the data, in the order of the descriptor.</summary>
    public IReadOnlyList<PackageLicence> Licences { get; init; } = [];

    /// <summary>What changed in each version of the data, in the order of the descriptor.</summary>
    public IReadOnlyList<ChangelogEntry> Changelog { get; init; } = [];

    /// <summary>The tables in the order of the descriptor.</summary>
    public IReadOnlyList<TableSchema> Tables { get; init; } = [];

    /// <summary>
    /// The table of proposed rows that the tool suggests and nobody has accepted yet (role <c>proposals</c>). It is not part of the data. Null if none is
    /// declared.
    /// </summary>
    public TableSchema? Proposals { get; init; }

    /// <summary>The terms that texts use for offices, bodies and the like (<c>kzkg:vocabularies</c>), by the name of the vocabulary.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<VocabularyTerm>> Vocabularies { get; init; } =
        new Dictionary<string, IReadOnlyList<VocabularyTerm>>(StringComparer.Ordinal);

    /// <summary>The tables of statistical offices that could settle a disagreement, in the order of the descriptor.</summary>
    public IReadOnlyList<StatisticalOffice> StatisticalOffices { get; init; } = [];
}

/// <summary>A term of a vocabulary with the words that texts use for it.</summary>
/// <param name="Value">Its name in the vocabulary.</param>
/// <param name="Phrases">The words.</param>
public sealed record VocabularyTerm(string Value, IReadOnlyList<CategoryPhrase> Phrases);

/// <summary>A licence of the data; it has a name or a path.</summary>
/// <param name="Name">Its short name, such as <c>CC-BY-4.0</c>; may be empty.</param>
/// <param name="Title">Its title for readers; may be empty.</param>
/// <param name="Path">The address or file of its text; may be empty.</param>
public sealed record PackageLicence(string Name, string Title, string Path);

/// <summary>What changed in a version of the data.</summary>
/// <param name="Version">The version.</param>
/// <param name="Date">The day of publication, in ISO 8601.</param>
/// <param name="Text">What changed.</param>
public sealed record ChangelogEntry(string Version, string Date, string Text);

/// <summary>A part of a descriptor that cannot be used, or is not checked.</summary>
/// <param name="Problem">What was found and what to do.</param>
/// <param name="Place">Where.</param>
public sealed record DescriptorProblem(Message Problem, Place Place);
