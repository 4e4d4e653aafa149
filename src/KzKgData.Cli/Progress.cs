using System.Diagnostics;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>Reports the progress of an operation once a second, beginning after the first second.</summary>
/// <param name="error">Receives the messages.</param>
/// <param name="words">Returns the message for a number of items done, of all.</param>
internal sealed class Progress(TextWriter error, Func<int, int, Message> words)
{
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();

    /// <summary>Reports the progress, unless the last report was less than a second ago. Thread-safe.</summary>
    /// <param name="done">The number of items done.</param>
    /// <param name="all">The number of items in total.</param>
    public void Tell(int done, int all)
    {
        lock (_lock)
        {
            if (_since.Elapsed >= _step)
            {
                error.Say(words(done, all));
                _since.Restart();
            }
        }
    }
}
