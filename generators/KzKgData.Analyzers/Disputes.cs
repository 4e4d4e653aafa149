using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KzKgData.Analyzers;

/// <summary>The unsettled disputes that a compilation can see, by what generated code says of them.</summary>
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

    /// <summary>The disputes; null where the compilation has nothing to do with data.</summary>
    public static Disputes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("KzKgData.UnsettledDisputeAttribute") is { } unsettled
        && compilation.GetTypeByMetadataName("KzKgData.DisputableAttribute") is { } disputable
        && compilation.GetTypeByMetadataName("KzKgData.AcceptsDisputeAttribute") is { } acceptance
            ? new Disputes(compilation, unsettled, disputable, acceptance)
            : null;

    /// <summary>Whether claims can be in dispute about a property.</summary>
    public bool IsDisputable(IPropertySymbol property) =>
        property.ContainingType is { TypeKind: TypeKind.Struct } row
        && _properties.GetOrAdd(row, r => Given(r, _disputable).FirstOrDefault()) == property.Name;

    /// <summary>Whether an attribute accepts a dispute.</summary>
    public bool IsAcceptance(ITypeSymbol attribute) => SymbolEqualityComparer.Default.Equals(attribute, _acceptance);

    /// <summary>Whether an attribute of a symbol accepts a dispute.</summary>
    public bool Accepts(ISymbol symbol, string dispute) => Given(symbol, _acceptance).Contains(dispute, StringComparer.Ordinal);

    /// <summary>Whether some unsettled dispute has a name.</summary>
    public bool IsUnsettled(string dispute) => _all.Value.Contains(dispute);

    /// <summary>
    /// The dispute that the claim takes part in which an operation names: a member of its own, or a look-up by an id that is known; null for others.
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

    /// <summary>The names that attributes of a symbol give.</summary>
    private static IEnumerable<string> Given(ISymbol symbol, INamedTypeSymbol attribute) => symbol.GetAttributes()
        .Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute) && a.ConstructorArguments.Length > 0)
        .Select(a => a.ConstructorArguments[0].Value)
        .OfType<string>();

    // Asked only where something is accepted: it goes through the types of all assemblies that know the attribute.
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
