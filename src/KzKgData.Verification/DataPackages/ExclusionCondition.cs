namespace KzKgData.Verification.DataPackages;

/// <summary>The condition under which a mention may be excluded for a reason (<c>kzkg:condition</c> and <c>kzkg:kinds</c> of a category).</summary>
/// <param name="Kinds">The kinds of mention that may be excluded for the reason; empty for every kind.</param>
/// <param name="Test">What a rule also tests about the mention.</param>
public sealed record ExclusionCondition(IReadOnlyList<string> Kinds, ExclusionTest Test);

/// <summary>What a rule tests about an excluded mention.</summary>
public enum ExclusionTest
{
    /// <summary>Nothing. Money and percentages cannot be excluded for such a reason.</summary>
    None,

    /// <summary>A cited mention of the same source prints the same figure (<c>repeats</c>).</summary>
    Repeats,

    /// <summary>The row names a mention in the same source that says what the figure is about (<c>names-subject</c>).</summary>
    NamesSubject,
}
