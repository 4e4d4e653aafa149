using KzKgData.Verification.DataPackages;
using KzKgData.Verification.Facts;

namespace KzKgData.Verification.Findings;

/// <summary>A fact that takes part in a discrepancy.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Field">The field of the cell that the discrepancy is about: what an explanation expects to stand there.</param>
public sealed record Member(Fact Fact, string Field)
{
    /// <summary>A claim takes part with its value.</summary>
    public Member(Claim claim)
        : this(claim.Fact, "value")
    {
        Claim = claim;
        Source = claim.Source;
    }

    /// <summary>The id of the fact.</summary>
    public string Id => Fact.Id;

    /// <summary>The fact as a claim, or null where it is no claim.</summary>
    public Claim? Claim { get; }

    /// <summary>The source that prints it; null where the fact names none.</summary>
    public Source? Source { get; init; }

    /// <summary>What stands in the guarded cell.</summary>
    public string Guarded => Fact.Row[Field].Text;

    /// <summary>Where the guarded cell stands.</summary>
    public Place Place => Fact.Row.PlaceOf(Field);
}
