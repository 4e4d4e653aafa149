using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace KzKgData.CodeFixes;

/// <summary>Adds and removes attributes that accept a dispute by name.</summary>
internal static class Acceptance
{
    /// <summary>Adds an acceptance to the member that contains a node, or to the assembly if the node is in top-level statements.</summary>
    public static SyntaxNode Add(SyntaxNode root, SyntaxNode node, string dispute)
    {
        var attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("global::KzKgData.AcceptsDispute").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.AttributeArgumentList(
                SyntaxFactory.SingletonSeparatedList(
                    SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(dispute))))));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithAdditionalAnnotations(Formatter.Annotation);
        if (node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(m => m is not BaseNamespaceDeclarationSyntax)
            is { } member
                and not GlobalStatementSyntax)
        {
            var bare = member.WithoutLeadingTrivia();
            return root.ReplaceNode(
                member,
                bare.WithAttributeLists(bare.AttributeLists.Insert(0, list))
                    .WithLeadingTrivia(member.GetLeadingTrivia())
                    .WithAdditionalAnnotations(Formatter.Annotation));
        }

        var unit = (CompilationUnitSyntax)root;
        return unit.AddAttributeLists(
            list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.AssemblyKeyword)))
                .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed));
    }

    /// <summary>Removes the acceptance that contains a node; returns null if there is none.</summary>
    public static SyntaxNode? Without(SyntaxNode root, SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute
            ? root.RemoveNode(list.Attributes.Count == 1 ? list : attribute, SyntaxRemoveOptions.KeepExteriorTrivia)
            : null;
}
