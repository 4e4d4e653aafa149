using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace KzKgData.Generators.Tests;

/// <summary>
/// Compares the output of a test with accepted files, by the conventions of Verify.SourceGenerators:
/// <c>{Class}.{Method}#{hint}.verified.cs</c> beside the test for every source, its first line <c>//HintName: …</c>, and
/// <c>{Class}.{Method}.verified.txt</c> for texts and diagnostics; UTF-8 with a byte order mark, <c>\n</c> line endings.
/// </summary>
/// <remarks>
/// A differing output is written to a file with <c>received</c> instead of <c>verified</c>. To accept all differences, run the tests with
/// <c>KZKG_ACCEPT_SNAPSHOTS=1</c> and read the diff; CI refuses to accept.
/// </remarks>
internal sealed class SnapshotVerifier
{
    public const string AcceptVariable = "KZKG_ACCEPT_SNAPSHOTS";

    private const string Verified = ".verified.";
    private const string Received = ".received.";

    private readonly string _folder;
    private readonly bool _accepts;

    /// <param name="folder">The folder of the snapshots.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public SnapshotVerifier(string folder, Func<string, string?> variable)
    {
        _folder = folder;
        _accepts = variable(AcceptVariable) is "1";
        if (_accepts && string.Equals(variable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(
                $"{AcceptVariable} is set in CI, where differences would be accepted without review; accept snapshots on a developer machine and read "
                + "the diff.");
        }
    }

    /// <summary>Returns the verifier for the snapshots beside the tests.</summary>
    public static SnapshotVerifier BesideTests { get; } = new(
        typeof(SnapshotVerifier).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!,
        Environment.GetEnvironmentVariable);

    /// <summary>Verifies generated sources, and the diagnostics if there are any.</summary>
    /// <param name="result">The result of the generator. If it threw, its exception is rethrown.</param>
    /// <param name="isWanted">Selects hint names; null for all.</param>
    /// <param name="file">The test's file, whose name is the class.</param>
    /// <param name="method">The test's method.</param>
    /// <param name="sharesCode">Whether code common to all tables is written once.</param>
    public void Verify(
        GeneratorRunResult result,
        Func<string, bool>? isWanted = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = "",
        bool sharesCode = false)
    {
        if (result.Exception is { } exception)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        var sources = result
            .GeneratedSources.Where(s => isWanted is null || isWanted(s.HintName))
            .ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);
        var snapshots = (sharesCode ? SharedCode.Extract(sources) : sources).ToDictionary(
            s => $"#{WithoutExtension(s.Key)}{Verified}cs",
            s => $"//HintName: {s.Key}\n{s.Value}",
            StringComparer.Ordinal);
        if (!result.Diagnostics.IsEmpty)
        {
            snapshots.Add(Verified + "txt", string.Concat(result.Diagnostics.Select(d => d.ToString() + "\n")));
        }

        Verify(NameOf(file, method), snapshots);
    }

    /// <summary>Verifies a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The test's file, whose name is the class.</param>
    /// <param name="method">The test's method.</param>
    public void Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Verify(NameOf(file, method), new Dictionary<string, string>(StringComparer.Ordinal) { [Verified + "txt"] = text });

    private void Verify(string test, Dictionary<string, string> snapshots)
    {
        var problems = new List<string>();
        foreach (var (suffix, text) in snapshots.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (Compare(test + suffix, Normalise(text)) is { } problem)
            {
                problems.Add(problem);
            }
        }

        foreach (var leftover in Directory
                .EnumerateFiles(_folder, test + "*")
                .Select(path => Path.GetFileName(path))
                .Where(name => IsSnapshotOf(test, name))
                .Order(StringComparer.Ordinal))
        {
            if (snapshots.ContainsKey(leftover[test.Length..]))
            {
                continue;
            }

            if (_accepts)
            {
                File.Delete(Path.Combine(_folder, leftover));
            }
            else
            {
                problems.Add($"{leftover} is left over: the test no longer produces it.");
            }
        }

        if (problems.Count > 0)
        {
            Assert.Fail(string.Join('\n', problems) + $"\nTo accept, run the test with {AcceptVariable}=1 and read the diff.");
        }
    }

    private string? Compare(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        var received = Path.Combine(_folder, name.Replace(Verified, Received, StringComparison.Ordinal));
        var verified = File.Exists(path) ? Normalise(File.ReadAllText(path, Encoding.UTF8)) : null;
        if (text == verified || _accepts)
        {
            File.Delete(received);
            if (text != verified)
            {
                Write(path, text);
            }

            return null;
        }

        Write(received, text);
        return verified is null
            ? $"{name} is missing; the output of the test is in {Path.GetFileName(received)}."
            : $"{name} differs {DescribeDifference(verified, text)}";
    }

    private static string DescribeDifference(string verified, string received)
    {
        var expected = verified.Split('\n');
        var found = received.Split('\n');
        var line = 0;
        while (line < expected.Length && line < found.Length && expected[line] == found[line])
        {
            line++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"from line {line + 1}:\n  verified: {LineOf(expected)}\n  received: {LineOf(found)}");

        string LineOf(string[] lines) => line < lines.Length ? lines[line] : "(the end)";
    }

    private static bool IsSnapshotOf(string test, string name) =>
        name.StartsWith(test + "#", StringComparison.Ordinal) && name.Contains(Verified, StringComparison.Ordinal)
        || name.StartsWith(test + Verified, StringComparison.Ordinal);

    private static string NameOf(string file, string method) => Path.GetFileNameWithoutExtension(file.Replace('\\', '/')) + "." + method;

    private static string WithoutExtension(string hint) => hint.EndsWith(".cs", StringComparison.Ordinal) ? hint[..^3] : hint;

    private static string Normalise(string text) => text.ReplaceLineEndings("\n");

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
}
