using System.Data.Common;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using KzKgData.Verification.Findings;

namespace KzKgData.Engines;

/// <summary>DuckDB in this process. Its tables are stored in a file in a temporary folder, so they may be larger than memory.</summary>
internal sealed class DuckDbEngine : SqlEngine
{
    private readonly DirectoryInfo _folder;
    private readonly DuckDBConnection _connection;

    /// <summary>Starts DuckDB.</summary>
    /// <param name="temporaryFolder">The folder for its files.</param>
    /// <param name="memoryLimit">Its memory limit, such as <c>2GB</c>; null for DuckDB's default.</param>
    /// <exception cref="EngineException">DuckDB cannot be started.</exception>
    public DuckDbEngine(string temporaryFolder, string? memoryLimit)
    {
        _folder = CreateFolder(temporaryFolder);
        try
        {
            _connection = new DuckDBConnection("DataSource=" + Path.Combine(_folder.FullName, "engine.duckdb"));
            Guard(() =>
            {
                _connection.Open();
                Run($"set temp_directory = {Text(Path.Combine(_folder.FullName, "spill"))}");
                Run("set preserve_insertion_order = false");
                if (memoryLimit is not null)
                {
                    Run($"set memory_limit = {Text(memoryLimit)}");
                }

                return true;
            });
        }
        catch
        {
            _connection?.Dispose();
            Remove(_folder);
            throw;
        }
    }

    /// <inheritdoc/>
    public override string WideType => "hugeint";

    /// <summary>Quotes a text as an SQL literal.</summary>
    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Quotes a name as an SQL identifier.</summary>
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <inheritdoc/>
    public override void CreateTable(TableShape shape, Action<IRowWriter> write, bool isSpread = false) => Guard(() =>
    {
        Create(_connection, shape, write);
        return true;
    });

    /// <summary>Creates a database file.</summary>
    /// <param name="path">The file, which must not exist yet.</param>
    /// <param name="tables">The tables, with the methods that write their rows.</param>
    /// <exception cref="EngineException">The file cannot be created.</exception>
    public static void CreateFile(string path, IReadOnlyList<(TableShape Shape, Action<IRowWriter> Write)> tables)
    {
        try
        {
            Guard(() =>
            {
                using var connection = new DuckDBConnection("DataSource=" + path);
                connection.Open();
                foreach (var (shape, write) in tables)
                {
                    Create(connection, shape, write);
                }

                Run(connection, "checkpoint"); // moves everything from the write-ahead log into the file
                return true;
            });
        }
        finally
        {
            File.Delete(path + ".wal"); // left behind if creating the database fails
        }
    }

    /// <inheritdoc/>
    public override void CreateTableAs(string name, string query) => Execute($"create table {name} as {query}");

    /// <inheritdoc/>
    public override void CreateView(string name, string query) => Execute($"create view {name} as {query}");

    /// <summary>Runs a statement.</summary>
    public void Execute(string statement) => Guard(() =>
    {
        Run(statement);
        return true;
    });

    /// <inheritdoc/>
    public override IEnumerable<string[]> Read(string query, bool overAll = false)
    {
        using var command = Guard(() =>
        {
            var made = _connection.CreateCommand();
            made.CommandText = query;
            made.UseStreamingMode = true;
            return made;
        });
        using var reader = Guard(command.ExecuteReader);
        while (Guard(reader.Read))
        {
            yield return Guard(() => CellsOf(reader));
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _connection.Dispose();
        Remove(_folder);
    }

    private static string[] CellsOf(DbDataReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? string.Empty;
        }

        return cells;
    }

    private static DirectoryInfo CreateFolder(string temporaryFolder)
    {
        try
        {
            Directory.CreateDirectory(temporaryFolder);
            return Directory.CreateDirectory(Path.Combine(temporaryFolder, $"kzkg-{Guid.NewGuid():N}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"files cannot be created in {temporaryFolder}: {EngineException.FirstLine(e)}; give another folder with --temp", e);
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Cleanup must not hide the outcome that led here.
        }
    }

    private static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DllNotFoundException e)
        {
            throw new EngineException(
                $"the library of DuckDB for this machine ({RuntimeInformation.RuntimeIdentifier}) is missing; install the tool's package for it, or "
                + $"put the library beside the tool",
                e);
        }
        catch (Exception e) when (e is DuckDBException or InvalidOperationException)
        {
            throw new EngineException(
                e.Message.Contains("No space left on device", StringComparison.Ordinal)
                    ? (Message)$"duckdb: {EngineException.FirstLine(e)}; the disk may be full: free some space, or write elsewhere"
                    : $"duckdb: {EngineException.FirstLine(e)}",
                e);
        }
    }

    private static void Create(DuckDBConnection connection, TableShape shape, Action<IRowWriter> write)
    {
        Run(
            connection,
            $"create table {Name(shape.Name)} ({string.Join(", ", shape.Columns.Select(c => $"{Name(c.Name)} {(c.IsText ? "varchar" : "bigint")}"))})");
        using var appender = connection.CreateAppender(shape.Name);
        write(new Writer(appender));
    }

    private void Run(string statement) => Run(_connection, statement);

    private static void Run(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private sealed class Writer(DuckDBAppender appender) : IRowWriter
    {
        private IDuckDBAppenderRow? _row;

        public void Add(long value) => (_row ??= appender.CreateRow()).AppendValue(value);

        public void Add(string value) => (_row ??= appender.CreateRow()).AppendValue(value);

        public void EndRow()
        {
            _row!.EndRow();
            _row = null;
        }
    }
}
