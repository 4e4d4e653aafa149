using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KzKgData.Analyzers;

/// <summary>
/// Traces a value back to the operations that it can come from: through variables, fields, properties and methods of the compilation, conditions and
/// conversions. A value that cannot be traced has no origins.
/// </summary>
internal sealed class Origins(Compilation compilation, CancellationToken cancellationToken)
{
    // Bounds the recursion; deeper chains are not traced.
    private const int Deepest = 12;

    private readonly HashSet<IOperation> _seen = [];

    /// <summary>Returns the operations that a value can come from.</summary>
    public IEnumerable<IOperation> Of(IOperation? operation) => Of(operation, 0);

    private IEnumerable<IOperation> Of(IOperation? operation, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (operation is null || depth > Deepest)
        {
            return [];
        }

        if (operation.ConstantValue.HasValue)
        {
            return [operation];
        }

        IEnumerable<IOperation> All(params IEnumerable<IOperation?> operations) => operations.SelectMany(o => Of(o, depth + 1));
        return operation switch
        {
            IConversionOperation conversion => All(conversion.Operand),
            IParenthesizedOperation parenthesized => All(parenthesized.Operand),
            IConditionalOperation condition => All(condition.WhenTrue, condition.WhenFalse),
            ICoalesceOperation coalesce => All(coalesce.Value, coalesce.WhenNull),
            ISwitchExpressionOperation choice => All(choice.Arms.Select(a => a.Value)),
            IAssignmentOperation assignment => All(assignment.Value),
            IConditionalAccessOperation access => All(access.WhenNotNull),
            IConditionalAccessInstanceOperation => All(AccessedBy(operation)),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => All(MatchedBy(operation)),
            IPropertyReferenceOperation
            {
                Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            } nullable => All(nullable.Instance),
            IInvocationOperation
            {
                TargetMethod: { Name: "GetValueOrDefault", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            } nullable => All(nullable.Arguments.Select(a => (IOperation?)a.Value).Prepend(nullable.Instance)),
            ILocalReferenceOperation local => OfLocal(local, depth + 1),
            IFieldReferenceOperation { Field: var field } => _seen.Add(operation) ? All(WrittenTo(field)) : [],
            IPropertyReferenceOperation { Arguments.IsEmpty: true, Property: var property } => All(ReturnedBy(property).Concat(WrittenTo(property)))
                .Prepend(operation),
            IInvocationOperation { TargetMethod: var method } => All(ReturnedBy(method)).Prepend(operation),
            _ => [operation],
        };
    }

    /// <summary>Returns the last writes to a variable on every path to where it is read.</summary>
    private IEnumerable<IOperation> OfLocal(ILocalReferenceOperation read, int depth)
    {
        var root = (IOperation)read;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        var writes = root.Descendants().Select(o => (Operation: o, Value: WrittenBy(o, read.Local))).Where(w => w.Value is not null).ToArray();
        var at = read.Syntax.SpanStart;
        var loops = read
            .Syntax.Ancestors()
            .Where(a => a is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            .ToArray();
        return writes
            .Where(w =>
                EndOf(w.Operation) <= at
                    ? !writes.Any(later =>
                        EndOf(later.Operation) > EndOf(w.Operation) && EndOf(later.Operation) <= at && IsAlwaysBefore(later.Operation.Syntax, read.Syntax))
                    : loops.Any(l => l.Span.Contains(w.Operation.Syntax.Span)))
            .SelectMany(w =>
                _seen.Add(w.Operation)
                    ? w.Value is IArgumentOperation
                        ? [w.Value]
                        : Of(w.Value, depth)
                    : []);

        static int EndOf(IOperation write) => write.Syntax.Span.End;
    }

    /// <summary>Returns what an operation writes to a variable: a value, or the out argument of a call; null if it does not write to it.</summary>
    private static IOperation? WrittenBy(IOperation operation, ILocalSymbol local) =>
        operation switch
        {
            IVariableDeclaratorOperation { Symbol: var declared } declarator when AreSame(declared, local) => declarator.GetVariableInitializer()?.Value,
            IAssignmentOperation { Target: ILocalReferenceOperation target } assignment when AreSame(target.Local, local) => assignment.Value,
            IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: ILocalReferenceOperation target } argument
                when AreSame(target.Local, local) => argument,
            IArgumentOperation
            {
                Parameter.RefKind: RefKind.Out,
                Value: IDeclarationExpressionOperation { Expression: ILocalReferenceOperation target }
            } argument when AreSame(target.Local, local) => argument,
            IDeclarationPatternOperation { DeclaredSymbol: { } declared } pattern when AreSame(declared, local) => MatchedBy(pattern),
            IRecursivePatternOperation { DeclaredSymbol: { } declared } pattern when AreSame(declared, local) => MatchedBy(pattern),
            _ => null,
        };

    private static bool AreSame(ISymbol symbol, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(symbol, local);

    private static bool IsAlwaysBefore(SyntaxNode write, SyntaxNode read) =>
        write.FirstAncestorOrSelf<StatementSyntax>() is { } statement
        && (statement.Span.Contains(read.Span)
            || (statement.Parent is GlobalStatementSyntax top ? top.Parent : statement.Parent)?.Span.Contains(read.Span) == true);

    /// <summary>Returns the receiver of a <c>?.</c> access.</summary>
    private static IOperation? AccessedBy(IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    /// <summary>Returns the value that a pattern is matched against, unless the pattern matches only a part of it.</summary>
    private static IOperation? MatchedBy(IOperation operation)
    {
        var isPart = false;
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IIsPatternOperation match:
                    return match.Value;
                case ISwitchExpressionOperation choice:
                    return choice.Value;
                case ISwitchOperation choice:
                    return choice.Value;
                case IPropertySubpatternOperation when isPart || child is not IMemberReferenceOperation && operation is IPatternOperation:
                    return null;
                case IPropertySubpatternOperation:
                    isPart = true;
                    break;
            }
        }

        return null;
    }

    /// <summary>Returns the values written to a field or auto-property, in its initialiser and in its type.</summary>
    private IEnumerable<IOperation?> WrittenTo(ISymbol member)
    {
        foreach (var declaration in member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)))
        {
            var initializer = declaration switch
            {
                VariableDeclaratorSyntax field => field.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            yield return initializer is null ? null : ModelOf(initializer).GetOperation(initializer.Value, cancellationToken);
        }

        if (member.DeclaringSyntaxReferences.IsEmpty || member.ContainingType is null)
        {
            yield break;
        }

        foreach (var assignment in member
                .ContainingType.DeclaringSyntaxReferences.SelectMany(r => r.GetSyntax(cancellationToken).DescendantNodes())
                .OfType<AssignmentExpressionSyntax>())
        {
            var name = assignment.Left switch
            {
                IdentifierNameSyntax plain => plain,
                MemberAccessExpressionSyntax { Name: IdentifierNameSyntax own } => own,
                _ => null,
            };
            if (name?.Identifier.ValueText == member.Name
                && SymbolEqualityComparer.Default.Equals(ModelOf(assignment).GetSymbolInfo(name, cancellationToken).Symbol, member))
            {
                yield return ModelOf(assignment).GetOperation(assignment.Right, cancellationToken);
            }
        }
    }

