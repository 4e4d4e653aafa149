namespace KzKgData.Verification.DataPackages;

/// <summary>The ways in which a derived cell can follow from other cells (<c>kzkg:derivedFrom</c>).</summary>
public static class Derivation
{
    /// <summary>The unit of the printed figure that the <c>value</c> of the row cites.</summary>
    public const string UnitOfFigure = "unit-of-figure";

    /// <summary>The side of the speakers in <c>stated_by</c>: the side they share, <c>both</c> if they differ, empty if there are none.</summary>
    public const string SideOfSpeakers = "side-of-speakers";

    /// <summary>For growth, the <c>period</c> a year earlier; otherwise empty.</summary>
    public const string PeriodAYearEarlier = "period-a-year-earlier";

    /// <summary>The one source of all mentions that the row cites.</summary>
    public const string SourceOfCitations = "source-of-citations";

    /// <summary>The day, month or year of publication of the row's <c>source</c>.</summary>
    public const string PublishedOfSource = "published-of-source";

    /// <summary>Empty if some row names a participant of this row; if none does, the value is not derivable.</summary>
    public const string NamedParticipants = "named-participants";

    /// <summary>
    /// The cited cell of the same name in another fact about the row. The column named like this one with <see cref="OriginSuffix"/> appended names that
    /// fact.
    /// </summary>
    public const string OfFact = "of-fact";

    /// <summary>For an official table, the day, month or year of publication; otherwise empty.</summary>
    public const string EditionOfTable = "edition-of-table";

    /// <summary>The suffix of the column that names the fact from which a cell is derived.</summary>
    public const string OriginSuffix = "_from";

    /// <summary>All derivations.</summary>
    public static IReadOnlyList<string> All { get; } =
    [UnitOfFigure, SideOfSpeakers, PeriodAYearEarlier, SourceOfCitations, PublishedOfSource, NamedParticipants, OfFact, EditionOfTable];
}
