using System.Data.Common;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace KzKgData.Engines;

/// <summary>DuckDB inside this process, with its tables in a file of a temporary folder, so that they may outgrow memory.</summary>
internal sealed class DuckDbEngine : SqlEngine
{
    private readonly DirectoryInfo _folder;
    private readonly DuckDBConnection _connection;

    /// <summary>Starts it.</summary>
    /// <param name="temporaryFolder">Where its files may stand.</param>
    /// <param name="memoryLimit">How much memory it may take, as in <c>2GB</c>; null for what it takes by itself.</param>
    /// <exception cref="EngineException">It cannot be started.</exception>
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

    /// <summary>A text as SQL quotes it.</summary>
    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A name as SQL quotes it.</summary>
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <inheritdoc/>
    public override void CreateTable(TableShape shape, Action<IRowWriter> write, bool isSpread = false) => Guard(() =>
    {
        Create(_connection, shape, write);
        return true;
    });

    /// <summary>Makes a database in a file.</summary>
    /// <param name="path">The file, which is not there yet.</param>
    /// <param name="tables">Its tables, and what writes the rows of each.</param>
    /// <exception cref="EngineException">It cannot be made.</exception>
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

                Run(connection, "checkpoint"); // so that all of it is in the one file
                return true;
            });
        }
        finally
        {
            File.Delete(path + ".wal"); // stays where it fails
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
            throw new EngineException($"no files can be made in {temporaryFolder}: {EngineException.FirstLine(e)}; name another folder with --temp", e);
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
            // What led here, success or failure, is what counts.
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
                $"the library of DuckDB for this machine ({RuntimeInformation.RuntimeIdentifier}) is not at hand; install the tool's package for it, or "
                + "put the library beside the tool",
                e);
        }
        catch (Exception e) when (e is DuckDBException or InvalidOperationException)
        {
            throw new EngineException("duckdb: " + EngineException.FirstLine(e), e);
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
