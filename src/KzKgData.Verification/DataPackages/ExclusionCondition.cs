namespace KzKgData.Verification.DataPackages;

/// <summary>What has to hold where a mention is excluded for a reason (<c>kzkg:condition</c> and <c>kzkg:kinds</c> of a category).</summary>
/// <param name="Kinds">The kinds of mention that the reason can set aside; empty for every kind.</param>
/// <param name="Test">What a rule tests of the mention besides.</param>
public sealed record ExclusionCondition(IReadOnlyList<string> Kinds, ExclusionTest Test);

/// <summary>What a rule tests of an excluded mention.</summary>
public enum ExclusionTest
{
    /// <summary>Nothing. Money and percentages cannot be set aside so.</summary>
    None,

    /// <summary>A cited mention of the same source prints the same figure (<c>repeats</c>).</summary>
    Repeats,

    /// <summary>The row names a mention of the same source that says what the figure is about (<c>names-subject</c>).</summary>
    NamesSubject,
}