    /// <summary>Returns the values that a property or method of the compilation returns.</summary>
    private IEnumerable<IOperation?> ReturnedBy(ISymbol member)
    {
        foreach (var declaration in member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)))
        {
            SyntaxNode? body = declaration switch
            {
                PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
                PropertyDeclarationSyntax property => property.AccessorList?.Accessors.FirstOrDefault(a => a.Keyword.ValueText == "get") is { } get
                    ? (SyntaxNode?)get.ExpressionBody ?? get.Body
                    : null,
                BaseMethodDeclarationSyntax method => (SyntaxNode?)method.ExpressionBody ?? method.Body,
                LocalFunctionStatementSyntax function => (SyntaxNode?)function.ExpressionBody ?? function.Body,
                _ => null,
            };
            var returned = body is ArrowExpressionClauseSyntax only
                ? [only.Expression]
                : body?.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                    .OfType<ReturnStatementSyntax>()
                    .Select(r => r.Expression)
                    ?? [];
            foreach (var expression in returned.OfType<ExpressionSyntax>())
            {
                yield return ModelOf(expression).GetOperation(expression, cancellationToken);
            }
        }
    }

    private SemanticModel ModelOf(SyntaxNode node)
    {
#pragma warning disable RS1030 // the origin of a claim may be declared in another file; the semantic model is requested only where a claim's value is read
        return compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
    }
}
