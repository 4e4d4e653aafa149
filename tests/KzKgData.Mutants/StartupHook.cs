using KzKgData.Mutants;

/// <summary>Loads this assembly into the processes of the tests, so that the mutated one finds <see cref="MutantSwitch"/>.</summary>
#pragma warning disable MA0047 // The runtime looks for a class of this name outside all namespaces.
internal static class StartupHook
#pragma warning restore MA0047
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(WarmTests.Serve) is not null)
        {
            Environment.SetEnvironmentVariable(WarmTests.Serve, null);
            WarmTests.RunAsAsked();
        }
    }
}
