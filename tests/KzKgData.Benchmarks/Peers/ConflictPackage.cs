namespace KzKgData.Benchmarks.Peers;

/// <summary>An invented package, in memory and in a folder of its own, in which the rules and both peers find the same conflicts.</summary>
internal sealed class ConflictPackage : IDisposable
{
    private static readonly string[] _conflictRules = ["KZKG3001", "KZKG3002", "KZKG3003"];

    private readonly string _folder;

    private ConflictPackage(SyntheticPackage package)
    {
        Package = package;
        _folder = Directory.CreateTempSubdirectory("kzkg-benchmarks-").FullName;
        var path = Path.Combine(_folder, "claims.csv");
        File.WriteAllBytes(path, package.Claims);
        Database = new DuckDbConflicts(path);
    }

    /// <summary>The package.</summary>
    public SyntheticPackage Package { get; }

    /// <summary>A database with its claims.</summary>
    public DuckDbConflicts Database { get; }

    /// <summary>
    /// Makes the package and sees that it is as meant: all is read, nothing is open, and as many conflicts are found by one as by the other.
    /// </summary>
    /// <param name="claims">How many claims it has.</param>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static ConflictPackage Create(int claims)
    {
        var made = new ConflictPackage(SyntheticPackage.Create(claims));
        made.Database.Load();
        var result = made.Package.Verify(threads: 1);
        var found = (
            result.Summary.Claims,
            result.Summary.Open,
            Rules: result.Findings.Count(f => _conflictRules.Contains(f.RuleId)),
            Database: made.Database.Count(),
            Columns: ColumnarConflicts.Count(made.Package.Claims));
        if (found.Claims != claims || found.Open != 0 || found.Rules == 0 || found.Rules != found.Database || found.Rules != found.Columns)
        {
            made.Dispose();
            throw new InvalidOperationException($"The package is not as meant: {found}");
        }

        return made;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
