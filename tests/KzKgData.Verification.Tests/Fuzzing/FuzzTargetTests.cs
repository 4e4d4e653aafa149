using System.Reflection;
using KzKgData.Fuzzing.Targets;

namespace KzKgData.Verification.Tests.Fuzzing;

/// <summary>The invariants of readers hold for the seeds, for inputs that once broke them, and for some thousand mutations of these.</summary>
public sealed class FuzzTargetTests
{
    private const int Made = 1_500;

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_seed_is_read(string name)
    {
        var seeds = SeedsOf(name);

        Assert.True(seeds.Count >= 20, "a folder of seeds for each target");
        foreach (var (file, bytes) in seeds)
        {
            Check(name, bytes, file);
            Check(name, [], "nothing");
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_input_made_of_the_seeds_is_read(string name)
    {
        var seeds = SeedsOf(name).Select(s => s.Bytes).ToArray();
        var random = new Random(name.Length);
        for (var i = 0; i < Made; i++)
        {
            var input = seeds[random.Next(seeds.Length)];
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                input = Changed(input, seeds[random.Next(seeds.Length)], random);
            }

            Check(name, input, FormattableString.Invariant($"input {i}"));
        }
    }

    private static void Check(string name, byte[] input, string what)
    {
        try
        {
            FuzzTarget.All.Single(t => t.Name == name).Check(input);
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}, {Convert.ToHexString(input)}: {e}");
        }
    }

    /// <summary>
    /// Applies one mutation of the kinds that a fuzzer makes: a byte or a range is replaced, removed, duplicated, or copied from another input.
    /// </summary>
    private static byte[] Changed(byte[] input, byte[] other, Random random)
    {
        if (input.Length == 0)
        {
            return other;
        }

        var (start, length) = Stretch(input, random);
        var (before, middle, behind) = (input[..start], input[start..(start + length)], input[(start + length)..]);
        var (from, count) = Stretch(other, random);
        return random.Next(6) switch
        {
            0 => [.. before, (byte)random.Next(256), .. behind],
            1 => [.. before, .. behind],
            2 => [.. before, .. middle, .. middle, .. behind],
            3 => [.. before, .. other[from..(from + count)], .. behind],
            4 => [.. before, .. middle, .. other[from..(from + count)], .. behind],
            _ => [.. before, .. middle.Select(b => (byte)(b ^ (1 << random.Next(8)))), .. behind],
        };
    }

    private static (int Start, int Length) Stretch(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length + 1);
        return (start, random.Next(Math.Min(bytes.Length - start, 24) + 1));
    }

    private static List<(string File, byte[] Bytes)> SeedsOf(string name)
    {
        var root = typeof(FuzzTargetTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "tests", "KzKgData.Fuzzing", "Corpus", name)).Order(StringComparer.Ordinal)
                .Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))),
        ];
    }
}
