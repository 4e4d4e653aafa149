namespace KzKgData.Engines;

/// <summary>A database that runs the SQL of rules. What a run creates is dropped at its end.</summary>
internal abstract class SqlEngine : IDisposable
{
    /// <summary>The SQL type of whole numbers with more than 64 bits.</summary>
    public abstract string WideType { get; }

    /// <summary>Creates a table.</summary>
    /// <param name="shape">The table.</param>
    /// <param name="write">Writes its rows.</param>
    /// <param name="isSpread">Whether its rows may be spread over several servers, with all rows of a family on the same one.</param>
    public abstract void CreateTable(TableShape shape, Action<IRowWriter> write, bool isSpread = false);

    /// <summary>Creates a table from a query, on every server from that server's own rows.</summary>
    public abstract void CreateTableAs(string name, string query);

    /// <summary>Creates a view.</summary>
    public abstract void CreateView(string name, string query);

    /// <summary>Returns the rows of a query, with cells as texts.</summary>
    /// <param name="query">The query.</param>
    /// <param name="overAll">Whether the query is run once over the rows of all servers, rather than on each server separately.</param>
    public abstract IEnumerable<string[]> Read(string query, bool overAll = false);

    /// <summary>The name of a spread table in a query over all servers.</summary>
    public virtual string NameOverAll(string table) => table;

    /// <inheritdoc/>
    public abstract void Dispose();
}
