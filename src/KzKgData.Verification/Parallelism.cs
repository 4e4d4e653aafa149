namespace KzKgData.Verification;

/// <summary>Runs independent work items on several threads.</summary>
internal static class Parallelism
{
    /// <summary>Runs a parallel loop on the current thread and up to <paramref name="threads"/> − 1 others.</summary>
    /// <param name="count">The number of iterations, starting at 0.</param>
    /// <param name="threads">The maximum number of threads, including the current one; 1 or more.</param>
    /// <param name="work">The body of the loop. Its exceptions propagate to the caller.</param>
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
