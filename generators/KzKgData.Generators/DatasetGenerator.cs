using System.Text;
using KzKgData.Generators.Emission;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators;

/// <summary>
/// Compiles the data packages among a project's additional files (each a <c>datapackage.json</c> and its CSV files) into typed rows, tables and
/// enumerations. It reports only problems that prevent the generation of types; <see cref="VerificationAnalyzer"/> reports all others.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class DatasetGenerator : IIncrementalGenerator
{
    private readonly VerifiedPackages _packages;

    /// <summary>Creates the generator as the compiler does; it shares verification results with the analyzers of the process.</summary>
    public DatasetGenerator()
        : this(VerifiedPackages.Shared)
    {
    }

    internal DatasetGenerator(VerifiedPackages packages) => _packages = packages;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var paths = context.AdditionalTextsProvider.Select(static (text, _) => PackagePath.Normalise(text.Path)).Collect();
        var parts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => GivenTexts.PartOf(pair.Left, pair.Right, token))
            .Where(static part => part is not null)
            .Collect();
        var packages = parts
            .Combine(paths)
            .SelectMany(static (pair, _) => ProjectPackage.Among(pair.Left!, pair.Right))
            .WithTrackingName(TrackingNames.Packages);
        var tooOld = context.ParseOptionsProvider.Select(
            static (options, _) =>
                options is CSharpParseOptions { LanguageVersion: < GeneratorDiagnostics.OldestLanguage and var version } ? version : (LanguageVersion?)null);
        var offer = context.CompilationProvider.Select(
            static (compilation, _) =>
                (
                    HasDateOnly: compilation.GetTypeByMetadataName("System.DateOnly") is not null,
                    HasJsonIgnore: compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreAttribute") is not null,
                    ReadsInPlace: compilation
                        .GetTypeByMetadataName("KzKgData.Images.TableImage")
                        ?.InstanceConstructors.Any(c => c is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 }) == true));
        var shapes = packages
            .Where(static package => package.Rival is null)
            .Combine(tooOld)
            .Where(static pair => pair.Right is null)
            .Select(static (pair, _) => (Package: pair.Left, Shape: ShapeReader.Read(pair.Left)))
            .WithTrackingName(TrackingNames.Shape);
        var targets = shapes
            .Combine(offer)
            .Select(
                static (pair, _) =>
                    (
                        Package: pair.Left.Package.Descriptor.Path,
                        pair.Left.Shape,
                        Target: new Target(pair.Left.Shape.Choice, pair.Right.HasDateOnly, pair.Right.HasJsonIgnore, pair.Right.ReadsInPlace)))
            .WithTrackingName(TrackingNames.Target);
        var files = packages
            .Collect()
            .Select(static (all, _) => new EquatableArray<string>(all.SelectMany(p => p.Files).Select(f => f.Path).Distinct(StringComparer.Ordinal)));
        var texts = context
            .AdditionalTextsProvider.Combine(files)
            .Where(static pair => pair.Right.Contains(PackagePath.Normalise(pair.Left.Path), StringComparer.Ordinal))
            .Select(static (pair, token) => GivenTexts.Read(pair.Left, token))
            .WithTrackingName(TrackingNames.Texts);
        var layouts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => GivenTexts.LayoutOf(pair.Left, pair.Right, token))
            .Where(static layout => layout is not null)
            .Collect();
        var tables = shapes
            .Combine(texts.Collect())
            .Combine(layouts)
            .SelectMany(static (pair, _) => InputsOf(pair.Left.Left.Package, pair.Left.Left.Shape, pair.Left.Right, pair.Right))
            .WithTrackingName(TrackingNames.Inputs)
            .Combine(shapes.Collect())
            .Select(static (pair, _) => (Input: pair.Left, Place: pair.Right.First(s => s.Package.Descriptor.Path == pair.Left.Package)))
            .Select(static (pair, _) => TableReader.Read(pair.Input, pair.Place.Package, new CodeContext(pair.Place.Shape)))
            .WithTrackingName(TrackingNames.Tables);
        var verified = _packages;
        var evidence = shapes
            .Combine(texts.Collect())
            .Select((pair, _) => (
                Package: pair.Left.Package.Descriptor.Path,
                Evidence: pair.Left.Shape.Tables.Any(t => t.HasEvidence) ? verified.Find(pair.Left.Package, pair.Right).Evidence : null))
            .WithTrackingName(TrackingNames.Evidence);
        var withdrawn = shapes
            .Combine(texts.Collect())
            .Select(static (pair, _) => (Package: pair.Left.Package.Descriptor.Path, Rows: TableReader.ReadWithdrawn(pair.Left.Package, pair.Right)))
            .WithTrackingName(TrackingNames.Withdrawn)
            .Collect();
        var placed = tables
            .Combine(targets.Collect())
            .Select(static (pair, _) => (Content: pair.Left, Place: pair.Right.First(t => t.Package == pair.Left.Package)))
            .Select(static (pair, _) => (pair.Content, pair.Place.Shape, pair.Place.Target));
        var held = placed
            .Select(
                static (table, _) =>
                    ImageEmitter.IsHeld(table.Content.Image, table.Target)
                        ? (
                            Path: table.Content.Shape.Paths is [var path, ..] ? path : table.Content.Shape.Name,
                            Bytes: table.Content.Image.Words.Length * (long)sizeof(ulong))
                        : default)
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
        context.RegisterSourceOutput(tooOld.Combine(packages.Collect()), static (output, pair) =>
        {
            if (pair is { Left: { } version, Right.IsEmpty: false })
            {
                output.ReportDiagnostic(GeneratorDiagnostics.LanguageTooOld(version));
            }
        });
        context.RegisterSourceOutput(packages, static (output, package) =>
        {
            foreach (var message in PackageMessages.OfDescriptor(package))
            {
                output.ReportDiagnostic(PackageDiagnostics.Of(message));
            }
        });
        context.RegisterSourceOutput(targets, static (output, found) =>
        {
            var (_, shape, target) = found;
            Add(output, target, target.RootName, RootEmitter.EmitRoot(shape, target));
            Add(output, target, target.RootName + ".Categories", EnumEmitter.Emit(shape, target));
        });
        context.RegisterSourceOutput(placed.Combine(fits), static (output, pair) =>
        {
            var ((content, shape, target), isHeld) = pair;
            Add(output, target, content.Shape.SetName, TableEmitter.Emit(isHeld ? content : TableReader.WithoutRows(content), shape, target));
        });
        context.RegisterSourceOutput(
            placed
                .Where(static t => !t.Content.Shape.HasEvidence && t.Content.Shape.NamesRows(t.Content.RowCount))
                .Select(static (t, _) => (t.Content, t.Target))
                .Combine(withdrawn),
            static (output, pair) =>
            {
                var ((content, target), gone) = pair;
                var names = NamedRowsEmitter.Emit(content, target, static _ => null, static _ => null, Of(content, gone));
                Add(output, target, content.Shape.SetName + ".Names", names);
            });
        var cited = placed.Where(static t => t.Content.Shape.HasEvidence).Combine(evidence.Collect()).Combine(withdrawn);
        context.RegisterSourceOutput(cited, static (output, pair) =>
        {
            var (((content, shape, target), all), gone) = pair;
            if (all.FirstOrDefault(e => e.Package == content.Package).Evidence is { } found)
            {
                var summaries = found.Claims
                    .GroupBy(c => c.Id, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => g.First().Summary, StringComparer.Ordinal);
                var disputes = found.Disputes
                    .Where(d => d.Settled is null)
                    .SelectMany(d => d.Claims, (d, id) => (d.Key, id))
                    .ToLookup(p => p.id, p => p.Key, StringComparer.Ordinal);
                var names = NamedRowsEmitter.Emit(
                    content,
                    target,
                    id => summaries.TryGetValue(id, out var summary) ? summary : null,
                    id => disputes[id].FirstOrDefault(),
                    Of(content, gone));
                Add(output, target, content.Shape.SetName + ".Names", names);
                Add(output, target, content.Shape.SetName + ".Evidence", EvidenceEmitter.EmitClaims(content, found, target));
                var ledger = shape.Tables.FirstOrDefault(t => t.Role == TableRole.Explanations);
                Add(output, target, target.RootName + ".Discrepancies", EvidenceEmitter.EmitDiscrepancies(content.Shape, ledger, found, target));
            }
        });
    }

    /// <summary>
    /// Returns the tables with their available files. If a file is missing, the types are generated without rows, so that it causes only one error.
    /// </summary>
    private static IEnumerable<TableInput> InputsOf(
        ProjectPackage package,
        PackageShape shape,
        IEnumerable<PackageText> texts,
        IEnumerable<PackageLayout?> layouts)
    {
        var layout = layouts.FirstOrDefault(l => l!.IsOf(package));
        var byPath = texts.ToLookup(t => t.Path, StringComparer.Ordinal);
        return shape.Tables.Select(t => new TableInput(
            package.Descriptor.Path,
            t,
            new EquatableArray<PackageText>(t.Paths.Select(package.PathOf).OfType<string>().SelectMany(path => byPath[path].Take(1))),
            layout?.Find(t.Name)));
    }

    private static IEnumerable<WithdrawnRow> Of(TableContent content, IEnumerable<(string Package, EquatableArray<WithdrawnRow> Rows)> withdrawn) =>
        withdrawn.Where(w => w.Package == content.Package).SelectMany(w => w.Rows);

    private static void Add(SourceProductionContext output, Target target, string name, string source) =>
        output.AddSource(target.Choice.HintPrefix + name.TrimStart('@') + ".g.cs", SourceText.From(source, Encoding.UTF8));
}
