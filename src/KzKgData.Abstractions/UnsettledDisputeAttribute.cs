namespace KzKgData;

/// <summary>
/// Says that a dispute about claims is not settled: of a claim that has a member of its own at the member, of all at their table with their ids.
/// </summary>
/// <remarks>Generated code carries it, so that a compiler knows disputes of an assembly whose data it does not have.</remarks>
/// <param name="dispute">What names the dispute.</param>
/// <param name="claims">The ids of the claims that it is about.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class UnsettledDisputeAttribute(string dispute, params string[] claims) : Attribute
{
    /// <summary>What names the dispute, as <c>dispute</c> in the findings of a check.</summary>
    public string Dispute { get; } = dispute;

    /// <summary>The ids of the claims that it is about; none at a member, which is a claim itself.</summary>
    public IReadOnlyList<string> Claims { get; } = claims;
}
