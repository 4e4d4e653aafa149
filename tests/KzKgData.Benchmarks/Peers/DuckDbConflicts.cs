using DuckDB.NET.Data;

namespace KzKgData.Benchmarks.Peers;

/// <summary>
/// The peer with a database: finds the same conflicts with a DuckDB query, in memory and on one thread, in the claims loaded from the same
/// file.
/// </summary>
/// <remarks>Intervals are computed from values, as in <see cref="ColumnarConflicts"/>.</remarks>
internal sealed class DuckDbConflicts : IDisposable
{
    private const string Query = """
        SELECT count(*) FROM (
            SELECT 1
            FROM (
                SELECT *, CASE
                    WHEN unit = 'percent' THEN 1
                    WHEN value % 100000 = 0 THEN 100000
                    WHEN value % 10000 = 0 THEN 10000
                    WHEN value % 1000 = 0 THEN 1000
                    ELSE 100 END AS step
                FROM claims
                WHERE kind IN ('actual', 'growth', 'share') AND period <> '')
            GROUP BY indicator, subject, scope, kind, unit, period
            HAVING min(value + step) < max(value - step * 0.5))
        """;

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _path;

    /// <summary>Opens a database for the claims of a file.</summary>
    /// <param name="path">The CSV file.</param>
    public DuckDbConflicts(string path)
    {
        _path = path;
        _connection.Open();
        Execute("SET threads = 1");
    }

    /// <summary>Loads the columns that the query needs.</summary>
    public void Load() => Execute($"""
        CREATE OR REPLACE TABLE claims AS
        SELECT indicator, subject, scope, kind, unit, period, CAST(value AS DECIMAL(18, 4)) AS value
        FROM read_csv('{_path.Replace("'", "''", StringComparison.Ordinal)}', header = true, all_varchar = true)
        """);

    /// <summary>Returns the number of groups of loaded claims with two disjoint intervals.</summary>
    public int Count() => Convert.ToInt32(Execute(Query), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private object? Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
