using System.Diagnostics;

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
    private string _step = string.Empty;

    /// <summary>Begins the next step, which ends the one before.</summary>
    /// <param name="step">The name of the step.</param>
    public void Begin(string step)
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
            _step = string.Empty;
        }
    }

    private void Tell(object? step)
    {
        lock (_lock)
        {
            if (ReferenceEquals(step, _step))
            {
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_step}, {Math.Round(_since.Elapsed.TotalSeconds)} s"));
            }
        }
    }
}
