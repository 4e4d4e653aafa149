using System.Text;
using KzKgData.Generators.Emission;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators;

/// <summary>
/// Compiles the data packages that a project gives as additional files (each a <c>datapackage.json</c> and its CSV files) into
/// typed rows, tables and enumerations. It reports only what makes types go missing; all else does <see cref="VerificationAnalyzer"/>.
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
        var paths = context.AdditionalTextsProvider.Select(static (text, _) => PackagePath.Normalise(text.Path)).Collect();
        var parts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => DescriptorPart.Of(pair.Left, pair.Right, token))
            .Where(static part => part is not null)
            .Collect();
        var packages = parts
            .Combine(paths)
            .SelectMany(static (pair, _) => ProjectPackage.Among(pair.Left!, pair.Right))
            .WithTrackingName(TrackingNames.Packages);
        var offer = context.CompilationProvider
            .Select(static (compilation, _) => (
                HasDateOnly: compilation.GetTypeByMetadataName("System.DateOnly") is not null,
                HasJsonIgnore: compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreAttribute") is not null));
        var shapes = packages
            .Where(static package => package.Rival is null)
            .Select(static (package, _) => (Package: package, Shape: ShapeReader.Read(package)))
            .WithTrackingName(TrackingNames.Shape);
        var targets = shapes
            .Combine(offer)
            .Select(static (pair, _) => (Package: pair.Left.Package.Descriptor.Path, pair.Left.Shape, Target: new Target(pair.Left.Package.Choice, pair.Right.HasDateOnly, pair.Right.HasJsonIgnore)))
            .WithTrackingName(TrackingNames.Target);
        var files = packages.Collect().Select(static (all, _) => new EquatableArray<string>(all.SelectMany(p => p.Files).Select(f => f.Path).Distinct(StringComparer.Ordinal)));
        var texts = context.AdditionalTextsProvider
            .Combine(files)
            .Where(static pair => pair.Right.Contains(PackagePath.Normalise(pair.Left.Path), StringComparer.Ordinal))
            .Select(static (pair, token) => PackageText.Of(pair.Left, token))
            .WithTrackingName(TrackingNames.Texts);
        var tables = texts
            .Combine(shapes.Collect())
            .SelectMany(static (pair, _) => pair.Right.SelectMany(p => ReadTables(pair.Left, p.Package, p.Shape)))
            .WithTrackingName(TrackingNames.Tables);
        var missing = shapes
            .SelectMany(static (pair, _) => pair.Shape.Tables.Where(t => pair.Package.PathOf(t.Path) is null).Select(t => new TableContent(pair.Package.Descriptor.Path, t, default)))
            .WithTrackingName(TrackingNames.Missing);
        var verified = _packages;
        var evidence = shapes
            .Combine(texts.Collect())
            .Select((pair, _) => (
                Package: pair.Left.Package.Descriptor.Path,
                Evidence: pair.Left.Shape.Tables.Any(t => t.HasEvidence) ? verified.Find(pair.Left.Package, pair.Right).Evidence : null))
            .WithTrackingName(TrackingNames.Evidence);
        var placed = tables
            .Combine(targets.Collect())
            .Select(static (pair, _) => (Content: pair.Left, Place: pair.Right.First(t => t.Package == pair.Left.Package)))
            .Select(static (pair, _) => (pair.Content, pair.Place.Shape, pair.Place.Target));

        context.RegisterSourceOutput(packages, static (output, package) =>
        {
            foreach (var diagnostic in PackageDiagnostics.OfDescriptor(package))
            {
                output.ReportDiagnostic(diagnostic);
            }
        });
        context.RegisterSourceOutput(targets, static (output, found) =>
        {
            var (_, shape, target) = found;
            Add(output, target, target.RootName, RootEmitter.EmitRoot(shape, target));
            Add(output, target, target.RootName + ".KeySearch", RootEmitter.EmitSearch(target));
            Add(output, target, target.RootName + ".Categories", EnumEmitter.Emit(shape, target));
        });
        context.RegisterSourceOutput(placed, static (output, table) => EmitTable(output, table.Content, table.Shape, table.Target));
        context.RegisterSourceOutput(missing.Combine(targets.Collect()), static (output, pair) =>
        {
            var (_, shape, target) = pair.Right.First(t => t.Package == pair.Left.Package);
            EmitTable(output, pair.Left, shape, target);
        });
        context.RegisterSourceOutput(
            placed.Where(static t => t.Content.Shape is { HasNamedRows: true, HasEvidence: false }).Select(static (t, _) => (t.Content, t.Target)),
            static (output, table) => Add(output, table.Target, table.Content.Shape.SetName + ".Names", NamedRowsEmitter.Emit(table.Content, table.Target, static _ => null)));
        context.RegisterSourceOutput(placed.Where(static t => t.Content.Shape.HasEvidence).Combine(evidence.Collect()), static (output, pair) =>
        {
            var ((content, shape, target), all) = pair;
            if (all.FirstOrDefault(e => e.Package == content.Package).Evidence is { } found)
            {
                var summaries = found.Claims.GroupBy(c => c.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Summary, StringComparer.Ordinal);
                Add(output, target, content.Shape.SetName + ".Names", NamedRowsEmitter.Emit(content, target, id => summaries.TryGetValue(id, out var summary) ? summary : null));
                Add(output, target, content.Shape.SetName + ".Evidence", EvidenceEmitter.EmitClaims(content, found, target));
                Add(output, target, target.RootName + ".Discrepancies", EvidenceEmitter.EmitDiscrepancies(content.Shape, shape.Tables.FirstOrDefault(t => t.Role == TableRole.Explanations), found, target));
            }
        });
    }

    private static void EmitTable(SourceProductionContext output, TableContent content, PackageShape shape, Target target) =>
        Add(output, target, content.Shape.SetName, TableEmitter.Emit(content, shape, target));

    /// <summary>The tables of a file: one, or several that are declared over it.</summary>
    private static IEnumerable<TableContent> ReadTables(PackageText text, ProjectPackage package, PackageShape shape) =>
        shape.Tables.Where(t => package.PathOf(t.Path) == text.Path).Select(t => ReadTable(text, package.Descriptor.Path, t));

    private static TableContent ReadTable(PackageText text, string package, TableShape shape)
    {
        var document = CsvDocument.Parse(new TextFile(text.Path, text.Content), shape.Columns.Count);
        var header = Enumerable.Range(0, document.Count == 0 ? 0 : document.Width(0)).Select(i => document.Cell(0, i).Text).ToList();
        var columns = shape.Columns.Select(c => header.IndexOf(c.Field)).ToArray();
        return new TableContent(package, shape, new EquatableArray<EquatableArray<string>>(Enumerable.Range(1, Math.Max(0, document.Count - 1)).Where(r => !document.IsMalformed(r)).Select(record =>
            new EquatableArray<string>(columns.Select(i => i >= 0 && i < document.Width(record) ? document.Cell(record, i).Text : string.Empty)))));
    }

    private static void Add(SourceProductionContext output, Target target, string name, string source) =>
        output.AddSource(target.Choice.HintPrefix + name.TrimStart('@') + ".g.cs", SourceText.From(source, Encoding.UTF8));
}
