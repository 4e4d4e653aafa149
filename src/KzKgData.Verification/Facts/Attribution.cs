namespace KzKgData.Verification.Facts;

/// <summary>How a claim is ascribed to its speaker.</summary>
/// <param name="Name">The word of the claims table.</param>
public sealed record Attribution(string Name)
{
    /// <summary>The speaker's words are quoted.</summary>
    public static Attribution Quoted { get; } = new("quoted");

    /// <summary>What the speaker said is reported.</summary>
    public static Attribution Reported { get; } = new("reported");

    /// <summary>The text itself says it and names nobody.</summary>
    public static Attribution Narrator { get; } = new("narrator");

    /// <summary>The speaker is carried over from an earlier sentence.</summary>
    public static Attribution Inferred { get; } = new("inferred");

    /// <summary>It stands in a table of a statistical office.</summary>
    public static Attribution Table { get; } = new("table");

    /// <summary>Whether it says that somebody is named.</summary>
    public bool NamesASpeaker => this == Quoted || this == Reported || this == Inferred;

    /// <summary>The word of the claims table.</summary>
    public override string ToString() => Name;
}
