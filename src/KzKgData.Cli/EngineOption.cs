using System.CommandLine;
using KzKgData.Engines;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Cli;

/// <summary>The options for running rules in a database.</summary>
/// <remarks>Only the methods named <c>Check</c> use types of the engines, so their assemblies are loaded only if an engine is asked for.</remarks>
internal sealed class EngineOption
{
    private const string ConnectionVariable = "KZKG_CONNECTION";

    private readonly Option<string?> _engine = new("--engine")
    {
        Description =
            "Database that runs the rules: duckdb (in this process), postgres or clickhouse. Rules without a query are listed as not run.",
        HelpName = "ENGINE",
    };

    private readonly Option<string?> _input = new("--input")
    {
        Description =
            "With --engine: claims in files written by kzkg export, instead of a package: 'claims/*.parquet' or a DuckDB file. They may be larger than "
            + "memory.",
        HelpName = "FILES",
    };

    private readonly Option<string?> _connection = new("--connection")
    {
        Description =
            "Server of --engine: an Npgsql connection string, or ClickHouse addresses, as in http://one:8123,http://two:8123?cluster=NAME. "
            + $"Default: the environment variable {ConnectionVariable}.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _memory = new("--memory")
    {
        Description = "Memory limit of DuckDB, as in 2GB; beyond it, data go to temporary files. Default: 80% of the memory of the machine.",
        HelpName = "SIZE",
    };

    private readonly Option<string?> _temp = new("--temp")
    {
        Description = "Folder for temporary files of DuckDB. Default: the temporary folder of the system.",
        HelpName = "DIR",
    };

    public EngineOption() => _engine.AcceptOnlyFromAmong("duckdb", "postgres", "clickhouse");

    public void AddTo(Command command)
    {
        command.Options.Add(_engine);
        command.Options.Add(_input);
        command.Options.Add(_connection);
        command.Options.Add(_memory);
        command.Options.Add(_temp);
    }

    /// <summary>Returns whether an engine is asked for.</summary>
    /// <exception cref="UsageException">No engine is asked for, but one of its options is given.</exception>
    public bool IsGiven(ParseResult arguments)
    {
        if (arguments.GetValue(_engine) is not null)
        {
            return true;
        }

        foreach (var option in new[] { _input, _connection, _memory, _temp })
        {
            if (arguments.GetValue(option) is not null)
            {
                throw new UsageException($"{option.Name} needs --engine; give it as well, as in --engine duckdb");
            }
        }

        return false;
    }

    /// <summary>Returns the files that hold the claims; null if a package is checked.</summary>
    public string? Input(ParseResult arguments) => arguments.GetValue(_input);

    /// <summary>Checks a package.</summary>
    public VerificationResult Check(ParseResult arguments, DataPackage package, VerificationOptions verification, TextWriter error, string workingDirectory)
    {
        using var steps = new Steps(error);
        return EngineCheck.Of(package, Options(arguments, steps, workingDirectory), verification);
    }

    /// <summary>Checks claims in files.</summary>
    public VerificationResult Check(ParseResult arguments, string input, VerificationOptions verification, TextWriter error, string workingDirectory)
    {
        using var steps = new Steps(error);
        return EngineCheck.Of(Path.GetFullPath(input, workingDirectory), Options(arguments, steps, workingDirectory), verification);
    }

    private EngineOptions Options(ParseResult arguments, Steps steps, string workingDirectory) => new(arguments.GetValue(_engine)!)
    {
        Connection = arguments.GetValue(_connection) ?? Environment.GetEnvironmentVariable(ConnectionVariable),
        MemoryLimit = arguments.GetValue(_memory),
        TemporaryFolder = arguments.GetValue(_temp) is { } temp ? Path.GetFullPath(temp, workingDirectory) : Path.GetTempPath(),
        Tell = steps.Begin,
    };
}
