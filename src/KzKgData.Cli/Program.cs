using System.Text;
using KzKgData.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var color = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
using var output = Console.OpenStandardOutput();
var width = !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : (int?)null;
var terminal = new Terminal(output, Console.Error, color) { Width = width };
return await KzkgApplication.RunAsync(args, terminal, Environment.CurrentDirectory, CancellationToken.None).ConfigureAwait(false);
