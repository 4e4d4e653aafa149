using System.Net;
using System.Text;
using KzKgData.Verification.Findings;

namespace KzKgData.Engines;

/// <summary>
/// One ClickHouse server, or several that each have a shard of the rows. All rows of a family are on the same server, so every rule about claims can be
/// run on each server separately. Each run creates its own database on each server and drops it at the end.
/// </summary>
internal sealed class ClickHouseEngine : SqlEngine
{
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly IReadOnlyList<Uri> _servers;
    private readonly string? _cluster;
    private readonly string _database = $"kzkg_{Guid.NewGuid():N}";

    /// <summary>Connects to the servers.</summary>
    /// <param name="connection">The addresses of the servers, separated by commas, such as <c>http://one:8123,http://two:8123?cluster=NAME</c>. If there
    /// are several, one of them must be followed by the name of their cluster.</param>
    /// <exception cref="EngineException">A server is not reachable.</exception>
    public ClickHouseEngine(string connection)
    {
        (_servers, _cluster) = Read(connection);
        try
        {
            foreach (var server in _servers)
            {
                Run(server, "select 1", database: null);
            }

            foreach (var server in _servers)
            {
                Run(server, $"create database {_database}", database: null);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override string WideType => "Decimal(38, 0)";

    /// <inheritdoc/>
    public override string NameOverAll(string table) => _cluster is null ? table : table + "_over_all";

    /// <inheritdoc/>
    public override void CreateTable(TableShape shape, Action<IRowWriter> write, bool isSpread = false)
    {
        var columns = string.Join(", ", shape.Columns.Select(c => $"{c.Name} {(c.IsText ? "String" : "Int64")}"));
        foreach (var server in _servers)
        {
            Run(
                server,
                $"create table {shape.Name} ({columns}) engine = MergeTree order by "
                + $"{shape.Columns[isSpread ? shape.Columns.TakeWhile(c => c.Name != "family").Count() : 0].Name}");
        }

        if (!isSpread || _cluster is null)
        {
            // Small tables are replicated to every server.
            foreach (var server in _servers)
            {
                Insert(server, shape.Name, write);
            }

            return;
        }

        var overAll = NameOverAll(shape.Name);
        foreach (var server in _servers)
        {
            Run(server, $"create table {overAll} ({columns}) engine = Distributed({_cluster}, {_database}, {shape.Name}, family)");
        }

        Insert(_servers[0], overAll, write);
    }

    /// <inheritdoc/>
    public override void CreateTableAs(string name, string query)
    {
        foreach (var server in _servers)
        {
            Run(server, $"create table {name} engine = MergeTree order by tuple() as {query}");
        }
    }

    /// <inheritdoc/>
    public override void CreateView(string name, string query)
    {
        foreach (var server in _servers)
        {
            Run(server, $"create view {name} as {query}");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string[]> Read(string query, bool overAll = false)
    {
        foreach (var server in overAll ? [_servers[0]] : _servers)
        {
            using var response = Send(server, new StringContent(query + " format TabSeparated", Encoding.UTF8), _database);
            using var reader = new StreamReader(response.Content.ReadAsStream(), Encoding.UTF8);
            while (Guard(server, reader.ReadLine) is { } line)
            {
                yield return Array.ConvertAll(line.Split('\t'), Unescape);
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var server in _servers)
        {
            try
            {
                Run(server, $"drop database if exists {_database}", database: null);
            }
            catch (EngineException)
            {
                // Cleanup must not hide the outcome that led here.
            }
        }

        _client.Dispose();
    }

    private static (IReadOnlyList<Uri> Servers, string? Cluster) Read(string connection)
    {
        var servers = new List<Uri>();
        string? cluster = null;
        foreach (var part in connection.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(part, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                throw new EngineException($"'{part}' is not the address of a ClickHouse server; write it as in http://one:8123,http://two:8123?cluster=NAME");
            }

            if (address.Query.StartsWith("?cluster=", StringComparison.Ordinal))
            {
                cluster = Uri.UnescapeDataString(address.Query["?cluster=".Length..]);
            }

            servers.Add(new Uri(address.GetLeftPart(UriPartial.Path)));
        }

        if (servers.Count == 0 || (servers.Count > 1 && cluster is null))
        {
            throw new EngineException(
                servers.Count == 0
                    ? (Message)$"no ClickHouse server is given; write its address as in http://localhost:8123"
                    : $"several ClickHouse servers need the name of their cluster; write it after the last address, as in "
                        + $"http://one:8123,http://two:8123?cluster=NAME"
            );
        }

        if (cluster is not null && (cluster.Length == 0 || !cluster.All(c => char.IsAsciiLetterOrDigit(c) || c is '_')))
        {
            throw new EngineException(
                $"'{cluster}' is not a valid name of a cluster; use letters, digits and underscores, as in the servers' configuration");
        }

        return (servers, cluster);
    }

    private static string Unescape(string cell)
    {
        if (!cell.Contains('\\', StringComparison.Ordinal))
        {
            return cell;
        }

        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            text.Append(
                cell[i] is '\\' && i + 1 < cell.Length
                    ? cell[++i] switch
                    {
                        't' => '\t',
                        'n' => '\n',
                        'r' => '\r',
                        '0' => '\0',
                        'b' => '\b',
                        'f' => '\f',
                        var other => other,
                    }
                    : cell[i]);
        }

        return text.ToString();
    }

    private static T Guard<T>(Uri server, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is HttpRequestException or IOException and not EngineException)
        {
            throw new EngineException(
                $"clickhouse: {server.GetLeftPart(UriPartial.Authority)} is not reachable: {EngineException.FirstLine(e)}; start it, or name the servers "
                + $"that run",
                e);
        }
    }

    private void Run(Uri server, string statement) => Run(server, statement, _database);

    private void Run(Uri server, string statement, string? database) => Send(server, new StringContent(statement, Encoding.UTF8), database).Dispose();

    private void Insert(Uri server, string table, Action<IRowWriter> write) =>
        Send(server, new Rows(write), _database, ("query", $"insert into {table} format TabSeparated"), ("insert_distributed_sync", "1")).Dispose();

    private HttpResponseMessage Send(Uri server, HttpContent content, string? database, params (string Name, string Value)[] settings)
    {
        var query = string.Join('&', settings
            .Prepend(("database", database ?? "default"))
            .Prepend(("wait_end_of_query", "1")) // otherwise an error in the middle of the response would come after the status code
            .Select(s => $"{s.Item1}={Uri.EscapeDataString(s.Item2)}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new UriBuilder(server) { Query = query }.Uri) { Content = content };
        var response = Guard(server, () => _client.Send(request, HttpCompletionOption.ResponseHeadersRead));
        if (response.StatusCode is HttpStatusCode.OK)
        {
            return response;
        }

        using (response)
        {
            using var reader = new StreamReader(response.Content.ReadAsStream(), Encoding.UTF8);
            var said = reader.ReadToEnd().Split('\n', 2)[0].Trim();
            throw new EngineException($"clickhouse: {server.GetLeftPart(UriPartial.Authority)}: {said}");
        }
    }

    /// <summary>Streams rows to a server without holding all of them in memory.</summary>
    private sealed class Rows(Action<IRowWriter> write) : HttpContent
    {
        protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
            write(new Writer(writer));
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            SerializeToStream(stream, context, CancellationToken.None);
            return Task.CompletedTask;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class Writer(StreamWriter writer) : IRowWriter
    {
        private bool _isOpen;

        public void Add(long value)
        {
            Separate();
            writer.Write(value);
        }

        public void Add(string value)
        {
            Separate();
            if (value.AsSpan().IndexOfAny("\\\t\n\r\0") < 0)
            {
                writer.Write(value);
                return;
            }

            writer.Write(value
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\t", "\\t", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\r", "\\r", StringComparison.Ordinal)
                .Replace("\0", "\\0", StringComparison.Ordinal));
        }

        public void EndRow()
        {
            writer.Write('\n');
            _isOpen = false;
        }

        private void Separate()
        {
            if (_isOpen)
            {
                writer.Write('\t');
            }

            _isOpen = true;
        }
    }
}
