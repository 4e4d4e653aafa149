using System.Text;
using KzKgData.Generators.Emission;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators;

/// <summary>
/// Compiles a data package that a project gives as additional files (a <c>datapackage.json</c> and its CSV files) into
/// typed rows, tables and enumerations. It reports only what no code can be made for: what is wrong with data <see cref="VerificationAnalyzer"/> reports.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class DatasetGenerator : IIncrementalGenerator
{
    private readonly VerifiedPackages _packages;

    /// <summary>The generator as a compiler makes it: it shares with the analyzers of the process what they have verified.</summary>
    public DatasetGenerator()
        : this(VerifiedPackages.Shared)
    {
    }

    internal DatasetGenerator(VerifiedPackages packages) => _packages = packages;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Where(static text => PackageText.IsCandidate(text.Path))
            .Select(PackageText.Of)
            .WithTrackingName(TrackingNames.Texts);
        var allTexts = texts.Collect();
        var choice = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ReadOptions(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Choice);
        var declaration = texts
            .Where(static text => text.IsJson)
            .Collect()
            .Select(static (declaring, _) => Declaration.Of(declaring));
        var tooOld = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: < GeneratorDiagnostics.OldestLanguage and var version } ? version : (LanguageVersion?)null);
        var shape = declaration
            .Combine(choice)
            .Combine(tooOld)
            .Select(static (pair, _) => pair.Right is null ? ShapeReader.Read(pair.Left.Left, pair.Left.Right.RootName) : null)
            .WithTrackingName(TrackingNames.Shape);
        var tables = allTexts
            .Combine(shape)
            .SelectMany(static (pair, _) => InputsOf(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Inputs)
            .Combine(declaration.Combine(shape))
            .Select(static (pair, _) => TableReader.Read(pair.Left, pair.Right.Left!.Package, pair.Right.Left.Folder, new CodeContext(pair.Right.Right!)))
            .WithTrackingName(TrackingNames.Tables);
        var packages = _packages;
        var evidence = allTexts
            .Combine(shape.Select(static (package, _) => package?.Tables.Any(t => t.HasEvidence) == true))
            .Select((pair, _) => pair.Right ? packages.Find(pair.Left)?.Evidence : null)
            .WithTrackingName(TrackingNames.Evidence);
        var target = choice
            .Combine(context.CompilationProvider.Select(static (compilation, _) => (
                HasDateOnly: compilation.GetTypeByMetadataName("System.DateOnly") is not null,
                HasJsonIgnore: compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreAttribute") is not null,
                ReadsInPlace: compilation.GetTypeByMetadataName("KzKgData.Images.TableImage")?.InstanceConstructors.Any(c => c is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 }) == true)))
            .Select(static (pair, _) => new Target(pair.Left.Namespace, pair.Left.RootName, pair.Right.HasDateOnly, pair.Right.HasJsonIgnore, pair.Right.ReadsInPlace))
            .WithTrackingName(TrackingNames.Target);
        var package = shape.Combine(target);

        context.RegisterSourceOutput(package, static (output, pair) =>
        {
            if (pair.Left is { } found)
            {
                Add(output, pair.Right.RootName, RootEmitter.EmitRoot(found, pair.Right));
                Add(output, pair.Right.RootName + ".Categories", EnumEmitter.Emit(found, pair.Right));
            }
        });
        var held = tables
            .Combine(target)
            .Select(static (pair, _) => ImageEmitter.IsHeld(pair.Left.Image, pair.Right) ? (Path: pair.Left.Shape.Paths is [var path, ..] ? path : pair.Left.Shape.Name, Bytes: pair.Left.Image.Words.Length * (long)sizeof(ulong)) : default)
            .Where(static table => table.Bytes > 0)
            .Collect();
        var fits = held.Select(static (all, _) => all.Sum(t => t.Bytes) <= GeneratorDiagnostics.MostBytes).WithTrackingName(TrackingNames.Fits);
        context.RegisterSourceOutput(held, static (output, all) =>
        {
            if (all.Sum(t => t.Bytes) is var bytes and > GeneratorDiagnostics.MostBytes)
            {
                output.ReportDiagnostic(GeneratorDiagnostics.TooLarge(all.OrderByDescending(t => t.Bytes).First().Path, bytes));
            }
        });
        context.RegisterSourceOutput(tooOld.Combine(declaration), static (output, pair) =>
        {
            if (pair is { Left: { } version, Right: not null })
            {
                output.ReportDiagnostic(GeneratorDiagnostics.LanguageTooOld(version));
            }
        });
        context.RegisterSourceOutput(tables.Combine(fits).Select(static (pair, _) => pair.Right ? pair.Left : TableReader.WithoutRows(pair.Left)).Combine(package), EmitTable);
        context.RegisterSourceOutput(
            tables.Where(static t => t.Shape is { HasNamedRows: true, HasEvidence: false }).Combine(target),
            static (output, pair) => Add(output, pair.Left.Shape.SetName + ".Names", NamedRowsEmitter.Emit(pair.Left, pair.Right, static _ => null)));
        context.RegisterSourceOutput(tables.Where(static t => t.Shape.HasEvidence).Combine(evidence).Combine(package), static (output, pair) =>
        {
            var ((content, found), (shape, target)) = pair;
            if (found is not null && shape is not null)
            {
                var summaries = found.Claims.GroupBy(c => c.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Summary, StringComparer.Ordinal);
                Add(output, content.Shape.SetName + ".Names", NamedRowsEmitter.Emit(content, target, id => summaries.TryGetValue(id, out var summary) ? summary : null));
                Add(output, content.Shape.SetName + ".Evidence", EvidenceEmitter.EmitClaims(content, found, target));
                Add(output, target.RootName + ".Discrepancies", EvidenceEmitter.EmitDiscrepancies(content.Shape, shape.Tables.FirstOrDefault(t => t.Role == TableRole.Explanations), found, target));
            }
        });
    }

    private static void EmitTable(SourceProductionContext output, (TableContent Content, (PackageShape? Shape, Target Target) Package) pair)
    {
        if (pair.Package.Shape is { } shape)
        {
            Add(output, pair.Content.Shape.SetName, TableEmitter.Emit(pair.Content, shape, pair.Package.Target));
        }
    }

    /// <summary>The tables, each with its files as far as they are there: where one is missing the types are there without rows, so that it makes one error.</summary>
    private static IEnumerable<TableInput> InputsOf(IEnumerable<PackageText> texts, PackageShape? package)
    {
        var byPath = texts.ToLookup(t => t.Path, StringComparer.Ordinal);
        return package is null ? [] : package.Tables.Select(t => new TableInput(t, new EquatableArray<PackageText>(t.Paths.SelectMany(path => byPath[package.Folder + path].Take(1)))));
    }

    private static ProjectChoice ReadOptions(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options)
    {
        var given = Read("build_property.KzkgNamespace") ?? Read("build_property.RootNamespace") ?? "KzKgData";
        return new ProjectChoice(string.Join(".", given.Split('.').Select(Identifiers.Valid)), Identifiers.Valid(Read("build_property.KzkgRootName") ?? "Dataset"));

        string? Read(string name) => options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static void Add(SourceProductionContext output, string name, string source) =>
        output.AddSource(name.TrimStart('@') + ".g.cs", SourceText.From(source, Encoding.UTF8));
}
