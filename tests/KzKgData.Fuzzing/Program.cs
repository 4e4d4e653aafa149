using KzKgData.Fuzzing.Targets;
using SharpFuzz;

// Runs one target under afl-fuzz, which passes inputs in shared memory, or, without it, on one input from stdin.
if (args is not [var name] || FuzzTarget.All.FirstOrDefault(t => t.Name == name) is not { } target)
{
    Console.Error.WriteLine($"Give the name of a target: {string.Join(", ", FuzzTarget.All.Select(t => t.Name))}");
    return 2;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var input = new MemoryStream();
    stream.CopyTo(input);
    target.Check(input.ToArray());
});
return 0;
