using System.Collections.Immutable;
using KzKgData.Analyzers;
using KzKgData.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators.Tests;

/// <summary>Runs the analyzer and the code fixes on code that references the compiled trade package without its data.</summary>
internal static class DisputedValueRun
{
    private static readonly Lazy<MetadataReference> _dataset = new(() =>
    {
        using var image = new MemoryStream();
        Assert.True(GeneratorRun.Of(TradePackage.Create()).Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    /// <summary>Returns the diagnostics for code, which must compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(params string[] code) => await DiagnosticsOf(ConsumerOf(code));

    /// <summary>Returns the diagnostics for a compilation, which must have no errors.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Compilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = await compilation
            .WithAnalyzers([new DisputedValueAnalyzer()], new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.All(found, d => Assert.Equal(DisputedValueAnalyzer.Id, d.Id)); // no other diagnostic, such as AD0001 for an exception
        return found;
    }

    /// <summary>Applies a code fix to the first diagnostic and returns the code, which must compile; null if the fix is not offered.</summary>
    public static async Task<string?> FixAsync(string code, string offer)
    {
        using var workspace = new AdhocWorkspace();
        var consumer = ConsumerOf(code);
        var project = workspace.AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
                compilationOptions: consumer.Options,
                parseOptions: GeneratorRun.ParseOptions,
                metadataReferences: consumer.References));
        var document = project.AddDocument("Program.cs", SourceText.From(code));
        var diagnostic = (await DiagnosticsOf((await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!))
            .OrderBy(d => d.Location.SourceSpan.Start)
            .First();
        CodeAction? found = null;
        await new DisputedValueCodeFix().RegisterCodeFixesAsync(
            new CodeFixContext(
                document,
                diagnostic,
                (action, _) => found = action.EquivalenceKey == offer ? action : found,
                TestContext.Current.CancellationToken));
        if (found is null)
        {
            return null;
        }

        var operation = Assert.Single((await found.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>());
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        var errors = (await changed.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors) + "\n" + text);
        return text;
    }

    /// <summary>Creates a compilation that references the dataset as an assembly.</summary>
    private static CSharpCompilation ConsumerOf(params string[] code)
    {
        var compilation = GeneratorRun.CompilationOf(code).AddReferences(_dataset.Value);
        var isProgram = compilation.SyntaxTrees.Any(t =>
            t.GetRoot(TestContext.Current.CancellationToken).ChildNodes().Any(n => n.IsKind(SyntaxKind.GlobalStatement)));
        return isProgram ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }
}
