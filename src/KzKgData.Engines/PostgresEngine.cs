using System.Net.Sockets;
using Npgsql;

namespace KzKgData.Engines;

/// <summary>A PostgreSQL server. Each run creates its own schema and drops it at the end.</summary>
internal sealed class PostgresEngine : SqlEngine
{
    private readonly NpgsqlConnection _connection;
    private readonly string _schema = $"kzkg_{Guid.NewGuid():N}";

    /// <summary>Connects to the server.</summary>
    /// <param name="connectionString">A connection string of Npgsql.</param>
    /// <exception cref="EngineException">The server is not reachable.</exception>
    public PostgresEngine(string connectionString)
    {
        try
        {
            _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false }.ConnectionString);
        }
        catch (ArgumentException e)
        {
            throw new EngineException($"the connection string for postgres cannot be read: {EngineException.FirstLine(e)}", e);
        }

        try
        {
            Guard(() =>
            {
                _connection.Open();
                Run($"create schema {_schema}");
                Run($"set search_path to {_schema}");
                return true;
            });
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override string WideType => "numeric";

    /// <inheritdoc/>
    public override void CreateTable(TableShape shape, Action<IRowWriter> write, bool isSpread = false) => Guard(() =>
    {
        Run($"create unlogged table {shape.Name} "
            + $"({string.Join(", ", shape.Columns.Select(c => $"{c.Name} {(c.IsText ? "text collate \"C\"" : "bigint")}"))})");
        using (var import = _connection.BeginBinaryImport($"copy {shape.Name} ({shape.ColumnList}) from stdin (format binary)"))
        {
            write(new Writer(import));
            import.Complete();
        }

        Run($"analyze {shape.Name}");
        return true;
    });

    /// <inheritdoc/>
    public override void CreateTableAs(string name, string query) => Guard(() =>
    {
        Run($"create unlogged table {name} as {query}");
        Run($"analyze {name}");
        return true;
    });

    /// <inheritdoc/>
    public override void CreateView(string name, string query) => Guard(() =>
    {
        Run($"create view {name} as {query}");
        return true;
    });

    /// <inheritdoc/>
    public override IEnumerable<string[]> Read(string query, bool overAll = false)
    {
        using var command = new NpgsqlCommand(query, _connection);
        using var reader = Guard(command.ExecuteReader);
        while (Guard(reader.Read))
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? string.Empty;
            }

            yield return cells;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        try
        {
            Run($"drop schema {_schema} cascade");
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // Cleanup must not hide the outcome that led here.
        }

        _connection.Dispose();
    }

    private static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or InvalidOperationException)
        {
            throw new EngineException($"postgres: {EngineException.FirstLine(e)}; check that the server is running and accepts the connection", e);
        }
    }

    private void Run(string statement)
    {
        using var command = new NpgsqlCommand(statement, _connection);
        command.ExecuteNonQuery();
    }

    private sealed class Writer(NpgsqlBinaryImporter import) : IRowWriter
    {
        private bool _isOpen;

        public void Add(long value)
        {
            Open();
            import.Write(value, NpgsqlTypes.NpgsqlDbType.Bigint);
        }

        public void Add(string value)
        {
            Open();
            import.Write(value, NpgsqlTypes.NpgsqlDbType.Text);
        }

        public void EndRow() => _isOpen = false;

        private void Open()
        {
            if (!_isOpen)
            {
                _isOpen = true;
                import.StartRow();
            }
        }
    }
}
