using System.Text;
using KzKgData.Generators.Emission;
using KzKgData.Generators.Model;
using KzKgData.Verification.DataPackages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KzKgData.Generators;

/// <summary>
/// Compiles a data package that a project gives as additional files (a <c>datapackage.json</c> and its CSV files) into
/// typed rows, tables and enumerations. It reports nothing: <see cref="VerificationAnalyzer"/> does.
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
        var shape = texts
            .Where(static text => text.IsDescriptor)
            .Collect()
            .Combine(choice)
            .Select(static (pair, _) => ShapeReader.Read(PackageText.Descriptor(pair.Left), pair.Right))
            .WithTrackingName(TrackingNames.Shape);
        var tables = texts
            .Where(static text => !text.IsDescriptor)
            .Combine(shape)
            .SelectMany(static (pair, _) => ReadTables(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Tables);
        var missing = allTexts
            .Combine(shape)
            .SelectMany(static (pair, _) => MissingTables(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Missing);
        var packages = _packages;
        var evidence = allTexts
            .Combine(shape.Select(static (package, _) => package?.Tables.Any(t => t.HasEvidence) == true))
            .Select((pair, _) => pair.Right ? packages.Find(pair.Left)?.Evidence : null)
            .WithTrackingName(TrackingNames.Evidence);
        var target = shape
            .Select(static (package, _) => package?.Choice)
            .Combine(choice)
            .Select(static (pair, _) => pair.Left ?? pair.Right)
            .Combine(context.CompilationProvider.Select(static (compilation, _) => (
                HasDateOnly: compilation.GetTypeByMetadataName("System.DateOnly") is not null,
                HasJsonIgnore: compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreAttribute") is not null)))
            .Select(static (pair, _) => new Target(pair.Left.Namespace, pair.Left.RootName, pair.Right.HasDateOnly, pair.Right.HasJsonIgnore))
            .WithTrackingName(TrackingNames.Target);
        var package = shape.Combine(target);

        context.RegisterSourceOutput(package, static (output, pair) =>
        {
            if (pair.Left is { } found)
            {
                Add(output, pair.Right.RootName, RootEmitter.EmitRoot(found, pair.Right));
                Add(output, pair.Right.RootName + ".KeySearch", RootEmitter.EmitSearch(pair.Right));
                Add(output, pair.Right.RootName + ".Categories", EnumEmitter.Emit(found, pair.Right));
            }
        });
        context.RegisterSourceOutput(tables.Combine(package), EmitTable);
        context.RegisterSourceOutput(missing.Combine(package), EmitTable);
        context.RegisterSourceOutput(
            tables.Where(static t => !t.Shape.HasEvidence && t.Shape.NamesRows(t.Rows.Count)).Combine(target),
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
    private static IEnumerable<TableContent> ReadTables(PackageText text, PackageShape? package) =>
        package is null ? [] : package.Tables.Where(t => package.Folder + t.Path == text.Path).Select(t => ReadTable(text, t));

    private static TableContent ReadTable(PackageText text, TableShape shape)
    {
        var document = CsvDocument.Parse(new TextFile(text.Path, text.Content), shape.Columns.Count);
        var header = Enumerable.Range(0, document.Count == 0 ? 0 : document.Width(0)).Select(i => document.Cell(0, i).Text).ToList();
        var columns = shape.Columns.Select(c => header.IndexOf(c.Field)).ToArray();
        return new TableContent(shape, new EquatableArray<EquatableArray<string>>(Enumerable.Range(1, Math.Max(0, document.Count - 1)).Where(r => !document.IsMalformed(r)).Select(record =>
            new EquatableArray<string>(columns.Select(i => i >= 0 && i < document.Width(record) ? document.Cell(record, i).Text : string.Empty)))));
    }

    /// <summary>Tables whose file is not there: their types are, without rows, so that one missing file makes one error.</summary>
    private static IEnumerable<TableContent> MissingTables(IEnumerable<PackageText> texts, PackageShape? package)
    {
        var paths = new HashSet<string>(texts.Select(t => t.Path), StringComparer.Ordinal);
        return package is null ? [] : package.Tables.Where(t => !paths.Contains(package.Folder + t.Path)).Select(t => new TableContent(t, default));
    }

    private static ProjectChoice ReadOptions(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options)
    {
        var given = Read("build_property.KzkgNamespace") ?? Read("build_property.RootNamespace") ?? "KzKgData";
        var root = Read("build_property.KzkgRootName");
        return new ProjectChoice(string.Join(".", given.Split('.').Select(Identifiers.Valid)), Identifiers.Valid(root ?? ProjectChoice.Default.RootName), root is not null);

        string? Read(string name) => options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    private static void Add(SourceProductionContext output, string name, string source) =>
        output.AddSource(name.TrimStart('@') + ".g.cs", SourceText.From(source, Encoding.UTF8));
}
