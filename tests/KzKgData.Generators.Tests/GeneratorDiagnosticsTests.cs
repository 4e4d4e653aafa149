using Microsoft.CodeAnalysis.CSharp;

namespace KzKgData.Generators.Tests;

/// <summary>If generated code could not compile, there is one diagnostic, which says what to do.</summary>
public sealed class GeneratorDiagnosticsTests
{
    [Fact]
    public void A_language_version_that_is_too_old_is_one_error_that_names_the_one_to_set()
    {
        var (reported, compiled) = GeneratorRun.DiagnosticsOf(LakePackage.Create(), LanguageVersion.CSharp7_3);

        var error = Assert.Single(reported);
        Assert.Equal("KZKG5003", error.Id);
        Assert.Contains("<LangVersion>10.0</LangVersion>", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(compiled);
    }

    [Fact]
    public void Generated_code_compiles_in_the_oldest_version_that_it_asks_for()
    {
        var (reported, compiled) = GeneratorRun.DiagnosticsOf(TradePackage.Create(), GeneratorDiagnostics.OldestLanguage);

        Assert.Empty(reported);
        Assert.Empty(compiled.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public void More_data_than_an_assembly_holds_is_one_error_that_names_the_largest_table()
    {
        var text = new string('x', 17_000);
        var rows = string.Concat(Enumerable.Range(0, 1_000).Select(i => FormattableString.Invariant($"{i}{text}\n")));

        var (reported, compiled) = GeneratorRun.DiagnosticsOf(LakePackage.Create().With("remarks.csv", "text\n" + rows), LanguageVersion.Latest);

        var error = Assert.Single(reported);
        Assert.Equal("KZKG5002", error.Id);
        Assert.StartsWith("remarks.csv ", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(compiled.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }
}
