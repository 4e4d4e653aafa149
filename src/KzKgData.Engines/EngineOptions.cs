namespace KzKgData.Engines;

/// <summary>Which engine rules are asked of, and with what.</summary>
/// <param name="Engine">Its name, one of <see cref="Names"/>.</param>
public sealed record EngineOptions(string Engine)
{
    /// <summary>The names of the engines.</summary>
    public static IReadOnlyList<string> Names { get; } = ["duckdb", "postgres", "clickhouse"];

    /// <summary>How a server is reached; null for the engine inside the process.</summary>
    public string? Connection { get; init; }

    /// <summary>How much memory DuckDB may take, as in <c>2GB</c>; null for what it takes by itself.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Where DuckDB may put files, which are gone at the end.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>Told what is being done, whenever that changes.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>Starts the engine.</summary>
    /// <exception cref="EngineException">It cannot be started or is not reachable.</exception>
    internal SqlEngine Open() => Engine switch
    {
        "duckdb" => new DuckDbEngine(TemporaryFolder, MemoryLimit),
        "postgres" => new PostgresEngine(Connection ?? throw Missing("Host=localhost;Database=kzkg")),
        "clickhouse" => new ClickHouseEngine(Connection ?? throw Missing("http://localhost:8123")),
        _ => throw new EngineException($"there is no engine '{Engine}'; name one of {string.Join(", ", Names)}"),
    };

    private EngineException Missing(string example) =>
        new($"--engine {Engine} needs to know its server; give --connection \"{example}\" or set KZKG_CONNECTION");
}
