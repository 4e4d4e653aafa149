using KzKgData.Verification.Findings;

namespace KzKgData.Engines;

/// <summary>The engine that runs the rules, and its options.</summary>
/// <param name="Engine">The name of the engine, one of <see cref="Names"/>.</param>
public sealed record EngineOptions(string Engine)
{
    /// <summary>The names of the engines.</summary>
    public static IReadOnlyList<string> Names { get; } = ["duckdb", "postgres", "clickhouse"];

    /// <summary>The connection to a server; null for the engine in this process.</summary>
    public string? Connection { get; init; }

    /// <summary>The memory limit of DuckDB, such as <c>2GB</c>; null for DuckDB's default.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>The folder for temporary files of DuckDB, which are deleted at the end.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>Called with a progress message whenever a new step begins.</summary>
    public Action<Message> Tell { get; init; } = _ => { };

    /// <summary>Starts the engine.</summary>
    /// <exception cref="EngineException">The engine cannot be started, or is not reachable.</exception>
    internal SqlEngine Open() => Engine switch
    {
        "duckdb" => new DuckDbEngine(TemporaryFolder, MemoryLimit),
        "postgres" => new PostgresEngine(Connection ?? throw Missing("Host=localhost;Database=kzkg")),
        "clickhouse" => new ClickHouseEngine(Connection ?? throw Missing("http://localhost:8123")),
        _ => throw new EngineException($"there is no engine '{Engine}'; use one of {string.Join(", ", Names)}"),
    };

    private EngineException Missing(string example) =>
        new($"--engine {Engine} needs to know its server; give --connection \"{example}\" or set KZKG_CONNECTION");
}
