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
        var descriptor = texts
            .Where(static text => text.IsDescriptor)
            .Collect()
            .Select(static (descriptors, _) => PackageText.Descriptor(descriptors));
        var tooOld = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: < GeneratorDiagnostics.OldestLanguage and var version } ? version : (LanguageVersion?)null);
        var shape = descriptor
            .Combine(choice)
            .Combine(tooOld)
            .Select(static (pair, _) => pair.Right is null ? ShapeReader.Read(pair.Left.Left, pair.Left.Right.RootName) : null)
            .WithTrackingName(TrackingNames.Shape);
        var declared = descriptor.Combine(shape);
        var tables = texts
            .Where(static text => !text.IsDescriptor)
            .Combine(declared)
            .SelectMany(static (pair, _) => ReadTables(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.Tables);
        var missing = allTexts
            .Combine(declared)
            .SelectMany(static (pair, _) => MissingTables(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.Missing);
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
            .Select(static (pair, _) => ImageEmitter.IsHeld(pair.Left.Image, pair.Right) ? (pair.Left.Shape.Path, Bytes: pair.Left.Image.Words.Length * (long)sizeof(ulong)) : default)
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
        context.RegisterSourceOutput(tooOld.Combine(descriptor), static (output, pair) =>
        {
            if (pair is { Left: { } version, Right: not null })
            {
                output.ReportDiagnostic(GeneratorDiagnostics.LanguageTooOld(version));
            }
        });
        context.RegisterSourceOutput(tables.Combine(fits).Select(static (pair, _) => pair.Right ? pair.Left : TableReader.WithoutRows(pair.Left)).Combine(package), EmitTable);
        context.RegisterSourceOutput(missing.Combine(package), EmitTable);
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

    /// <summary>The tables of a file: one, or several that are declared over it.</summary>
    private static IEnumerable<TableContent> ReadTables(PackageText text, PackageText? descriptor, PackageShape? package) =>
        package is null ? [] : package.Tables.Where(t => package.Folder + t.Path == text.Path).Select(t => ReadTable(t, text, descriptor!, package));

    private static TableContent ReadTable(TableShape shape, PackageText? text, PackageText descriptor, PackageShape package) => TableReader.Read(
        shape,
        descriptor.Declared.Descriptor.Tables.First(t => t.Name == shape.Name),
        text is null ? null : new TextFile(shape.Path, text.Content),
        new CodeContext(package));

    /// <summary>Tables whose file is not there.</summary>
    private static IEnumerable<TableContent> MissingTables(IEnumerable<PackageText> texts, PackageText? descriptor, PackageShape? package)
    {
        var paths = new HashSet<string>(texts.Select(t => t.Path), StringComparer.Ordinal);
        return package is null ? [] : package.Tables.Where(t => !paths.Contains(package.Folder + t.Path)).Select(t => ReadTable(t, null, descriptor!, package));
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
