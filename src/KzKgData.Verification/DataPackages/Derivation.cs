namespace KzKgData.Verification.DataPackages;

/// <summary>The ways a derived cell can follow from other cells (<c>kzkg:derivedFrom</c>).</summary>
public static class Derivation
{
    /// <summary>The unit of the printed figure that the row's <c>value</c> cites.</summary>
    public const string UnitOfFigure = "unit-of-figure";

    /// <summary>The side of those named in <c>stated_by</c>: their one side, <c>both</c> for several, empty for nobody.</summary>
    public const string SideOfSpeakers = "side-of-speakers";

    /// <summary>For growth, the <c>period</c> one year earlier; otherwise empty.</summary>
    public const string PeriodAYearEarlier = "period-a-year-earlier";

    /// <summary>The one source that all mentions cited by the row stand in.</summary>
    public const string SourceOfCitations = "source-of-citations";

    /// <summary>The day, month or year that the row's <c>source</c> was published.</summary>
    public const string PublishedOfSource = "published-of-source";

    /// <summary>Empty where some row names a participant of the row; where none does, nothing follows.</summary>
    public const string NamedParticipants = "named-participants";

    /// <summary>
    /// The cited cell of the same name of a fact that speaks of the row, which the column of the same name with <see cref="OriginSuffix"/> behind it
    /// names.
    /// </summary>
    public const string OfFact = "of-fact";

    /// <summary>For an official table, the day, month or year of its publication; otherwise empty.</summary>
    public const string EditionOfTable = "edition-of-table";

    /// <summary>What the column that names a fact has behind the name of the column that follows from it.</summary>
    public const string OriginSuffix = "_from";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [UnitOfFigure, SideOfSpeakers, PeriodAYearEarlier, SourceOfCitations, PublishedOfSource, NamedParticipants, OfFact, EditionOfTable];
}
