using System.Reflection;

/// <summary>
/// Runs inside the processes of the tests and records the mutants that they reach. Stryker's own list of them is searched whenever one is reached, so that it
/// is emptied often.
/// </summary>
#pragma warning disable MA0047 // The runtime looks for a class of this name outside all namespaces.
internal static class StartupHook
#pragma warning restore MA0047
{
    /// <summary>The folder of the records; nothing is recorded if it is not set.</summary>
    internal const string Folder = "REACHED_MUTANTS";

    /// <summary>The full name of the type by which the mutated assembly chooses a mutant.</summary>
    internal const string Control = "MUTANT_CONTROL";

    private static readonly HashSet<int> _reached = [];

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Folder) is { } folder)
        {
            AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
            {
                if (loaded.LoadedAssembly.GetType(Environment.GetEnvironmentVariable(Control)!) is { } control)
                {
                    Record(control, folder);
                }
            };
        }
    }

    private static void Record(Type control, string folder)
    {
        const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;
        control.GetField("CaptureCoverage")!.SetValue(null, true);
        var held = control.GetField("_coverageLock", Hidden)!.GetValue(null)!;
        var covered = control.GetField("_coveredMutants", Hidden)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Empty();
            lock (_reached)
            {
                File.WriteAllLines(Path.Combine(folder, $"{Environment.ProcessId}"), _reached.Select(m => m.ToString(CultureInfo.InvariantCulture)));
            }
        };
        new Thread(() =>
        {
            while (true)
            {
                Thread.Sleep(10);
                Empty();
            }
        })
        { IsBackground = true }.Start();

        void Empty()
        {
            object since;
            lock (held)
            {
                since = covered.GetValue(null)!;
                covered.SetValue(null, new List<int>());
            }

            lock (_reached)
            {
                _reached.UnionWith((List<int>)since);
            }
        }
    }
}
