using System.CommandLine;
using KzKgData.Engines;
using KzKgData.Verification;
using KzKgData.Verification.DataPackages;

namespace KzKgData.Cli;

/// <summary>The options that have rules run in a database.</summary>
/// <remarks>Nothing of the engines is loaded unless one is asked for: what needs them stands in methods of their own.</remarks>
internal sealed class EngineOption
{
    private const string ConnectionVariable = "KZKG_CONNECTION";

    private readonly Option<string?> _engine = new("--engine")
    {
        Description =
            "Run the rules that are set logic in a database: duckdb (inside this process), postgres or clickhouse. The others are listed as not run.",
        HelpName = "ENGINE",
    };

    private readonly Option<string?> _input = new("--input")
    {
        Description =
            "With --engine: claims in files instead of a package, as kzkg export makes them: 'claims/*.parquet' or a DuckDB file. They may be more than "
            + "fit into memory.",
        HelpName = "FILES",
    };

    private readonly Option<string?> _connection = new("--connection")
    {
        Description =
            "How the server of --engine is reached: a connection string of Npgsql, or addresses as in http://one:8123,http://two:8123?cluster=NAME. "
            + $"Default: the environment variable {ConnectionVariable}.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _memory = new("--memory")
    {
        Description = "How much memory DuckDB may take, as in 2GB; more goes to files. Default: four fifths of the machine's.",
        HelpName = "SIZE",
    };

    private readonly Option<string?> _temp = new("--temp")
    {
        Description = "Where DuckDB may put files, which are gone at the end. Default: the folder for temporary files.",
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

    /// <summary>Whether an engine is asked for.</summary>
    /// <exception cref="UsageException">One is not, and something is told about it.</exception>
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
                throw new UsageException($"{option.Name} says something about --engine; give that as well, as in --engine duckdb");
            }
        }

        return false;
    }

    /// <summary>The files that hold the claims in place of a package; null where a package is checked.</summary>
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
