using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KzKgData.Tests;

/// <summary>A PostgreSQL server on this machine, with its data in a temporary folder.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-postgres-");
    private readonly Process _server;

    /// <summary>Starts the server.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public PostgresServer()
    {
        var tools = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (tools is null)
        {
            throw new InvalidOperationException("PostgreSQL is not installed; install Debian's package postgresql, as .ci/run does");
        }

        // PostgreSQL refuses to run as root.
        string[] prefix = Environment.UserName is "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
        if (prefix.Length > 0)
        {
            Servers.Run("chown", ["postgres", _folder.FullName]);
        }

        var data = Path.Combine(_folder.FullName, "data");
        Servers.Run([.. prefix, Path.Combine(tools, "bin", "initdb"), "-D", data, "-U", "kzkg", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"]);
        string[] program = [.. prefix, Path.Combine(tools, "bin", "postgres"), "-D", data, "-h", "127.0.0.1", "-k", _folder.FullName, "-F"];
        (var ports, var servers) = Servers.StartOnFreePorts("PostgreSQL", 1, p => [Servers.Start([.. program, "-p", Servers.Name(p[0])])], p => [p]);
        _server = servers[0];
        ConnectionString = $"Host=127.0.0.1;Port={Servers.Name(ports[0])};Username=kzkg;Database=postgres";
    }

    /// <summary>The connection string.</summary>
    public string ConnectionString { get; }

    /// <summary>The process id.</summary>
    public int ProcessId => _server.Id;

    /// <inheritdoc/>
    public void Dispose() => Servers.Stop(_server, _folder);
}

/// <summary>Two ClickHouse servers on this machine that form a cluster of two shards.</summary>
public sealed class ClickHouseServers : IDisposable
{
    private const string Cluster = "two_shards";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kzkg-clickhouse-");
    private readonly Process[] _servers;

    /// <summary>Starts the servers.</summary>
    /// <exception cref="InvalidOperationException">ClickHouse is not installed, or does not start.</exception>
    public ClickHouseServers()
    {
        if (!File.Exists("/usr/sbin/clickhouse-server") && !File.Exists("/usr/bin/clickhouse-server"))
        {
            throw new InvalidOperationException("ClickHouse is not installed; install Debian's package clickhouse-server, as .ci/run does");
        }

        (var ports, _servers) = Servers.StartOnFreePorts("ClickHouse", 6, p => [Start(0, p), Start(1, p)], p => [[p[0], p[2]], [p[1], p[3]]]);
        Addresses = [.. ports.Take(2).Select(port => $"http://127.0.0.1:{Servers.Name(port)}")];
    }

    /// <summary>The process ids.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _servers.Select(s => s.Id)];

    /// <summary>The addresses of both servers.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>The connection to the cluster.</summary>
    public string Connection => $"{string.Join(',', Addresses)}?cluster={Cluster}";

    /// <summary>Stops the second server, as if its machine had failed.</summary>
    public void StopSecond()
    {
        _servers[1].Kill();
        _servers[1].WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Servers.Stop(_servers[0], folder: null);
        Servers.Stop(_servers[1], _folder);
    }

    private Process Start(int number, int[] ports)
    {
        var folder = _folder.CreateSubdirectory(number.ToString(CultureInfo.InvariantCulture)).FullName;
        var shards = string.Concat(
            ports
                .Skip(2)
                .Take(2)
                .Select(port => string.Create(CultureInfo.InvariantCulture, $"<shard><replica><host>127.0.0.1</host><port>{port}</port></replica></shard>")));
        var configuration = Path.Combine(folder, "config.xml");
        File.WriteAllText(configuration, string.Create(CultureInfo.InvariantCulture, $"""
            <yandex>
              <logger><level>error</level><log>{folder}/log</log><errorlog>{folder}/errors</errorlog></logger>
              <http_port>{ports[number]}</http_port>
              <tcp_port>{ports[2 + number]}</tcp_port>
              <interserver_http_port>{ports[4 + number]}</interserver_http_port>
              <listen_host>127.0.0.1</listen_host>
              <path>{folder}/</path>
              <tmp_path>{folder}/unsorted/</tmp_path>
              <user_files_path>{folder}/files/</user_files_path>
              <format_schema_path>{folder}/formats/</format_schema_path>
              <mark_cache_size>268435456</mark_cache_size>
              <users_config>{folder}/users.xml</users_config>
              <default_profile>default</default_profile>
              <default_database>default</default_database>
              <remote_servers><{Cluster}>{shards}</{Cluster}></remote_servers>
            </yandex>
            """));
        File.WriteAllText(Path.Combine(folder, "users.xml"), """
            <yandex>
              <profiles><default><max_memory_usage>6000000000</max_memory_usage><max_threads>2</max_threads></default></profiles>
              <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
              <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
            </yandex>
            """);
        return Servers.Start(["clickhouse-server", "--config-file=" + configuration]);
    }
}

/// <summary>Starts and stops servers.</summary>
internal static class Servers
{
    private const int Attempts = 3;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(180);

    /// <summary>Returns a port as the servers take it.</summary>
    public static string Name(int port) => port.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Starts servers that belong together and waits until all accept connections. A port that was free may be taken before the server binds it;
    /// then the server ends, and all are started again on other ports.
    /// </summary>
    /// <param name="name">The name of the product, for messages.</param>
    /// <param name="count">How many ports the servers need together.</param>
    /// <param name="start">Starts the servers on these ports.</param>
    /// <param name="listening">The ports on which each server accepts connections.</param>
    public static (int[] Ports, Process[] Servers) StartOnFreePorts(string name, int count, Func<int[], Process[]> start, Func<int[], int[][]> listening)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ports = FreePorts(count);
            var servers = start(ports);
            try
            {
                foreach (var (server, own) in servers.Zip(listening(ports)))
                {
                    foreach (var port in own)
                    {
                        WaitFor(port, server, name);
                    }
                }

                return (ports, servers);
            }
            catch (InvalidOperationException)
            {
                foreach (var server in servers)
                {
                    Stop(server, folder: null);
                }

                if (attempt == Attempts)
                {
                    throw;
                }
            }
        }
    }

    // All are held until the last is found, so that none is returned twice.
    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            return [.. listeners.Select(listener =>
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            })];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    /// <summary>Runs a program and waits for it.</summary>
    public static void Run(params string[] command)
    {
        using var process = Start(command);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Runs a program and waits for it.</summary>
    public static void Run(string program, string[] arguments) => Run([program, .. arguments]);

    /// <summary>Starts a program and ignores its output.</summary>
    public static Process Start(params string[] command)
    {
        var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetTempPath(),
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void WaitFor(int port, Process server, string name)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (since.Elapsed < _patience && !server.HasExited)
            {
                Thread.Sleep(100);
            }
            catch (SocketException e)
            {
                throw new InvalidOperationException($"{name} does not start", e);
            }
        }
    }

    /// <summary>Ends a server and removes its folder.</summary>
    public static void Stop(Process server, DirectoryInfo? folder)
    {
        if (!server.HasExited)
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }

        server.Dispose();
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover temporary folder does no harm.
        }
    }
}
