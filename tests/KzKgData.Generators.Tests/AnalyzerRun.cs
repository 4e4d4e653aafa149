using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KzKgData.Generators.Tests;

/// <summary>Runs the analyzer on additional files and returns the diagnostics ordered by place.</summary>
internal static class AnalyzerRun
{
    public static Task<ImmutableArray<Diagnostic>> Of(TestPackage package) => Of(package.ToAdditionalTexts());

    public static Task<ImmutableArray<Diagnostic>> Of(params AdditionalText[] texts) => Of(texts, []);

    /// <param name="texts">The additional files.</param>
    /// <param name="options">The options of the project, as for <see cref="GeneratorRun"/>.</param>
    public static async Task<ImmutableArray<Diagnostic>> Of(AdditionalText[] texts, params (string Key, string Value)[] options)
    {
        var diagnostics = await GeneratorRun.CompilationOf()
            .WithAnalyzers([new VerificationAnalyzer()], new AnalyzerOptions([.. texts], new GeneratorRun.ProjectOptions(options)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // AD0001 reports an exception in an analyzer.
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        return
        [
            .. diagnostics
                .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.GetLineSpan().StartLinePosition)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .ThenBy(d => d.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ];
    }

    /// <summary>Formats the place as the compiler does: <c>data/lakes.csv(2,5)</c>.</summary>
    public static string PlaceOf(Diagnostic diagnostic) => PlaceOf(diagnostic.Location);

    public static string MessageOf(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>Formats every diagnostic as the compiler does, followed by its source line with the place underlined.</summary>
    public static string Show(TestPackage package, IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.GetLineSpan().Span;
            var file = diagnostic.Location.GetLineSpan().Path[package.Folder.Length..];
            var line = package[file].Split('\n')[span.Start.Line];
            var end = span.End.Line > span.Start.Line ? line.Length : span.End.Character;
#pragma warning disable CA1308 // compilers print severities in lower case
            text.Append(
                CultureInfo.InvariantCulture,
                $"{PlaceOf(diagnostic)}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {MessageOf(diagnostic)}\n");
#pragma warning restore CA1308
            text.Append("    ").Append(line).Append('\n');
            text.Append("    ").Append(' ', span.Start.Character).Append('~', Math.Max(1, end - span.Start.Character)).Append('\n');
            foreach (var related in diagnostic.AdditionalLocations)
            {
                text.Append(CultureInfo.InvariantCulture, $"    with {PlaceOf(related)}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string PlaceOf(Location location)
    {
        var span = location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
    }
}
