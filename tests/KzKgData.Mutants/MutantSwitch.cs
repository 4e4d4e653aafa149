using System.Reflection;
using dnlib.DotNet;
using dnlib.DotNet.Emit;

namespace KzKgData.Mutants;

/// <summary>Is asked by the mutated assembly at each place of a mutant, in the processes of the tests.</summary>
/// <remarks>It stands for Stryker's own switch, which takes a lock and searches a list at each place while it records.</remarks>
public static class MutantSwitch
{
    /// <summary>The variable with the numbers of the mutants that are active, separated by commas.</summary>
    internal const string Active = "ACTIVE_MUTANTS";

    private static readonly bool[] _active = new bool[1 << 16];
    private static readonly bool[] _reached = new bool[_active.Length];
    private static bool _isStopped;

    static MutantSwitch() => Activate(Environment.GetEnvironmentVariable(Active) ?? "");

    /// <summary>Whether a place behaves as its mutant.</summary>
    /// <exception cref="OperationCanceledException">The tests are stopped; this is how a loop without an end ends.</exception>
    public static bool IsActive(int mutant)
    {
        if (_isStopped)
        {
            throw new OperationCanceledException();
        }

        _reached[mutant] = true;
        return _active[mutant];
    }

    /// <summary>Makes other mutants active in this process and those that it starts.</summary>
    internal static void Activate(string mutants)
    {
        Environment.SetEnvironmentVariable(Active, mutants);
        Array.Clear(_active);
        Array.Clear(_reached);
        _isStopped = false;
        foreach (var mutant in mutants.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            _active[int.Parse(mutant, CultureInfo.InvariantCulture)] = true;
        }
    }

    /// <summary>The mutants that were reached since others were made active.</summary>
    internal static IEnumerable<int> Reached() => _reached.Index().Where(m => m.Item).Select(m => m.Index);

    /// <summary>Makes the tests that run fail.</summary>
    internal static void Stop() => _isStopped = true;

    /// <summary>Writes a mutated assembly that asks this switch instead of its own.</summary>
    internal static void PutInto(string assembly, string written)
    {
        using var module = ModuleDefMD.Load(assembly);
        var own = module.Types.Single(t => t.Name == "MutantControl").FindMethod(nameof(IsActive));
        var called = module.Import(typeof(MutantSwitch).GetMethod(nameof(IsActive), BindingFlags.Static | BindingFlags.Public));
        own.Body = new() { Instructions = { OpCodes.Ldarg_0.ToInstruction(), OpCodes.Call.ToInstruction(called), OpCodes.Ret.ToInstruction() } };
        module.Write(written);
    }
}
