using KzKgData.Verification.DataPackages;

namespace KzKgData.Verification.Findings;

/// <summary>A problem that a rule found in a group of facts.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Category">The kind of problem.</param>
/// <param name="Severity">The severity while it is open.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Place">The guarded cell of the first member.</param>
public sealed record Finding(string RuleId, string Category, Severity Severity, Message Text, Place Place) : Outcome(RuleId)
{
    /// <summary>The maximum length of a message, in UTF-16 units. A longer one is truncated and ends with the number of characters left out.</summary>
    public const int LongestMessage = 2_000;

    /// <summary>What is wrong and what to do, in English on one line.</summary>
    public string Message => Printable.Cut(Printable.OneLine(Text.ToString()), LongestMessage);

    /// <summary>Whether it is open, acknowledged or explained.</summary>
    public FindingStatus Status { get; init; }

    /// <summary>The ids of the facts involved, in ordinal order; may be empty.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether all members come from one source; true if there are fewer than two.</summary>
    public bool SameSource { get; init; } = true;

    /// <summary>The places of the other members.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The details of a discrepancy; null if the finding is not one.</summary>
    public Discrepancy? Discrepancy { get; init; }

    /// <summary>The id of the explanation concerned, or null.</summary>
    public string? ExplanationId { get; init; }

    /// <summary>Returns the finding with paths relative to another folder, as <see cref="DataPackages.Place.In"/> does.</summary>
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
