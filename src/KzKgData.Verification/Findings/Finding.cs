using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Findings;

/// <summary>What one rule says about one group of facts.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Category">What kind of problem it is.</param>
/// <param name="Severity">How bad it is while it is open.</param>
/// <param name="Text">What was found and what to do.</param>
/// <param name="Place">The guarded cell of the first member.</param>
public sealed record Finding(string RuleId, string Category, Severity Severity, Message Text, Place Place) : Outcome(RuleId)
{
    /// <summary>The most UTF-16 units of a message; of a longer one the end says how much was left out.</summary>
    public const int LongestMessage = 2_000;

    /// <summary>What was found and what to do, in English on one line.</summary>
    public string Message => Printable.Cut(Printable.OneLine(Text.ToString()), LongestMessage);

    /// <summary>How far it has been dealt with.</summary>
    public FindingStatus Status { get; init; }

    /// <summary>The ids of the facts that take part, in ordinal order; may be empty.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether all members stand in one source; true where there are fewer than two.</summary>
    public bool SameSource { get; init; } = true;

    /// <summary>The places of the other members.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>What the finding knows as a discrepancy; null where it is none.</summary>
    public Discrepancy? Discrepancy { get; init; }

    /// <summary>The id of the explanation that it is about, or null.</summary>
    public string? ExplanationId { get; init; }

    /// <summary>The same with files as seen from elsewhere, as <see cref="DataPackages.Place.In"/> names them.</summary>
    internal Finding In(string folder) => this with
    {
        Text = Text.In(folder),
        Place = Place.In(folder),
        Related = [.. Related.Select(r => r with { Place = r.Place.In(folder) })],
    };
}

/// <summary>The place of one member of a finding.</summary>
/// <param name="Fact">The id of the fact.</param>
/// <param name="Place">Its guarded cell.</param>
public sealed record RelatedPlace(string Fact, Place Place);
