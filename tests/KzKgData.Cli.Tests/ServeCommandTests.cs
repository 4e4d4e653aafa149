using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KzKgData.Cli.Tests;

/// <summary>How <c>kzkg serve</c> starts, and what prevents it from starting.</summary>
public sealed class ServeCommandTests
{
    [Fact]
    public async Task It_says_where_it_serves_and_ends_when_it_is_asked_to()
    {
        using var tool = new ToolRun();
        await using var output = new WatchedStream();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var served = KzkgApplication.RunAsync(["serve"], new Terminal(output, TextWriter.Null, Color: false), tool.WorkingDirectory, end.Token);

        var address = (await output.LinesAsync(2))[1];
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/[A-Za-z0-9_-]{43}/$", address);
        using (var client = new HttpClient())
        {
            Assert.Contains("read-only", await client.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await end.CancelAsync();
        Assert.Equal(ExitCode.Clean, await served);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line()
    {
        using var tool = new ToolRun();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("serve", "--port", port));
        Assert.Equal($"kzkg: port {port} is in use; stop the program that uses it, name another port, or leave out --port to take a free one\n", tool.Error);
        Assert.Empty(tool.Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task A_port_is_a_number_of_one(string port)
    {
        using var tool = new ToolRun();

        Assert.Equal(ExitCode.Failure, await tool.RunAsync("serve", "--port", port));
        Assert.StartsWith($"kzkg: --port takes a number from 1 to 65535, not '{port}'", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_cannot_be_read_are_told_before_anything_is_served()
    {
        using var tool = new ToolRun();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("serve", "--data", "nowhere"));
        Assert.Contains("nowhere", tool.Error, StringComparison.Ordinal);

        tool.Edit("datapackage.json", _ => "{ no");
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("serve"));
        Assert.StartsWith("kzkg: data/datapackage.json(1,", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    /// <summary>A stream whose lines can be read while it is being written.</summary>
    private sealed class WatchedStream : MemoryStream
    {
        private readonly Lock _turn = new();

        public async Task<string[]> LinesAsync(int count)
        {
            while (true)
            {
                string[] lines;
                lock (_turn)
                {
                    lines = Encoding.UTF8.GetString(ToArray()).Split('\n');
                }

                if (lines.Length > count)
                {
                    return lines;
                }

                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (_turn)
            {
                base.Write(buffer, offset, count);
            }
        }
    }
}
