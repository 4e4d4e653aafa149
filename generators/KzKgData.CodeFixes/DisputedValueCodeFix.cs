using System.Collections.Immutable;
using System.Composition;
using KzKgData.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KzKgData.CodeFixes;

/// <summary>Offers fixes for a value in dispute: use it only if it is settled, handle all claims, or accept the dispute by name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DisputedValueCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DisputedValueAnalyzer.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (!diagnostic.Properties.TryGetValue(DisputedValueAnalyzer.DisputeProperty, out var dispute) || dispute is null)
            {
                Offer(diagnostic, "Remove the void acceptance", "remove", Acceptance.Without(root, node));
                continue;
            }

            if (DisputedRead.Of(node, model!) is { } read)
            {
                Offer(diagnostic, "Use the value only if it is settled (TryGetSettled)", "settled", read.WhereSettled(root));
                Offer(diagnostic, "Repeat for all claims of the dispute (DisputeClaims)", "claims", read.ForEachClaim(root));
            }

            Offer(diagnostic, $"Accept the dispute '{dispute}' here", "accept", Acceptance.Add(root, node, dispute));
        }

        void Offer(Diagnostic diagnostic, string title, string key, SyntaxNode? changed)
        {
            if (changed is not null)
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), key), diagnostic);
            }
        }
    }
}
