using KzKgData.Verification.Findings;
using Microsoft.Data.Sqlite;

namespace KzKgData.Engines;

/// <summary>Writes SQLite database files.</summary>
internal static class SqliteFile
{
    private const int FailedWrite = 10; // SQLITE_IOERR
    private const int Full = 13; // SQLITE_FULL

    /// <summary>Creates a database file.</summary>
    /// <param name="path">The file, which must not exist yet.</param>
    /// <param name="tables">The tables, with the methods that write their rows.</param>
    /// <exception cref="EngineException">The file cannot be created.</exception>
    public static void Create(string path, IReadOnlyList<(TableShape Shape, Action<IRowWriter> Write)> tables)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
            connection.Open();
            using var transaction = connection.BeginTransaction();
            foreach (var (shape, write) in tables)
            {
                Create(connection, transaction, shape, write);
            }

            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw new EngineException(
                e.SqliteErrorCode is Full or FailedWrite
                    ? (Message)$"sqlite: {EngineException.FirstLine(e)}; the disk may be full: free some space, or write elsewhere"
                    : $"sqlite: {EngineException.FirstLine(e)}",
                e);
        }
        finally
        {
            File.Delete(path + "-journal"); // left behind if creating the database fails
        }
    }

    private static void Create(SqliteConnection connection, SqliteTransaction transaction, TableShape shape, Action<IRowWriter> write)
    {
        var columns = string.Join(", ", shape.Columns.Select(c => $"{DuckDbEngine.Name(c.Name)} {(c.IsText ? "text" : "integer")} not null"));
        using var create = connection.CreateCommand();
        create.Transaction = transaction;
        create.CommandText = $"create table {DuckDbEngine.Name(shape.Name)} ({columns})";
        create.ExecuteNonQuery();

        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            $"insert into {DuckDbEngine.Name(shape.Name)} values "
            + $"({string.Join(", ", shape.Columns.Select((_, i) => $"@p{i.ToString(CultureInfo.InvariantCulture)}"))})";
        foreach (var (_, i) in shape.Columns.Select((c, i) => (c, i)))
        {
            insert.Parameters.Add(new SqliteParameter($"@p{i.ToString(CultureInfo.InvariantCulture)}", value: null));
        }

        write(new Writer(insert));
    }

    private sealed class Writer(SqliteCommand insert) : IRowWriter
    {
        private int _cell;

        public void Add(long value) => insert.Parameters[_cell++].Value = value;

        public void Add(string value) => insert.Parameters[_cell++].Value = value;

        public void EndRow()
        {
            insert.ExecuteNonQuery();
            _cell = 0;
        }
    }
}
