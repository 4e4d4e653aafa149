namespace KzKgData.Verification;

/// <summary>Runs independent pieces of work on several threads.</summary>
internal static class Parallelism
{
    /// <summary>Does some work for each number from 0, on this thread and as many others as are allowed.</summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="threads">How many threads may work, this one included; 1 or more.</param>
    /// <param name="work">The work. What it throws is thrown on.</param>
    public static void For(int count, int threads, Action<int> work)
    {
        var next = -1;
        var others = new Task[Math.Max(0, Math.Min(count, threads) - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(Work);
        }

        try
        {
            Work();
        }
        finally
        {
            Task.WhenAll(others).GetAwaiter().GetResult();
        }

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                work(i);
            }
        }
    }
}
