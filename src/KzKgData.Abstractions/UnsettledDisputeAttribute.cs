namespace KzKgData;

/// <summary>
/// Marks an unsettled dispute about claims: on the member of a claim, or on the table of claims, with the ids of all claims concerned.
/// </summary>
/// <remarks>
/// Generated code has this attribute so that the analyzer knows the disputes of a referenced assembly, whose data files it cannot read.
/// </remarks>
/// <param name="dispute">The key of the dispute.</param>
/// <param name="claims">The ids of the claims in dispute.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class UnsettledDisputeAttribute(string dispute, params string[] claims) : Attribute
{
    /// <summary>The key of the dispute, the member <c>dispute</c> of a finding.</summary>
    public string Dispute { get; } = dispute;

    /// <summary>The ids of the claims in dispute; empty on the member of a claim.</summary>
    public IReadOnlyList<string> Claims { get; } = claims;
}
