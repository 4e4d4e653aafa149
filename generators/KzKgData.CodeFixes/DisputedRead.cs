using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace KzKgData.CodeFixes;

/// <summary>An expression that reads a value in dispute.</summary>
internal sealed class DisputedRead
{
    private readonly SemanticModel _model;

    // The whole expression, the claim in it, and the name of the value property.
    private readonly ExpressionSyntax _read;
    private readonly ExpressionSyntax _claim;
    private readonly SimpleNameSyntax _value;
    private readonly bool _mayBeNull;

    private DisputedRead(SemanticModel model, ExpressionSyntax read, ExpressionSyntax claim, SimpleNameSyntax value, bool mayBeNull)
    {
        _model = model;
        _read = read;
        _claim = claim.WithoutTrivia();
        _value = value.WithoutTrivia();
        _mayBeNull = mayBeNull;
    }

    /// <summary>Returns the read at a node; null for reads of another form, such as a pattern.</summary>
    public static DisputedRead? Of(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            MemberAccessExpressionSyntax access => new DisputedRead(model, access, access.Expression, access.Name, mayBeNull: false),
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } binding when access.WhenNotNull == binding => new DisputedRead(
                model, access, access.Expression, binding.Name,
                mayBeNull: true),
            _ => null,
        };

    /// <summary>
    /// Returns the tree in which the value is read only if it is settled: statements are moved into an <c>if</c>; an expression becomes a conditional
    /// with null or an exception as the alternative.
    /// </summary>
    public SyntaxNode WhereSettled(SyntaxNode root)
    {
        var settled = Free("settled");
        if (!_mayBeNull && Range() is { } range)
        {
            return Wrap(
                root,
                range,
                Member(settled),
                body => SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression($"{_claim}.TryGetSettled(out var {settled})"), body));
        }

        var claim = _mayBeNull ? Free("claim") : string.Empty;
        var condition = _mayBeNull ? $"{_claim} is {{ }} {claim} && {claim}.TryGetSettled(out var {settled})" : $"{_claim}.TryGetSettled(out var {settled})";
        var type = _model.GetTypeInfo(_read).Type!.ToMinimalDisplayString(_model, _read.SpanStart);
        var otherwise = _mayBeNull ? $"({type})null" : "throw new global::System.InvalidOperationException(\"The value is in dispute.\")";
        var expression = SyntaxFactory
            .ParseExpression($"({condition} ? {settled}.{_value} : {otherwise})")
            .WithTriviaFrom(_read)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        return root.ReplaceNode(
            _read,
            expression.ReplaceNodes(
                expression.DescendantNodes().OfType<QualifiedNameSyntax>(),
                (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation)));
    }

    /// <summary>
    /// Returns the tree in which the statements that use the value are repeated for every claim of the dispute; null if the value is not used by
    /// statements only.
    /// </summary>
    public SyntaxNode? ForEachClaim(SyntaxNode root)
    {
        var claim = Free("claim");
        return !_mayBeNull && Range() is { } range
            ? Wrap(
                root,
                range,
                Member(claim),
                body =>
                    SyntaxFactory.ForEachStatement(SyntaxFactory.IdentifierName("var"), claim, SyntaxFactory.ParseExpression($"{_claim}.DisputeClaims"), body))
            : null;
    }

    private ExpressionSyntax Member(string claim) => SyntaxFactory.ParseExpression($"{claim}.{_value}").WithTriviaFrom(_read);

    /// <summary>
    /// Returns the statements that use the value: from the one that contains it to the last that uses a variable declared by it. Null if the value has
    /// other uses, or if skipping the statements would leave a variable unassigned or a path without a return.
    /// </summary>
    private StatementSyntax[]? Range()
    {
        var holder = _read
            .Ancestors()
            .FirstOrDefault(a => a is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or QueryExpressionSyntax);
        if (holder is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }))
        {
            return null;
        }

        var first = (StatementSyntax)holder;
        var siblings = SiblingsOf(first);
        var from = siblings.IndexOf(first);
        var last = from;
        for (var i = from; i <= last; i++)
        {
            foreach (var declared in _model.AnalyzeDataFlow(siblings[i])!.VariablesDeclared)
            {
                last = Math.Max(
                    last,
                    siblings.FindLastIndex(s => s.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == declared.Name)));
            }
        }

        StatementSyntax[] range = [.. siblings.Skip(from).Take(last - from + 1)];
        var leaves = range.SelectMany(s => s.DescendantNodesAndSelf(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .Any(n => n is ReturnStatementSyntax or GotoStatementSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax);
        var assigns = range
            .Select(s => _model.AnalyzeDataFlow(s)!)
            .SelectMany(f => f.AlwaysAssigned.Except(f.VariablesDeclared, SymbolEqualityComparer.Default))
            .Any(v => v is not null && !range.Any(s => _model.AnalyzeDataFlow(s)!.VariablesDeclared.Contains(v, SymbolEqualityComparer.Default)));
        return leaves || assigns ? null : range;
    }

    private static List<StatementSyntax> SiblingsOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => [.. block.Statements],
        SwitchSectionSyntax section => [.. section.Statements],
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => [.. unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement)],
        _ => [statement],
    };

    private SyntaxNode Wrap(SyntaxNode root, StatementSyntax[] range, ExpressionSyntax value, Func<BlockSyntax, StatementSyntax> wrap)
    {
        var first = range[0];
        var statements = range.Select(s => s == first ? s.ReplaceNode(_read, value) : s).ToArray();
        statements[0] = statements[0].WithLeadingTrivia();
        var wrapped = wrap(SyntaxFactory.Block(statements))
            .WithLeadingTrivia(first.GetLeadingTrivia())
            .WithTrailingTrivia(range[range.Length - 1].GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        var tracked = root.TrackNodes(range);
        foreach (var rest in range.Skip(1))
        {
            var current = tracked.GetCurrentNode(rest)!;
            tracked = tracked.RemoveNode(current.Parent is GlobalStatementSyntax global ? global : current, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return tracked.ReplaceNode(tracked.GetCurrentNode(first)!, wrapped);
    }

    /// <summary>Returns a name that is not in use where the value is read.</summary>
    private string Free(string name)
    {
        var taken = new HashSet<string>(_model.LookupSymbols(_read.SpanStart).Select(s => s.Name), StringComparer.Ordinal);
        var member = _read.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? _read.SyntaxTree.GetRoot();
        taken.UnionWith(member.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText));
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? name : name + i.ToString(CultureInfo.InvariantCulture)).First(n => !taken.Contains(n));
    }
}
