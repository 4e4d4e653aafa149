namespace KzKgData.Benchmarks.Peers;

/// <summary>A generated package, in memory and in a temporary folder, in which the rules and both peers find the same conflicts.</summary>
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
    /// Creates the package and verifies it: everything is read, no finding is open, and the rules and both peers find the same number of conflicts.
    /// </summary>
    /// <param name="claims">The number of claims.</param>
    /// <exception cref="InvalidOperationException">The package is not as expected.</exception>
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
            throw new InvalidOperationException($"The package is not as expected: {found}");
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
