namespace KzKgData.Engines;

/// <summary>A database that rules are asked in. What it makes for a run goes with the run.</summary>
internal abstract class SqlEngine : IDisposable
{
    /// <summary>What SQL calls whole numbers of more than 64 bits here.</summary>
    public abstract string WideType { get; }

    /// <summary>Makes a table.</summary>
    /// <param name="shape">The table.</param>
    /// <param name="write">Writes its rows.</param>
    /// <param name="isSpread">Whether its rows may stand on several machines, those of one family on one.</param>
    public abstract void CreateTable(TableShape shape, Action<IRowWriter> write, bool isSpread = false);

    /// <summary>Makes a table of what a query gives, on every machine of what it gives there.</summary>
    public abstract void CreateTableAs(string name, string query);

    /// <summary>Gives a query a name.</summary>
    public abstract void CreateView(string name, string query);

    /// <summary>What a query gives, cells as texts.</summary>
    /// <param name="query">The query.</param>
    /// <param name="overAll">Whether it is asked once, of the rows of all machines together, rather than of each by itself.</param>
    public abstract IEnumerable<string[]> Read(string query, bool overAll = false);

    /// <summary>The name by which a query that is asked of all machines together finds the rows of a spread table.</summary>
    public virtual string NameOverAll(string table) => table;

    /// <inheritdoc/>
    public abstract void Dispose();
}
