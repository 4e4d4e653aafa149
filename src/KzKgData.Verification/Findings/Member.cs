using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>A fact involved in a discrepancy.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Field">The field of the guarded cell, whose value an explanation has to expect.</param>
public sealed record Member(Fact Fact, string Field)
{
    /// <summary>Creates a member from a claim, guarded by its value.</summary>
    public Member(Claim claim)
        : this(claim.Fact, "value")
    {
        Claim = claim;
        Source = claim.Source;
    }

    /// <summary>The id of the fact.</summary>
    public string Id => Claim?.Id ?? Fact.Id;

    /// <summary>The fact as a claim, or null if it is not one.</summary>
    public Claim? Claim { get; }

    /// <summary>The source that prints the fact; null if the fact names none.</summary>
    public Source? Source { get; init; }

    /// <summary>The text of the guarded cell.</summary>
    public string Guarded => Fact.Row[Field].Text;

    /// <summary>The place of the guarded cell.</summary>
    public Place Place => Fact.Row.PlaceOf(Field);
}
