namespace KzKgData;

/// <summary>Declares that code deliberately reads the value of a claim whose dispute is not settled.</summary>
/// <param name="dispute">The key of the dispute, the member <c>dispute</c> of a finding. The analyzer reports a dispute that is settled or no longer
/// exists.</param>
[AttributeUsage(
    AttributeTargets.Assembly
        | AttributeTargets.Class
        | AttributeTargets.Struct
        | AttributeTargets.Interface
        | AttributeTargets.Constructor
        | AttributeTargets.Method
        | AttributeTargets.Property
        | AttributeTargets.Event
        | AttributeTargets.Field,
    AllowMultiple = true,
    Inherited = false)]
public sealed class AcceptsDisputeAttribute(string dispute) : Attribute
{
    /// <summary>The key of the dispute.</summary>
    public string Dispute { get; } = dispute;

    /// <summary>Why the value is good enough here, or null.</summary>
    public string? Reason { get; set; }
}
