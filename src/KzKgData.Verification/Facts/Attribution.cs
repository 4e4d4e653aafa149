namespace KzKgData.Verification.Facts;

/// <summary>How a claim is attributed to its speaker.</summary>
/// <param name="Name">The name in the claims table.</param>
public sealed record Attribution(string Name)
{
    /// <summary>The speaker's words are quoted.</summary>
    public static Attribution Quoted { get; } = new("quoted");

    /// <summary>The speaker's words are reported indirectly.</summary>
    public static Attribution Reported { get; } = new("reported");

    /// <summary>The text itself makes the claim and names nobody.</summary>
    public static Attribution Narrator { get; } = new("narrator");

    /// <summary>The speaker is carried over from an earlier sentence.</summary>
    public static Attribution Inferred { get; } = new("inferred");

    /// <summary>The figure is from a table of a statistical office.</summary>
    public static Attribution Table { get; } = new("table");

    /// <summary>Whether a speaker is named.</summary>
    public bool NamesASpeaker => this == Quoted || this == Reported || this == Inferred;

    /// <summary>Returns the name in the claims table.</summary>
    public override string ToString() => Name;
}
