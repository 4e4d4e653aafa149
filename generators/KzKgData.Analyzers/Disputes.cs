using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KzKgData.Analyzers;

/// <summary>The unsettled disputes visible to a compilation, read from the attributes of generated code.</summary>
internal sealed class Disputes
{
    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol _unsettled;
    private readonly INamedTypeSymbol _disputable;
    private readonly INamedTypeSymbol _acceptance;
    private readonly ConcurrentDictionary<INamedTypeSymbol, string?> _properties = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, Dictionary<string, string>> _byClaim = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<string>> _all;

    private Disputes(Compilation compilation, INamedTypeSymbol unsettled, INamedTypeSymbol disputable, INamedTypeSymbol acceptance)
    {
        _compilation = compilation;
        _unsettled = unsettled;
        _disputable = disputable;
        _acceptance = acceptance;
        _all = new(FindAll);
    }

    /// <summary>Returns the disputes; null if the compilation does not reference the attributes.</summary>
    public static Disputes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("KzKgData.UnsettledDisputeAttribute") is { } unsettled
        && compilation.GetTypeByMetadataName("KzKgData.DisputableAttribute") is { } disputable
        && compilation.GetTypeByMetadataName("KzKgData.AcceptsDisputeAttribute") is { } acceptance
            ? new Disputes(compilation, unsettled, disputable, acceptance)
            : null;

    /// <summary>Returns whether a property is one that claims can be in dispute about.</summary>
    public bool IsDisputable(IPropertySymbol property) =>
        property.ContainingType is { TypeKind: TypeKind.Struct } row
        && _properties.GetOrAdd(row, r => Given(r, _disputable).FirstOrDefault()) == property.Name;

    /// <summary>Returns whether an attribute accepts a dispute.</summary>
    public bool IsAcceptance(ITypeSymbol attribute) => SymbolEqualityComparer.Default.Equals(attribute, _acceptance);

    /// <summary>Returns whether an attribute of a symbol accepts a dispute.</summary>
    public bool Accepts(ISymbol symbol, string dispute) => Given(symbol, _acceptance).Contains(dispute, StringComparer.Ordinal);

    /// <summary>Returns whether there is an unsettled dispute with a name.</summary>
    public bool IsUnsettled(string dispute) => _all.Value.Contains(dispute);

    /// <summary>
    /// Returns the dispute of the claim that an operation identifies by a generated member or a lookup with a constant id; null otherwise.
    /// </summary>
    public string? Find(IOperation operation, Origins origins) =>
        operation switch
        {
            IPropertyReferenceOperation { Arguments: [var key] } indexer => FindById(indexer.Property.ContainingType, key, origins),
            IPropertyReferenceOperation member => Given(member.Property, _unsettled).FirstOrDefault(),
            IInvocationOperation { TargetMethod.Name: "Find", Arguments: [var key] } lookup => FindById(lookup.TargetMethod.ContainingType, key, origins),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "TryFind", Arguments: [var key, _] } lookup } => FindById(
                lookup.TargetMethod.ContainingType,
                key,
                origins),
            _ => null,
        };

    private string? FindById(INamedTypeSymbol table, IArgumentOperation key, Origins origins)
    {
        var known = _byClaim.GetOrAdd(table, ClaimsOf);
        return known.Count == 0
            ? null
            : origins
                .Of(key.Value)
                .Select(o => o.ConstantValue is { HasValue: true, Value: string id } && known.TryGetValue(id, out var dispute) ? dispute : null)
                .FirstOrDefault(d => d is not null);
    }

    private Dictionary<string, string> ClaimsOf(INamedTypeSymbol table)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in table.GetAttributes().Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, _unsettled)))
        {
            if (attribute.ConstructorArguments is [{ Value: string dispute }, { Kind: TypedConstantKind.Array, Values: var claims }])
            {
                foreach (var claim in claims.Select(c => c.Value).OfType<string>())
                {
                    found[claim] = dispute;
                }
            }
        }

        return found;
    }

    /// <summary>Returns the names in the attributes of a symbol.</summary>
    private static IEnumerable<string> Given(ISymbol symbol, INamedTypeSymbol attribute) => symbol.GetAttributes()
        .Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute) && a.ConstructorArguments.Length > 0)
        .Select(a => a.ConstructorArguments[0].Value)
        .OfType<string>();

    // Lazy, for compilations with an acceptance only: it visits the types of all assemblies that reference the attribute.
    private HashSet<string> FindAll()
    {
        var home = _unsettled.ContainingAssembly;
        var assemblies = _compilation
            .SourceModule.ReferencedAssemblySymbols.Where(a => a.Modules.Any(m => m.ReferencedAssemblies.Contains(home.Identity)))
            .Append(_compilation.Assembly);
        return new HashSet<string>(assemblies.SelectMany(a => TypesOf(a.GlobalNamespace)).SelectMany(t => Given(t, _unsettled)), StringComparer.Ordinal);
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol scope) =>
        scope.GetTypeMembers().Concat(scope.GetNamespaceMembers().SelectMany(TypesOf));
}
