using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KzKgData.Analyzers;

/// <summary>Reports code that reads the value of a claim in an unsettled dispute as if it were settled, if the code identifies the claim.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisputedValueAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The id of the diagnostics.</summary>
    public const string Id = "KZKG5001";

    /// <summary>The diagnostic property with the name of the dispute; the diagnostic for a void acceptance has none.</summary>
    public const string DisputeProperty = "dispute";

    private static readonly DiagnosticDescriptor _descriptor = new(
        Id,
        "Value in dispute read as if it were settled",
        "{0}",
        "use of data",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "generators/KzKgData.Analyzers/KZKG5001.md");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(_descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (Disputes.Of(start.Compilation) is { } disputes)
            {
                start.RegisterOperationAction(c => AnalyzeRead(c, disputes), OperationKind.PropertyReference);
                start.RegisterSyntaxNodeAction(c => AnalyzeAcceptance(c, disputes), Microsoft.CodeAnalysis.CSharp.SyntaxKind.Attribute);
            }
        });
    }

    private static void AnalyzeRead(OperationAnalysisContext context, Disputes disputes)
    {
        var read = (IPropertyReferenceOperation)context.Operation;
        if (!disputes.IsDisputable(read.Property) || read.Parent is INameOfOperation || read.Instance is null)
        {
            return;
        }

        var origins = new Origins(context.Compilation, context.CancellationToken);
        var found = origins.Of(read.Instance).Select(origin => disputes.Find(origin, origins)).FirstOrDefault(dispute => dispute is not null);
        if (found is not null && !IsAccepted(found, read, context.ContainingSymbol, disputes))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    _descriptor,
                    read.Syntax.GetLocation(),
                    ImmutableDictionary<string, string?>.Empty.Add(DisputeProperty, found),
                    $"'{read.Instance.Syntax}' is in the unsettled dispute '{found}'; use TryGetSettled, show all DisputeClaims, or accept the "
                    + $"dispute with [AcceptsDispute(\"{found}\")]"));
        }
    }

    private static bool IsAccepted(string dispute, IOperation read, ISymbol member, Disputes disputes)
    {
        for (var operation = read.Parent; operation is not null; operation = operation.Parent)
        {
            var function = operation switch
            {
                ILocalFunctionOperation local => local.Symbol,
                IAnonymousFunctionOperation anonymous => anonymous.Symbol,
                _ => null,
            };
            if (function is not null && disputes.Accepts(function, dispute))
            {
                return true;
            }
        }

        for (ISymbol? symbol = member; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (disputes.Accepts(symbol, dispute) || (symbol is IMethodSymbol { AssociatedSymbol: { } owner } && disputes.Accepts(owner, dispute)))
            {
                return true;
            }
        }

        return false;
    }

    private static void AnalyzeAcceptance(SyntaxNodeAnalysisContext context, Disputes disputes)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault() is { } argument
            && context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is IMethodSymbol constructor
            && disputes.IsAcceptance(constructor.ContainingType)
            && context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value is string dispute
            && !disputes.IsUnsettled(dispute))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    _descriptor,
                    attribute.GetLocation(),
                    $"there is no unsettled dispute '{dispute}'; remove the acceptance, or correct its name"));
        }
    }
}
