using System.Runtime.InteropServices;

namespace KzKgData.Cli;

/// <summary>
/// Ends the process soon when Ctrl-C or SIGTERM asks for it. Data are whole whenever that is; only outputs are given a moment to be cleared away.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private static readonly TimeSpan _grace = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly TextWriter _error;
    private readonly PosixSignalRegistration[] _signals;

    public Interruption(TextWriter error)
    {
        _error = error;
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, c => End(c, Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => End(c, Terminated)),
        ];
    }

    /// <summary>Is cancelled when the process is to end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What the process was asked to end with; null where it was not.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Says that the command has ended.</summary>
    public void Dispose()
    {
        _ended.Set();
        Array.ForEach(_signals, s => s.Dispose());
        _source.Dispose();
    }

    private void End(PosixSignalContext context, int exitCode)
    {
        context.Cancel = true;
        ExitCode = exitCode;
        _source.Cancel();
        if (!_ended.Wait(_grace))
        {
            _error.WriteLine(KzkgApplication.Stopped);
            Environment.Exit(exitCode);
        }
    }
}
