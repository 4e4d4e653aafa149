namespace KzKgData;

/// <summary>Says that code reads the value of a claim although its dispute is not settled, and knows it.</summary>
/// <param name="dispute">What names the dispute, as <c>dispute</c> in the findings of a check. One that is settled or not there any more is told.</param>
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
    /// <summary>What names the dispute.</summary>
    public string Dispute { get; } = dispute;

    /// <summary>Why one of the claims is good enough here; null where nobody says.</summary>
    public string? Reason { get; set; }
}
