using System.Diagnostics;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Reports the current step if it takes longer than a second, and again every five seconds.</summary>
/// <param name="error">Receives the messages.</param>
internal sealed class Steps(TextWriter error) : IDisposable
{
    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private Timer? _timer;
    private Message _step = Message.Empty;

    /// <summary>Begins the next step, which ends the one before.</summary>
    /// <param name="step">The name of the step.</param>
    public void Begin(Message step)
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _step = step;
            _since.Restart();
            _timer = new Timer(Tell, step, _first, _again);
        }
    }

    /// <summary>Ends the last step.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _step = Message.Empty;
        }
    }

    private void Tell(object? step)
    {
        lock (_lock)
        {
            if (ReferenceEquals(step, _step))
            {
                error.Say($"{_step}, {Math.Round(_since.Elapsed.TotalSeconds)} s");
            }
        }
    }
}
