using System.Reflection;

namespace KzKgData.Mutants;

/// <summary>
/// The only test that Stryker runs, first before it creates the mutants and then with them: it keeps the assembly, which Stryker replaces when it ends.
/// </summary>
public sealed class MutatedAssemblyTests
{
    [Fact]
    public void Assembly_is_kept()
    {
        var kept = Environment.GetEnvironmentVariable("MUTATED_ASSEMBLY")!;
        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(kept)));
        File.Copy(assembly.Location, kept, overwrite: true);

        // It reaches one mutant, since Stryker would run all of them if it reached none.
        Assert.NotEqual(true, assembly.GetTypes().SingleOrDefault(t => t.Name == "MutantControl")?.GetMethod("IsActive")!.Invoke(null, [0]));
    }
}
