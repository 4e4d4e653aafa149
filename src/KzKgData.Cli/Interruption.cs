using System.Runtime.InteropServices;
using KzKgData.Reporting.Wording;

namespace KzKgData.Cli;

/// <summary>
/// Ends the process soon after Ctrl-C, SIGTERM or the loss of its terminal (SIGHUP). The data are consistent at any moment; the delay only lets the
/// command remove unfinished outputs.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int HungUp = 129;
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private static readonly TimeSpan _grace = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _source = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly TextWriter _error;
    private readonly string _stopped = MessageWords.Say(KzkgApplication.Stopped); // signals arrive on a thread without a language
    private readonly PosixSignalRegistration[] _signals;

    public Interruption(TextWriter error)
    {
        _error = error;
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, c => End(c, HungUp)),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, c => End(c, Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => End(c, Terminated)),
        ];
    }

    /// <summary>Cancelled when a signal arrives.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code for the signal that arrived; null if none did.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Signals that the command has ended.</summary>
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
            _error.WriteLine(_stopped);
            Environment.Exit(exitCode);
        }
    }
}
