using System.Diagnostics;

namespace KzKgData.Cli;

/// <summary>Says how far something is that takes longer than a second, once a second.</summary>
/// <param name="error">Where to say it.</param>
/// <param name="what">What is counted.</param>
internal sealed class Progress(TextWriter error, string what)
{
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();

    /// <summary>Says how much is done, unless that was said less than a second ago. May be called from any thread.</summary>
    /// <param name="done">How many.</param>
    /// <param name="all">Of how many.</param>
    public void Tell(int done, int all)
    {
        lock (_lock)
        {
            if (_since.Elapsed >= _step)
            {
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {all} {what}"));
                _since.Restart();
            }
        }
    }
}
