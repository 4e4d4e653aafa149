using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace KzKgData.Generators.Tests;

/// <summary>Tests of the snapshot verifier, in a temporary folder.</summary>
public sealed class SnapshotVerifierTests : IDisposable
{
    private const string File = "/anywhere/LakeTests.cs";
    private const string Method = "Lakes_are_deep";

    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_source_is_kept_under_class_method_and_hint_with_the_hint_as_its_first_line()
    {
        Verifier(accept: true).Verify(Sources(("Lakes.g.cs", "class A { }\r\n")), file: File, method: Method);

        Assert.Equal(["LakeTests.Lakes_are_deep#Lakes.g.verified.cs"], Files());
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "//HintName: Lakes.g.cs\nclass A { }\n"u8], Bytes("LakeTests.Lakes_are_deep#Lakes.g.verified.cs"));
    }

    [Fact]
    public void A_text_file_is_there_only_where_there_are_diagnostics()
    {
        var verifier = Verifier(accept: true);

        verifier.Verify(Run(new StubGenerator([("A.cs", "")], reports: true)), file: File, method: Method);

        Assert.Equal(["LakeTests.Lakes_are_deep#A.verified.cs", "LakeTests.Lakes_are_deep.verified.txt"], Files());
        Assert.EndsWith("warning LAKE1: too deep\n", Encoding.UTF8.GetString(Bytes("LakeTests.Lakes_are_deep.verified.txt")), StringComparison.Ordinal);

        verifier.Verify(Sources(("A.cs", "")), file: File, method: Method);

        Assert.Equal(["LakeTests.Lakes_are_deep#A.verified.cs"], Files());
    }

    [Fact]
    public void A_generator_that_throws_fails_the_test_with_its_own_exception()
    {
        var thrown = Assert.Throws<NotSupportedException>(() => Verifier().Verify(Run(new StubGenerator([], throws: true)), file: File, method: Method));

        Assert.Equal("no lakes here", thrown.Message);
    }

    [Fact]
    public void What_was_accepted_passes_and_leaves_nothing_behind()
    {
        Verifier(accept: true).Verify("deep\n", File, Method);
        Assert.ThrowsAny<XunitException>(() => Verifier().Verify("shallow\n", File, Method));

        Verifier().Verify("deep\n", File, Method);

        Assert.Equal(["LakeTests.Lakes_are_deep.verified.txt"], Files());
    }

    [Fact]
    public void A_difference_is_shown_at_its_first_line_and_written_beside()
    {
        Verifier(accept: true).Verify("same\ndeep\nend\n", File, Method);

        var failure = Assert.ThrowsAny<XunitException>(() => Verifier().Verify("same\nshallow\nend\n", File, Method));

        Assert.Equal(
            """
            LakeTests.Lakes_are_deep.verified.txt differs from line 2:
              verified: deep
              received: shallow
            To accept, run the test with KZKG_ACCEPT_SNAPSHOTS=1 and read the diff.
            """.ReplaceLineEndings("\n"),
            failure.Message);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "same\nshallow\nend\n"u8], Bytes("LakeTests.Lakes_are_deep.received.txt"));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "same\ndeep\nend\n"u8], Bytes("LakeTests.Lakes_are_deep.verified.txt"));
    }

    [Fact]
    public void A_text_that_ends_early_differs_where_it_ends()
    {
        Verifier(accept: true).Verify("a\nb", File, Method);

        var failure = Assert.ThrowsAny<XunitException>(() => Verifier().Verify("a", File, Method));

        Assert.Contains("from line 2:\n  verified: b\n  received: (the end)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_that_nobody_has_accepted_fails()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Verifier().Verify("deep\n", File, Method));

        Assert.Contains("LakeTests.Lakes_are_deep.verified.txt is missing", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["LakeTests.Lakes_are_deep.received.txt"], Files());
    }

    [Fact]
    public void A_file_that_the_test_no_longer_makes_fails_and_goes_when_accepted()
    {
        Verifier(accept: true).Verify(Sources(("A.cs", ""), ("B.cs", "")), file: File, method: Method);

        var failure = Assert.ThrowsAny<XunitException>(() => Verifier().Verify(Sources(("A.cs", "")), file: File, method: Method));
        Assert.Contains("LakeTests.Lakes_are_deep#B.verified.cs is left over", failure.Message, StringComparison.Ordinal);

        Verifier(accept: true).Verify(Sources(("A.cs", "")), file: File, method: Method);
        Assert.Equal(["LakeTests.Lakes_are_deep#A.verified.cs"], Files());
    }

    [Fact]
    public void Snapshots_of_other_tests_are_left_alone()
    {
        Verifier(accept: true).Verify("deep\n", File, Method + "_and_cold");
        Verifier(accept: true).Verify("deep\n", File, Method);

        Verifier(accept: true).Verify(Sources(("A.cs", "")), file: File, method: Method);

        Assert.Equal(["LakeTests.Lakes_are_deep#A.verified.cs", "LakeTests.Lakes_are_deep_and_cold.verified.txt"], Files());
    }

    [Fact]
    public void A_checkout_with_other_line_ends_passes()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "LakeTests.Lakes_are_deep.verified.txt"), "a\r\nb\r\n");

        Verifier().Verify("a\nb\n", File, Method);
    }

    [Fact]
    public void Only_the_wanted_sources_count()
    {
        Verifier(accept: true).Verify(Sources(("A.cs", ""), ("B.cs", "")), hint => hint == "B.cs", File, Method);

        Assert.Equal(["LakeTests.Lakes_are_deep#B.verified.cs"], Files());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void A_build_server_refuses_to_accept(string ci)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new SnapshotVerifier(_folder, name => name is "CI" ? ci : "1"));

        Assert.Contains(SnapshotVerifier.AcceptVariable, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_server_compares()
    {
        Verifier(accept: true).Verify("deep\n", File, Method);

        new SnapshotVerifier(_folder, name => name is "CI" ? "true" : null).Verify("deep\n", File, Method);
    }

    private SnapshotVerifier Verifier(bool accept = false) => new(_folder, name => name == SnapshotVerifier.AcceptVariable && accept ? "1" : null);

    private string[] Files() => [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private byte[] Bytes(string name) => System.IO.File.ReadAllBytes(Path.Combine(_folder, name));

    private static GeneratorRunResult Sources(params (string Hint, string Text)[] sources) => Run(new StubGenerator(sources));

    private static GeneratorRunResult Run(StubGenerator generator) =>
        CSharpGeneratorDriver.Create(generator)
            .RunGenerators(CSharpCompilation.Create("Empty"), TestContext.Current.CancellationToken)
            .GetRunResult().Results.Single();

    private sealed class StubGenerator((string Hint, string Text)[] sources, bool reports = false, bool throws = false) : IIncrementalGenerator
    {
#pragma warning disable RS2008 // a stub is never released
        private static readonly DiagnosticDescriptor _tooDeep = new(
            "LAKE1", "Too deep", "too deep", "lakes", DiagnosticSeverity.Warning,
            isEnabledByDefault: true);
#pragma warning restore RS2008

        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) =>
            {
                if (throws)
                {
                    throw new NotSupportedException("no lakes here");
                }

                foreach (var (hint, text) in sources)
                {
                    output.AddSource(hint, SourceText.From(text, Encoding.UTF8));
                }

                if (reports)
                {
                    output.ReportDiagnostic(Diagnostic.Create(_tooDeep, Location.None));
                }
            });
    }
}
